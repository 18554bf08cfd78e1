package ma.ghorfa.assembly;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions to list. An empty set and a null let everything through.
 *
 * @param from the earliest date, included
 * @param to the latest date, included
 */
public record SessionFilter(
        Set<SessionKind> kinds,
        Set<SessionState> states,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final SessionFilter ALL = new SessionFilter(Set.of(), Set.of(), null, null);

    public SessionFilter {
        kinds = Set.copyOf(kinds);
        states = Set.copyOf(states);
    }
}
