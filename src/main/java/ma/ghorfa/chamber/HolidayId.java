package ma.ghorfa.chamber;

import java.util.UUID;

/** The id of a public holiday. */
public record HolidayId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
