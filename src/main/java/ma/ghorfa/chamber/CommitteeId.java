package ma.ghorfa.chamber;

import java.util.UUID;

/** The id of a permanent committee. */
public record CommitteeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
