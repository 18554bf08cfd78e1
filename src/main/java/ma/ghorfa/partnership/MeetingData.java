package ma.ghorfa.partnership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the monitoring committee; one that is planned has neither people nor minutes yet.
 *
 * @param present who came and for whom
 * @param minutes what was said, indicators and risks among it
 * @param file signed minutes; null where there are none
 */
public record MeetingData(
        LocalDate on,
        String place,
        String present,
        String minutes,
        @Nullable UUID file) {}
