package ma.ghorfa.assembly;

import java.time.Instant;

/** A session was opened with its quorum. Published in the transaction of the act. */
public record SessionOpened(SessionId session, SittingId sitting, Instant at) {}
