package ma.ghorfa.assembly;

/** A session will not be held. */
public record SessionCancelled(SessionId session) {}
