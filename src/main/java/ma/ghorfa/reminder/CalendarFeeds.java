package ma.ghorfa.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Utc;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secret address of one's own calendar: made, shown once, made anew, taken back. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class CalendarFeeds {

    private final JdbcClient jdbc;
    private final ReminderSettings settings;
    private final CurrentAccount current;
    private final Journal journal;
    private final Clock clock;

    CalendarFeeds(JdbcClient jdbc, ReminderSettings settings, CurrentAccount current, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.current = current;
        this.journal = journal;
        this.clock = clock;
    }

    /** When the address that is good was made; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<Instant> made() {
        return jdbc.sql(
                        "select f.made_at from calendar_feed f join account a on a.id = f.account_id where a.username = :me")
                .param("me", current.username())
                .query(LocalDateTime.class)
                .optional()
                .map(Utc::instant);
    }

    /**
     * Makes an address; the one before is good no more.
     *
     * @return the whole address, which nobody can read again
     */
    public String make() {
        UUID account = account();
        var secret = CalendarSecret.make();
        jdbc.sql("""
                insert into calendar_feed (account_id, secret_hash, made_at) values (:account, unhex(:hash), :now)
                on duplicate key update secret_hash = unhex(:hash), made_at = :now
                """)
                .param("account", account.toString())
                .param("hash", secret.hash())
                .param("now", Utc.column(clock.instant()))
                .update();
        journal.record("reminder.calendarMade", "account", account, Map.of("username", current.username()));
        return settings.link(secret.path());
    }

    /** The address is good no more. */
    public void revoke() {
        UUID account = account();
        jdbc.sql("delete from calendar_feed where account_id = :account")
                .param("account", account.toString())
                .update();
        journal.record("reminder.calendarRevoked", "account", account, Map.of("username", current.username()));
    }

    private UUID account() {
        return jdbc.sql("select id from account where username = :me")
                .param("me", current.username())
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFoundException::new);
    }
}
