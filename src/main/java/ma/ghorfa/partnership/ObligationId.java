package ma.ghorfa.partnership;

import java.util.UUID;

/** The id of an obligation. */
public record ObligationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
