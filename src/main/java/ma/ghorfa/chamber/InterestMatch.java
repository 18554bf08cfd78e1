package ma.ghorfa.chamber;

import ma.ghorfa.base.Bilingual;

/** A member in office whose declared interest may be meant by a party's name: prompts to recuse, decides nothing. */
public record InterestMatch(
        InterestId id, MemberRow member, Bilingual organisation, InterestKind kind, Bilingual role) {}
