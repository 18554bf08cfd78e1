package ma.ghorfa.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ma.ghorfa.base.Zone;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.NetworkThrottle;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.GhorfaHttpTest;
import ma.ghorfa.testing.MovedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The public page over real HTTP, as whoever holds a card up to a telephone gets it: without a session. */
@GhorfaHttpTest
@ExtendWith(OutputCaptureExtension.class)
class VerificationTests {

    private static final Acting ANYBODY = Acting.asAnybody("test");

    @LocalServerPort
    private int port;

    @Autowired
    private CardRequests cards;

    @Autowired
    private Verifications verifications;

    @Autowired
    private CardTokens tokens;

    @Autowired
    private CardSettings settings;

    @Autowired
    private Texts texts;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    private final HttpClient http = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    VerificationTests() {}

    private HttpResponse<String> get(String path, String client) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("X-Forwarded-For", client)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** An address of its own for each case, so that none uses up the questions of another. */
    private static String client(CardStage stage) {
        return "2001:db8:" + Integer.toHexString(stage.name().hashCode() & 0xFFFF) + ":2::1";
    }

    private static String network(Language language, int site) {
        return "2001:db8:" + site + ":" + Integer.toHexString(language.name().hashCode() & 0xFFFF);
    }

    private CardRow card(CardStage stage) {
        var filter = new CardFilter("", stage, null, null, null, "", CardSort.RECEIVED, true);
        return ANYBODY.call(() -> cards.page(filter, 0, 1)).getFirst();
    }

    private String path(CardRequestId card) {
        return URI.create(verifications.address(card)).getPath();
    }

    private String words(Language language, String key) {
        return texts.get(language, key);
    }

