package ma.ghorfa.assembly.ui;

import static ma.ghorfa.identity.Permissions.SESSION_READ;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.DecisionId;
import ma.ghorfa.assembly.DecisionState;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionKind;
import ma.ghorfa.assembly.SessionRow;
import ma.ghorfa.assembly.SessionState;
import ma.ghorfa.assembly.SubjectProvider;
import ma.ghorfa.assembly.VoteResult;
import ma.ghorfa.assembly.VoteState;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Utc;
import ma.ghorfa.base.Zone;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.lineage.Edge;
import ma.ghorfa.lineage.LineageSource;
import ma.ghorfa.lineage.Node;
import ma.ghorfa.lineage.NodeRef;
import ma.ghorfa.lineage.Relation;
import ma.ghorfa.lineage.Relations;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sessions, items, votes and decisions among other records. What an item is about follows from the decision that approved
 * it, from the vote that rejected it, or else from the item itself, for the subjects of every room at once; not from an item
 * that no session came to.
 */
@Component
class AssemblyLineage implements LineageSource {

    static final String SESSION = "session";
    static final String ITEM = "item";
    static final String VOTE = "vote";
    static final String DECISION = "decision";

    private static final int EXCERPT = 200;

    private final Relations relations;
    private final CurrentAccount account;
    private final Texts texts;

    AssemblyLineage(JdbcClient jdbc, ObjectProvider<SubjectProvider> subjects, CurrentAccount account, Texts texts) {
        this.account = account;
        this.texts = texts;
        List<Relation> all = new ArrayList<>(List.of(
                new Relation(SESSION, ITEM, "lineage.edge.agenda", """
                        select session_id cause, id effect from agenda_item
                        """),
                new Relation(SESSION, SESSION, "lineage.edge.secondCall", """
                        select first_call_id cause, id effect from assembly_session where first_call_id is not null
                        """),
                new Relation(ITEM, ITEM, "lineage.edge.again", """
                        select resubmits_id cause, id effect from agenda_item where resubmits_id is not null
                        """),
                new Relation(ITEM, VOTE, "lineage.edge.vote", """
                        select item_id cause, id effect from vote where state <> 'PREPARED'
                        """),
                new Relation(VOTE, DECISION, "lineage.edge.adoption", """
                        select vote_id cause, id effect from decision where vote_id is not null
                        """),
                new Relation(ITEM, DECISION, "lineage.edge.recommendation", """
                        select item_id cause, id effect from decision where vote_id is null and item_id is not null
                        """),
                new Relation(SESSION, DECISION, "lineage.edge.recommendation", """
                        select session_id cause, id effect from decision where vote_id is null and item_id is null
                        """)));
        subjects.orderedStream().map(SubjectProvider::type).sorted().forEach(type -> all.addAll(about(type)));
        relations = new Relations(jdbc, all);
    }

    private static List<Relation> about(String type) {
        return List.of(
                new Relation(DECISION, type, "lineage.edge.approval", """
                        select d.id cause, i.subject_id effect from decision d
                        join agenda_item i on i.id = d.item_id and i.subject_type = '%s'
                        where d.vote_id is not null
                        """.formatted(type)),
                new Relation(VOTE, type, "lineage.edge.rejection", """
                        select v.id cause, i.subject_id effect from vote v
                        join agenda_item i on i.id = v.item_id and i.subject_type = '%s'
                        where v.state = 'CONFIRMED' and v.result = 'REJECTED'
                        """.formatted(type)),
                new Relation(ITEM, type, "lineage.edge.subject", """
                        select i.id cause, i.subject_id effect from agenda_item i
                        join assembly_session s on s.id = i.session_id
                            and s.state not in ('ADJOURNED_NO_QUORUM', 'CANCELLED')
                        where i.subject_type = '%s'
                            and (i.outcome is null or i.outcome in ('POSTPONED', 'WITHDRAWN', 'NOTED'))
                        """.formatted(type)));
    }

    @Override
    public Set<String> types() {
        return Set.of(SESSION, ITEM, VOTE, DECISION);
    }

    @Override
    public List<Edge> causes(Collection<NodeRef> of) {
        return relations.causes(of);
    }

    @Override
    public List<Edge> effects(Collection<NodeRef> of) {
        return relations.effects(of);
    }

