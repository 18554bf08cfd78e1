package ma.ghorfa.assembly;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session as one member sees it.
 *
 * @param acknowledgedAt null until the member acknowledged the convocation
 * @param state how the member stands to the current sitting
 * @param excuse null if none was given
 * @param mayAnswer whether the member can still acknowledge or send an excuse
 */
public record MyConvocation(
        SessionRow session,
        Instant convokedAt,
        @Nullable Instant acknowledgedAt,
        AttendanceState state,
        AttendanceSheet.@Nullable Excuse excuse,
        boolean mayAnswer) {}