    @ParameterizedTest
    @CsvSource({
        "VALID, VALID, 200",
        "EXPIRED, EXPIRED, 200",
        "LOST, NOT_IN_FORCE, 200",
        "STOLEN, NOT_IN_FORCE, 200",
        "REVOKED, NOT_IN_FORCE, 200",
        "REPLACED, NOT_IN_FORCE, 200",
        "AT_CHAMBER, NOT_IN_FORCE, 200",
        "PRINTED, NOT_IN_FORCE, 200",
        "RECEIVED, UNKNOWN, 404",
        "SENT_TO_ISSUER, UNKNOWN, 404"
    })
    void itSaysWhetherTheCardIsGoodAndNothingAboutItsHolder(CardStage stage, Verdict verdict, int status) {
        CardRow card = card(stage);
        for (Language language : Language.values()) {
            HttpResponse<String> answer = get(path(card.id()) + "?lang=" + language.code(), client(stage));
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body())
                    .contains("<h1>" + words(language, "card.verify." + verdict) + "</h1>")
                    .contains("lang=\"" + language.locale().toLanguageTag() + "\"")
                    .doesNotContain(
                            card.name().ar(),
                            card.name().fr(),
                            card.nia(),
                            card.craft().ar(),
                            card.craft().fr());
            assertThat(card.number().isEmpty() || !answer.body().contains(card.number()))
                    .isTrue();
        }
    }

    @Test
    void itKnowsNoSessionKeepsNothingAndTellsNobodyItsAddress() {
        HttpResponse<String> answer = get(path(card(CardStage.VALID).id()), "198.51.100.30");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(header -> assertThat(header).contains("no-store"));
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(header ->
                        assertThat(header).contains("default-src 'none'").doesNotContain("script"));
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.body()).doesNotContain("<script").contains("dir=\"rtl\"");
    }

    @Test
    void aBadCodeLooksLikeOneThatNoCardHas() {
        String unknown = Verifications.PATH + "/" + tokens.of(UUID.randomUUID());
        HttpResponse<String> expected = get(unknown, "198.51.100.40");
        assertThat(expected.statusCode()).isEqualTo(404);
        String good = path(card(CardStage.VALID).id());
        String changed = good.substring(0, good.length() - 1) + (good.endsWith("A") ? "B" : "A");
        for (String path : List.of(
                changed,
                good + "/x",
                Verifications.PATH,
                Verifications.PATH + "/",
                Verifications.PATH + "/x",
                Verifications.PATH + "/%D8%B5%D8%A7%D9%86%D8%B9",
                Verifications.PATH + "/" + "A".repeat(5_000))) {
            HttpResponse<String> answer = get(path, "198.51.100.40");
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(withoutTime(answer.body())).as(path).isEqualTo(withoutTime(expected.body()));
            assertThat(answer.headers().map().keySet())
                    .isEqualTo(expected.headers().map().keySet());
        }
    }

    private static String withoutTime(String body) {
        return body.replaceAll("<p class=\"when\">[^<]*</p>", "");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoAsksTooOftenWaitsAndIsToldSo(Language language) {
        String client = network(language, 0) + "::1";
        String neighbour = network(language, 0) + ":ffff::2";
        String path = path(card(CardStage.VALID).id()) + "?lang=" + language.code();
        for (int i = 0; i < settings.verification().perMinute(); i++) {
            assertThat(get(path, i % 2 == 0 ? client : neighbour).statusCode()).isEqualTo(200);
        }
        for (String again : List.of(client, neighbour)) {
            HttpResponse<String> answer = get(path, again);
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.body()).contains(words(language, "card.verify.WAIT.words"));
            assertThat(answer.headers().firstValue("Retry-After"))
                    .hasValueSatisfying(
                            seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 60));
        }
        assertThat(get(path, network(language, 1) + "::1").statusCode()).isEqualTo(200);
    }

    @Test
    void whoWaitedAMinuteIsAnsweredAgain() {
        var clock = new MovedClock(Instant.parse("2026-03-01T10:00:00Z"));
        var throttle = new NetworkThrottle(2, clock);
        assertThat(throttle.ask("192.0.2.1")).isZero();
        clock.move(Duration.ofSeconds(20));
        assertThat(throttle.ask("192.0.2.1")).isZero();
        assertThat(throttle.ask("192.0.2.1")).isEqualTo(Duration.ofSeconds(40));
        assertThat(throttle.ask("192.0.2.2")).isZero();
        clock.move(Duration.ofSeconds(40));
        assertThat(throttle.ask("192.0.2.1")).isZero();
    }

    @Test
    void theCodeIsNeverWrittenDown(CapturedOutput output) {
        String path = path(card(CardStage.VALID).id());
        get(path, "198.51.100.50");
        get(path + "%00", "198.51.100.50");
        get(path + "?lang=" + "x".repeat(100), "198.51.100.50");
        for (int i = 0; i <= settings.verification().perMinute(); i++) {
            get(path, "198.51.100.51");
        }
        assertThat(output.getAll()).doesNotContain(path.substring(Verifications.PATH.length() + 1));
        assertThat(sql.sql("select count(*) from journal_entry where details like :token")
                        .param("token", "%" + path.substring(Verifications.PATH.length() + 1) + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aCardRunsOutByItself() {
        CardRow card = card(CardStage.VALID);
        String token = path(card.id()).substring(Verifications.PATH.length() + 1);
        LocalDate last = Objects.requireNonNull(card.validUntil());
        var lastDay = Zone.instant(last.atTime(23, 59));
        var clock = new MovedClock(lastDay);
        var later = new Verifications(tokens, settings, sql, clock);
        assertThat(later.verify(token)).isEqualTo(Verdict.VALID);
        clock.move(Duration.ofMinutes(1));
        assertThat(later.verify(token)).isEqualTo(Verdict.EXPIRED);
        var reader = new CardReader(sql);
        assertThat(reader.row(card.id().value(), last))
                .get()
                .extracting(CardRow::stage)
                .isEqualTo(CardStage.VALID);
        assertThat(reader.row(card.id().value(), last.plusDays(1)))
                .get()
                .extracting(CardRow::stage)
                .isEqualTo(CardStage.EXPIRED);
    }

    @Test
    void nothingElseAnswersOutsideOfThePortalsPages() {
        assertThat(mappings.stream()
                        .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                        .map(handler -> handler.getBeanType().getName())
                        .filter(type -> type.startsWith("ma.ghorfa.")))
                .containsOnly(VerificationPage.class.getName(), "ma.ghorfa.reminder.CalendarPage");
    }
}
