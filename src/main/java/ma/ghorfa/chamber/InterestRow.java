package ma.ghorfa.chamber;

/** A declared interest with the member who declared it. */
public record InterestRow(InterestId id, long version, MemberRow member, InterestData data) {}
