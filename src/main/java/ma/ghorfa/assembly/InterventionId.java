package ma.ghorfa.assembly;

import java.util.Objects;
import java.util.UUID;

/** The id of something that was said on an item. */
public record InterventionId(UUID value) {

    public InterventionId {
        Objects.requireNonNull(value);
    }
}
