package ma.ghorfa.partnership;

import static ma.ghorfa.identity.Permissions.AGREEMENT_READ;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.base.Zone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All agreements in a few figures, each read in one statement whatever their number: where they stand and how long they wait,
 * and what partners contribute, today.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + AGREEMENT_READ + "')")
public class AgreementPictures {

    private static final int LONGEST = 10;

    private final AgreementRecords agreements;
    private final AgreementReader reader;
    private final AgreementLines lines;
    private final JdbcClient jdbc;
    private final Clock clock;

    AgreementPictures(
            AgreementRecords agreements, AgreementReader reader, AgreementLines lines, JdbcClient jdbc, Clock clock) {
        this.agreements = agreements;
        this.reader = reader;
        this.lines = lines;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    // ---- Where they stand ----

    /** Every state in which agreements stand or have stood, from the idea on. */
    public List<StageFigures> stages() {
        Map<AgreementState, Long> usual = usualDays();
        Map<AgreementState, Long> longest = longestDays();
        Map<AgreementState, StageFigures> stages = new EnumMap<>(AgreementState.class);
        longest.forEach((state, days) ->
                stages.put(state, new StageFigures(state, 0, 0, BigDecimal.ZERO, usual.get(state), days)));
        Stream.concat(onTheWay().stream(), lines.signed(today()).stream())
                .forEach(stage -> stages.put(
                        stage.state(),
                        new StageFigures(
                                stage.state(),
                                stage.agreements(),
                                stage.amendments(),
                                stage.total(),
                                usual.get(stage.state()),
                                longest.get(stage.state()))));
        return List.copyOf(stages.values());
    }

    private List<StageFigures> onTheWay() {
        return jdbc.sql("""
                select p.state, sum(a.base_id is null), sum(a.base_id is not null),
                    coalesce(sum(if(a.base_id is null, a.total, 0)), 0)
                from agreement_passage p join agreement a on a.id = p.agreement_id
                where p.left_on is null and p.state not in ('SIGNED', 'ABANDONED') group by p.state
                """)
                .query((row, index) -> new StageFigures(
                        AgreementState.valueOf(row.getString(1)),
                        row.getLong(2),
                        row.getLong(3),
                        row.getBigDecimal(4),
                        null,
                        null))
                .list();
    }

    private Map<AgreementState, Long> usualDays() {
        return days(jdbc.sql("""
                select distinct state, median(datediff(left_on, entered_on)) over (partition by state)
                from agreement_passage where left_on is not null
                """));
    }

    private Map<AgreementState, Long> longestDays() {
        return days(jdbc.sql("""
                select state, max(datediff(coalesce(left_on, :day), entered_on))
                from agreement_passage where state not in ('SIGNED', 'ABANDONED') group by state
                """).param("day", today()));
    }

    private static Map<AgreementState, Long> days(JdbcClient.StatementSpec statement) {
        Map<AgreementState, Long> days = new EnumMap<>(AgreementState.class);
        statement.query(row -> {
            days.put(
                    AgreementState.valueOf(row.getString(1)),
                    row.getBigDecimal(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
        });
        return days;
    }

    /** Those on their way to the signature that have stood where they stand for the longest time. */
    public List<WaitingRow> waitingLongest() {
        record Waiting(UUID agreement, LocalDate since) {}
        List<Waiting> waiting = jdbc.sql("""
                select agreement_id, entered_on from agreement_passage
                where left_on is null and state not in ('SIGNED', 'ABANDONED') order by entered_on, agreement_id limit :most
                """)
                .param("most", LONGEST)
                .query((row, index) -> new Waiting(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)))
                .list();
        Map<UUID, AgreementRow> rows =
                agreements.findAllById(waiting.stream().map(Waiting::agreement).toList()).stream()
                        .map(Agreement::row)
                        .collect(Collectors.toMap(row -> row.id().value(), Function.identity()));
        return waiting.stream()
                .map(one -> new WaitingRow(
                        Objects.requireNonNull(rows.get(one.agreement())),
                        one.since(),
                        ChronoUnit.DAYS.between(one.since(), today())))
                .toList();
    }

    // ---- Who contributes what ----

    /** What each partner contributes to the signed agreements, the largest share first; the chamber is one of them. */
    public List<ShareFigures> contributions() {
        return lines.shares(today(), reader.ownName());
    }

    private LocalDate today() {
        return Zone.date(clock.instant());
    }
}
