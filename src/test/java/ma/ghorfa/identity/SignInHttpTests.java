package ma.ghorfa.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.GhorfaHttpTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in, staying and leaving over real HTTP, and what every answer carries. */
@GhorfaHttpTest
class SignInHttpTests {

    private static final String PASSWORD = "ghorfa-demo-2026";
    private static final Acting ADMIN = Acting.as("test-admin", Permissions.ACCOUNT_READ, Permissions.ACCOUNT_WRITE);

    @LocalServerPort
    private int port;

    private final Accounts accounts;
    private final DemoAccounts demo;

    @Autowired
    SignInHttpTests(Accounts accounts, DemoAccounts demo) {
        this.accounts = accounts;
        this.demo = demo;
    }

    private Browserish browser() {
        return new Browserish(port);
    }

    /** An account of this test alone, with the password of the demo. */
    private String account() {
        String username = "t-" + UUID.randomUUID().toString().substring(0, 12);
        ADMIN.run(() -> demo.create(new NewAccount(username, Bilingual.of("اختبار", ""), Set.of("MEMBER")), PASSWORD));
        return username;
    }

    private AccountRow row(String username) {
        return ADMIN.call(accounts::list).stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    private static void assertSentTo(HttpResponse<?> response, String where) {
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(Browserish.location(response)).isEqualTo(where);
    }

    @Test
    void whoIsNotSignedInIsLedToTheDoorAndBackToWhereTheyWanted() throws Exception {
        Browserish browser = browser();
        assertSentTo(browser.get("my-account"), "/sign-in");
        HttpResponse<String> answer = browser.signIn("secretary", PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browserish.location(answer)).startsWith("/my-account");
        assertThat(browser.get("my-account").statusCode()).isEqualTo(200);
    }

    @Test
    void theSessionGetsANewNameWhenSomebodySignsIn() throws Exception {
        Browserish browser = browser();
        browser.get("sign-in");
        String before = browser.session();
        assertThat(before).isNotEmpty();
        browser.signIn("secretary", PASSWORD);
        assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void withoutTheTokenOfThePageNobodySignsIn() throws Exception {
        Browserish browser = browser();
        browser.get("sign-in");
        assertSentTo(browser.post("signin", Map.of("username", "secretary", "password", PASSWORD)), "/sign-in?again");
        assertSentTo(
                browser.post("signin", Map.of("username", "secretary", "password", PASSWORD, "_csrf", "made up")),
                "/sign-in?again");
        // The page itself needs no token, and signs nobody in.
        browser.post("sign-in", Map.of("username", "secretary", "password", PASSWORD));
        assertSentTo(browser.get(""), "/sign-in");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() throws Exception {
        String username = account();
        assertSentTo(browser().signIn(username, "wrong password"), "/sign-in?refused");
        assertSentTo(browser().signIn("t-nobody-" + UUID.randomUUID(), "wrong password"), "/sign-in?refused");
        ADMIN.run(() -> accounts.disable(row(username).id()));
        assertSentTo(browser().signIn(username, PASSWORD), "/sign-in?refused");
    }

    @Test
    void afterManyAttemptsEvenTheRightPasswordHasToWait() throws Exception {
        String known = account();
        String unknown = "t-" + UUID.randomUUID().toString().substring(0, 12);
        for (String username : List.of(known, unknown)) {
            for (int i = 0; i < 5; i++) {
                assertSentTo(browser().signIn(username, "wrong password " + i), "/sign-in?refused");
            }
            assertSentTo(browser().signIn(username, PASSWORD), "/sign-in?wait");
        }
    }

    /** The proxy adds the address it sees at the end; what stands before it was written by whoever came. */
    @Test
    void whoWritesAnotherAddressWithEachAttemptStillHasToWait() throws Exception {
        String username = account();
        for (int i = 0; i < 5; i++) {
            var browser = new Browserish(port, "1.2.3." + i + ", 192.168.1.5");
            assertSentTo(browser.signIn(username, "wrong password " + i), "/sign-in?refused");
        }
        var browser = new Browserish(port, "1.2.3.9, 192.168.1.5");
        assertSentTo(browser.signIn(username, PASSWORD), "/sign-in?wait");
        assertThat(Browserish.location(browser().signIn(username, PASSWORD))).doesNotContain("sign-in");
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        Browserish browser = browser();
        browser.signIn("auditor", PASSWORD);
        assertThat(browser.get("").statusCode()).isEqualTo(200);
        assertThat(browser.post("logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.get("").statusCode()).isEqualTo(200);
        String token = browser.token();
        assertSentTo(browser.post("logout", Map.of("_csrf", token)), "/sign-in");
        assertSentTo(browser.get(""), "/sign-in");
    }

    @Test
    void aDisabledAccountIsOutAtTheNextRequest() throws Exception {
        String username = account();
        Browserish browser = browser();
        browser.signIn(username, PASSWORD);
        assertThat(browser.get("").statusCode()).isEqualTo(200);
        ADMIN.run(() -> accounts.disable(row(username).id()));
        assertSentTo(browser.get(""), "/sign-in");
    }

    @Test
    void anotherPasswordEndsTheSessionsOfTheFormerOne() throws Exception {
        String username = account();
        Browserish browser = browser();
        browser.signIn(username, PASSWORD);
        OneTimePassword given =
                ADMIN.call(() -> accounts.resetPassword(row(username).id()));
        assertSentTo(browser.get(""), "/sign-in");
        assertSentTo(browser.signIn(username, PASSWORD), "/sign-in?refused");
        assertThat(Browserish.location(browser.signIn(username, given.password())))
                .doesNotContain("sign-in");
    }

    @Test
    void everyAnswerOfAPageCarriesItsHeaders() throws Exception {
        Browserish signedIn = browser();
        signedIn.signIn("secretary", PASSWORD);
        for (HttpResponse<String> answer :
                List.of(browser().get(""), browser().get("sign-in"), signedIn.get(""), signedIn.get("no-such-page"))) {
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "Cache-Control")).contains("no-store");
            assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
            assertThat(header(answer, "Permissions-Policy")).contains("camera=()", "geolocation=()");
            assertThat(header(answer, "Content-Security-Policy"))
                    .contains(
                            "default-src 'self'",
                            "object-src 'none'",
                            "base-uri 'self'",
                            "form-action 'self'",
                            "frame-ancestors 'none'");
            // Over plain HTTP a browser ignores it; over HTTPS it must be there, see below.
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void behindAProxyThatSpeaksHttpsBrowsersAreToldToStayThere() throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create("http://localhost:" + port + "/sign-in"))
                .header("X-Forwarded-Proto", "https")
                .build();
        try (var http = java.net.http.HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(header(answer, "Strict-Transport-Security")).contains("max-age=31536000");
        }
    }

    @Test
    void onlyScriptsWithTheNumberOfTheirPageRun() throws Exception {
        HttpResponse<String> one = browser().get("sign-in");
        HttpResponse<String> two = browser().get("sign-in");
        var scripts = Pattern.compile("script-src ([^;]+)");
        var policy = scripts.matcher(header(one, "Content-Security-Policy"));
        assertThat(policy.find()).isTrue();
        assertThat(policy.group(1)).doesNotContain("unsafe-inline");
        var number = Pattern.compile("'nonce-([^']+)'").matcher(policy.group(1));
        assertThat(number.find()).isTrue();
        String nonce = number.group(1);
        assertThat(header(two, "Content-Security-Policy")).doesNotContain(nonce);
        var tags = Pattern.compile("<script[^>]*>").matcher(one.body());
        int found = 0;
        while (tags.find()) {
            found++;
            assertThat(tags.group()).contains("nonce=\"" + nonce + "\"");
        }
        assertThat(found).isGreaterThan(2);
        assertThat(one.body()).doesNotContainPattern("\\son[a-z]+=\"");
    }

    @Test
    void plainFilesMayBeKeptByTheBrowser() throws Exception {
        HttpResponse<String> answer = browser().get("styles/ghorfa.css");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Cache-Control")).doesNotContain("no-store");
        assertThat(answer.headers().firstValue("Pragma")).isEmpty();
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        assertThat(browser().get("sign-in").headers().firstValue("Set-Cookie").orElse(""))
                .contains("JSESSIONID=")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void theActuatorSaysThatItLivesAndNothingElse() throws Exception {
        HttpResponse<String> health = browser().get("actuator/health", "application/json");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"status\":\"UP\"").doesNotContain("components", "details", "MariaDB");
        for (String endpoint : List.of("env", "beans", "heapdump", "loggers", "mappings", "configprops", "shutdown")) {
            assertSentTo(browser().get("actuator/" + endpoint), "/sign-in");
        }
        Browserish admin = browser();
        admin.signIn("admin", PASSWORD);
        assertThat(admin.get("actuator/env", "application/json").body()).doesNotContain("propertySources");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
