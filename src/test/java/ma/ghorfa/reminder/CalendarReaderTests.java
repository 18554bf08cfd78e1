package ma.ghorfa.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.Journal;
import ma.ghorfa.testing.Acting;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a device reads under a secret address, and for how long. */
class CalendarReaderTests extends ReminderTest {

    private static final Acting SOUAD = Acting.as("t-souad");

    private final Room obligations = new Room(DueKind.OBLIGATION);

    @Autowired
    private CurrentAccount current;

    @Autowired
    private Journal journal;

    @SuppressWarnings("NullAway.Init")
    CalendarReaderTests() {}

    private CalendarFeeds feeds() {
        return new CalendarFeeds(jdbc, settings(), current, journal, clock);
    }

    private CalendarSecret make() {
        String address = SOUAD.call(() -> transaction().execute(status -> feeds().make()));
        assertThat(address).matches("https://portal\\.example\\.ma/calendar/[A-Za-z0-9_-]{43}\\.ics");
        return new CalendarSecret(address.replaceAll(".*/|\\.ics", ""));
    }

    private CalendarReader reader() {
        return new CalendarReader(
                jdbc,
                new DueSources(List.of(obligations)),
                recipients,
                settings(),
                texts,
                new ReminderWords(texts),
                clock);
    }

    private static Calendar parsed(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    @Test
    void itHoldsTheDaysOfTheNextYearAndThoseThatArePassedByALittle() throws Exception {
        person("t-souad");
        Due first = obligations.add(DAY.minusDays(80));
        obligations.add(DAY.minusDays(100));
        Due last = obligations.add(DAY.plusDays(364));
        obligations.add(DAY.plusDays(370));
        String text = reader().read(make()).orElseThrow();
        List<CalendarComponent> events = parsed(text).getComponents();
        assertThat(events)
                .extracting(event -> event.getRequiredProperty("UID").getValue())
                .containsExactly(first.subject() + "@ghorfa", last.subject() + "@ghorfa");
        assertThat(text)
                .contains("DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261226", "SUMMARY:التزام: تقرير")
                .contains("URL:https://portal.example.ma/agreements/x");
    }

    @Test
    void aDayThatIsMovedIsTheSameEventAndTheSameAnswerIsTheSameText() {
        person("t-souad", "STAFF_PROGRAMMES", "fr", null);
        Due report = obligations.add(DAY.plusDays(3));
        CalendarSecret secret = make();
        String before = reader().read(secret).orElseThrow();
        assertThat(reader().read(secret)).hasValue(before);
        obligations.move(0, DAY.plusDays(30));
        String after = reader().read(secret).orElseThrow();
        assertThat(after).contains(report.subject() + "@ghorfa", "20270414").isNotEqualTo(before);
        assertThat(before).contains("Obligation : Rapport");
    }

    @Test
    void howeverMuchIsOverWhatIsToComeIsInIt() {
        person("t-souad");
        for (int i = 0; i < CalendarReader.MOST_AHEAD; i++) {
            obligations.add(DAY.minusDays(10));
        }
        Due today = obligations.add(DAY);
        Due next = obligations.add(DAY.plusDays(20));
        assertThat(reader().read(make()).orElseThrow())
                .contains(today.subject() + "@ghorfa", next.subject() + "@ghorfa", "DTSTART;VALUE=DATE:20270305");
    }

    @Test
    void itShowsWhatItsOwnerMayKnowNow() throws Exception {
        UUID souad = person("t-souad");
        obligations.add(DAY);
        CalendarSecret secret = make();
        jdbc.sql("update account_role set role_code = 'MEMBER' where account_id = :id")
                .param("id", souad.toString())
                .update();
        assertThat(parsed(reader().read(secret).orElseThrow()).getComponents()).isEmpty();
        jdbc.sql("update account set enabled = false where id = :id")
                .param("id", souad.toString())
                .update();
        assertThat(reader().read(secret)).isEmpty();
    }

    @Test
    void anAddressThatWasTakenBackOrReplacedIsNone() {
        person("t-souad");
        CalendarSecret first = make();
        CalendarSecret second = make();
        assertThat(reader().read(first)).isEmpty();
        assertThat(reader().read(second)).isPresent();
        assertThat(SOUAD.call(() -> feeds().made())).contains(clock.instant());
        SOUAD.run(() -> transaction().executeWithoutResult(status -> feeds().revoke()));
        assertThat(reader().read(second)).isEmpty();
        assertThat(SOUAD.call(() -> feeds().made())).isEmpty();
        assertThat(reader().read(new CalendarSecret(""))).isEmpty();
    }

    @Test
    void theSecretIsStoredNowhere() {
        person("t-souad");
        CalendarSecret secret = make();
        assertThat(jdbc.sql("select hex(secret_hash) from calendar_feed")
                        .query(String.class)
                        .single())
                .isEqualToIgnoringCase(secret.hash());
        assertThat(secret.toString()).doesNotContain(secret.value());
    }
}
