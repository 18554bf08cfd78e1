package ma.ghorfa.budget;

import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * The budget of a year in a list.
 *
 * @param version the stored version of this record, for edits
 * @param latest the version that counts: the one on its way, else the one approved last
 * @param totals what that version comes to
 */
public record BudgetRow(
        BudgetId id,
        long version,
        int year,
        BudgetPhase phase,
        @Nullable VersionRow latest,
        SectionTotals totals) {

    /** The most characters of a note with which a budget or its account is presented. */
    public static final int NOTE = 4000;

    /** The last day on which something is done in a year. */
    public static LocalDate lastDayOf(int year) {
        return LocalDate.of(year, Month.DECEMBER, 31);
    }

    public LocalDate lastDay() {
        return lastDayOf(year);
    }
}
