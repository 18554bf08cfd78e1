package ma.ghorfa.intake;

import java.util.UUID;

/** The id of an import: one file and what became of it. */
public record ImportId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
