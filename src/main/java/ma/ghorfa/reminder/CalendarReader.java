package ma.ghorfa.reminder;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import ma.ghorfa.base.Zone;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.AccountId;
import ma.ghorfa.identity.Recipient;
import ma.ghorfa.identity.Recipients;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calendar behind a secret address: what falls due for its owner, with the rights that they have at this moment. */
@Component
class CalendarReader {

    private static final int MONTHS_BACK = 3;
    private static final int MONTHS_AHEAD = 12;

    /** Of each kind; no telephone shows more. What is over never takes the place of what is to come. */
    static final int MOST_AHEAD = 1_000;

    private static final int MOST_BACK = 500;

    private final JdbcClient jdbc;
    private final DueSources sources;
    private final Recipients recipients;
    private final ReminderSettings settings;
    private final Texts texts;
    private final ReminderWords words;
    private final Clock clock;

    CalendarReader(
            JdbcClient jdbc,
            DueSources sources,
            Recipients recipients,
            ReminderSettings settings,
            Texts texts,
            ReminderWords words,
            Clock clock) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.recipients = recipients;
        this.settings = settings;
        this.texts = texts;
        this.words = words;
        this.clock = clock;
    }

    /** Empty where no calendar has this secret any more, or its owner's account is closed. */
    Optional<String> read(CalendarSecret secret) {
        return jdbc.sql("select account_id from calendar_feed where secret_hash = unhex(:hash)")
                .param("hash", secret.hash())
                .query(UUID.class)
                .optional()
                .flatMap(account -> recipients.find(new AccountId(account)))
                .map(this::calendar);
    }

    private String calendar(Recipient owner) {
        LocalDate today = Zone.date(clock.instant());
        Language language = owner.language();
        Map<UUID, VEvent> events = new LinkedHashMap<>();
        sources.byKind().forEach((kind, room) -> {
            if (owner.holds(room.audience())) {
                DuePage back = DuePage.from(today, today.minusMonths(MONTHS_BACK), today.minusDays(1), MOST_BACK);
                DuePage ahead = DuePage.from(today, today, today.plusMonths(MONTHS_AHEAD), MOST_AHEAD);
                Stream.of(back, ahead)
                        .flatMap(page -> room.open(page).stream())
                        .filter(due -> sources.isFor(kind, due, owner))
                        .forEach(due -> events.put(due.subject(), event(kind, due, language, today)));
            }
        });
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Ghorfa//Reminders//" + language.code().toUpperCase(Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new XProperty("X-WR-CALNAME", texts.get(language, "reminder.calendar.name")));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT6H"));
        events.values().forEach(event -> calendar.add(event));
        return written(calendar);
    }

    private VEvent event(DueKind kind, Due due, Language language, LocalDate today) {
        var event = new VEvent(false);
        // The same whatever day it is moved to: the device then moves what it has.
        event.add(new Uid(due.subject() + "@ghorfa"));
        // The hour would make every answer another one.
        event.add(new DtStamp(today.atStartOfDay(ZoneOffset.UTC).toInstant()));
        event.add(new DtStart<>(due.day()));
        event.add(new DtEnd<>(due.day().plusDays(1)));
        event.add(new Summary(words.line(language, kind, due.title().in(language.locale()))));
        event.add(new Url(URI.create(settings.link(due.path()))));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private static String written(Calendar calendar) {
        var text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing fails in memory", e);
        }
        return text.toString();
    }
}
