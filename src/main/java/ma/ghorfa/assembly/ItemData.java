package ma.ghorfa.assembly;

import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What one says of an agenda item when preparing it.
 *
 * @param title one line of 500 characters at most; Arabic required
 * @param presenter who presents it, with function and institution; may be empty
 * @param party the other party of an agreement or a contract, held against the members' declared interests; may be
 *     empty
 * @param subject what it is about in another room; null if nothing
 * @param decisionText the text to be put to the vote; may still be empty
 * @param proposedBy who asked for it: the president, a committee, members; may be empty
 */
public record ItemData(
        ItemType type,
        Bilingual title,
        Bilingual presenter,
        Bilingual party,
        @Nullable SubjectRef subject,
        Bilingual decisionText,
        String proposedBy) {

    /** An item of which only the type and the title are known yet. */
    public static ItemData of(ItemType type, Bilingual title) {
        return new ItemData(type, title, Bilingual.EMPTY, Bilingual.EMPTY, null, Bilingual.EMPTY, "");
    }

    public ItemData withPresenter(Bilingual newPresenter) {
        return new ItemData(type, title, newPresenter, party, subject, decisionText, proposedBy);
    }

    public ItemData withParty(Bilingual newParty) {
        return new ItemData(type, title, presenter, newParty, subject, decisionText, proposedBy);
    }

    public ItemData withSubject(SubjectRef newSubject) {
        return new ItemData(type, title, presenter, party, newSubject, decisionText, proposedBy);
    }

    public ItemData withDecisionText(Bilingual newDecisionText) {
        return new ItemData(type, title, presenter, party, subject, newDecisionText, proposedBy);
    }
}
