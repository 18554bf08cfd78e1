package ma.ghorfa.lineage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.ghorfa.base.Utc;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links that people made by hand, as rows and as a source of pairs without records of its own. */
@Component
class LinkStore implements LineageSource {

    private static final String COLUMNS =
            "select id, cause_type, cause_id, effect_type, effect_id, kind, reason, linked_by, linked_at from lineage_link";

    /** What a trigger refuses with. */
    private static final String SIGNALLED = "45000";

    private static final String STANDING = COLUMNS + " where withdrawn_at is null and ";

    /** A link as it is stored. */
    record Stored(LinkId id, LinkData data, String by, Instant at) {}

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> types() {
        return Set.of();
    }

    @Override
    public Map<NodeRef, Node> describe(Collection<NodeRef> records) {
        return Map.of();
    }

    @Override
    public List<Edge> causes(Collection<NodeRef> of) {
        return edges("effect", of);
    }

    @Override
    public List<Edge> effects(Collection<NodeRef> of) {
        return edges("cause", of);
    }

    private List<Edge> edges(String side, Collection<NodeRef> of) {
        List<Edge> edges = new ArrayList<>();
        byType(of).forEach((type, ids) -> jdbc.sql(
                        STANDING + side + "_type = :type and " + side + "_id in (:ids) order by id")
                .param("type", type)
                .param("ids", ids)
                .query((row, index) -> stored(row))
                .list()
                .forEach(link -> edges.add(new Edge(
                        link.data().cause(),
                        link.data().effect(),
                        "lineage.link." + link.data().kind()))));
        return edges;
    }

    private static Map<String, List<String>> byType(Collection<NodeRef> of) {
        return of.stream()
                .collect(Collectors.groupingBy(
                        NodeRef::type,
                        LinkedHashMap::new,
                        Collectors.mapping(ref -> ref.id().toString(), Collectors.toList())));
    }

    /** The links of a record, the first one first. */
    List<Stored> of(NodeRef record) {
        return jdbc.sql(STANDING + "(cause_type = :type and cause_id = :id or effect_type = :type and effect_id = :id)"
                        + " order by linked_at, id")
                .param("type", record.type())
                .param("id", record.id().toString())
                .query((row, index) -> stored(row))
                .list();
    }

    /** Also one that was withdrawn. */
    Optional<Stored> find(LinkId id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id.value().toString())
                .query((row, index) -> stored(row))
                .optional();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new LinkId(row.getObject("id", UUID.class)),
                new LinkData(
                        new NodeRef(row.getString("cause_type"), row.getObject("cause_id", UUID.class)),
                        new NodeRef(row.getString("effect_type"), row.getObject("effect_id", UUID.class)),
                        LinkKind.valueOf(row.getString("kind")),
                        row.getString("reason")),
                row.getString("linked_by"),
                Utc.instant(row.getObject("linked_at", LocalDateTime.class)));
    }

    boolean areLinked(NodeRef one, NodeRef other) {
        return of(one).stream()
                .anyMatch(link -> link.data().cause().equals(other)
                        || link.data().effect().equals(other));
    }

    /**
     * @throws LineageRefusal.Twice somebody else was faster
     * @throws LineageRefusal.NotStanding one of the two was rejected, cancelled or given up meanwhile
     */
    LinkId add(LinkData data, String by, Instant at) {
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        try {
            jdbc.sql("""
                    insert into lineage_link (id, changed_by, cause_type, cause_id, effect_type, effect_id, kind, reason,
                        linked_by, linked_at, withdrawn_why)
                    values (:id, :by, :causeType, :cause, :effectType, :effect, :kind, :reason, :by, :at, '')
                    """)
                    .param("id", id.toString())
                    .param("by", by)
                    .param("causeType", data.cause().type())
                    .param("cause", data.cause().id().toString())
                    .param("effectType", data.effect().type())
                    .param("effect", data.effect().id().toString())
                    .param("kind", data.kind().name())
                    .param("reason", data.reason())
                    .param("at", Utc.column(at))
                    .update();
        } catch (DuplicateKeyException linked) {
            var twice = new LineageRefusal.Twice();
            twice.initCause(linked);
            throw twice;
        } catch (DataAccessException refused) {
            if (refused.getRootCause() instanceof SQLException cause && SIGNALLED.equals(cause.getSQLState())) {
                var notStanding = new LineageRefusal.NotStanding();
                notStanding.initCause(refused);
                throw notStanding;
            }
            throw refused;
        }
        return new LinkId(id);
    }

    /** False where there is none to withdraw. */
    boolean withdraw(LinkId id, String why, String by, Instant at) {
        return jdbc.sql("""
                update lineage_link set withdrawn_at = :at, withdrawn_why = :why, changed_by = :by
                where id = :id and withdrawn_at is null
                """)
                        .param("at", Utc.column(at))
                        .param("why", why)
                        .param("by", by)
                        .param("id", id.value().toString())
                        .update()
                == 1;
    }
}
