package ma.ghorfa.i18n;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.DecimalFormatSymbols;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.ghorfa.base.Zone;

/**
 * How dates, times, numbers and money are written: full month names in the Moroccan form (the short French ones confuse
 * June and July), Western digits, amounts with two decimals and groups kept together.
 */
public final class Formats {

    private static final char NO_BREAK_SPACE = '\u00A0';

    private static final Map<Language, DateTimeFormatter> DATES = patterns("d MMMM yyyy");
    private static final Map<Language, DateTimeFormatter> LONG_DATES = patterns("EEEE d MMMM yyyy");
    private static final Map<Language, DateTimeFormatter> MONTHS = patterns("LLLL yyyy");
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final LocalizedNumberFormatter WHOLE = decimal("#,##0");
    private static final LocalizedNumberFormatter AMOUNT = decimal("#,##0.00");
    private static final LocalizedNumberFormatter EXACT = decimal("#,##0.############");

    private Formats() {}

    /** 26 يونيو 2025, 26 juin 2025. */
    public static String date(LocalDate date, Locale locale) {
        return in(DATES, locale).format(date);
    }

    /** الخميس 26 يونيو 2025, jeudi 26 juin 2025. */
    public static String longDate(LocalDate date, Locale locale) {
        return in(LONG_DATES, locale).format(date);
    }

    /** 26/06/2025, the same in every language; for narrow columns. */
    public static String shortDate(LocalDate date) {
        return SHORT_DATE.format(date);
    }

    /** يونيو 2025, juin 2025. */
    public static String month(int year, int month, Locale locale) {
        return in(MONTHS, locale).format(LocalDate.of(year, month, 1));
    }

    /** 09:30. */
    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    /** Date and time in Casablanca: 26 يونيو 2025 09:30. */
    public static String dateTime(Instant instant, Locale locale) {
        return date(Zone.date(instant), locale) + NO_BREAK_SPACE + time(Zone.time(instant));
    }

    /** 1 234 567: groups of three held together. */
    public static String number(long number) {
        return WHOLE.format(number).toString();
    }

    /** 3 600 000,00 with the currency of the language: د.م. or MAD. */
    public static String money(BigDecimal amount, Locale locale) {
        String currency = Language.of(locale) == Language.AR ? "د.م." : "MAD";
        return amount(amount) + NO_BREAK_SPACE + currency;
    }

    /** 3 600 000,00, where the currency is said beside it. */
    public static String amount(BigDecimal amount) {
        return AMOUNT.format(amount).toString();
    }

    /** 12, 12,5: an exact number without zeros behind it. */
    public static String exact(BigDecimal number) {
        return EXACT.format(number).toString();
    }

    private static Map<Language, DateTimeFormatter> patterns(String pattern) {
        return Arrays.stream(Language.values())
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), language -> DateTimeFormatter.ofPattern(pattern, language.locale())));
    }

    private static DateTimeFormatter in(Map<Language, DateTimeFormatter> patterns, Locale locale) {
        return Objects.requireNonNull(patterns.get(Language.of(locale)));
    }

    private static LocalizedNumberFormatter decimal(String pattern) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(NO_BREAK_SPACE);
        symbols.setDecimalSeparator(',');
        return new DecimalFormat(pattern, symbols).toNumberFormatter();
    }
}
