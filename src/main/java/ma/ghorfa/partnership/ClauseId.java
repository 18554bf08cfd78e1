package ma.ghorfa.partnership;

import java.util.UUID;

/** The id of a clause, the same in every version and amendment. */
public record ClauseId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
