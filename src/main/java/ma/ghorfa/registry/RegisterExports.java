package ma.ghorfa.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import ma.ghorfa.base.Utc;
import ma.ghorfa.journal.Journal;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts how often somebody takes the register out: what is needed for work is a few times, not all day (law 09-08). */
@Component
class RegisterExports {

    static final int AN_HOUR = 10;

    private final JdbcClient sql;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RegisterExports(JdbcClient sql, Journal journal, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Begins an export; how many rows it has is told by {@link #taken} and {@link #ended}.
     *
     * @throws ExportRefusedException where the account took out as many as one may within the last hour
     */
    UUID begin(String account) {
        // Before anything is read: of two at once the second counts what the first one stored.
        sql.sql("insert into register_exporter (account) values (:account) on duplicate key update account = account")
                .param("account", account)
                .update();
        Instant now = clock.instant();
        long before = sql.sql("select count(*) from register_export where account = :account and at > :since")
                .param("account", account)
                .param("since", Utc.column(now.minus(Duration.ofHours(1))))
                .query(Long.class)
                .single();
        if (before >= AN_HOUR) {
            throw new ExportRefusedException(AN_HOUR);
        }
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        sql.sql("insert into register_export (id, account, at) values (:id, :account, :at)")
                .param("id", id)
                .param("account", account)
                .param("at", Utc.column(now))
                .update();
        return id;
    }

    /** So many were taken until now. */
    void taken(UUID id, long rows) {
        sql.sql("update register_export set row_count = :rows where id = :id")
                .param("rows", rows)
                .param("id", id)
                .update();
    }

    /** The whole list was taken. */
    void ended(UUID id, long rows) {
        transaction.executeWithoutResult(status -> {
            taken(id, rows);
            journal.record("registry.exportEnded", "registerExport", id, Map.of("rows", String.valueOf(rows)));
        });
    }
}
