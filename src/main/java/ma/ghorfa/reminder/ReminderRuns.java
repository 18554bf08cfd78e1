package ma.ghorfa.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private static final LocalDate FIRST_DAY = LocalDate.of(1000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final UUID FIRST_ID = new UUID(0, 0);
    private static final UUID LAST_ID = new UUID(-1, -1);

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

    /**
     * What is fired of a kind.
     *
     * @param from the first due day
     * @param days how many days before the due one, the earliest first; none where nobody is reminded
     */
    private record Window(LocalDate from, LocalDate today, List<Integer> days) {

        private LocalDate to() {
            return days.isEmpty() ? today : today.plusDays(days.getFirst());
        }

        private boolean fires(Due due) {
            return !days.isEmpty() && !due.day().isBefore(from) && !due.day().isAfter(to());
        }

        /** Of several days before the due one that have come, only the last one is fired. */
        private int lead(LocalDate due) {
            return days.stream()
                    .filter(before -> !due.minusDays(before).isAfter(today))
                    .min(Integer::compare)
                    .orElseThrow();
        }
    }

    private record DueDay(UUID subject, LocalDate day) {}

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
        DueKind kind = room.getKey();
        boolean goesOn = kind == stand.kind() && stand.afterDay() != null;
        var window = new Window(
                kind.isAppointment() ? today : lookedBackTo(stand.finishedOn(), today),
                today,
                days().getOrDefault(kind, List.of()));
        DuePage page = page(kind, window, stand, goesOn);
        List<Due> dues = room.getValue().open(page);
        @Nullable Due last = dues.size() == STEP ? dues.getLast() : null;
        List<Recipient> people = recipients.all().stream()
                .filter(person -> person.holds(room.getValue().audience()))
                .toList();
        withdraw(kind, goesOn ? page : null, dues, last, now);
        fire(kind, dues.stream().filter(window::fires).toList(), people, window, now);
        retell(kind, dues);
        if (last != null) {
            keep(today, kind, last.day(), last.subject());
            return true;
        }
        @Nullable DueKind following = sources.byKind().higherKey(kind);
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

    /** What is fired, and all that is not put away, to know whether it is still due. */
    private DuePage page(DueKind kind, Window window, Stand stand, boolean goesOn) {
        LocalDate to = latest(window.to(), openDay(kind, "desc"));
        if (goesOn) {
            return new DuePage(
                    window.today(),
                    Objects.requireNonNull(stand.afterDay()),
                    Objects.requireNonNull(stand.afterId()),
                    to,
                    STEP);
        }
        @Nullable LocalDate first = kind.isAppointment() ? null : openDay(kind, "");
        LocalDate from = first != null && first.isBefore(window.from()) ? first : window.from();
        return DuePage.from(window.today(), from, to, STEP);
    }

    private static LocalDate latest(LocalDate one, @Nullable LocalDate other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    /** The first or the last day of the reminders of a kind that are not put away. */
    private @Nullable LocalDate openDay(DueKind kind, String order) {
        return jdbc.sql("select due_on from reminder where kind = :kind and seen_at is null order by due_on " + order
                        + " limit 1")
                .param("kind", kind.name())
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    /** However long nothing ran: nothing that fell due meanwhile is left out. */
    private static LocalDate lookedBackTo(@Nullable LocalDate finishedOn, LocalDate today) {
        LocalDate usual = today.minusDays(LOOK_BACK);
        return finishedOn != null && finishedOn.isBefore(usual) ? finishedOn : usual;
    }

    /**
     * Puts away what is not due any more on the day that somebody was reminded of: it was settled, moved or given up, or took
     * place; or it does not concern them any more.
     *
     * @param page where the due things begin; null from the first one on
     * @param last where they end; null where there are no more
     */
    private void withdraw(DueKind kind, @Nullable DuePage page, List<Due> dues, @Nullable Due last, Instant now) {
        Map<DueDay, Due> due = new HashMap<>();
        dues.forEach(one -> due.put(new DueDay(one.subject(), one.day()), one));
        // The index holds all but the account, which is asked for only where it matters.
        boolean isForSome = dues.stream().anyMatch(one -> !one.members().isEmpty());
        Map<UUID, UUID> members = isForSome ? members() : Map.of();
        List<String> untrue = jdbc
                .sql("select id, subject_id, due_on, " + (isForSome ? "account_id" : "null") + """
                         from reminder force index (reminder_open)
                        where kind = :kind and seen_at is null and due_on between :after and :to
                            and (due_on > :after or subject_id > :afterId) and (due_on < :to or subject_id <= :toId)
                        """)
                .param("kind", kind.name())
                .param("after", page == null ? FIRST_DAY : page.afterDay())
                .param("afterId", (page == null ? FIRST_ID : page.afterId()).toString())
                .param("to", last == null ? LAST_DAY : last.day())
                .param("toId", (last == null ? LAST_ID : last.subject()).toString())
                .query((row, index) -> {
                    @Nullable
                    Due one = due.get(new DueDay(row.getObject(2, UUID.class), row.getObject(3, LocalDate.class)));
                    return one == null
                                    || (!one.members().isEmpty()
                                            && isForOthers(one, members.get(row.getObject(4, UUID.class))))
                            ? Optional.of(row.getString(1))
                            : Optional.<String>empty();
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
        if (!untrue.isEmpty()) {
            jdbc.sql("update reminder set seen_at = :at, withdrawn = true where id in (:ids)")
                    .param("at", Utc.column(now))
                    .param("ids", untrue)
                    .update();
        }
    }

    /** The members that the accounts belong to, whatever the accounts may do today. */
    private Map<UUID, UUID> members() {
        return jdbc
                .sql("select id, member_id from account where member_id is not null")
                .query((row, index) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Nothing is taken from who lost the right to it, perhaps for a day: the list does not show it to them meanwhile, and they
     * are not reminded twice. Who is no member any more is called to nothing, and does not get that back in a day.
     */
    private static boolean isForOthers(Due due, @Nullable UUID member) {
        return member == null || !due.members().contains(member);
    }

    private void fire(DueKind kind, List<Due> dues, List<Recipient> people, Window window, Instant now) {
        if (dues.isEmpty() || people.isEmpty()) {
            return;
        }
        List<Map<String, Object>> rows = dues.stream()
                .map(due -> row(
                        due,
                        window.lead(due.day()),
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
                on duplicate key update
                    fired_at = if(reminder.withdrawn, value(fired_at), reminder.fired_at),
                    fired_on = if(reminder.withdrawn, value(fired_on), reminder.fired_on),
                    seen_at = if(reminder.withdrawn, null, reminder.seen_at),
                    withdrawn = false
                """)
                .param("kind", kind.name())
                .param("at", Utc.column(now))
                .param("on", window.today())
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
     * Who is reminded again of the same thing, or of its new day, has seen enough of the reminder before; if it is moved back
     * to the former day, that one is news again. The index is named
     * because the first run fills a table that the database still takes for an empty one.
     */
    private void replaceFormer(DueKind kind, List<Due> dues, Instant now) {
        jdbc.sql("""
                update reminder n force index (reminder_once)
                straight_join reminder o force index (reminder_once) on o.kind = n.kind and o.subject_id = n.subject_id and o.account_id = n.account_id
                set o.seen_at = coalesce(o.seen_at, :at), o.withdrawn = o.due_on <> n.due_on
                where n.kind = :kind and n.subject_id in (:subjects) and n.fired_at = :at and o.fired_at < :at
                    and (o.seen_at is null or (o.due_on <> n.due_on and not o.withdrawn))
                """)
                .param("kind", kind.name())
                .param(
                        "subjects",
                        dues.stream().map(due -> due.subject().toString()).toList())
                .param("at", Utc.column(now))
                .update();
    }

    /**
     * What was not put away says what is so now, such as the amount that is left: what was fired on an earlier day, however
     * long ago, and what is open again since it is due again.
     */
    private void retell(DueKind kind, List<Due> dues) {
        if (dues.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update json_table(:rows, '$[*]' columns (
                    subject varchar(36) path '$.subject', due date path '$.due',
                    ar varchar(600) path '$.ar', fr varchar(600) path '$.fr', path varchar(200) path '$.path')) d
                straight_join reminder r force index (reminder_open)
                    on r.kind = :kind and r.seen_at is null and r.due_on = d.due and r.subject_id = cast(d.subject as uuid)
                set r.title_ar = d.ar, r.title_fr = d.fr, r.path = d.path
                """)
                .param("kind", kind.name())
                .param(
                        "rows",
                        JSON.writeValueAsString(
                                dues.stream().map(due -> row(due, 0, List.of())).toList()))
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
