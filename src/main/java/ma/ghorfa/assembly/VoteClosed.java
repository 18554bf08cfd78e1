package ma.ghorfa.assembly;

import java.time.Instant;

/** A vote was counted and its result computed; the chair has not confirmed it yet. */
public record VoteClosed(VoteId vote, ItemId item, SessionId session, VoteResult result, Instant at) {}
