package ma.ghorfa.partnership;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Agreements as they stand on a day, reckoned by the database for as many as are asked for: what {@link AgreementChain} says
 * of one, said of all of them at once.
 */
@Component
class AgreementLines {

    /** What is grouped is grouped once for all that are asked for: for each of them apart it takes twice as long. */
    private static final String ONCE = "set statement optimizer_switch = 'split_materialized=off' for ";

    /** What amendments in effect and turns say on the day; conditions that name the asked agreements go in. */
    private static String standing(String amending, String turned) {
        return """
                left join (
                    select x.base_id, cast(substr(max(concat(x.effect_on, x.ends_on)), 11) as date) as ends_on,
                        cast(substr(max(concat(x.effect_on, x.total)), 11) as decimal(15, 2)) as total
                    from agreement x where x.base_id is not null and x.effect_on <= :day%s group by x.base_id
                ) m on m.base_id = a.id
                left join (
                    select u.agreement_id, max(u.kind = 'CLOSED') as is_closed, max(u.kind = 'TERMINATED') as is_ended,
                        max(if(u.kind in ('SUSPENDED', 'RESUMED'), concat(u.turned_on, u.id, u.kind), ''))
                            like '%%SUSPENDED' as is_suspended
                    from agreement_turn u where u.turned_on <= :day%s group by u.agreement_id
                ) o on o.agreement_id = a.id
            """.formatted(amending, turned);
    }

    private static final String UNTIL = "if(a.signed_on <= :day, coalesce(m.ends_on, a.ends_on), a.ends_on)";

    private static final String TOTAL = "if(a.signed_on <= :day, coalesce(m.total, a.total), a.total)";

    private static final String STATE = """
            case when a.signed_on is null or a.signed_on > :day then a.state
                when o.is_closed then 'CLOSED'
                when o.is_ended then 'TERMINATED'
                when\s""" + UNTIL + """
             < :day then 'EXPIRED'
                when a.effect_on > :day then 'SIGNED'
                when o.is_suspended then 'SUSPENDED'
                else 'IN_FORCE' end
            """;

    /** The tranches, with what the agreement itself says of them and what the latest amendment in effect does. */
    private static final String TRANCHES = """
            from agreement_tranche t
            join agreement a on a.id = t.agreement_id
            left join agreement_term b on b.tranche_id = t.id and b.agreement_id = t.agreement_id
            left join (
                select c.tranche_id, max(concat(x.effect_on, c.due_on, c.amount)) as says
                from agreement x join agreement_term c on c.agreement_id = x.id
                where x.base_id is not null and x.effect_on <= :day%s group by c.tranche_id
            ) l on l.tranche_id = t.id
            """;

    private static final String AMOUNT = "if(l.says is null, b.amount, cast(substr(l.says, 21) as decimal(15, 2)))";

    private static final String DUE = "if(l.says is null, b.due_on, cast(substr(l.says, 11, 10) as date))";

    /** A state as the database says it, that of something owed. */
    private static final String OWED = STATE + " in " + states(AgreementState::isOwed);

    private static String states(Predicate<AgreementState> wanted) {
        return Stream.of(AgreementState.values())
                .filter(wanted)
                .map(AgreementState::name)
                .collect(Collectors.joining("', '", "('", "')"));
    }

    /** Of tranches that are agreed on the day, what was called and received up to it, by partner and in cash or in kind. */
    private static final String SHARES = """
            select s.partner_id, p.name_ar, p.name_fr, s.in_kind, sum(s.amount) as planned,
                sum(if(s.due_on <= :day, s.amount, 0)), sum(s.called), sum(s.received),
                sum(if(s.is_owed and s.due_on < :day, greatest(s.amount - s.received, 0), 0))
            from (
                select y.partner_id, t.in_kind, coalesce(v.called, 0) as called, coalesce(v.received, 0) as received,
            """ + AMOUNT + " as amount, " + DUE + " as due_on, " + OWED + " as is_owed "
            + TRANCHES.formatted("") + standing("", "") + """
                join agreement_party y on y.id = t.party_id
                left join (
                    select r.tranche_id, sum(if(r.kind = 'CALLED', r.amount, 0)) as called,
                        sum(if(r.kind = 'RECEIVED', r.amount, 0)) as received
                    from agreement_movement r where r.moved_on <= :day group by r.tranche_id
                ) v on v.tranche_id = t.id
                where a.signed_on <= :day
            ) s
            left join partner p on p.id = s.partner_id
            where s.amount > 0 group by s.partner_id, s.in_kind order by planned desc, s.partner_id, s.in_kind
            """;

