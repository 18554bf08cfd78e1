package ma.ghorfa.minutes;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Days in the Islamic calendar as the library calculates them (Umm al-Qura). Morocco sights its own moon, so an official
 * date may differ by a day or two: this is shown beside the field in which the chamber writes its own, and nowhere else.
 */
public final class IslamicCalendar {

    private IslamicCalendar() {}

    /** 21 شعبان 1446. */
    public static String calculated(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(HijrahDate.from(day));
    }
}
