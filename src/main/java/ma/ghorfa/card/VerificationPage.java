package ma.ghorfa.card;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.NetworkThrottle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * The public page behind the code of a card. It is plain HTML, so that any telephone shows it at once, and says whether the
 * card is good and nothing about its holder. A code that is no code looks like one that no card has.
 */
@RestController
class VerificationPage {

    private final Verifications verifications;
    private final NetworkThrottle throttle;
    private final Texts texts;
    private final Clock clock;

    VerificationPage(Verifications verifications, CardSettings settings, Texts texts, Clock clock) {
        this.verifications = verifications;
        throttle = new NetworkThrottle(settings.verification().perMinute(), clock);
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param rest of the address, with the slash before it
     * @param lang two letters; Arabic where it is none of the portal's languages
     */
    @GetMapping({Verifications.PATH, Verifications.PATH + "/{*rest}"})
    ResponseEntity<String> show(
            @PathVariable(required = false, name = "rest") @Nullable String rest,
            @RequestParam(defaultValue = "", name = "lang") String lang,
            HttpServletRequest request) {
        Language language = Language.ofCode(lang);
        Duration wait = throttle.ask(request.getRemoteAddr());
        if (!wait.isZero()) {
            return answer(HttpStatus.TOO_MANY_REQUESTS, language)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())))
                    .body(html(language, "WAIT"));
        }
        Verdict verdict = verifications.verify(rest == null ? "" : rest.replaceFirst("^/", ""));
        HttpStatus status = verdict == Verdict.UNKNOWN ? HttpStatus.NOT_FOUND : HttpStatus.OK;
        return answer(status, language).body(html(language, verdict.name()));
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status, Language language) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().toLanguageTag());
    }

    private String html(Language language, String verdict) {
        return """
                    <!doctype html>
                    <html lang="%s" dir="%s">
                    <head>
                    <meta charset="utf-8">
                    <meta name="viewport" content="width=device-width, initial-scale=1">
                    <meta name="color-scheme" content="light dark">
                    <title>%s</title>
                    <link rel="stylesheet" href="/styles/verify.css">
                    </head>
                    <body>
                    <header><img src="/images/emblem.svg" alt="" width="48" height="48"><p>%s</p></header>
                    <main class="%s">
                    <h1>%s</h1>
                    <p>%s</p>
                    <p class="when">%s</p>
                    </main>
                    <nav aria-label="%s">%s</nav>
                    </body>
                    </html>
                    """.formatted(
                        language.locale().toLanguageTag(),
                        language.isRightToLeft() ? "rtl" : "ltr",
                        text(language, "card.verify.title"),
                        text(language, "card.verify.title"),
                        verdict.toLowerCase(Locale.ROOT).replace('_', '-'),
                        text(language, "card.verify." + verdict),
                        text(language, "card.verify." + verdict + ".words"),
                        text(language, "card.verify.when", Formats.dateTime(clock.instant(), language.locale())),
                        text(language, "ui.language.switch"),
                        Arrays.stream(Language.values())
                                .map(other -> link(other, other == language))
                                .collect(Collectors.joining()));
    }

    private String link(Language other, boolean current) {
        return "<a href=\"?lang=%s\" lang=\"%s\"%s>%s</a>"
                .formatted(
                        other.code(),
                        other.code(),
                        current ? " aria-current=\"true\"" : "",
                        text(other, "ui.language.own." + other.name()));
    }

    private String text(Language language, String key, Object... args) {
        return HtmlUtils.htmlEscape(texts.get(language, key, args), StandardCharsets.UTF_8.name());
    }
}
