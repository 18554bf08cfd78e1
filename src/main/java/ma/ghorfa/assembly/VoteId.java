package ma.ghorfa.assembly;

import java.util.Objects;
import java.util.UUID;

/** The id of a vote. */
public record VoteId(UUID value) {

    public VoteId {
        Objects.requireNonNull(value);
    }
}
