package ma.ghorfa.minutes;

import java.util.ArrayList;
import java.util.List;
import ma.ghorfa.base.Zone;
import ma.ghorfa.document.Block;
import ma.ghorfa.document.Document;
import ma.ghorfa.document.Phrase;
import ma.ghorfa.i18n.Texts;

/**
 * Says below the title of minutes where they stand: a draft, final and waiting, approved by whom and how. It is no part of
 * the frozen text, since that text is what the assembly approves.
 */
final class Stamp {

    private Stamp() {}

    /** A text that still follows the records. */
    static Document draft(Document text, Texts texts) {
        var words = new Wording(texts, text.language());
        return below(text, Block.Tone.ATTENTION, words.phrase("minutes.doc.stamp.draft"));
    }

    /**
     * A frozen text.
     *
     * @param version the one that is shown
     * @param last whether it is the last one
     * @param rulings what assemblies decided about these minutes
     */
    static Document on(
            Document text, MinutesRow minutes, VersionRow version, boolean last, List<Ruling> rulings, Texts texts) {
        var words = new Wording(texts, text.language());
        Ruling ruling = last && minutes.state().isApproved() && !rulings.isEmpty() ? rulings.getLast() : null;
        if (ruling != null) {
            Phrase sentence = words.phrase(
                            "minutes.doc.stamp." + minutes.state(),
                            words.inSentence(ruling.sessionTitle()),
                            ruling.itemNumber(),
                            words.longDate(ruling.at()))
                    .and(" ")
                    .and(words.said(ruling.sentence()));
            return below(text, Block.Tone.POSITIVE, sentence);
        }
        String drawnUp = words.date(version.drawnUpOn());
        if (!last || minutes.state().isBeingWritten()) {
            return below(
                    text,
                    Block.Tone.NEGATIVE,
                    words.phrase("minutes.doc.stamp.former", Integer.toString(version.number()), drawnUp));
        }
        if (minutes.kind() == MinutesKind.NO_QUORUM) {
            return below(text, Block.Tone.NEUTRAL, words.phrase("minutes.doc.stamp.report", drawnUp));
        }
        return below(
                text,
                Block.Tone.NEUTRAL,
                words.phrase("minutes.doc.stamp.final", Integer.toString(version.number()), drawnUp));
    }

    private static Document below(Document text, Block.Tone tone, Phrase sentence) {
        List<Block> blocks = new ArrayList<>(text.blocks());
        int title = 0;
        while (title < blocks.size() && !(blocks.get(title) instanceof Block.TitleBlock)) {
            title++;
        }
        blocks.add(Math.min(title + 1, blocks.size()), new Block.Callout(tone, sentence));
        return new Document(
                text.language(),
                text.title(),
                text.author(),
                text.written(),
                text.letterhead(),
                text.runningHead(),
                text.footer(),
                blocks);
    }

    /** The instant that a file bears which was drawn up on a day. */
    static java.time.Instant noon(java.time.LocalDate day) {
        return Zone.instant(day.atTime(12, 0));
    }
}
