package ma.ghorfa.assembly;

import java.time.Instant;
import java.util.UUID;
import ma.ghorfa.chamber.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Opens a session, or resumes one that was left open.
 *
 * @param commandKey made before asking, sent again on a retry
 * @param chair who takes the chair; null for the president of the chamber
 */
public record OpenSession(
        UUID commandKey,
        SessionId session,
        Instant at,
        @Nullable MemberId chair) {

    public static OpenSession at(SessionId session, Instant at) {
        return new OpenSession(UUID.randomUUID(), session, at, null);
    }
}
