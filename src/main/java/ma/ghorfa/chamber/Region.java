package ma.ghorfa.chamber;

import ma.ghorfa.base.Bilingual;

/**
 * One of the twelve regions of the kingdom.
 *
 * @param code two digits, as the High Commission for Planning numbers them
 */
public record Region(String code, Bilingual name) {}
