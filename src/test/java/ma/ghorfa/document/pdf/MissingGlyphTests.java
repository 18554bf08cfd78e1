package ma.ghorfa.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.function.UnaryOperator;
import ma.ghorfa.document.Block;
import ma.ghorfa.document.Document;
import ma.ghorfa.document.Letterhead;
import ma.ghorfa.document.MissingGlyphException;
import ma.ghorfa.document.Phrase;
import ma.ghorfa.document.Table;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A character that no typeface has")
class MissingGlyphTests {

    private static final Texts TEXTS = new Texts();
    private static final PdfRenderer RENDERER = new PdfRenderer(TEXTS);

    @Test
    @DisplayName("is refused by name and place, wherever it stands")
    void refused() {
        List<UnaryOperator<Document.Builder>> places = List.of(
                document -> document.paragraph("محضر 😀"),
                document -> document.heading("محضر 😀"),
                document -> document.titleBlock("", "محضر 😀"),
                document -> document.titleBlock("", "محضر", "محضر 😀"),
                document -> document.item("😀", "محضر"),
                document -> document.fact("محضر", "محضر 😀"),
                document ->
                        document.table(Table.of(Table.Column.text("محضر", 1)).row("محضر 😀")),
                document ->
                        document.table(Table.of(Table.Column.text("محضر", 1)).total("محضر 😀")),
                document -> document.callout(Block.Tone.NEUTRAL, "محضر 😀"),
                document -> document.countBar(new Block.Count(Block.Tone.NEUTRAL, "😀", 1)),
                document -> document.signatures(new Block.Signature(Phrase.of("محضر"), Phrase.of("😀"))),
                document -> document.annexes(List.of("محضر 😀")),
                document -> document.runningHead("محضر 😀"),
                document -> document.footer("محضر 😀"),
                document -> document.letterhead(Letterhead.of("محضر").withOtherLanguage("😀")));
        for (UnaryOperator<Document.Builder> place : places) {
            Document document = place.apply(Document.in(Language.AR, "محضر", Minutes.WRITTEN))
                    .build();
            assertThatExceptionOfType(MissingGlyphException.class)
                    .isThrownBy(() -> RENDERER.pdf(document))
                    .satisfies(refusal -> assertThat(refusal.characters()).containsExactly("😀"));
        }
    }

    @Test
    @DisplayName("is listed once, and the sentence says where to look")
    void listed() {
        Document document = Document.in(Language.FR, "x", Minutes.WRITTEN)
                .paragraph("Procès-verbal 中文 😀 中 fin")
                .build();
        assertThatExceptionOfType(MissingGlyphException.class)
                .isThrownBy(() -> RENDERER.pdf(document))
                .satisfies(refusal -> {
                    assertThat(refusal.characters()).containsExactly("中", "文", "😀");
                    assertThat(TEXTS.get(Language.FR, refusal.messageKey(), refusal.args()))
                            .contains("中 文 😀")
                            .contains("Procès-verbal 中文");
                    assertThat(TEXTS.get(Language.AR, refusal.messageKey(), refusal.args()))
                            .contains("中 文 😀");
                });
    }

    @Test
    @DisplayName("is not what a control character is: those are left out and disturb nothing")
    void controlsAreLeftOut() {
        Document document = Document.in(Language.AR, "محضر\u202E", Minutes.WRITTEN)
                .paragraph("قبل \u202Eمقلوب\u202C بعد\u0000 \u2067نص\u2069\u200B\uFEFF \uD800")
                .build();
        assertThat(Extracted.byPdfBox(RENDERER.pdf(document))).startsWith("قبل مقلوب بعد نص");
    }
}
