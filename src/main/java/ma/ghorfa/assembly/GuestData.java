package ma.ghorfa.assembly;

import ma.ghorfa.base.Bilingual;

/** Somebody invited who does not vote and counts in no quorum: a name, a function, an institution. */
public record GuestData(Bilingual name, Bilingual function, Bilingual institution) {}
