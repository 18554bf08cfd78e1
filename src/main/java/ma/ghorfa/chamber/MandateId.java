package ma.ghorfa.chamber;

import java.util.UUID;

/** The id of a mandate: one member on one seat for one term. */
public record MandateId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
