package ma.ghorfa.assembly;

import java.util.Objects;
import java.util.UUID;

/** The id of an agenda item, of either level. */
public record ItemId(UUID value) {

    public ItemId {
        Objects.requireNonNull(value);
    }
}
