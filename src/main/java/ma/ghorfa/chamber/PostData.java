package ma.ghorfa.chamber;

import ma.ghorfa.base.Bilingual;

/** What one enters about a post of the bureau. */
public record PostData(String code, int rank, Bilingual name, int minHolders, int maxHolders, boolean enabled) {}
