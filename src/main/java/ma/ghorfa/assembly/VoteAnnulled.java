package ma.ghorfa.assembly;

import java.time.Instant;

/** A vote was annulled before its result was confirmed; the item is voted on again, or not. */
public record VoteAnnulled(VoteId vote, ItemId item, SessionId session, Instant at) {}
