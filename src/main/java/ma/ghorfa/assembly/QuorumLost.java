package ma.ghorfa.assembly;

import java.time.Instant;

/** A departure left too few members in the room of an open session. */
public record QuorumLost(SessionId session, SittingId sitting, int present, int threshold, Instant at) {}
