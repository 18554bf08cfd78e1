package ma.ghorfa.partnership;

import ma.ghorfa.base.Bilingual;

/**
 * What is entered of a clause of the library.
 *
 * @param code short and unique, such as {@code OBJ-1}
 * @param title may name {@link ClauseField}s, as the body may
 */
public record ClauseTemplateData(String code, ClauseTheme theme, Bilingual title, Bilingual body) {}
