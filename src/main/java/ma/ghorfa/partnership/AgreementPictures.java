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
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All agreements in a few figures, each read in one statement whatever their number: where they stand and how long they wait,
 * and what partners contribute. The statements say of today what {@link AgreementChain} says of any day.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + AGREEMENT_READ + "')")
public class AgreementPictures {

    private static final int LONGEST = 10;

    /** Signed agreements, and what their tranches are today; the end that counts is that of the last amendment that has one. */
    private static final String STANDING = """
            with turned as (
                select agreement_id, max(kind = 'CLOSED') as closed_off, max(kind = 'TERMINATED') as broken_off,
                    sum(kind = 'SUSPENDED') - sum(kind = 'RESUMED') as suspended
                from agreement_turn where turned_on <= :day group by agreement_id
            ), ended as (
                select base_id, cast(substring(max(concat(effect_on, ends_on)), 11) as date) as last_day
                from agreement where state = 'SIGNED' and effect_on <= :day and ends_on is not null and base_id is not null
                group by base_id
            ), concluded as (
                select a.id, a.effect_on, coalesce(e.last_day, a.ends_on) as last_day
                from agreement a left join ended e on e.base_id = a.id
                where a.base_id is null and a.state = 'SIGNED' and a.signed_on <= :day
            ), standing as (
                select s.id, case
                    when t.closed_off then 'CLOSED'
                    when t.broken_off then 'TERMINATED'
                    when s.last_day < :day then 'EXPIRED'
                    when s.effect_on > :day then 'SIGNED'
                    when t.suspended then 'SUSPENDED'
                    else 'IN_FORCE' end as state
                from concluded s left join turned t on t.agreement_id = s.id
            ), said as (
                select m.tranche_id, m.amount, m.due_on
                from agreement_term m join agreement i on i.id = m.agreement_id
                where i.state = 'SIGNED' and if(i.base_id is null, i.signed_on, i.effect_on) <= :day and not exists (
                    select 1 from agreement_term n join agreement j on j.id = n.agreement_id
                    where n.tranche_id = m.tranche_id and j.state = 'SIGNED' and j.base_id is not null
                        and j.effect_on <= :day and (i.base_id is null or j.effect_on > i.effect_on))
            )
            """;

    private final AgreementRecords agreements;
    private final AgreementReader reader;
    private final JdbcClient jdbc;
    private final Clock clock;

    AgreementPictures(AgreementRecords agreements, AgreementReader reader, JdbcClient jdbc, Clock clock) {
        this.agreements = agreements;
        this.reader = reader;
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
        Stream.concat(onTheWay().stream(), signed().stream())
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

    private List<StageFigures> signed() {
        return jdbc.sql(STANDING + """
                select d.state, count(distinct d.id), coalesce(sum(s.amount), 0)
                from standing d
                left join agreement_tranche t on t.agreement_id = d.id
                left join said s on s.tranche_id = t.id
                group by d.state
                """)
                .param("day", today())
                .query((row, index) -> new StageFigures(
                        AgreementState.valueOf(row.getString(1)), row.getLong(2), 0, row.getBigDecimal(3), null, null))
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
        Bilingual own = reader.ownName();
        return jdbc.sql(STANDING + """
                select y.partner_id, p.name_ar, p.name_fr, t.in_kind, sum(s.amount) as planned,
                    sum(if(s.due_on <= :day, s.amount, 0)), sum(t.called), sum(t.received),
                    sum(if(s.due_on < :day and d.state in ('SIGNED', 'IN_FORCE', 'SUSPENDED', 'EXPIRED'),
                        greatest(s.amount - t.received, 0), 0))
                from standing d
                join agreement_tranche t on t.agreement_id = d.id
                join said s on s.tranche_id = t.id and s.amount > 0
                join agreement_party y on y.id = t.party_id
                left join partner p on p.id = y.partner_id
                group by y.partner_id, t.in_kind order by planned desc, y.partner_id, t.in_kind
                """)
                .param("day", today())
                .query((row, index) -> {
                    UUID partner = row.getObject(1, UUID.class);
                    return new ShareFigures(
                            partner == null ? null : new PartnerId(partner),
                            partner == null ? own : new Bilingual(row.getString(2), row.getString(3)),
                            row.getBoolean(4),
                            row.getBigDecimal(5),
                            row.getBigDecimal(6),
                            row.getBigDecimal(7),
                            row.getBigDecimal(8),
                            row.getBigDecimal(9));
                })
                .list();
    }

    private LocalDate today() {
        return Zone.date(clock.instant());
    }
}
