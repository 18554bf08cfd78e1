package ma.ghorfa.reminder;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Utc;
import ma.ghorfa.base.Zone;
import ma.ghorfa.identity.AccountId;
import ma.ghorfa.identity.Recipient;
import ma.ghorfa.identity.Recipients;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What goes out by mail: one mail for each person and run. It is written down before it is sent, and its Message-ID comes from
 * what is written down, so that a mail that is sent again after a crash is the same mail to whoever gets it.
 */
@Component
class ReminderMails {

    private static final Logger log = LoggerFactory.getLogger(ReminderMails.class);

    /** The last of them comes a day after the first. */
    static final int ATTEMPTS = 9;

    /** Longer than any attempt takes: until it is over nobody else tries. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private static final int PROBLEM = 300;

    private record Waiting(UUID id, AccountId account, LocalDate afterDay, LocalDate upToDay, int attempts) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DueSources sources;
    private final Recipients recipients;
    private final ReminderLetters letters;
    private final ReminderSettings settings;
    private final ObjectProvider<JavaMailSender> sender;
    private final Clock clock;

    ReminderMails(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            DueSources sources,
            Recipients recipients,
            ReminderLetters letters,
            ReminderSettings settings,
            ObjectProvider<JavaMailSender> sender,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sources = sources;
        this.recipients = recipients;
        this.letters = letters;
        this.settings = settings;
        this.sender = sender;
        this.clock = clock;
    }

    /** Whether there is a server to send with, and somebody whom mail comes from. */
    boolean areSent() {
        return !settings.from().isBlank() && sender.getIfAvailable() != null;
    }

    /** Writes down a mail for everybody who wants one and was reminded of something after one day and up to another. */
    void prepare(@Nullable LocalDate afterDay, LocalDate upToDay, List<Recipient> people) {
        List<String> reached = people.stream()
                .filter(Recipient::isReachedByMail)
                .map(person -> person.id().toString())
                .toList();
        if (reached.isEmpty() || !areSent()) {
            return;
        }
        jdbc.sql("""
                insert into reminder_mail (id, account_id, after_day, up_to_day, state, attempts, next_at, problem)
                select uuid(), r.account_id, :after, :to, 'WAITING', 0, :now, ''
                from (select distinct account_id from reminder
                    where account_id in (:reached) and fired_on > :after and fired_on <= :to and seen_at is null) r
                on duplicate key update reminder_mail.id = reminder_mail.id
                """)
                .param("after", afterDay == null ? LocalDate.EPOCH : afterDay)
                .param("to", upToDay)
                .param("now", Utc.column(clock.instant()))
                .param("reached", reached)
                .update();
    }

    /**
     * Sends the mail that waits longest.
     *
     * @return whether there was one
     */
    boolean sendNext() {
        if (!areSent()) {
            return false;
        }
        Optional<Waiting> taken = transaction.execute(status -> take());
        taken.ifPresent(this::send);
        return taken.isPresent();
    }

    /** Whoever takes it counts the attempt and puts off the next one, so that nothing has to be given back after a crash. */
    private Optional<Waiting> take() {
        Instant now = clock.instant();
        Optional<Waiting> next = jdbc.sql("""
                        select id, account_id, after_day, up_to_day, attempts from reminder_mail
                        where state = 'WAITING' and next_at <= :now order by next_at, id limit 1 for update skip locked
                        """)
                .param("now", Utc.column(now))
                .query((row, index) -> new Waiting(
                        row.getObject(1, UUID.class),
                        new AccountId(row.getObject(2, UUID.class)),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        row.getInt(5) + 1))
                .optional();
        next.ifPresent(mail -> jdbc.sql("update reminder_mail set attempts = :attempts, next_at = :next where id = :id")
                .param("attempts", mail.attempts())
                .param("next", Utc.column(now.plus(PAUSE.multipliedBy(1L << (mail.attempts() - 1)))))
                .param("id", mail.id().toString())
                .update());
        return next;
    }

    private void send(Waiting mail) {
        Optional<Recipient> person = recipients.find(mail.account()).filter(Recipient::isReachedByMail);
        List<ReminderLetters.Line> lines = person.map(to -> lines(mail, to)).orElse(List.of());
        if (person.isEmpty() || lines.isEmpty()) {
            become(mail, MailState.DROPPED, "");
            return;
        }
        try {
            JavaMailSender post = sender.getObject();
            post.send(letters.letter(post.createMimeMessage(), mail.id(), person.get(), lines, mail.upToDay()));
            become(mail, MailState.SENT, "");
        } catch (MailException | MessagingException e) {
            // An address may stand in what the server answers: it is kept beside the mail and not in the log.
            log.warn("Reminder mail {} was not sent at attempt {}", mail.id(), mail.attempts());
            become(
                    mail,
                    mail.attempts() < ATTEMPTS ? MailState.WAITING : MailState.FAILED,
                    String.valueOf(e.getMessage()));
        }
    }

    private List<ReminderLetters.Line> lines(Waiting mail, Recipient person) {
        Set<DueKind> kinds = sources.toldTo(person.permissions());
        if (kinds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select kind, title_ar, title_fr, path, due_on from reminder
                where account_id = :account and fired_on > :after and fired_on <= :to and seen_at is null and kind in (:kinds)
                    and (due_on >= :today or kind not in (:appointments))
                order by due_on, id
                """)
                .param("account", person.id().toString())
                .param("after", mail.afterDay())
                .param("to", mail.upToDay())
                .param("kinds", kinds.stream().map(DueKind::name).toList())
                .param("today", Zone.date(clock.instant()))
                .param("appointments", DueKind.appointments())
                .query((row, index) -> new ReminderLetters.Line(
                        DueKind.valueOf(row.getString(1)),
                        new Bilingual(row.getString(2), row.getString(3)),
                        row.getString(4),
                        row.getObject(5, LocalDate.class)))
                .list();
    }

    private void become(Waiting mail, MailState state, String problem) {
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "update reminder_mail set state = :state, sent_at = :sent, problem = :problem where id = :id")
                .param("state", state.name())
                .param("sent", state == MailState.SENT ? Utc.column(clock.instant()) : null)
                .param("problem", problem.substring(0, Math.min(PROBLEM, problem.length())))
                .param("id", mail.id().toString())
                .update());
    }
}
