package ma.ghorfa.budget;

import java.util.UUID;

/** The id of an act of spending or of revenue. */
public record ActId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
