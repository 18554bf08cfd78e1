package ma.ghorfa.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notice in clear days: neither the day of sending nor that of the session counts. */
class ClearDaysTests {

    private static final int CASES = 12_000;
    private static final LocalDate SESSION = LocalDate.of(2025, 6, 26);

    @ParameterizedTest
    @CsvSource({
        "2025-06-26, 0",
        "2025-06-27, 0",
        "2025-06-25, 0",
        "2025-06-24, 1",
        "2025-06-11, 14",
        "2025-06-10, 15",
        "2024-06-26, 364"
    })
    void countsTheDaysInBetween(LocalDate sent, int days) {
        assertThat(ClearDays.everyDay().between(sent, SESSION)).isEqualTo(days);
    }

    @Test
    void fifteenClearDaysBeforeTheSessionInTaza() {
        ClearDays days = ClearDays.everyDay();
        assertThat(days.lastSendingDate(SESSION, 15)).isEqualTo("2025-06-10");
        assertThat(days.earliestSessionDate(LocalDate.of(2025, 6, 10), 15)).isEqualTo(SESSION);
        assertThat(days.lastSendingDate(SESSION, 0)).isEqualTo("2025-06-25");
        assertThat(days.earliestSessionDate(LocalDate.of(2025, 6, 25), 0)).isEqualTo(SESSION);
    }

    @Test
    void holidaysCountOnlyWhereTheRuleSaysSo() {
        // The feast of sacrifice fell within the notice of June 2025.
        Set<LocalDate> feast = Set.of(LocalDate.of(2025, 6, 7), LocalDate.of(2025, 6, 8));
        LocalDate sent = LocalDate.of(2025, 6, 6);
        assertThat(new ClearDays(feast, true, Set.of()).between(sent, SESSION)).isEqualTo(19);
        assertThat(new ClearDays(feast, false, Set.of()).between(sent, SESSION)).isEqualTo(17);
        assertThat(new ClearDays(feast, false, Set.of()).lastSendingDate(SESSION, 18))
                .isEqualTo("2025-06-05");
    }

    @Test
    void aHolidayOnTheDayOfSendingOrOfTheSessionChangesNothing() {
        LocalDate sent = LocalDate.of(2025, 6, 10);
        var days = new ClearDays(Set.of(sent, SESSION), false, Set.of());
        assertThat(days.between(sent, SESSION)).isEqualTo(15);
    }

    @Test
    void daysOfTheWeekAreLeftOutOnlyWhereListed() {
        var weekdays = new ClearDays(Set.of(), true, EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        // Tuesday 10 to Thursday 26 June: two weekends in between.
        assertThat(weekdays.between(LocalDate.of(2025, 6, 10), SESSION)).isEqualTo(11);
        assertThat(weekdays.earliestSessionDate(LocalDate.of(2025, 6, 13), 1)).isEqualTo("2025-06-17");
    }

    @Test
    void anAbsurdRuleEndsNoWhereButEnds() {
        var never = new ClearDays(Set.of(), true, EnumSet.allOf(DayOfWeek.class));
        assertThat(never.between(LocalDate.of(2025, 1, 1), SESSION)).isZero();
        assertThat(never.lastSendingDate(SESSION, 1)).isBefore(SESSION.minusYears(9));
        assertThat(never.earliestSessionDate(SESSION, 1)).isAfter(SESSION.plusYears(9));
    }

    @Test
    void generatedNoticesAgreeWithMarkingACalendar() {
        Random random = new Random(16);
        for (int i = 0; i < CASES; i++) {
            ClearDays days = any(random);
            LocalDate sent = SESSION.minusDays(random.nextInt(-5, 60));
            int marked = 0;
            for (LocalDate day = LocalDate.of(2025, 3, 1);
                    day.isBefore(LocalDate.of(2025, 8, 1));
                    day = day.plusDays(1)) {
                boolean between = day.isAfter(sent) && day.isBefore(SESSION);
                boolean holiday = days.holidays().contains(day) && !days.holidaysCount();
                if (between && !holiday && !days.excluded().contains(day.getDayOfWeek())) {
                    marked++;
                }
            }
            assertThat(days.between(sent, SESSION)).isEqualTo(marked);
        }
    }

    @Test
    void generatedLimitsAreTheOutermostThatHold() {
        Random random = new Random(11);
        for (int i = 0; i < CASES; i++) {
            ClearDays days = any(random);
            int required = random.nextInt(0, 25);
            LocalDate last = days.lastSendingDate(SESSION, required);
            assertThat(days.between(last, SESSION)).isGreaterThanOrEqualTo(required);
            if (last.plusDays(1).isBefore(SESSION)) {
                assertThat(days.between(last.plusDays(1), SESSION)).isLessThan(required);
            }
            LocalDate earliest = days.earliestSessionDate(SESSION, required);
            assertThat(days.between(SESSION, earliest)).isGreaterThanOrEqualTo(required);
            if (earliest.minusDays(1).isAfter(SESSION)) {
                assertThat(days.between(SESSION, earliest.minusDays(1))).isLessThan(required);
            }
        }
    }

    private static ClearDays any(Random random) {
        Set<LocalDate> holidays = new HashSet<>();
        for (int n = random.nextInt(6); n > 0; n--) {
            holidays.add(LocalDate.of(2025, 4, 15).plusDays(random.nextInt(110)));
        }
        Set<DayOfWeek> excluded = EnumSet.noneOf(DayOfWeek.class);
        if (random.nextInt(3) == 0) {
            excluded.add(DayOfWeek.SUNDAY);
        }
        if (random.nextInt(4) == 0) {
            excluded.add(DayOfWeek.SATURDAY);
        }
        return new ClearDays(holidays, random.nextBoolean(), excluded);
    }
}
