package ma.ghorfa.chamber;

import java.util.UUID;

/** The id of one person's time in one post of the bureau. */
public record HolderId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
