package ma.ghorfa.partnership;

import java.util.UUID;

/** The id of a tranche of a contribution. */
public record TrancheId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
