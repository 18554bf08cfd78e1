package ma.ghorfa.registry;

import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Former versions of pages, as the database keeps them: a merge is taken apart from these and from no copy. They are put
 * back column by column, whichever columns the table has by then.
 */
@Component
class ActorVersions {

    private final JdbcClient sql;

    ActorVersions(JdbcClient sql) {
        this.sql = sql;
    }

    /** Locks pages against each other's merge, always in the same order; says which of them exist. */
    List<UUID> lock(ActorId one, ActorId other) {
        return sql.sql("select id from craft_actor where id in (:ids) order by id for update")
                .param("ids", List.of(one.value(), other.value()))
                .query(UUID.class)
                .list();
    }

    /** When a page got what stands on it now. */
    Instant changed(ActorId id) {
        return sql.sql("select unix_timestamp(row_start) from craft_actor where id = :id")
                .param("id", id.value())
                .query((ResultSet row, int number) -> Instant.ofEpochMilli(
                        row.getBigDecimal(1).movePointRight(3).longValue()))
                .single();
    }

    /**
     * Gives a page back what stood on it in a version; it counts as a new one.
     *
     * @return the new version
     */
    long restore(ActorId id, long version, String by) {
        String columns = columns().stream()
                .filter(column -> !column.equals("id") && !column.equals("version") && !column.equals("changed_by"))
                .map(column -> "a." + column + " = h." + column)
                .collect(Collectors.joining(", "));
        sql.sql("update craft_actor a join (" + former("*") + ") h on h.id = a.id set " + columns
                        + ", a.version = a.version + 1, a.changed_by = :by")
                .param("id", id.value())
                .param("version", version)
                .param("by", by)
                .update();
        return current(id);
    }

    /**
     * Brings a page back that is no more.
     *
     * @return its new version
     */
    long bringBack(ActorId id, long version, String by) {
        List<String> columns = columns();
        String values = columns.stream()
                .map(column -> switch (column) {
                    case "version" -> "version + 1";
                    case "changed_by" -> ":by";
                    default -> column;
                })
                .collect(Collectors.joining(", "));
        sql.sql("insert into craft_actor (" + String.join(", ", columns) + ") " + former(values))
                .param("id", id.value())
                .param("version", version)
                .param("by", by)
                .update();
        return current(id);
    }

    private long current(ActorId id) {
        return sql.sql("select version from craft_actor where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private static String former(String columns) {
        return "select " + columns + " from craft_actor for system_time all where id = :id and version = :version"
                + " order by row_end desc limit 1";
    }

    private List<String> columns() {
        return sql.sql("""
                        select column_name from information_schema.columns
                        where table_schema = database() and table_name = 'craft_actor'
                            and coalesce(generation_expression, '') = '' and column_name not in ('row_start', 'row_end')
                        order by ordinal_position
                        """).query(String.class).list();
    }
}
