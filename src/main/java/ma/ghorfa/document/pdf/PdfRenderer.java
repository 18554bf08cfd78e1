package ma.ghorfa.document.pdf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import ma.ghorfa.document.Block;
import ma.ghorfa.document.CleanText;
import ma.ghorfa.document.Document;
import ma.ghorfa.document.DocumentRenderer;
import ma.ghorfa.document.Letterhead;
import ma.ghorfa.document.MissingGlyphException;
import ma.ghorfa.document.Phrase;
import ma.ghorfa.document.Placed;
import ma.ghorfa.document.PlacedDocument;
import ma.ghorfa.document.Table;
import ma.ghorfa.i18n.Texts;
import org.springframework.stereotype.Component;

/** {@link DocumentRenderer} in three steps: look whether every character can be shown, lay out, write. */
@Component
class PdfRenderer implements DocumentRenderer {

    private static final int SHOWN_OF_TEXT = 60;

    private final Texts texts;

    PdfRenderer(Texts texts) {
        this.texts = texts;
    }

    @Override
    public byte[] pdf(Document document) {
        refuseMissingGlyphs(phrases(document));
        var shaper = new Shaper();
        var layout = new Layout(document, texts, shaper);
        List<Page> pages = layout.pages();
        return PdfFile.write(document, shaper, pages, layout.root(), layout.bookmarks());
    }

    @Override
    public byte[] pdf(PlacedDocument document) {
        refuseMissingGlyphs(document.pages().stream()
                .flatMap(List::stream)
                .filter(Placed.Words.class::isInstance)
                .map(placed -> ((Placed.Words) placed).text())
                .toList());
        var shaper = new Shaper();
        var layout = new PlacedLayout(document, shaper);
        List<Page> pages = layout.pages();
        Document head = Document.in(document.language(), document.title(), document.written())
                .author(document.author())
                .build();
        return PdfFile.write(head, shaper, pages, layout.root(), List.of());
    }

    private static void refuseMissingGlyphs(List<Phrase> phrases) {
        var missing = new LinkedHashSet<String>();
        var where = new StringBuilder();
        phrases.forEach(phrase -> {
            String text = CleanText.of(phrase.text());
            text.codePoints().filter(PdfRenderer::isMissing).forEach(character -> {
                missing.add(Character.toString(character));
                if (where.isEmpty()) {
                    int end =
                            text.offsetByCodePoints(0, Math.min(SHOWN_OF_TEXT, text.codePointCount(0, text.length())));
                    where.append(text, 0, end).append(end < text.length() ? "…" : "");
                }
            });
        });
        if (!missing.isEmpty()) {
            throw new MissingGlyphException(List.copyOf(missing), where.toString());
        }
    }

    private static boolean isMissing(int character) {
        boolean inkless = character == '\n' || character == '\u200C' || character == '\u200D';
        return !inkless && Faces.get().of(character, false) == null;
    }

    /** Every text of a document. */
    static List<Phrase> phrases(Document document) {
        var phrases = new ArrayList<Phrase>();
        phrases.add(document.runningHead());
        phrases.add(document.footer());
        Letterhead head = document.letterhead();
        if (head != null) {
            phrases.addAll(head.lines());
            phrases.addAll(head.otherLines());
            phrases.addAll(List.of(head.reference(), head.placeAndDate(), head.hijriDate()));
        }
        document.blocks().forEach(block -> phrases.addAll(phrases(block)));
        return phrases;
    }

    private static List<Phrase> phrases(Block block) {
        var phrases = new ArrayList<Phrase>();
        switch (block) {
            case Block.TitleBlock title -> {
                phrases.add(title.kicker());
                phrases.add(title.title());
                phrases.addAll(title.below());
            }
            case Block.Heading heading -> phrases.add(heading.text());
            case Block.Paragraph paragraph -> phrases.add(paragraph.text());
            case Block.Item item -> phrases.addAll(List.of(item.label(), item.text()));
            case Block.KeyValues facts ->
                facts.facts().forEach(fact -> phrases.addAll(List.of(fact.label(), fact.value())));
            case Block.TableBlock(Table table) -> {
                table.columns().forEach(column -> phrases.add(column.header()));
                table.rows().forEach(phrases::addAll);
                table.totals().forEach(phrases::addAll);
            }
            case Block.Callout callout -> phrases.add(callout.text());
            case Block.CountBar bar -> bar.counts().forEach(count -> phrases.add(Phrase.of(count.label())));
            case Block.Signatures signatures ->
                signatures
                        .signatures()
                        .forEach(signature -> phrases.addAll(List.of(signature.role(), signature.name())));
            case Block.Annexes annexes -> phrases.addAll(annexes.titles());
            case Block.PageBreak ignored -> {}
        }
        return phrases;
    }
}
