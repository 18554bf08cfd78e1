package ma.ghorfa.minutes.ui;

import static ma.ghorfa.identity.Permissions.MINUTES_READ;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SubjectRef;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.lineage.Edge;
import ma.ghorfa.lineage.LineageSource;
import ma.ghorfa.lineage.Node;
import ma.ghorfa.lineage.NodeRef;
import ma.ghorfa.lineage.Relation;
import ma.ghorfa.lineage.Relations;
import ma.ghorfa.minutes.MinutesNavigation;
import ma.ghorfa.minutes.MinutesState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The minutes of sessions among other records; as subjects of the assembly they have the id of their session. */
@Component
class MinutesLineage implements LineageSource {

    private final JdbcClient jdbc;
    private final Relations relations;
    private final CurrentAccount account;

    MinutesLineage(JdbcClient jdbc, CurrentAccount account) {
        this.jdbc = jdbc;
        this.account = account;
        relations =
                new Relations(jdbc, List.of(new Relation("session", SubjectRef.MINUTES, "lineage.edge.minutes", """
                        select session_id cause, session_id effect from minutes
                        """)));
    }

    @Override
    public Set<String> types() {
        return Set.of(SubjectRef.MINUTES);
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
        if (!account.may(MINUTES_READ)) {
            return Map.of();
        }
        Map<NodeRef, Node> nodes = new HashMap<>();
        jdbc.sql("""
                select session_id, title_ar, title_fr, state, coalesce(drawn_up_on, session_date) from minutes
                where session_id in (:ids)
                """).param("ids", Relations.ids(records, SubjectRef.MINUTES)).query(row -> {
            UUID session = row.getObject(1, UUID.class);
            MinutesState state = MinutesState.valueOf(row.getString(4));
            var ref = new NodeRef(SubjectRef.MINUTES, session);
            nodes.put(
                    ref,
                    new Node(
                            ref,
                            "minutes.tab",
                            new Bilingual(row.getString(2), row.getString(3)),
                            "minutes.state." + state,
                            Labels.tone(state),
                            row.getObject(5, LocalDate.class),
                            MinutesNavigation.of(new SessionId(session)),
                            true));
        });
        return nodes;
    }
}
