package ma.ghorfa.assembly;

import java.util.Objects;
import java.util.UUID;

/** The id of a decision, a recommendation or a motion. */
public record DecisionId(UUID value) {

    public DecisionId {
        Objects.requireNonNull(value);
    }
}