    @Override
    public Map<NodeRef, Node> describe(Collection<NodeRef> records) {
        if (!account.may(SESSION_READ)) {
            return Map.of();
        }
        Map<NodeRef, Node> nodes = new HashMap<>();
        nodes.putAll(relations.describe(records, SESSION, """
                select id, kind, nominal_year, nominal_month, call_number, session_date, state from assembly_session
                where id in (:ids)
                """, this::session));
        nodes.putAll(relations.describe(records, ITEM, """
                select i.id, i.session_id, i.title_ar, i.title_fr, i.state, i.outcome, s.session_date from agenda_item i
                join assembly_session s on s.id = i.session_id where i.id in (:ids)
                """, AssemblyLineage::item));
        nodes.putAll(relations.describe(records, VOTE, """
                select v.id, v.session_id, v.item_id, i.title_ar, i.title_fr, v.state, v.result,
                    coalesce(v.confirmed_at, v.annulled_at, v.opened_at, v.prepared_at)
                from vote v join agenda_item i on i.id = v.item_id where v.id in (:ids)
                """, AssemblyLineage::vote));
        nodes.putAll(relations.describe(records, DECISION, """
                select d.id, d.kind, d.year, d.number, left(coalesce(i.title_ar, d.text_ar), %1$d),
                    left(coalesce(i.title_fr, d.text_fr), %1$d), d.state, d.adopted_on
                from decision d left join agenda_item i on i.id = d.item_id where d.id in (:ids)
                """.formatted(EXCERPT), AssemblyLineage::decision));
        return nodes;
    }

    private Node session(NodeRef ref, ResultSet row) throws SQLException {
        SessionState state = SessionState.valueOf(row.getString(7));
        SessionKind kind = SessionKind.valueOf(row.getString(2));
        int year = row.getInt(3);
        int month = row.getInt(4);
        int call = row.getInt(5);
        return new Node(
                ref,
                "lineage.type.session",
                Texts.both(language -> SessionRow.title(texts, language.locale(), kind, year, month, call)),
                "assembly.sessionState." + state,
                Labels.tone(state),
                row.getObject(6, LocalDate.class),
                AssemblyNavigation.session(new SessionId(ref.id())),
                state != SessionState.CANCELLED);
    }

    private static Node item(NodeRef ref, ResultSet row) throws SQLException {
        @Nullable String stored = row.getString(6);
        @Nullable ItemOutcome outcome = stored == null ? null : ItemOutcome.valueOf(stored);
        return new Node(
                ref,
                "lineage.type.item",
                new Bilingual(row.getString(3), row.getString(4)),
                outcome == null ? "assembly.itemState." + row.getString(5) : "assembly.itemOutcome." + outcome,
                outcome == null ? Tone.INFO : Labels.tone(outcome),
                row.getObject(7, LocalDate.class),
                AssemblyNavigation.item(new SessionId(row.getObject(2, UUID.class)), new ItemId(ref.id())),
                outcome != ItemOutcome.REJECTED && outcome != ItemOutcome.WITHDRAWN);
    }

    private static Node vote(NodeRef ref, ResultSet row) throws SQLException {
        VoteState state = VoteState.valueOf(row.getString(6));
        @Nullable String stored = row.getString(7);
        boolean isDeclared = state == VoteState.CONFIRMED && stored != null;
        boolean isRejected = VoteResult.REJECTED.name().equals(stored);
        Tone tone =
                isDeclared ? (isRejected ? Tone.BAD : Tone.GOOD) : state == VoteState.ANNULLED ? Tone.BAD : Tone.LIVE;
        return new Node(
                ref,
                "lineage.type.vote",
                new Bilingual(row.getString(4), row.getString(5)),
                isDeclared ? "assembly.voteResult." + stored : "assembly.voteState." + state,
                tone,
                Zone.date(Utc.instant(row.getObject(8, LocalDateTime.class))),
                AssemblyNavigation.item(
                                new SessionId(row.getObject(2, UUID.class)), new ItemId(row.getObject(3, UUID.class)))
                        + "/course",
                state != VoteState.ANNULLED && !isRejected);
    }

    private static Node decision(NodeRef ref, ResultSet row) throws SQLException {
        DecisionState state = DecisionState.valueOf(row.getString(7));
        String number = row.getInt(4) + "/" + row.getInt(3);
        return new Node(
                ref,
                "assembly.decisionKind." + row.getString(2),
                new Bilingual(numbered(number, row.getString(5)), numbered(number, row.getString(6))),
                "assembly.decisionState." + state,
                Labels.tone(state),
                row.getObject(8, LocalDate.class),
                AssemblyNavigation.decision(new DecisionId(ref.id())),
                state != DecisionState.ABANDONED);
    }

    private static String numbered(String number, String words) {
        return words.isEmpty() ? "" : number + " · " + words;
    }

    @Override
    public List<NodeRef> find(String typed, int limit) {
        if (!account.may(SESSION_READ)) {
            return List.of();
        }
        List<NodeRef> found = new ArrayList<>(relations.find(DECISION, """
                select d.id from decision d left join agenda_item i on i.id = d.item_id
                where d.state <> 'ABANDONED' and (concat(d.number, '/', d.year) = :typed or instr(i.title_ar, :typed) > 0
                    or instr(i.title_fr, :typed) > 0 or instr(d.text_ar, :typed) > 0 or instr(d.text_fr, :typed) > 0)
                order by d.adopted_on desc, d.id limit :limit
                """, typed, limit));
        found.addAll(relations.find(ITEM, """
                select id from agenda_item
                where coalesce(outcome, '') not in ('REJECTED', 'WITHDRAWN')
                    and (instr(title_ar, :typed) > 0 or instr(title_fr, :typed) > 0)
                order by id desc limit :limit
                """, typed, limit));
        return found;
    }
}
