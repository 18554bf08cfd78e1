package ma.ghorfa.journal;

import static ma.ghorfa.ui.Words.t;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.ui.Words;

/** What a stored value means without knowing its field: yes or no, a date, a time; anything else is shown as it is. */
public final class PlainValue {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?");

    private PlainValue() {}

    public static String words(String value) {
        if (value.equals("true") || value.equals("false")) {
            return t(value.equals("true") ? "ui.yes" : "ui.no");
        }
        if (DATE.matcher(value).matches()) {
            return Formats.date(LocalDate.parse(value), Words.locale());
        }
        if (INSTANT.matcher(value).matches()) {
            return Formats.dateTime(Instant.parse(value), Words.locale());
        }
        if (TIME.matcher(value).matches()) {
            return Formats.time(LocalTime.parse(value));
        }
        return value;
    }
}
