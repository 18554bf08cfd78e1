package ma.ghorfa.partnership;

import java.util.UUID;

/** The id of a risk. */
public record RiskId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
