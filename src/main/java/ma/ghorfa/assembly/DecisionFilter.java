package ma.ghorfa.assembly;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions to list. An empty set and a null let everything through.
 *
 * @param overdueOnly only what is past its due date and not settled
 */
public record DecisionFilter(
        Set<DecisionKind> kinds,
        Set<DecisionState> states,
        @Nullable Integer year,
        boolean overdueOnly) {

    public static final DecisionFilter ALL = new DecisionFilter(Set.of(), Set.of(), null, false);

    public static final DecisionFilter OVERDUE = new DecisionFilter(Set.of(), Set.of(), null, true);

    public DecisionFilter {
        kinds = Set.copyOf(kinds);
        states = Set.copyOf(states);
    }
}
