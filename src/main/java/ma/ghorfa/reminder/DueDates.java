package ma.ghorfa.reminder;

import java.util.List;
import java.util.Set;

/**
 * What falls due in a room, of one kind. It is read as it stands on the day of the question; what was settled, moved or
 * given up is no more among it. Nobody is signed in when it is asked, and each answer is one bounded read.
 */
public interface DueDates {

    DueKind kind();

    /** Whoever holds all of these permissions is told. */
    Set<String> audience();

    List<Due> open(DuePage page);
}
