package ma.ghorfa.assembly;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.CommitteeId;
import org.springframework.stereotype.Component;

/** Projections of decisions, recommendations and motions. */
@Component
class DecisionReader {

    private static final String SELECT = """
            select d.*, (select count(*) from decision_evidence e where e.decision_id = d.id) evidence from decision d
            """;

    private static final String OVERDUE = " d.due_date < :today and d.state not in ('DONE', 'ABANDONED')";

    private final Sql sql;
    private final ChamberFacts chamber;
    private final Facts facts;

    DecisionReader(Sql sql, ChamberFacts chamber, Facts facts) {
        this.sql = sql;
        this.chamber = chamber;
        this.facts = facts;
    }

    /** The latest first. */
    List<DecisionRow> list(DecisionFilter filter) {
        var statement = sql.query(SELECT + " where (:anyKind or d.kind in (:kinds))"
                        + " and (:anyState or d.state in (:states)) and (:year is null or d.year = :year)"
                        + (filter.overdueOnly() ? " and " + OVERDUE : "")
                        + " order by d.adopted_on desc, d.kind, d.number desc, d.id")
                .param("anyKind", filter.kinds().isEmpty())
                .param("kinds", names(filter.kinds()))
                .param("anyState", filter.states().isEmpty())
                .param("states", names(filter.states()))
                .param("year", filter.year());
        return rows(filter.overdueOnly() ? statement.param("today", today()) : statement);
    }

    private static List<String> names(java.util.Set<? extends Enum<?>> words) {
        // An empty list is no SQL; the flag beside it says that it is not looked at.
        return words.isEmpty() ? List.of("") : words.stream().map(Enum::name).toList();
    }

    /** By kind and number. */
    List<DecisionRow> ofSession(SessionId session) {
        return rows(sql.query(SELECT + " where d.session_id = :session order by d.kind, d.number, d.id")
                .param("session", session.value().toString()));
    }

    List<DecisionRow> ofItem(ItemId item) {
        return rows(sql.query(SELECT + " where d.item_id = :item order by d.kind, d.number, d.id")
                .param("item", item.value().toString()));
    }

    Optional<DecisionRow> find(DecisionId id) {
        return rows(sql.query(SELECT + " where d.id = :id")
                        .param("id", id.value().toString()))
                .stream()
                .findAny();
    }

    List<DecisionView.Evidence> evidenceOf(DecisionId id) {
        return sql.query("select * from decision_evidence where decision_id = :id order by given_on, id")
                .param("id", id.value().toString())
                .query(Sql.rows(row -> new DecisionView.Evidence(
                        row.uuid("id"),
                        row.bilingual("words"),
                        row.uuidOrNull("file_id"),
                        row.date("given_on"),
                        row.text("changed_by"))))
                .list();
    }

    private List<DecisionRow> rows(org.springframework.jdbc.core.simple.JdbcClient.StatementSpec statement) {
        LocalDate today = today();
        List<DecisionRow> found =
                statement.query(Sql.rows(row -> row(row, today))).list();
        if (found.stream().allMatch(row -> row.committee() == null)) {
            return found;
        }
        Map<CommitteeId, Bilingual> names = chamber.committeeNames(today);
        return found.stream().map(row -> named(row, names)).toList();
    }

    private static DecisionRow row(Columns row, LocalDate today) throws SQLException {
        UUID item = row.uuidOrNull("item_id");
        UUID vote = row.uuidOrNull("vote_id");
        UUID committee = row.uuidOrNull("committee_id");
        LocalDate due = row.dateOrNull("due_date");
        DecisionState state = row.word(DecisionState.class, "state");
        return new DecisionRow(
                new DecisionId(row.uuid("id")),
                row.longNumber("version"),
                row.word(DecisionKind.class, "kind"),
                row.number("year"),
                row.number("number"),
                new SessionId(row.uuid("session_id")),
                item == null ? null : new ItemId(item),
                vote == null ? null : new VoteId(vote),
                row.bilingual("text"),
                row.date("adopted_on"),
                state,
                row.bilingual("owner"),
                committee == null ? null : new CommitteeId(committee),
                Bilingual.EMPTY,
                due,
                row.number("progress"),
                due != null && due.isBefore(today) && !state.isSettled(),
                row.dateOrNull("transmitted_on"),
                row.textOrNull("supervision_reference"),
                row.dateOrNull("supervision_on"),
                row.textOrNull("state_reason"),
                row.dateOrNull("settled_on"),
                row.number("evidence"));
    }

    private static DecisionRow named(DecisionRow row, Map<CommitteeId, Bilingual> names) {
        if (row.committee() == null) {
            return row;
        }
        return new DecisionRow(
                row.id(),
                row.version(),
                row.kind(),
                row.year(),
                row.number(),
                row.session(),
                row.item(),
                row.vote(),
                row.text(),
                row.adoptedOn(),
                row.state(),
                row.owner(),
                row.committee(),
                names.getOrDefault(row.committee(), Bilingual.EMPTY),
                row.dueDate(),
                row.progress(),
                row.overdue(),
                row.transmittedOn(),
                row.supervisionReference(),
                row.supervisionOn(),
                row.stateReason(),
                row.settledOn(),
                row.evidence());
    }

    private LocalDate today() {
        return Zone.date(facts.now());
    }
}
