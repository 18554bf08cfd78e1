package ma.ghorfa.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Excel's serial numbers of days: in the 1900 system day 1 is 1 January 1900 and day 60 is 29 February 1900, which there
 * never was; in the 1904 system day 0 is 1 January 1904 (ECMA-376 part 1, 18.17.4.1).
 */
final class ExcelDates {

    /** The first day that every spreadsheet counts alike. */
    static final LocalDate FIRST = LocalDate.of(1900, 3, 1);

    private static final LocalDate BEFORE_LEAP_DAY = LocalDate.of(1899, 12, 31);
    private static final LocalDate AFTER_LEAP_DAY = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int LEAP_DAY = 60;
    private static final BigDecimal LAST = BigDecimal.valueOf(2_958_466);
    private static final BigDecimal MILLIS = BigDecimal.valueOf(86_400_000);

    private ExcelDates() {}

    /** The local date and time of a serial number, to the millisecond; null where there is no such day. */
    static @Nullable LocalDateTime of(BigDecimal serial, boolean system1904) {
        BigDecimal first = system1904 ? BigDecimal.ZERO : BigDecimal.ONE;
        if (serial.compareTo(first) < 0 || serial.compareTo(LAST) >= 0) {
            return null;
        }
        BigDecimal days = serial.setScale(0, RoundingMode.FLOOR);
        long millis = serial.subtract(days)
                .multiply(MILLIS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        int day = days.intValueExact();
        LocalDate date;
        if (system1904) {
            date = EPOCH_1904.plusDays(day);
        } else if (day == LEAP_DAY) {
            return null;
        } else {
            date = (day < LEAP_DAY ? BEFORE_LEAP_DAY : AFTER_LEAP_DAY).plusDays(day);
        }
        return date.atStartOfDay().plusNanos(millis * 1_000_000);
    }
}
