package ma.ghorfa.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import ma.ghorfa.base.Utc;
import ma.ghorfa.base.Zone;
import ma.ghorfa.identity.Recipient;
import ma.ghorfa.identity.Recipients;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The run of a day: looks through everything that falls due, kind by kind, and fires what was not fired yet. How far it came
 * is stored with what it fired: stopped at any moment, it goes on where it was, in whatever instance.
 */
@Component
class ReminderRuns {

    /** So many due things are looked at in one transaction. */
    static final int STEP = 500;

    /** What fell due so many days ago is still looked at, however lately it was entered or somebody came to look after it. */
    static final int LOOK_BACK = 30;

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * How far it came.
     *
     * @param kind null at the beginning
     * @param afterDay null at the beginning of the kind
     */
    private record Stand(
            @Nullable LocalDate runOn,
            @Nullable DueKind kind,
            @Nullable LocalDate afterDay,
            @Nullable UUID afterId,
            @Nullable LocalDate finishedOn) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DueSources sources;
    private final ReminderRuleRecords rules;
    private final Recipients recipients;
    private final ReminderMails mails;
    private final Clock clock;

    ReminderRuns(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            DueSources sources,
            ReminderRuleRecords rules,
            Recipients recipients,
            ReminderMails mails,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sources = sources;
        this.rules = rules;
        this.recipients = recipients;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * Looks at the next due things of today's run; two at once wait for each other.
     *
     * @return whether there are more
     */
    boolean step() {
        return Boolean.TRUE.equals(transaction.execute(status -> next()));
    }

    private boolean next() {
        Instant now = clock.instant();
        LocalDate today = Zone.date(now);
        Stand stand = stand();
        if (stand.finishedOn() != null && !stand.finishedOn().isBefore(today)) {
            return false;
        }
        if (!today.equals(stand.runOn())) {
            stand = new Stand(today, null, null, null, stand.finishedOn());
        }
        Map.Entry<DueKind, DueDates> room = stand.kind() == null
                ? sources.byKind().firstEntry()
                : sources.byKind().ceilingEntry(stand.kind());
        if (room == null) {
            finish(stand.finishedOn(), today);
            return false;
        }
        List<Integer> days = days().getOrDefault(room.getKey(), List.of());
        List<Due> dues = days.isEmpty() ? List.of() : room.getValue().open(page(room.getKey(), stand, days, today));
        fire(room.getKey(), dues, days, today, now);
        if (dues.size() == STEP) {
            Due last = dues.getLast();
            keep(today, room.getKey(), last.day(), last.subject());
            return true;
        }
        @Nullable DueKind following = sources.byKind().higherKey(room.getKey());
        if (following == null) {
            finish(stand.finishedOn(), today);
            return false;
        }
        keep(today, following, null, null);
        return true;
    }

    private Stand stand() {
        return jdbc.sql("select run_on, kind, after_day, after_id, finished_on from reminder_run for update")
                .query((row, index) -> {
                    @Nullable String kind = row.getString(2);
                    return new Stand(
                            row.getObject(1, LocalDate.class),
                            kind == null ? null : DueKind.valueOf(kind),
                            row.getObject(3, LocalDate.class),
                            row.getObject(4, UUID.class),
                            row.getObject(5, LocalDate.class));
                })
                .single();
    }

    private Map<DueKind, List<Integer>> days() {
        Map<DueKind, List<Integer>> days = new EnumMap<>(DueKind.class);
        rules.findAll().forEach(rule -> days.put(rule.kind(), rule.days()));
        return days;
    }

    private static DuePage page(DueKind kind, Stand stand, List<Integer> days, LocalDate today) {
        LocalDate to = today.plusDays(days.getFirst());
        if (stand.kind() == kind && stand.afterDay() != null) {
            return new DuePage(today, stand.afterDay(), Objects.requireNonNull(stand.afterId()), to, STEP);
        }
        return DuePage.from(today, kind.isAppointment() ? today : lookedBackTo(stand.finishedOn(), today), to, STEP);
    }

    /** However long nothing ran: nothing that fell due meanwhile is left out. */
    private static LocalDate lookedBackTo(@Nullable LocalDate finishedOn, LocalDate today) {
        LocalDate usual = today.minusDays(LOOK_BACK);
        return finishedOn != null && finishedOn.isBefore(usual) ? finishedOn : usual;
    }

    /** Of several days before the due one that have come, only the last one is fired. */
    private static int lead(LocalDate due, List<Integer> days, LocalDate today) {
        return days.stream()
                .filter(before -> !due.minusDays(before).isAfter(today))
                .min(Integer::compare)
                .orElseThrow();
    }

    private void fire(DueKind kind, List<Due> dues, List<Integer> days, LocalDate today, Instant now) {
        List<Recipient> people = recipients.all().stream()
                .filter(person -> person.holds(sources.of(kind).audience()))
                .toList();
        if (dues.isEmpty() || people.isEmpty()) {
            return;
        }
        List<Map<String, Object>> rows = dues.stream()
                .map(due -> row(
                        due,
                        lead(due.day(), days, today),
                        people.stream()
                                .filter(person -> sources.isFor(kind, due, person))
                                .toList()))
                .toList();
        jdbc.sql("""
                insert into reminder (id, kind, subject_id, due_on, lead_days, account_id, title_ar, title_fr, path, fired_at,
                    fired_on)
                select uuid(), :kind, d.subject, d.due, d.days, d.account, d.ar, d.fr, d.path, :at, :on
                from json_table(:rows, '$[*]' columns (
                    subject varchar(36) path '$.subject', due date path '$.due', days int path '$.days',
                    ar varchar(600) path '$.ar', fr varchar(600) path '$.fr', path varchar(200) path '$.path',
                    nested path '$.people[*]' columns (account varchar(36) path '$'))) d
                where d.account is not null
                on duplicate key update reminder.id = reminder.id
                """)
                .param("kind", kind.name())
                .param("at", Utc.column(now))
                .param("on", today)
                .param("rows", JSON.writeValueAsString(rows))
                .update();
        replaceFormer(kind, dues, now);
    }

    private static Map<String, Object> row(Due due, int days, List<Recipient> people) {
        Map<String, Object> row = new HashMap<>();
        row.put("subject", due.subject().toString());
        row.put("due", due.day().toString());
        row.put("days", days);
        row.put("ar", due.title().ar());
        row.put("fr", due.title().fr());
        row.put("path", due.path());
        row.put("people", people.stream().map(person -> person.id().toString()).toList());
        return row;
    }

    /**
     * Who is reminded again of the same thing, or of its new day, has seen enough of the reminder before. The index is named
     * because the first run fills a table that the database still takes for an empty one.
     */
    private void replaceFormer(DueKind kind, List<Due> dues, Instant now) {
        jdbc.sql("""
                update reminder n force index (reminder_once)
                straight_join reminder o force index (reminder_once) on o.kind = n.kind and o.subject_id = n.subject_id and o.account_id = n.account_id
                set o.seen_at = :at
                where n.kind = :kind and n.subject_id in (:subjects) and n.fired_at = :at and o.fired_at < :at
                    and o.seen_at is null
                """)
                .param("kind", kind.name())
                .param(
                        "subjects",
                        dues.stream().map(due -> due.subject().toString()).toList())
                .param("at", Utc.column(now))
                .update();
    }

    private void keep(LocalDate today, DueKind kind, @Nullable LocalDate afterDay, @Nullable UUID afterId) {
        jdbc.sql("update reminder_run set run_on = :today, kind = :kind, after_day = :day, after_id = :id")
                .param("today", today)
                .param("kind", kind.name())
                .param("day", afterDay)
                .param("id", afterId)
                .update();
    }

    private void finish(@Nullable LocalDate finishedBefore, LocalDate today) {
        mails.prepare(finishedBefore, today, recipients.all());
        jdbc.sql(
                        "update reminder_run set finished_on = :today, run_on = null, kind = null, after_day = null, after_id = null")
                .param("today", today)
                .update();
    }
}
