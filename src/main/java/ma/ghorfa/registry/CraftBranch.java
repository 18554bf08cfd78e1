package ma.ghorfa.registry;

import ma.ghorfa.base.Bilingual;

/** A branch of the crafts, such as leather. */
public record CraftBranch(String code, Bilingual name) {}
