package ma.ghorfa.lineage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The records and relations that the tables of a room know, each kind read with one statement for many records. */
public final class Relations {

    /** What a row says of a record. */
    @FunctionalInterface
    public interface Reading {
        Node read(NodeRef ref, ResultSet row) throws SQLException;
    }

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

    /**
     * Describes those that are of a type.
     *
     * @param query of rows that begin with the id, for the ids {@code :ids}
     */
    public Map<NodeRef, Node> describe(Collection<NodeRef> records, String type, String query, Reading reading) {
        List<String> ids = ids(records, type);
        Map<NodeRef, Node> nodes = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(query).param("ids", ids).query(row -> {
                var ref = new NodeRef(type, row.getObject(1, UUID.class));
                nodes.put(ref, reading.read(ref, row));
            });
        }
        return nodes;
    }

    /**
     * Finds records of a type by what somebody typed.
     *
     * @param query of ids, the newest first, for {@code :typed} and {@code :limit}
     */
    public List<NodeRef> find(String type, String query, String typed, int limit) {
        return jdbc.sql(query)
                .param("typed", typed)
                .param("limit", limit)
                .query((row, index) -> new NodeRef(type, row.getObject(1, UUID.class)))
                .list();
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
