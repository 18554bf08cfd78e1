package ma.ghorfa.assembly;

import java.time.Instant;

/** A call found no quorum. Published in the transaction of the act. */
public record SessionAdjourned(SessionId session, Instant at) {}
