package ma.ghorfa.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.ghorfa.base.Cin;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.Zone;
import org.jspecify.annotations.Nullable;

/**
 * What people type into cells, as values. An empty cell gives null; what cannot be understood, or could be understood in
 * two ways, is a {@link CellException} that names the cell. Nothing is guessed.
 */
public final class Cells {

    /** What is shown of a text that could not be understood. */
    private static final int SHOWN = 40;

    /** No number, day or word of a list is longer. */
    private static final int MAX_LENGTH = 80;

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;
    private static final Pattern BLANK = Pattern.compile("\\p{Zs}");
    private static final Pattern ISO = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[T ]+(.+))?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})\\s*([-/.])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{4})(?: +(.+))?");
    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}\\s*([-/.])\\s*\\d{1,2}\\s*\\1\\s*\\d{2}");
    private static final Pattern NAMED =
            Pattern.compile("(\\d{1,2})(?:er)?[ .\\-/]*([^\\d]+?)[ .,،\\-/]*(\\d{4})\\s*م?(?: +(\\d.*))?");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})[:hH](\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?(Z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");
    private static final Pattern CURRENCY = Pattern.compile("(?i)(?:dhs?|mad|dirhams?|د\\.? ?م\\.?|درهما?|دراهم)\\.?");
    private static final Pattern SIGNED_BODY = Pattern.compile("[0-9.,٫٬ ]*[0-9]");
    private static final Set<String> YES =
            Set.of("نعم", "اجل", "صحيح", "oui", "o", "vrai", "yes", "y", "true", "1", "x", "✓", "✔");
    private static final Set<String> NO = Set.of("لا", "كلا", "خطا", "non", "n", "faux", "no", "false", "0");

    private Cells() {}

    /** One of the methods here, or a feature's own made of them. */
    @FunctionalInterface
    public interface Parser<T> {
        @Nullable
        T of(Cell cell);
    }

    // ---------------------------------------------------------------- texts

    /** One line, without blanks at its ends and without invisible characters; empty for an empty cell. */
    public static String text(Cell cell) {
        return Text.line(standardForms(raw(cell)));
    }

    /** As {@link #text}, with the line breaks kept. */
    public static String paragraphs(Cell cell) {
        return Text.paragraphs(standardForms(raw(cell)));
    }

    /** The number of a card, a telephone: one line with Western digits; a number in the file is written out in full. */
    public static String code(Cell cell) {
        return westernDigits(text(cell));
    }

    /** The value, or an exception that names the empty cell. */
    public static <T> T required(Cell cell, Parser<T> parser) {
        T value = parser.of(cell);
        if (value == null || (value instanceof String text && text.isEmpty())) {
            throw new CellException(cell.at(), "exchange.cell.required");
        }
        return value;
    }

    private static String raw(Cell cell) {
        return switch (cell) {
            case Cell.Blank blank -> "";
            case Cell.Words words -> words.text();
            case Cell.Figure figure -> plain(figure.value());
            case Cell.Moment moment -> iso(moment.value());
            case Cell.Truth truth -> String.valueOf(truth.value());
            case Cell.Failed failed -> throw failure(failed);
        };
    }

    private static CellException failure(Cell.Failed failed) {
        return new CellException(failed.at(), failed.messageKey(), failed.shown());
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private static String iso(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toLocalDate() + " " + time.toLocalTime();
    }

    /**
     * Arabic presentation forms and full-width letters, which come out of old programs and PDF files, as ordinary letters
     * (NFKC). Other characters stay: NFKC would make m2 of m².
     */
    static String standardForms(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean special = (c >= '\uFB50' && c <= '\uFDFF')
                    || (c >= '\uFE70' && c <= '\uFEFC')
                    || (c >= '\uFF01' && c <= '\uFFEF');
            if (special && out == null) {
                out = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (out != null) {
                if (special) {
                    out.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
                } else {
                    out.append(c);
                }
            }
        }
        return out == null ? text : out.toString();
    }

    /** Arabic-Indic digits, and the Persian ones, as the digits that Morocco writes. */
    static String westernDigits(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '٠' && c <= '٩') {
                out.append((char) ('0' + (c - '٠')));
            } else if (c >= '۰' && c <= '۹') {
                out.append((char) ('0' + (c - '۰')));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** A word to compare: lower case, without marks, hamza, tatweel and points, with blanks of one kind. */
    static String folded(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .replace("ـ", "")
                .replace('ٱ', 'ا')
                .replace('ى', 'ي')
                .replace('ة', 'ه')
                .replaceAll("[.\\s]+", " ")
                .strip();
        return bare.toLowerCase(Locale.ROOT);
    }

    private static String typed(Cell cell) {
        return BLANK.matcher(westernDigits(text(cell))).replaceAll(" ").strip();
    }

    private static CellException not(Cell cell, String messageKey) {
        String text = text(cell);
        String shown = text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
        return new CellException(cell.at(), messageKey, shown);
    }

    // ---------------------------------------------------------------- days and times

    /**
     * A day: 2025-06-30, 30/06/2025, 30 يونيو 2025, 1er juin 2025, a day of Excel, or its serial number of five digits. Days
     * come before months. A time that is not midnight is refused, since it would be lost.
     */
    public static @Nullable LocalDate date(Cell cell) {
        LocalDateTime time = dateTime(cell);
        if (time == null) {
            return null;
        }
        if (!time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            throw not(cell, "exchange.cell.notADay");
        }
        return time.toLocalDate();
    }

    /** A day with a time in Casablanca, in the forms of {@link #date} followed by 14:05 or 14:05:30; midnight without. */
    public static @Nullable LocalDateTime dateTime(Cell cell) {
        return switch (cell) {
            case Cell.Blank blank -> null;
            case Cell.Moment moment -> inRange(cell, moment.value());
            case Cell.Figure figure -> serial(cell, figure.value(), figure.system1904());
            case Cell.Truth truth -> throw not(cell, "exchange.cell.notADate");
            case Cell.Failed failed -> throw failure(failed);
            case Cell.Words words -> typedDateTime(cell);
        };
    }

    /** The instant of {@link #dateTime}. A time that the clocks of Casablanca skipped is refused. */
    public static @Nullable Instant instant(Cell cell) {
        LocalDateTime time = dateTime(cell);
        if (time == null) {
            return null;
        }
        if (Zone.CASABLANCA.getRules().getValidOffsets(time).isEmpty()) {
            throw not(cell, "exchange.cell.skippedTime");
        }
        return Zone.instant(time);
    }

    private static LocalDateTime serial(Cell cell, BigDecimal serial, boolean system1904) {
        LocalDateTime time = ExcelDates.of(serial, system1904);
        if (time == null) {
            throw not(cell, "exchange.cell.impossibleDate");
        }
        return inRange(cell, time);
    }

    private static LocalDateTime inRange(Cell cell, LocalDateTime time) {
        if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
            throw not(cell, "exchange.cell.farDate");
        }
        return time;
    }

    private static @Nullable LocalDateTime typedDateTime(Cell cell) {
        String text = typed(cell);
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > MAX_LENGTH) {
            throw not(cell, "exchange.cell.notADate");
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return composed(cell, iso.group(1), iso.group(3), iso.group(4), iso.group(5));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return composed(cell, dayFirst.group(4), dayFirst.group(3), dayFirst.group(1), dayFirst.group(5));
        }
        if (SHORT_YEAR.matcher(text).matches()) {
            throw not(cell, "exchange.cell.shortYear");
        }
        if (SERIAL.matcher(text).matches()) {
            return serial(cell, new BigDecimal(text), false);
        }
        Matcher named = NAMED.matcher(text);
        if (named.matches()) {
            int month = Months.of(named.group(2));
            if (month > 0) {
                return composed(cell, named.group(3), String.valueOf(month), named.group(1), named.group(4));
            }
        }
        throw not(cell, "exchange.cell.notADate");
    }

    private static LocalDateTime composed(Cell cell, String year, String month, String day, @Nullable String time) {
        int y = Integer.parseInt(year);
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        if (m < 1 || m > 12 || d < 1 || d > LocalDate.of(y, m, 1).lengthOfMonth()) {
            throw not(cell, "exchange.cell.impossibleDate");
        }
        return inRange(cell, LocalDate.of(y, m, d).atTime(time(cell, time)));
    }

    private static LocalTime time(Cell cell, @Nullable String text) {
        if (text == null) {
            return LocalTime.MIDNIGHT;
        }
        Matcher matcher = TIME.matcher(text.strip());
        // A zone would have to be converted: the file is not ours, and the time is taken as the clocks here show it.
        if (!matcher.matches() || matcher.group(5) != null) {
            throw not(cell, "exchange.cell.notADate");
        }
        int hour = Integer.parseInt(matcher.group(1));
        int minute = Integer.parseInt(matcher.group(2));
        int second = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        int nano = matcher.group(4) == null ? 0 : Integer.parseInt((matcher.group(4) + "00000000").substring(0, 9));
        if (hour > 23 || minute > 59 || second > 59) {
            throw not(cell, "exchange.cell.impossibleTime");
        }
        return LocalTime.of(hour, minute, second, nano);
    }

    // ---------------------------------------------------------------- numbers

    /** A whole number. */
    public static @Nullable Long whole(Cell cell) {
        BigDecimal number = decimal(cell);
        if (number == null) {
            return null;
        }
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            CellException refused = not(cell, "exchange.cell.notWhole");
            refused.initCause(e);
            throw refused;
        }
    }

    /** An amount in dirhams: two decimals at most. */
    public static @Nullable BigDecimal money(Cell cell) {
        BigDecimal number = decimal(cell);
        if (number == null) {
            return null;
        }
        try {
            return number.setScale(2, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            CellException refused = not(cell, "exchange.cell.tooManyDecimals");
            refused.initCause(e);
            throw refused;
        }
    }

    /**
     * A number: 1234,56, 1 234,56, 1.234,56, 1,234.56 or ١٬٢٣٤٫٥٦, with or without the currency. One that can be read in two
     * ways, as 1,234 and 1.234 can, is refused.
     */
    public static @Nullable BigDecimal decimal(Cell cell) {
        return switch (cell) {
            case Cell.Blank blank -> null;
            case Cell.Figure figure -> figure.value();
            case Cell.Moment moment -> throw not(cell, "exchange.cell.notANumber");
            case Cell.Truth truth -> throw not(cell, "exchange.cell.notANumber");
            case Cell.Failed failed -> throw failure(failed);
            case Cell.Words words -> typedDecimal(cell);
        };
    }

    private static @Nullable BigDecimal typedDecimal(Cell cell) {
        String text = typed(cell);
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > MAX_LENGTH) {
            throw not(cell, "exchange.cell.notANumber");
        }
        String bare = CURRENCY.matcher(text)
                .replaceFirst("")
                .strip()
                .replace('،', ',')
                .replace('\u2212', '-');
        boolean negative = bare.startsWith("-");
        String body = negative || bare.startsWith("+") ? bare.substring(1).strip() : bare;
        if (!SIGNED_BODY.matcher(body).matches()) {
            throw not(cell, "exchange.cell.notANumber");
        }
        BigDecimal number = new BigDecimal(plainNumber(cell, body));
        return negative ? number.negate() : number;
    }

    /** The number with a point as its only sign. */
    private static String plainNumber(Cell cell, String body) {
        int lastComma = body.lastIndexOf(',');
        int lastPoint = body.lastIndexOf('.');
        int decimal = body.lastIndexOf('٫');
        boolean grouped = body.indexOf(' ') >= 0 || body.indexOf('٬') >= 0;
        if (decimal >= 0) {
            // The Arabic decimal separator says so itself.
            if (body.indexOf('٫') != decimal) {
                throw not(cell, "exchange.cell.notANumber");
            }
        } else if (lastComma >= 0 && lastPoint >= 0) {
            decimal = Math.max(lastComma, lastPoint);
        } else if (lastComma >= 0 || lastPoint >= 0) {
            int last = Math.max(lastComma, lastPoint);
            char sign = body.charAt(last);
            boolean once = body.indexOf(sign) == last;
            if (once) {
                boolean couldGroup = body.length() - last - 1 == 3 && last >= 1 && last <= 3 && body.charAt(0) != '0';
                if (couldGroup && !grouped) {
                    throw not(cell, "exchange.cell.ambiguousNumber");
                }
                decimal = last;
            }
        }
        String whole = decimal < 0 ? body : body.substring(0, decimal);
        String fraction = decimal < 0 ? "" : body.substring(decimal + 1);
        if (!fraction.chars().allMatch(c -> c >= '0' && c <= '9')
                || (decimal >= 0 && (fraction.isEmpty() || whole.isEmpty()))) {
            throw not(cell, "exchange.cell.notANumber");
        }
        return ungrouped(cell, whole) + (fraction.isEmpty() ? "" : "." + fraction);
    }

    private static String ungrouped(Cell cell, String whole) {
        if (whole.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return whole;
        }
        // One sign throughout, and three digits in every group but the first.
        if (!whole.matches("[0-9]{1,3}(?:( [0-9]{3})+|(,[0-9]{3})+|(\\.[0-9]{3})+|(٬[0-9]{3})+)")) {
            throw not(cell, "exchange.cell.notANumber");
        }
        return whole.replaceAll("[^0-9]", "");
    }

    // ---------------------------------------------------------------- words

    /** نعم, oui, yes and their opposites, 1 and 0. */
    public static @Nullable Boolean yesNo(Cell cell) {
        if (cell instanceof Cell.Truth truth) {
            return truth.value();
        }
        String word = folded(typed(cell));
        if (word.isEmpty()) {
            return null;
        }
        if (YES.contains(word)) {
            return true;
        }
        if (NO.contains(word)) {
            return false;
        }
        throw not(cell, "exchange.cell.notYesNo");
    }

    /**
     * One of a few values by any of its words, in any language; capitals, accents and the hamza do not count.
     *
     * @param words each word and what it stands for
     */
    public static <T> @Nullable T oneOf(Cell cell, Map<String, T> words) {
        String word = folded(typed(cell));
        if (word.isEmpty()) {
            return null;
        }
        for (Map.Entry<String, T> entry : words.entrySet()) {
            if (folded(westernDigits(standardForms(entry.getKey()))).equals(word)) {
                return entry.getValue();
            }
        }
        throw not(cell, "exchange.cell.unknownWord");
    }

    /**
     * The number of a national identity card, see {@link Cin}. What stands in the cell is not repeated in the refusal, which
     * may come into a log.
     */
    public static @Nullable String cin(Cell cell) {
        String typed = typed(cell);
        if (typed.isEmpty()) {
            return null;
        }
        return Cin.read(typed)
                .map(Cin::number)
                .orElseThrow(() -> new CellException(cell.at(), "exchange.cell.notACin"));
    }
}
