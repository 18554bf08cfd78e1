package ma.ghorfa.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ma.ghorfa.i18n.Language;
import org.jspecify.annotations.Nullable;

/**
 * An official document as content: a language, a head, and blocks in reading order. Where they stand on paper is the
 * business of the {@link DocumentRenderer}.
 *
 * @param language Arabic runs from right to left with its tables mirrored; every other language from left to right
 * @param title the title of the file, which a reader's window shows
 * @param author who issues it, usually the chamber
 * @param written the instant that the file names as its creation
 * @param letterhead the head of the first page, null for a paper without one
 * @param runningHead what every page but the first repeats at its top; empty for none
 * @param footer what every page repeats beside its number, such as a reference; empty for none
 */
public record Document(
        Language language,
        String title,
        String author,
        Instant written,
        @Nullable Letterhead letterhead,
        Phrase runningHead,
        Phrase footer,
        List<Block> blocks) {

    public Document {
        blocks = List.copyOf(blocks);
    }

    /** @param written when the document was written, as the file says it; the same content then gives the same bytes */
    public static Builder in(Language language, String title, Instant written) {
        return new Builder(language, title, written);
    }

    /** Collects the blocks of a document in reading order. */
    public static final class Builder {

        private final Language language;
        private final String title;
        private final Instant written;
        private final List<Block> blocks = new ArrayList<>();
        private String author = "";
        private @Nullable Letterhead letterhead;
        private Phrase runningHead = Phrase.EMPTY;
        private Phrase footer = Phrase.EMPTY;

        private Builder(Language language, String title, Instant written) {
            this.language = language;
            this.title = title;
            this.written = written;
        }

        public Builder author(String name) {
            this.author = name;
            return this;
        }

        public Builder letterhead(Letterhead head) {
            this.letterhead = head;
            return this;
        }

        public Builder runningHead(String text) {
            this.runningHead = Phrase.of(text);
            return this;
        }

        public Builder footer(String text) {
            this.footer = Phrase.of(text);
            return this;
        }

        /** @param kicker the kind of document, in a line above the title; empty for none */
        public Builder titleBlock(String kicker, String text, String... below) {
            List<Phrase> lines = java.util.Arrays.stream(below).map(Phrase::of).toList();
            return add(new Block.TitleBlock(Phrase.of(kicker), Phrase.of(text), lines));
        }

        public Builder heading(String text) {
            return add(new Block.Heading(1, Phrase.of(text)));
        }

        public Builder subheading(String text) {
            return add(new Block.Heading(2, Phrase.of(text)));
        }

        public Builder paragraph(String text) {
            return paragraph(Phrase.of(text));
        }

        public Builder paragraph(Phrase text) {
            return add(new Block.Paragraph(text));
        }

        public Builder item(String label, String text) {
            return item(label, Phrase.of(text));
        }

        public Builder item(String label, Phrase text) {
            return add(new Block.Item(Phrase.of(label), text));
        }

        /** A fact of its own; facts that follow each other stand in one list. */
        public Builder fact(String label, String value) {
            return fact(label, Phrase.of(value));
        }

        public Builder fact(String label, Phrase value) {
            var fact = new Block.Fact(Phrase.of(label), value);
            if (!blocks.isEmpty() && blocks.getLast() instanceof Block.KeyValues(List<Block.Fact> facts)) {
                var all = new ArrayList<>(facts);
                all.add(fact);
                blocks.removeLast();
                return add(new Block.KeyValues(all));
            }
            return add(new Block.KeyValues(List.of(fact)));
        }

        public Builder table(Table table) {
            return add(new Block.TableBlock(table));
        }

        public Builder callout(Block.Tone tone, String text) {
            return callout(tone, Phrase.of(text));
        }

        public Builder callout(Block.Tone tone, Phrase text) {
            return add(new Block.Callout(tone, text));
        }

        public Builder countBar(Block.Count... counts) {
            return add(new Block.CountBar(List.of(counts)));
        }

        public Builder signatures(Block.Signature... signatures) {
            return add(new Block.Signatures(List.of(signatures)));
        }

        public Builder annexes(List<String> titles) {
            return add(new Block.Annexes(titles.stream().map(Phrase::of).toList()));
        }

        public Builder pageBreak() {
            return add(new Block.PageBreak());
        }

        public Builder add(Block block) {
            blocks.add(block);
            return this;
        }

        public Document build() {
            return new Document(language, title, author, written, letterhead, runningHead, footer, blocks);
        }
    }
}
