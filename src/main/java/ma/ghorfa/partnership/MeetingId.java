package ma.ghorfa.partnership;

import java.util.UUID;

/** The id of a meeting of a monitoring committee. */
public record MeetingId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
