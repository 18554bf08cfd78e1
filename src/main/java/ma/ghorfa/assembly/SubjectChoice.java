package ma.ghorfa.assembly;

import ma.ghorfa.base.Bilingual;

/** Something of another room that the form of an item offers as its subject. */
public record SubjectChoice(SubjectRef subject, Bilingual title) {}
