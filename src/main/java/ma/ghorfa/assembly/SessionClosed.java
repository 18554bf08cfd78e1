package ma.ghorfa.assembly;

import java.time.Instant;

/** A session was closed and every item of it has an outcome. Published in the transaction of the act. */
public record SessionClosed(SessionId session, Instant at) {}
