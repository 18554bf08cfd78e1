package ma.ghorfa.partnership;

import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.InterestMatch;

/** A member in office whose declared interest may be meant by the name of a party. */
public record Interested(Bilingual party, InterestMatch match) {}
