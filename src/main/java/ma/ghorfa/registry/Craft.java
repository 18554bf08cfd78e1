package ma.ghorfa.registry;

import ma.ghorfa.base.Bilingual;

/** A craft of a branch. */
public record Craft(String code, Bilingual name, CraftBranch branch, boolean endangered) {}