    private static String received(String join, String asked) {
        return """
                left join (
                    select r.tranche_id, sum(r.amount) as received from agreement_movement r%s
                    where r.kind = 'RECEIVED' and r.moved_on <= :day%s group by r.tranche_id
                ) r on r.tranche_id = t.id
            """.formatted(join, asked);
    }

    /** Those of the agreement and those that an amendment in effect brought, but for those that one let go. */
    private static String named(String asked, String amending) {
        return """
                select n.agreement_id, p.name_ar, p.name_fr from (
                    select a.id as agreement_id, 0 as number, y.id, y.partner_id, y.position
                    from agreement a join agreement_party y on y.agreement_id = a.id
                    where a.base_id is null%s
                    union all
                    select x.base_id, x.number, y.id, y.partner_id, y.position
                    from agreement x join agreement_party y on y.agreement_id = x.id
                    where x.base_id is not null and x.effect_on <= :day%s
                ) n
                join partner p on p.id = n.partner_id
                where not exists (select 1 from agreement_party_leave l join agreement g on g.id = l.agreement_id
                    where l.party_id = n.id and g.effect_on <= :day)
                order by n.agreement_id, n.number, n.position, n.id
            """.formatted(asked, amending);
    }

    private final JdbcClient jdbc;

    AgreementLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All agreements as they stand on a day, the latest reference first. */
    List<Standing> standings(LocalDate day) {
        return query("a.id, a.year, a.kind", day, null)
                .query((row, number) -> new Standing(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        AgreementKind.valueOf(row.getString(3)),
                        AgreementState.valueOf(row.getString("stands")),
                        row.getObject("until", LocalDate.class),
                        new Money(row.getBigDecimal("agreed"))))
                .list();
    }

    Map<UUID, AgreementState> states(Collection<UUID> ids, LocalDate day) {
        Map<UUID, AgreementState> states = new HashMap<>();
        query("a.id", day, ids).query(row -> {
            states.put(row.getObject("id", UUID.class), AgreementState.valueOf(row.getString("stands")));
        });
        return states;
    }

    /** How many of those that are signed stand where on a day, and what they agree in all. */
    List<StageFigures> signed(LocalDate day) {
        String sql = "select s.stands, count(*), sum(s.agreed) from (" + agreements("a.id", null)
                + ") s where s.stands in " + states(AgreementState::isSigned) + " group by s.stands";
        return asked(sql, day, null)
                .query((row, number) -> new StageFigures(
                        AgreementState.valueOf(row.getString(1)), row.getLong(2), 0, row.getBigDecimal(3), null, null))
                .list();
    }

    /**
     * The agreements that have a tranche which would be late on a day if they ran. Only of what is open today, or was moved
     * since, it is asked what had come in by then.
     */
    Set<UUID> late(LocalDate day) {
        String sql = "select distinct t.agreement_id " + TRANCHES.formatted("") + """
                where (t.received < t.amount
                    or t.id in (select r.tranche_id from agreement_movement r where r.moved_on > :day))
                and case when a.signed_on <= :day and\s""" + DUE + """
                 < :day then (select coalesce(sum(r.amount), 0) from agreement_movement r
                    where r.tranche_id = t.id and r.kind = 'RECEIVED' and r.moved_on <= :day) <\s""" + AMOUNT + " end";
        return new HashSet<>(asked(sql, day, null).query(UUID.class).list());
    }

