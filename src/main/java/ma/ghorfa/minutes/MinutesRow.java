package ma.ghorfa.minutes;

import java.time.LocalDate;
import java.util.UUID;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Minutes in a list.
 *
 * @param id of the record, for its history; links and subjects name the session instead
 * @param title of the session
 * @param versions how many were frozen
 * @param drawnUpOn the day that the last frozen version bears; null before the first
 * @param ruling what an assembly last decided about them; null before
 */
public record MinutesRow(
        UUID id,
        long version,
        SessionId session,
        MinutesKind kind,
        MinutesState state,
        Bilingual title,
        LocalDate sessionDate,
        int versions,
        @Nullable LocalDate drawnUpOn,
        @Nullable Ruling ruling) {

    /** The approval of a later session is still to come. */
    public boolean waitsForApproval() {
        return kind == MinutesKind.SESSION && !state.isApproved();
    }
}
