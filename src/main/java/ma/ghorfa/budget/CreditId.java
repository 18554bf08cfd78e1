package ma.ghorfa.budget;

import java.util.UUID;

/** The id of a credit, or of the forecast of a line of revenue. */
public record CreditId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
