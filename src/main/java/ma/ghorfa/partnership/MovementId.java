package ma.ghorfa.partnership;

import java.util.UUID;

/** The id of a call or a receipt. */
public record MovementId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
