package ma.ghorfa.reminder;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.Recipient;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A mail with reminders, as text and as a page, in the language of whoever gets it. */
@Component
class ReminderLetters {

    /** More than that is looked at in the portal. */
    private static final int SHOWN = 50;

    record Line(DueKind kind, Bilingual title, String path, LocalDate due) {}

    private final Texts texts;
    private final ReminderWords words;
    private final ReminderSettings settings;

    ReminderLetters(Texts texts, ReminderWords words, ReminderSettings settings) {
        this.texts = texts;
        this.words = words;
        this.settings = settings;
    }

    /**
     * Writes it.
     *
     * @param id of what is written down, the same whenever it is sent again
     * @param day from which days are counted
     */
    MimeMessage letter(MimeMessage message, UUID id, Recipient to, List<Line> lines, LocalDate day)
            throws MessagingException {
        Language language = to.language();
        var helper = new MimeMessageHelper(
                message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(to.email());
        helper.setSubject(texts.get(language, "reminder.mail.subject", lines.size()));
        helper.setText(text(language, to, lines, day), html(language, to, lines, day));
        message.setHeader("Message-ID", "<reminder-" + id + "@" + domain() + ">");
        message.setHeader("Content-Language", language.locale().toLanguageTag());
        // No machine answers it, and nobody's absence is told to the chamber.
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private String domain() {
        return settings.from().replaceAll(".*@", "").replaceAll("[^A-Za-z0-9.-]", "");
    }

    private String text(Language language, Recipient to, List<Line> lines, LocalDate day) {
        var text = new StringBuilder(
                        texts.get(language, "reminder.mail.hello", to.name().in(language.locale())))
                .append("\n\n");
        lines.stream().limit(SHOWN).forEach(line -> text.append(title(language, line))
                .append('\n')
                .append(words.when(language, line.due(), day))
                .append('\n')
                .append(settings.link(line.path()))
                .append("\n\n"));
        if (lines.size() > SHOWN) {
            text.append(texts.get(language, "reminder.mail.more", lines.size() - SHOWN))
                    .append('\n')
                    .append(settings.link(ReminderNavigation.REMINDERS))
                    .append("\n\n");
        }
        return text.append(texts.get(language, "reminder.mail.why"))
                .append('\n')
                .toString();
    }

    private String html(Language language, Recipient to, List<Line> lines, LocalDate day) {
        return """
                <!doctype html>
                <html lang="%1$s" dir="%2$s">
                <head><meta charset="utf-8"><title>%3$s</title></head>
                <body dir="%2$s" style="font-family: sans-serif; font-size: 16px; line-height: 1.6">
                <p>%4$s</p>
                <ul>%5$s</ul>
                %6$s
                <p style="color: #555">%7$s</p>
                </body>
                </html>
                """.formatted(
                language.locale().toLanguageTag(),
                language.isRightToLeft() ? "rtl" : "ltr",
                escaped(texts.get(language, "reminder.mail.subject", lines.size())),
                escaped(texts.get(language, "reminder.mail.hello", to.name().in(language.locale()))),
                lines.stream()
                        .limit(SHOWN)
                        .map(line -> "<li>" + link(line.path(), title(language, line)) + "<br>"
                                + escaped(words.when(language, line.due(), day)) + "</li>")
                        .collect(Collectors.joining()),
                lines.size() > SHOWN
                        ? "<p>"
                                + link(
                                        ReminderNavigation.REMINDERS,
                                        texts.get(language, "reminder.mail.more", lines.size() - SHOWN))
                                + "</p>"
                        : "",
                escaped(texts.get(language, "reminder.mail.why")));
    }

    private String link(String path, String shown) {
        return "<a href=\"" + escaped(settings.link(path)) + "\">" + escaped(shown) + "</a>";
    }

    private String title(Language language, Line line) {
        return words.line(language, line.kind(), line.title().in(language.locale()));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
