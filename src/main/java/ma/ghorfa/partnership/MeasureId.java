package ma.ghorfa.partnership;

import java.util.UUID;

/** The id of a measure of an indicator. */
public record MeasureId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
