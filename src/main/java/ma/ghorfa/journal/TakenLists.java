package ma.ghorfa.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import ma.ghorfa.base.Utc;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.springframework.data.domain.AuditorAware;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lists that name people and are taken out of the portal: they count into one number an hour, are journalled with what they
 * were filtered by, and carry who took them (law 09-08). The right to do so is asked by the room that has the list.
 */
@Component
public class TakenLists {

    /** What is needed for work is a few times, not all day. */
    public static final int AN_HOUR = 10;

    private final JdbcClient sql;
    private final Journal journal;
    private final AuditorAware<String> current;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TakenLists(
            JdbcClient sql,
            Journal journal,
            AuditorAware<String> current,
            TransactionTemplate transaction,
            Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.current = current;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Enters that a list is taken out; once all of it was read, the journal knows how many rows there were.
     *
     * @param words what the list is filtered by
     * @param rows asked for once it is entered
     * @throws ExportRefusedException where the account took out as many lists as one may within the last hour
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> TakenList<T> take(Taking called, TakenWords words, Supplier<Iterator<T>> rows) {
        String account = current.getCurrentAuditor().orElse("system");
        Instant now = clock.instant();
        UUID id = begin(account, now);
        journal.record(called.begun(), called.subject(), id, words.all());
        return new TakenList<>(id, account, now, called, rows.get(), this);
    }

    private UUID begin(String account, Instant now) {
        // Before anything is read: of two at once the second counts what the first one stored.
        sql.sql("insert into list_taker (account) values (:account) on duplicate key update account = account")
                .param("account", account)
                .update();
        long before = sql.sql("select count(*) from list_taken where account = :account and at > :since")
                .param("account", account)
                .param("since", Utc.column(now.minus(Duration.ofHours(1))))
                .query(Long.class)
                .single();
        if (before >= AN_HOUR) {
            throw new ExportRefusedException(AN_HOUR);
        }
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        sql.sql("insert into list_taken (id, account, at) values (:id, :account, :at)")
                .param("id", id)
                .param("account", account)
                .param("at", Utc.column(now))
                .update();
        return id;
    }

    /** So many were taken until now. */
    void taken(UUID id, long rows) {
        sql.sql("update list_taken set row_count = :rows where id = :id")
                .param("rows", rows)
                .param("id", id)
                .update();
    }

    /** The whole list was taken. */
    void ended(UUID id, Taking called, long rows) {
        transaction.executeWithoutResult(status -> {
            taken(id, rows);
            journal.record(called.ended(), called.subject(), id, Map.of("rows", String.valueOf(rows)));
        });
    }
}
