package ma.ghorfa.reminder;

import java.util.Arrays;
import java.util.List;

/** What can fall due, in the order in which a run looks at it. */
public enum DueKind {
    /** The last day of an agreement. */
    AGREEMENT_END,
    /** A tranche of a contribution. */
    TRANCHE,
    /** An obligation of an agreement, a report among them. */
    OBLIGATION,
    /** A meeting of the monitoring committee of an agreement. */
    MEETING,
    /** A decision or a recommendation of the assembly that is carried out. */
    DECISION,
    /** A session, for those who prepare it. */
    SESSION,
    /** A session, for the members who are called to it. */
    CONVOCATION;

    /** It takes place on its day: nobody is reminded of it afterwards. */
    public boolean isAppointment() {
        return this == MEETING || this == SESSION || this == CONVOCATION;
    }

    /** The names of those that take place on their day, for SQL. */
    static List<String> appointments() {
        return Arrays.stream(values())
                .filter(DueKind::isAppointment)
                .map(DueKind::name)
                .toList();
    }
}
