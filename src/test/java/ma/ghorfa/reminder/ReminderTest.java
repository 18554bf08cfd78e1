package ma.ghorfa.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.identity.Recipients;
import ma.ghorfa.testing.GhorfaTest;
import ma.ghorfa.testing.MovedClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests of reminders begin with: people with rights, a room where things fall due, a clock that stands still. */
@GhorfaTest
abstract class ReminderTest {

    static final LocalDate DAY = LocalDate.of(2027, 3, 15);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ReminderRuleRecords rules;

    @Autowired
    Recipients recipients;

    @Autowired
    Texts texts;

    final MovedClock clock = new MovedClock(Zone.instant(DAY.atTime(9, 0)));
    private final List<UUID> accounts = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    ReminderTest() {}

    /** Things that fall due, as a test wants them. */
    static final class Room implements DueDates {

        final List<Due> dues = new ArrayList<>();
        private final DueKind kind;

        Room(DueKind kind) {
            this.kind = kind;
        }

        Due add(LocalDate day, UUID... members) {
            var due = new Due(
                    UUID.randomUUID(), day, Bilingual.of("تقرير", "Rapport <b>"), "agreements/x", Set.of(members));
            dues.add(due);
            return due;
        }

        @Override
        public DueKind kind() {
            return kind;
        }

        @Override
        public Set<String> audience() {
            return Set.of(Permissions.AGREEMENT_READ, Permissions.AGREEMENT_PREPARE);
        }

        @Override
        public List<Due> open(DuePage page) {
            return dues.stream()
                    .filter(due ->
                            !due.day().isBefore(page.afterDay()) && !due.day().isAfter(page.to()))
                    .filter(due -> due.day().isAfter(page.afterDay())
                            || ordered(due.subject()).compareTo(ordered(page.afterId())) > 0)
                    .sorted(Comparator.comparing(Due::day).thenComparing(due -> ordered(due.subject())))
                    .limit(page.limit())
                    .toList();
        }

        void move(int index, LocalDate day) {
            Due due = dues.get(index);
            dues.set(index, new Due(due.subject(), day, due.title(), due.path(), due.members()));
        }

        void retell(int index, String title, UUID... members) {
            Due due = dues.get(index);
            dues.set(
                    index,
                    new Due(due.subject(), due.day(), Bilingual.of(title, title), due.path() + "/y", Set.of(members)));
        }

        /** As the database orders ids that come of chance: by their last part first. */
        private static String ordered(UUID id) {
            List<String> parts = List.of(id.toString().split("-", -1));
            return String.join("", parts.reversed());
        }
    }

    @AfterEach
    void forget() {
        if (isRolledBack()) {
            return;
        }
        jdbc.sql("delete from reminder").update();
        jdbc.sql("delete from reminder_mail").update();
        jdbc.sql("delete from calendar_feed").update();
        jdbc.sql(
                        "update reminder_run set run_on = null, kind = null, after_day = null, after_id = null, finished_on = null")
                .update();
        for (UUID account : accounts) {
            for (String table : List.of("account_role", "credential")) {
                jdbc.sql("delete from " + table + " where account_id = :id")
                        .param("id", account.toString())
                        .update();
            }
            jdbc.sql("delete from account where id = :id")
                    .param("id", account.toString())
                    .update();
        }
    }

    private static boolean isRolledBack() {
        return org.springframework.transaction.support.TransactionSynchronizationManager.isActualTransactionActive();
    }

    /** Somebody of the programmes, who may prepare agreements. */
    UUID person(String username) {
        return person(username, "STAFF_PROGRAMMES", "ar", null);
    }

    UUID person(String username, String role, String language, @Nullable UUID member) {
        UUID id = UUID.randomUUID();
        accounts.add(id);
        jdbc.sql("""
                insert into account (id, version, changed_by, username, name_ar, name_fr, member_id, enabled, language, email)
                values (:id, 0, 'test', :username, 'سعاد', 'Souad', :member, true, :language, :email)
                """)
                .param("id", id.toString())
                .param("username", username)
                .param("member", member == null ? null : member.toString())
                .param("language", language)
                .param("email", username + "@example.ma")
                .update();
        jdbc.sql("""
                insert into credential (account_id, password_hash, must_change, stamp, changed_at)
                values (:id, 'x', false, 1, '2020-01-01')
                """).param("id", id.toString()).update();
        jdbc.sql("insert into account_role (account_id, role_code) values (:id, :role)")
                .param("id", id.toString())
                .param("role", role)
                .update();
        return id;
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    /** Transactions of which one is not stored any more: the plug is pulled. */
    TransactionTemplate pulledAt(int commit) {
        var commits = new AtomicInteger();
        return new TransactionTemplate(new PlatformTransactionManager() {
            @Override
            public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
                return transactions.getTransaction(definition);
            }

            @Override
            public void commit(TransactionStatus status) {
                if (commits.incrementAndGet() == commit) {
                    transactions.rollback(status);
                    throw new IllegalStateException("pulled");
                }
                transactions.commit(status);
            }

            @Override
            public void rollback(TransactionStatus status) {
                transactions.rollback(status);
            }
        });
    }

    ReminderMails mails(DueSources sources, @Nullable JavaMailSender sender, TransactionTemplate transaction) {
        var settings = settings();
        var beans = sender == null
                ? new StaticListableBeanFactory()
                : new StaticListableBeanFactory(Map.of("sender", sender));
        return new ReminderMails(
                jdbc,
                transaction,
                sources,
                recipients,
                new ReminderLetters(texts, new ReminderWords(texts), settings),
                settings,
                beans.getBeanProvider(JavaMailSender.class),
                clock);
    }

    static ReminderSettings settings() {
        return new ReminderSettings("ghorfa@example.ma", "https://portal.example.ma", 1_000);
    }

    ReminderRuns runs(DueDates... rooms) {
        return runs(transaction(), rooms);
    }

    ReminderRuns runs(TransactionTemplate transaction, DueDates... rooms) {
        var sources = new DueSources(List.of(rooms));
        return new ReminderRuns(
                jdbc, transaction, sources, rules, recipients, mails(sources, null, transaction), clock);
    }

    static void run(ReminderRuns runs) {
        boolean more = true;
        while (more) {
            more = runs.step();
        }
    }

    void goTo(LocalDate day) {
        clock.move(java.time.Duration.between(clock.instant(), morning(day)));
    }

    static Instant morning(LocalDate day) {
        return Zone.instant(day.atTime(9, 0));
    }

    /** The day that something falls due on and how many days before somebody was reminded of it, in the order of firing. */
    List<String> fired(UUID account) {
        return jdbc.sql("""
                select concat(due_on, ' ', lead_days) from reminder where account_id = :id order by fired_at, due_on, lead_days
                """).param("id", account.toString()).query(String.class).list();
    }

    int count(String where) {
        return jdbc.sql("select count(*) from reminder where " + where)
                .query(Integer.class)
                .single();
    }
}
