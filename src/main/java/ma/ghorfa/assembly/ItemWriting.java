package ma.ghorfa.assembly;

import ma.ghorfa.base.Bilingual;

/**
 * What the secretary writes on an item during the session.
 *
 * @param presenter who presents it
 * @param discussion the remarks in a few paragraphs, beside the single interventions
 * @param decisionText the text to be put to the vote
 * @param amended whether that text was changed by the assembly; the approval then says so
 */
public record ItemWriting(Bilingual presenter, Bilingual discussion, Bilingual decisionText, boolean amended) {}
