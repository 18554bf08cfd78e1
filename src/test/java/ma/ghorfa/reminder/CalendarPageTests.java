package ma.ghorfa.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.GhorfaHttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A calendar over real HTTP, as a device asks for it: without a session. */
@GhorfaHttpTest
@ExtendWith(OutputCaptureExtension.class)
class CalendarPageTests {

    @LocalServerPort
    private int port;

    @Autowired
    private CalendarFeeds feeds;

    @Autowired
    private ReminderSettings settings;

    @Autowired
    private JdbcClient jdbc;

    private final HttpClient http = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    CalendarPageTests() {}

    /** Somebody of the demo whose account has this role. */
    private Acting somebody(String role) {
        return Acting.as(jdbc.sql("""
                select min(a.username) from account a join account_role r on r.account_id = a.id where r.role_code = :role
                """).param("role", role).query(String.class).single());
    }

    private HttpResponse<String> get(String path, String client, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("X-Forwarded-For", client);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String path(String address) {
        return URI.create(address).getPath();
    }

    @Test
    void aDeviceReadsItWithoutASessionAndOnlyOnceWhatHasNotChanged(CapturedOutput output) {
        Acting director = somebody("DIRECTOR");
        String path = path(director.call(feeds::make));
        HttpResponse<String> answer = get(path, "198.51.100.60");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache, private");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body()).startsWith("BEGIN:VCALENDAR").contains("BEGIN:VEVENT", "DTSTART;VALUE=DATE:");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = get(path, "198.51.100.60", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        director.run(feeds::revoke);
        assertThat(get(path, "198.51.100.60", "If-None-Match", tag).statusCode())
                .isEqualTo(404);
        assertThat(output.getAll()).doesNotContain(path.substring(ReminderNavigation.CALENDAR.length() + 1));
    }

    @Test
    void aWrongAddressLooksLikeOneThatWasTakenBack() {
        Acting auditor = somebody("AUDITOR");
        String revoked = path(auditor.call(feeds::make));
        auditor.run(feeds::revoke);
        HttpResponse<String> expected = get(revoked, "198.51.100.61");
        assertThat(expected.statusCode()).isEqualTo(404);
        for (String wrong : List.of(
                revoked.replace(".ics", ""),
                revoked.replace(".ics", "x.ics"),
                ReminderNavigation.CALENDAR,
                ReminderNavigation.CALENDAR + "/",
                ReminderNavigation.CALENDAR + "/.ics",
                ReminderNavigation.CALENDAR + "/a/b.ics",
                ReminderNavigation.CALENDAR + "/" + "A".repeat(5_000) + ".ics")) {
            HttpResponse<String> answer = get(wrong, "198.51.100.61");
            assertThat(answer.statusCode()).as(wrong).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(expected.body()).isEmpty();
            assertThat(said(answer)).as(wrong).isEqualTo(said(expected));
        }
    }

    private static Map<String, List<String>> said(HttpResponse<String> answer) {
        var said = new TreeMap<>(answer.headers().map());
        said.remove("date");
        return said;
    }

    @Test
    void whoAsksTooOftenWaits() {
        for (int i = 0; i < settings.feedPerMinute(); i++) {
            assertThat(get(ReminderNavigation.CALENDAR + "/x.ics", "198.51.100.62")
                            .statusCode())
                    .isEqualTo(404);
        }
        HttpResponse<String> answer = get(ReminderNavigation.CALENDAR + "/x.ics", "198.51.100.62");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(get(ReminderNavigation.CALENDAR + "/x.ics", "198.51.100.63").statusCode())
                .isEqualTo(404);
    }
}
