package ma.ghorfa.minutes;

import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.SessionId;

/** How other rooms link to minutes. */
public final class MinutesNavigation {

    /** The address of the list of minutes. */
    public static final String LIST = "minutes";

    /** The tab of a session's page that shows its minutes. */
    public static final String TAB = "minutes";

    private MinutesNavigation() {}

    /** The minutes of a session, without a leading slash. */
    public static String of(SessionId session) {
        return AssemblyNavigation.session(session, TAB);
    }
}
