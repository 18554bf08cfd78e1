package ma.ghorfa.reminder;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import ma.ghorfa.base.Sha256;
import ma.ghorfa.identity.NetworkThrottle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Calendars for people's own devices. An address that never was one looks like one that was taken back. */
@RestController
class CalendarPage {

    private static final String ENDING = ".ics";

    private final CalendarReader calendars;
    private final NetworkThrottle throttle;

    CalendarPage(CalendarReader calendars, ReminderSettings settings, Clock clock) {
        this.calendars = calendars;
        throttle = new NetworkThrottle(settings.feedPerMinute(), clock);
    }

    /** @param rest of the address, with the slash before it */
    @GetMapping({ReminderNavigation.CALENDAR, ReminderNavigation.CALENDAR + "/{*rest}"})
    ResponseEntity<byte[]> read(
            @PathVariable(required = false, name = "rest") @Nullable String rest, HttpServletRequest request) {
        Duration wait = throttle.ask(request.getRemoteAddr());
        if (!wait.isZero()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())))
                    .build();
        }
        return calendars
                .read(secret(rest == null ? "" : rest))
                .map(CalendarPage::calendar)
                .orElseGet(() -> ResponseEntity.notFound()
                        .cacheControl(CacheControl.noStore())
                        .build());
    }

    private static CalendarSecret secret(String rest) {
        String name = rest.replaceFirst("^/", "");
        return new CalendarSecret(name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : "");
    }

    private static ResponseEntity<byte[]> calendar(String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(Sha256.hex(text))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
