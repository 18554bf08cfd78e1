package ma.ghorfa.i18n;

import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.DecimalFormatSymbols;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import ma.ghorfa.base.Zone;

/**
 * How dates, times, numbers and money are written: full month names in the Moroccan form (the short French ones confuse
 * June and July), Western digits, amounts with two decimals and groups kept together.
 */
public final class Formats {

    private static final char NO_BREAK_SPACE = '\u00A0';

    private Formats() {}

    /** 26 يونيو 2025, 26 juin 2025. */
    public static String date(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Language.of(locale).locale())
                .format(date);
    }

    /** الخميس 26 يونيو 2025, jeudi 26 juin 2025. */
    public static String longDate(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofPattern(
                        "EEEE d MMMM yyyy", Language.of(locale).locale())
                .format(date);
    }

    /** 26/06/2025, the same in every language; for narrow columns. */
    public static String shortDate(LocalDate date) {
        return DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).format(date);
    }

    /** يونيو 2025, juin 2025. */
    public static String month(int year, int month, Locale locale) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", Language.of(locale).locale())
                .format(LocalDate.of(year, month, 1));
    }

    /** 09:30. */
    public static String time(LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(time);
    }

    /** Date and time in Casablanca: 26 يونيو 2025 09:30. */
    public static String dateTime(Instant instant, Locale locale) {
        return date(Zone.date(instant), locale) + NO_BREAK_SPACE + time(Zone.time(instant));
    }

    /** 1 234 567: groups of three held together. */
    public static String number(long number) {
        return decimal("#,##0", number);
    }

    /** 3 600 000,00 with the currency of the language: د.م. or MAD. */
    public static String money(BigDecimal amount, Locale locale) {
        String currency = Language.of(locale) == Language.AR ? "د.م." : "MAD";
        return amount(amount) + NO_BREAK_SPACE + currency;
    }

    /** 3 600 000,00, where the currency is said beside it. */
    public static String amount(BigDecimal amount) {
        return decimal("#,##0.00", amount);
    }

    /** 12, 12,5: an exact number without zeros behind it. */
    public static String exact(BigDecimal number) {
        return decimal("#,##0.############", number);
    }

    private static String decimal(String pattern, Number number) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(NO_BREAK_SPACE);
        symbols.setDecimalSeparator(',');
        return new DecimalFormat(pattern, symbols).format(number);
    }
}
