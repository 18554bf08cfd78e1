package ma.ghorfa.partnership;

import java.util.Map;

/**
 * How many agreements a filter lets through.
 *
 * @param byState of those that everything in the filter but the state lets through; a state of none is left out
 */
public record AgreementCount(long rows, Map<AgreementState, Long> byState) {

    public AgreementCount {
        byState = Map.copyOf(byState);
    }
}
