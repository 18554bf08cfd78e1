package ma.ghorfa.reminder;

import java.time.LocalDate;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.springframework.stereotype.Component;

/** What a reminder says, on a screen and in a mail. */
@Component
public class ReminderWords {

    private final Texts texts;

    ReminderWords(Texts texts) {
        this.texts = texts;
    }

    /** What falls due, and what is to be said of it. */
    public String line(Language language, DueKind kind, String words) {
        return texts.get(language, "reminder.line", texts.get(language, "reminder.kind." + kind.name()), words);
    }

    /** When something falls due, and how far off that is. */
    public String when(Language language, LocalDate due, LocalDate today) {
        return texts.get(
                language,
                "reminder.when",
                Formats.date(due, language.locale()),
                TimeLeft.of(due, today),
                TimeLeft.days(due, today));
    }
}
