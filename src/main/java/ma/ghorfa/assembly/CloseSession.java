package ma.ghorfa.assembly;

import java.time.Instant;
import java.util.UUID;

/**
 * Closes a session whose every item has an outcome.
 *
 * @param commandKey made before asking, sent again on a retry
 */
public record CloseSession(UUID commandKey, SessionId session, Instant at) {

    public static CloseSession at(SessionId session, Instant at) {
        return new CloseSession(UUID.randomUUID(), session, at);
    }
}
