package ma.ghorfa.chamber;

import java.util.UUID;

/** The id of an interest that a member declared. */
public record InterestId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
