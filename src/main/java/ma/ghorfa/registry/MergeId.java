package ma.ghorfa.registry;

import java.util.UUID;

/** The id of an act by which two pages of the register became one. */
public record MergeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
