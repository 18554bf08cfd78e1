package ma.ghorfa.partnership;

import java.util.UUID;

/** The id of an indicator. */
public record IndicatorId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
