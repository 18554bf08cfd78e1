package ma.ghorfa.partnership;

import ma.ghorfa.base.Bilingual;

/** A clause of the library with the facts of an agreement in place of its fields. */
public record FilledClause(ClauseTemplateRow template, Bilingual title, Bilingual body) {}
