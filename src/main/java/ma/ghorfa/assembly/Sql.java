package ma.ghorfa.assembly;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Plain SQL beside the aggregates: projections for reading, and the rows that are only ever appended. What the
 * aggregates hold back is written first, so both see the same transaction.
 */
@Component
class Sql {

    /** Reads one row; as {@link RowMapper} without the index that nobody uses. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Columns row) throws SQLException;
    }

    private final JdbcClient jdbc;
    private final EntityManager entities;

    Sql(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    JdbcClient.StatementSpec statement(String sql) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            entities.flush();
        }
        return jdbc.sql(sql);
    }

    static <T> RowMapper<T> rows(Reader<T> reader) {
        return (row, index) -> reader.read(new Columns(row));
    }

    /** An id that sorts by age. */
    static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
