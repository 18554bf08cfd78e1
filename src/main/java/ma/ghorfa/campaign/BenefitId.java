package ma.ghorfa.campaign;

import java.util.UUID;

/** The id of a benefit of the card. */
public record BenefitId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
