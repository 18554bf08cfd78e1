package ma.ghorfa.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What leaves by mail, taken by a real SMTP server. */
class ReminderMailsTests extends ReminderTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final Room obligations = new Room(DueKind.OBLIGATION);
    private final DueSources sources = new DueSources(List.of(obligations));

    @SuppressWarnings("NullAway.Init")
    ReminderMailsTests() {}

    @BeforeEach
    void start() {
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private ReminderMails post() {
        return mails(sources, sender, transaction());
    }

    private void runOfTheDay() {
        run(new ReminderRuns(jdbc, transaction(), sources, rules, recipients, post(), clock));
    }

    private List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    private String states() {
        return jdbc.sql("select group_concat(concat(state, ' ', attempts)) from reminder_mail")
                .query(String.class)
                .single();
    }

    private static List<String> parts(Part part) throws Exception {
        List<String> found = new ArrayList<>();
        if (part.getContent() instanceof Multipart many) {
            for (int i = 0; i < many.getCount(); i++) {
                found.addAll(parts(many.getBodyPart(i)));
            }
        } else {
            found.add(String.valueOf(part.getContent()));
        }
        return found;
    }

    @Test
    void everybodyGetsOneMailWithAllOfARunInTheirOwnLanguage() throws Exception {
        person("t-souad");
        person("t-jean", "STAFF_PROGRAMMES", "fr", null);
        obligations.add(DAY.plusDays(3));
        obligations.add(DAY);
        runOfTheDay();
        assertThat(post().sendNext()).isTrue();
        assertThat(post().sendNext()).isTrue();
        assertThat(post().sendNext()).isFalse();
        assertThat(received()).hasSize(2);
        for (MimeMessage mail : received()) {
            boolean arabic = mail.getAllRecipients()[0].toString().startsWith("t-souad");
            List<String> parts = parts(mail);
            assertThat(mail.getSubject()).isEqualTo(arabic ? "تذكيران من الغرفة" : "2 rappels de la chambre");
            assertThat(mail.getFrom()[0]).hasToString("ghorfa@example.ma");
            assertThat(mail.getHeader("Content-Language")).containsExactly(arabic ? "ar-MA" : "fr-MA");
            assertThat(parts).hasSize(2);
            assertThat(parts.getFirst())
                    .contains("https://portal.example.ma/agreements/x", arabic ? "تقرير" : "Rapport <b>");
            assertThat(parts.getLast())
                    .contains(arabic ? "dir=\"rtl\"" : "dir=\"ltr\"", "href=\"https://portal.example.ma/agreements/x\"")
                    .doesNotContain("<b>");
        }
        assertThat(states()).isEqualTo("SENT 1,SENT 1");
    }

    @Test
    void whoWantsNoMailOrHasNoAddressGetsNone() {
        UUID souad = person("t-souad");
        UUID omar = person("t-omar");
        jdbc.sql("update account set mail_reminders = false where id = :id")
                .param("id", souad.toString())
                .update();
        jdbc.sql("update account set email = '' where id = :id")
                .param("id", omar.toString())
                .update();
        obligations.add(DAY);
        runOfTheDay();
        assertThat(post().sendNext()).isFalse();
        assertThat(fired(souad)).as("in the portal they are reminded").hasSize(1);
    }

    @Test
    void withoutAServerNothingIsWrittenDownToBeSentLater() {
        UUID souad = person("t-souad");
        obligations.add(DAY);
        run(runs(obligations));
        assertThat(fired(souad)).hasSize(1);
        assertThat(mails(sources, null, transaction()).areSent()).isFalse();
        assertThat(post().sendNext()).isFalse();
    }

    @Test
    void aServerThatDoesNotAnswerIsTriedAgainLaterAndLater() {
        person("t-souad");
        obligations.add(DAY);
        runOfTheDay();
        server.stop();
        assertThat(post().sendNext()).isTrue();
        assertThat(states()).isEqualTo("WAITING 1");
        assertThat(post().sendNext()).as("not at once").isFalse();
        clock.move(Duration.ofMinutes(5));
        assertThat(post().sendNext()).isTrue();
        clock.move(Duration.ofMinutes(5));
        assertThat(post().sendNext()).as("the pause grows").isFalse();
        clock.move(Duration.ofMinutes(5));
        server.start();
        sender.setPort(server.getSmtp().getPort());
        assertThat(post().sendNext()).isTrue();
        assertThat(states()).isEqualTo("SENT 3");
        assertThat(received()).hasSize(1);
    }

    @Test
    void whatIsNeverTakenIsGivenUpAndSaidSo() {
        person("t-souad");
        obligations.add(DAY);
        runOfTheDay();
        server.stop();
        for (int i = 0; i < ReminderMails.ATTEMPTS; i++) {
            assertThat(post().sendNext()).isTrue();
            clock.move(Duration.ofDays(1));
        }
        assertThat(post().sendNext()).isFalse();
        assertThat(states()).isEqualTo("FAILED " + ReminderMails.ATTEMPTS);
    }

    @Test
    void aMailThatIsSentAgainAfterACrashIsTheSameMail() throws Exception {
        person("t-souad");
        obligations.add(DAY);
        runOfTheDay();
        // The server has taken it, and nobody writes it down any more.
        assertThatThrownBy(() -> mails(sources, sender, pulledAt(2)).sendNext()).hasMessage("pulled");
        clock.move(Duration.ofMinutes(6));
        assertThat(post().sendNext()).isTrue();
        assertThat(received()).hasSize(2);
        assertThat(received().getFirst().getMessageID())
                .isEqualTo(received().getLast().getMessageID())
                .startsWith("<reminder-")
                .endsWith("@example.ma>");
    }

    @Test
    void anAppointmentThatIsOverWhenItsMailGoesOutIsNotInIt() {
        person("t-souad");
        var meetings = new Room(DueKind.MEETING);
        meetings.add(DAY.plusDays(1));
        var only = new DueSources(List.of(meetings));
        ReminderMails late = mails(only, sender, transaction());
        run(new ReminderRuns(jdbc, transaction(), only, rules, recipients, late, clock));
        clock.move(Duration.ofDays(2));
        assertThat(late.sendNext()).isTrue();
        assertThat(received()).isEmpty();
        assertThat(states()).isEqualTo("DROPPED 1");
    }

    @Test
    void whoLostTheRightMeanwhileGetsNothing() {
        UUID souad = person("t-souad");
        obligations.add(DAY);
        runOfTheDay();
        jdbc.sql("update account_role set role_code = 'MEMBER' where account_id = :id")
                .param("id", souad.toString())
                .update();
        assertThat(post().sendNext()).isTrue();
        assertThat(received()).isEmpty();
        assertThat(states()).isEqualTo("DROPPED 1");
    }
}
