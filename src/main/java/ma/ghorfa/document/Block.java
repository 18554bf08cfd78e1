package ma.ghorfa.document;

import java.util.List;

/** A piece of a document: what it says, never where it stands. */
public sealed interface Block {

    /** The large title, with what kind of document it is above and where and when below. */
    record TitleBlock(Phrase kicker, Phrase title, List<Phrase> below) implements Block {
        public TitleBlock {
            below = List.copyOf(below);
        }
    }

    /** @param level 1 or 2; both stand in the bookmarks of the file */
    record Heading(int level, Phrase text) implements Block {}

    record Paragraph(Phrase text) implements Block {}

    /** A paragraph with its number, letter or bullet in front. */
    record Item(Phrase label, Phrase text) implements Block {}

    /** Facts in two columns. */
    record KeyValues(List<Fact> facts) implements Block {
        public KeyValues {
            facts = List.copyOf(facts);
        }
    }

    record Fact(Phrase label, Phrase value) {}

    /** A table as such is {@link Table}; this is where it stands. */
    record TableBlock(Table table) implements Block {}

    /** A sentence that must not be overlooked: the quorum, the result of a vote. */
    record Callout(Tone tone, Phrase text) implements Block {}

    /** Counts drawn as one bar, with each count in words below: a vote, an attendance. */
    record CountBar(List<Count> counts) implements Block {
        public CountBar {
            counts = List.copyOf(counts);
        }
    }

    record Count(Tone tone, String label, int count) {}

    /** Places to sign, side by side and never parted by a page. */
    record Signatures(List<Signature> signatures) implements Block {
        public Signatures {
            signatures = List.copyOf(signatures);
        }
    }

    record Signature(Phrase role, Phrase name) {}

    /** What is attached, numbered from 1. */
    record Annexes(List<Phrase> titles) implements Block {
        public Annexes {
            titles = List.copyOf(titles);
        }
    }

    /** What follows begins on a new page. */
    record PageBreak() implements Block {}

    /** What a callout or a count means; it is said by a colour, and always in words too. */
    enum Tone {
        NEUTRAL,
        POSITIVE,
        NEGATIVE,
        ATTENTION
    }
}
