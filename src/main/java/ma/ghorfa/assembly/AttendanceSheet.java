package ma.ghorfa.assembly;

import java.time.Instant;
import java.util.List;
import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The attendance register of one sitting.
 *
 * @param title of the session, in both official languages
 * @param lines by member number
 */
public record AttendanceSheet(
        SessionId session,
        Bilingual title,
        Bilingual venue,
        SessionView.SittingRow sitting,
        List<Line> lines,
        List<SessionView.GuestRow> guests,
        SessionView.AttendanceCounts counts) {

    public AttendanceSheet {
        lines = List.copyOf(lines);
        guests = List.copyOf(guests);
    }

    /**
     * One member.
     *
     * @param excuse null if none was given
     * @param movements arrivals and departures in order
     */
    public record Line(
            MemberRef member,
            AttendanceState state,
            @Nullable Excuse excuse,
            List<Movement> movements) {

        public Line {
            movements = List.copyOf(movements);
        }
    }

    /**
     * Why a member is absent, as entered in the register.
     *
     * @param writtenAt when the member wrote it
     * @param forceMajeure given for an excuse that came after the beginning
     */
    public record Excuse(String reason, Instant writtenAt, boolean forceMajeure, String recordedBy) {}
}
