package ma.ghorfa.budget;

import java.util.UUID;

/** The id of a code of the nomenclature. */
public record CodeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
