package ma.ghorfa.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Utc;
import ma.ghorfa.base.Zone;
import ma.ghorfa.identity.CurrentAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own reminders; of a kind that one may not be told of any more, none. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Reminders {

    /** As many as anybody looks through. */
    public static final int MOST = 500;

    private static final String MINE =
            " from reminder r join account a on a.id = r.account_id and a.username = :me where r.kind in (:kinds)";

    /** An appointment whose day is over is nothing to look at any more. */
    private static final String OPEN =
            " and r.seen_at is null and (r.due_on >= :today or r.kind not in (:appointments))";

    private final JdbcClient jdbc;
    private final DueSources sources;
    private final ReminderMails mails;
    private final CurrentAccount current;
    private final Clock clock;

    Reminders(JdbcClient jdbc, DueSources sources, ReminderMails mails, CurrentAccount current, Clock clock) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.mails = mails;
        this.current = current;
        this.clock = clock;
    }

    /**
     * The earliest due first, {@link #MOST} at most; of those that were put away, the latest due first.
     *
     * @param kind null for every kind
     */
    public List<ReminderRow> list(SeenState state, @Nullable DueKind kind) {
        return list(state, kind, MOST);
    }

    /** The earliest due of those that are not put away. */
    public List<ReminderRow> firstOpen(int most) {
        return list(SeenState.OPEN, null, Math.min(most, MOST));
    }

    private List<ReminderRow> list(SeenState state, @Nullable DueKind kind, int most) {
        boolean open = state == SeenState.OPEN;
        return jdbc.sql("""
                select r.id, r.kind, r.title_ar, r.title_fr, r.path, r.due_on, r.seen_at is not null,
                    (select m.state from reminder_mail m where m.account_id = r.account_id
                        and r.fired_on > m.after_day and r.fired_on <= m.up_to_day order by m.up_to_day desc limit 1)
                """ + MINE + (open ? OPEN : " and r.seen_at is not null") + " order by r.due_on "
                        + (open ? "" : "desc") + ", r.id limit " + most)
                .param("me", current.username())
                .param("kinds", kinds(kind))
                .param("today", today())
                .param("appointments", DueKind.appointments())
                .query(Reminders::row)
                .list();
    }

    /** How many are not put away. */
    public int open() {
        return jdbc.sql("select count(*)" + MINE + OPEN)
                .param("me", current.username())
                .param("kinds", kinds(null))
                .param("today", today())
                .param("appointments", DueKind.appointments())
                .query(Integer.class)
                .single();
    }

    @Transactional
    public void putAway(Collection<UUID> reminders) {
        if (reminders.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update reminder r join account a on a.id = r.account_id set r.seen_at = :at
                where a.username = :me and r.seen_at is null and r.id in (:ids)
                """)
                .param("at", Utc.column(clock.instant()))
                .param("me", current.username())
                .param("ids", reminders.stream().map(UUID::toString).toList())
                .update();
    }

    /** Whether reminders can go out by mail at all. */
    public boolean areMailed() {
        return mails.areSent();
    }

    /** An empty list is no SQL. */
    private List<String> kinds(@Nullable DueKind chosen) {
        List<String> kinds = sources.toldTo(current.permissions()).stream()
                .filter(kind -> chosen == null || kind == chosen)
                .map(DueKind::name)
                .toList();
        return kinds.isEmpty() ? List.of("") : kinds;
    }

    private LocalDate today() {
        return Zone.date(clock.instant());
    }

    private static ReminderRow row(ResultSet row, int index) throws SQLException {
        @Nullable String mail = row.getString(8);
        return new ReminderRow(
                row.getObject(1, UUID.class),
                DueKind.valueOf(row.getString(2)),
                new Bilingual(row.getString(3), row.getString(4)),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getBoolean(7),
                mail == null ? null : MailState.valueOf(mail));
    }
}
