package ma.ghorfa.partnership;

import java.util.UUID;

/** The id of somebody who speaks for a partner. */
public record ContactId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
