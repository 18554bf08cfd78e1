package ma.ghorfa.reminder;

/** The addresses of this room's pages, without a leading slash. */
public final class ReminderNavigation {

    public static final String REMINDERS = "reminders";

    public static final String RULES = "reminder-rules";

    /** Where calendars are read, by whoever knows their address. */
    static final String CALENDAR = "/calendar";

    private ReminderNavigation() {}
}
