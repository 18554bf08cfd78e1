package ma.ghorfa.partnership;

import ma.ghorfa.base.Bilingual;

/**
 * A clause as a text has it.
 *
 * @param position its place among the clauses of the agreement
 * @param dropped an amendment strikes it out
 */
public record ClauseText(int position, Bilingual title, Bilingual body, boolean dropped) {}
