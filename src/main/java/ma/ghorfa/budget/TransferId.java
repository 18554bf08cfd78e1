package ma.ghorfa.budget;

import java.util.UUID;

/** The id of a transfer between two credits. */
public record TransferId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
