package ma.ghorfa.assembly;

import java.util.Objects;
import java.util.UUID;

/** The id of a guest of one session. */
public record GuestId(UUID value) {

    public GuestId {
        Objects.requireNonNull(value);
    }
}
