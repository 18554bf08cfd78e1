package ma.ghorfa.chamber;

import ma.ghorfa.base.Bilingual;

/** Somebody's time in a committee, in one role. */
public record CommitteeMember(
        CommitteeId committee, Bilingual committeeName, MemberRow member, CommitteeRole role, DateSpan span) {}
