package ma.ghorfa.reminder.ui;

import static ma.ghorfa.ui.Words.t;

import java.time.LocalDate;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.reminder.TimeLeft;
import ma.ghorfa.ui.Words;

/** When something falls due, in words. */
final class DueWords {

    private DueWords() {}

    static String when(LocalDate due, LocalDate today) {
        return t(
                "reminder.when", Formats.date(due, Words.locale()), TimeLeft.of(due, today), TimeLeft.days(due, today));
    }
}
