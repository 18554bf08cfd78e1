package ma.ghorfa.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The relations that the tables of a room know, each read with one statement for many records. */
public final class Relations {

    private final JdbcClient jdbc;
    private final List<Relation> relations;

    public Relations(JdbcClient jdbc, List<Relation> relations) {
        this.jdbc = jdbc;
        this.relations = List.copyOf(relations);
    }

    public List<Edge> causes(Collection<NodeRef> of) {
        List<Edge> edges = new ArrayList<>();
        for (Relation relation : relations) {
            edges.addAll(read(relation, "effect", ids(of, relation.effectType())));
        }
        return edges;
    }

    public List<Edge> effects(Collection<NodeRef> of) {
        List<Edge> edges = new ArrayList<>();
        for (Relation relation : relations) {
            edges.addAll(read(relation, "cause", ids(of, relation.causeType())));
        }
        return edges;
    }

    /** The ids of those that are of a type, as a statement takes them. */
    public static List<String> ids(Collection<NodeRef> records, String type) {
        return records.stream()
                .filter(record -> record.type().equals(type))
                .map(record -> record.id().toString())
                .toList();
    }

    private List<Edge> read(Relation relation, String side, List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select pair.cause, pair.effect from (" + relation.pairs() + ") pair where pair." + side
                        + " in (:ids) order by pair.cause, pair.effect")
                .param("ids", ids)
                .query((row, index) -> new Edge(
                        new NodeRef(relation.causeType(), row.getObject(1, UUID.class)),
                        new NodeRef(relation.effectType(), row.getObject(2, UUID.class)),
                        relation.words()))
                .list();
    }
}
