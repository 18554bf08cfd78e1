package ma.ghorfa.assembly;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Plain SQL beside the aggregates: projections for reading, and rows that are only ever appended. Before anything is
 * read, what the aggregates still hold back is written, so both see the same transaction.
 */
@Component
class Sql {

    /** Reads one row; as {@link RowMapper} without the index that nobody uses. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Columns row) throws SQLException;
    }

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final EntityManager entities;

    Sql(JdbcClient jdbc, NamedParameterJdbcTemplate batches, EntityManager entities) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.entities = entities;
    }

    /** A query. */
    JdbcClient.StatementSpec query(String sql) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            entities.flush();
        }
        return jdbc.sql(sql);
    }

    /** A change of one row, or of a few; the aggregates that it refers to are stored already. */
    JdbcClient.StatementSpec change(String sql) {
        return jdbc.sql(sql);
    }

    /** The same change for many rows, sent together. */
    void changeAll(String sql, Collection<? extends Map<String, ? extends @Nullable Object>> rows) {
        batches.batchUpdate(sql, rows.stream().map(MapSqlParameterSource::new).toArray(MapSqlParameterSource[]::new));
    }

    static <T> RowMapper<T> rows(Reader<T> reader) {
        return (row, index) -> reader.read(new Columns(row));
    }

    /** An id that sorts by age. */
    static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