    /** The lines of these agreements, in their order; one that is no agreement is left out. */
    List<AgreementLine> of(List<UUID> ids, LocalDate day) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, AgreementLine> found = lines(day, ids).stream()
                .collect(Collectors.toMap(line -> line.row().id().value(), Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** All agreements as lines, the latest reference first. */
    List<AgreementLine> all(LocalDate day) {
        return lines(day, null);
    }

    private List<AgreementLine> lines(LocalDate day, @Nullable Collection<UUID> ids) {
        Map<UUID, Sums> sums = sums(day, ids);
        Map<UUID, List<Bilingual>> parties = parties(day, ids);
        return query("a.*", day, ids)
                .query((row, number) -> {
                    AgreementRow agreement = row(row);
                    AgreementState state = AgreementState.valueOf(row.getString("stands"));
                    Sums sum = sums.getOrDefault(agreement.id().value(), Sums.NONE);
                    return new AgreementLine(
                            agreement,
                            state,
                            new Money(row.getBigDecimal("agreed")),
                            sum.own(),
                            sum.received(),
                            state.isOwed() ? sum.late() : 0,
                            row.getObject("until", LocalDate.class),
                            parties.getOrDefault(agreement.id().value(), List.of()));
                })
                .list();
    }

    private JdbcClient.StatementSpec query(String columns, LocalDate day, @Nullable Collection<UUID> ids) {
        return asked(agreements(columns, ids) + " order by a.listed desc", day, ids);
    }

    /** Agreements with their state, their end and their total on the day. */
    private static String agreements(String columns, @Nullable Collection<UUID> ids) {
        return "select " + columns + ", " + STATE + " as stands, " + UNTIL + " as until, " + TOTAL
                + " as agreed from agreement a "
                + standing(only("x.base_id", ids), only("u.agreement_id", ids))
                + " where a.listed is not null" + only("a.id", ids);
    }

    private static String only(String column, @Nullable Collection<UUID> ids) {
        return ids == null ? "" : " and " + column + " in (:ids)";
    }

    private JdbcClient.StatementSpec asked(String sql, LocalDate day, @Nullable Collection<UUID> ids) {
        JdbcClient.StatementSpec statement = jdbc.sql(ONCE + sql).param("day", day);
        return ids == null ? statement : statement.param("ids", ids);
    }

    /**
     * What each partner contributes to the agreements signed by a day, the largest share first.
     *
     * @param own the name of the chamber, which is one of them
     */
    List<ShareFigures> shares(LocalDate day, Bilingual own) {
        return asked(SHARES, day, null)
                .query((row, number) -> {
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

    private record Sums(Money own, Money received, int late) {
        static final Sums NONE = new Sums(Money.ZERO, Money.ZERO, 0);
    }

    private Map<UUID, Sums> sums(LocalDate day, @Nullable Collection<UUID> ids) {
        Map<UUID, Sums> sums = new HashMap<>();
        String own = "if(y.partner_id is null, if(a.signed_on <= :day, coalesce(" + AMOUNT + ", 0), t.amount), 0)";
        String late = "a.signed_on <= :day and " + DUE + " < :day and coalesce(r.received, 0) < " + AMOUNT;
        asked(
                        "select t.agreement_id, sum(" + own + "), coalesce(sum(r.received), 0), sum(if(" + late
                                + ", 1, 0)) "
                                + TRANCHES.formatted(only("x.base_id", ids))
                                + received(
                                        ids == null ? "" : " join agreement_tranche s on s.id = r.tranche_id",
                                        only("s.agreement_id", ids))
                                + "join agreement_party y on y.id = t.party_id where true"
                                + only("t.agreement_id", ids) + " group by t.agreement_id",
                        day,
                        ids)
                .query(row -> {
                    sums.put(
                            row.getObject(1, UUID.class),
                            new Sums(new Money(row.getBigDecimal(2)), new Money(row.getBigDecimal(3)), row.getInt(4)));
                });
        return sums;
    }

    /** The names of the other parties on a day, by agreement and in their order. */
    private Map<UUID, List<Bilingual>> parties(LocalDate day, @Nullable Collection<UUID> ids) {
        Map<UUID, List<Bilingual>> parties = new HashMap<>();
        asked(named(only("a.id", ids), only("x.base_id", ids)), day, ids).query(row -> {
            parties.computeIfAbsent(row.getObject(1, UUID.class), unknown -> new ArrayList<>())
                    .add(new Bilingual(row.getString(2), row.getString(3)));
        });
        return parties;
    }

    private static AgreementRow row(ResultSet row) throws SQLException {
        UUID framework = row.getObject("framework_id", UUID.class);
        BigDecimal total = row.getBigDecimal("total");
        return new AgreementRow(
                new AgreementId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                null,
                row.getInt("year"),
                row.getInt("number"),
                new AgreementData(
                        AgreementKind.valueOf(row.getString("kind")),
                        framework == null ? null : new AgreementId(framework),
                        new Bilingual(row.getString("object_ar"), row.getString("object_fr")),
                        row.getString("territory"),
                        row.getString("programme"),
                        row.getObject("ends_on", LocalDate.class)),
                total == null ? null : new Money(total),
                AgreementState.valueOf(row.getString("state")),
                row.getString("state_reason"),
                row.getInt("text_number"),
                row.getObject("visa_required", Boolean.class),
                row.getString("visa_number"),
                row.getObject("visa_on", LocalDate.class),
                row.getObject("signed_on", LocalDate.class),
                row.getString("signed_at"),
                row.getObject("effect_on", LocalDate.class));
    }
}
