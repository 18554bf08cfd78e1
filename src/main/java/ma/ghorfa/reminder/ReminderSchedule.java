package ma.ghorfa.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import ma.ghorfa.base.Zone;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Begins the run of each day in the morning, or as soon as the portal runs again, and sends what it left to be mailed. By
 * itself only where the settings do not say that somebody else begins it.
 */
@Component
@ConditionalOnProperty(name = "ghorfa.reminders.automatic", matchIfMissing = true)
class ReminderSchedule {

    /** Nobody's telephone rings at night. */
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private static final Duration SPELL = Duration.ofSeconds(5);

    private final ReminderRuns runs;
    private final ReminderMails mails;
    private final Clock clock;

    ReminderSchedule(ReminderRuns runs, ReminderMails mails, Clock clock) {
        this.runs = runs;
        this.mails = mails;
        this.clock = clock;
    }

    /** A spell at a time: whatever else is due comes in between. */
    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT30S")
    void goOn() {
        Instant end = clock.instant().plus(SPELL);
        boolean more = !Zone.time(clock.instant()).isBefore(MORNING);
        while (more && clock.instant().isBefore(end)) {
            more = runs.step();
        }
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT45S")
    void send() {
        Instant end = clock.instant().plus(SPELL);
        boolean more = true;
        while (more && clock.instant().isBefore(end)) {
            more = mails.sendNext();
        }
    }
}
