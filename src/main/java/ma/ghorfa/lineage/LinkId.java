package ma.ghorfa.lineage;

import java.util.Objects;
import java.util.UUID;

/** The id of a link by hand. */
public record LinkId(UUID value) {

    public LinkId {
        Objects.requireNonNull(value);
    }
}
