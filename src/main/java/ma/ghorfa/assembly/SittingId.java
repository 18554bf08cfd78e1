package ma.ghorfa.assembly;

import java.util.Objects;
import java.util.UUID;

/** The id of a sitting of a session. */
public record SittingId(UUID value) {

    public SittingId {
        Objects.requireNonNull(value);
    }
}
