package ma.ghorfa.assembly;

import java.util.Objects;
import java.util.UUID;

/** The id of a session. */
public record SessionId(UUID value) {

    public SessionId {
        Objects.requireNonNull(value);
    }
}
