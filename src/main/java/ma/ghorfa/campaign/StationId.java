package ma.ghorfa.campaign;

import java.util.UUID;

/** The id of a station of a caravan. */
public record StationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
