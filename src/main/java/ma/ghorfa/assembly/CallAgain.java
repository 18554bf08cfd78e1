package ma.ghorfa.assembly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.ProvinceCode;
import org.jspecify.annotations.Nullable;

/**
 * In one step: records that a call found no quorum, makes the next call with the same agenda, and convokes everybody to
 * it.
 *
 * @param commandKey made before asking, sent again on a retry
 * @param noQuorumAt when it was found that too few were present; not looked at if the session was adjourned before
 * @param date of the next call, not before the statutory delay
 * @param venue empty for the same one
 * @param province null for the same one
 * @param channels by which the new convocations were sent
 * @param sentAt when they were sent
 */
public record CallAgain(
        UUID commandKey,
        SessionId session,
        Instant noQuorumAt,
        LocalDate date,
        LocalTime startTime,
        Bilingual venue,
        @Nullable ProvinceCode province,
        SortedSet<Channel> channels,
        Instant sentAt) {

    public CallAgain {
        channels = new TreeSet<>(channels);
    }

    public static CallAgain of(
            SessionId session,
            Instant noQuorumAt,
            LocalDate date,
            LocalTime startTime,
            Collection<Channel> channels,
            Instant sentAt) {
        return new CallAgain(
                UUID.randomUUID(),
                session,
                noQuorumAt,
                date,
                startTime,
                Bilingual.EMPTY,
                null,
                new TreeSet<>(channels),
                sentAt);
    }
}
