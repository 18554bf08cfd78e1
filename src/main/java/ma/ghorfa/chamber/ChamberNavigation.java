package ma.ghorfa.chamber;

import java.time.LocalDate;
import ma.ghorfa.intake.IntakeNavigation;

/** How other rooms link into this one: addresses, without the leading slash. */
public final class ChamberNavigation {

    public static final String MEMBERS = "members";
    public static final String BUREAU = "bureau";
    public static final String COMMITTEES = "committees";
    public static final String RULES = "rules";
    public static final String HOLIDAYS = "holidays";
    public static final String PROVINCES = "provinces";
    public static final String CHAMBER = "chamber";

    /** Where the holidays of a year are brought in as a table. */
    public static final String IMPORT_HOLIDAYS = IntakeNavigation.bring(HolidayIntake.NAME);

    private ChamberNavigation() {}

    public static String member(MemberId id) {
        return MEMBERS + "/" + id;
    }

    /** The members as they stand on a date. */
    public static String membersOn(LocalDate date) {
        return MEMBERS + "?on=" + date;
    }

    public static String committee(CommitteeId id) {
        return COMMITTEES + "/" + id;
    }

    /** The holidays of a year. */
    public static String holidaysOf(String year) {
        return HOLIDAYS + "?year=" + year;
    }

    /** Every value of a rule, with what is known of it. */
    public static String rule(String key) {
        return RULES + "/" + key;
    }
}
