package ma.ghorfa.assembly;

import ma.ghorfa.base.Bilingual;

/**
 * What the minutes will quote of the beginning and the end of a session.
 *
 * @param ceremonialPresident the wali or governor under whose presidency it was held, if so
 * @param openingWords what was said at the opening; several paragraphs
 * @param closingWords what was said at the end
 * @param loyaltyTelegram whether the loyalty telegram was read out
 */
public record Protocol(
        Bilingual ceremonialPresident, Bilingual openingWords, Bilingual closingWords, boolean loyaltyTelegram) {}
