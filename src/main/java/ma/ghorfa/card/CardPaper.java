package ma.ghorfa.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.Chamber;
import ma.ghorfa.document.JpegPicture;
import ma.ghorfa.document.Phrase;
import ma.ghorfa.document.Placed;
import ma.ghorfa.document.Placed.Align;
import ma.ghorfa.document.Placed.Colour;
import ma.ghorfa.document.PlacedDocument;
import ma.ghorfa.document.QrCode;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.jspecify.annotations.Nullable;

/**
 * How a card looks: the size of bank cards (ISO/IEC 7810 ID-1), Arabic on the right and French on the left, and on the back
 * the code that leads to the public page. Lengths are millimetres.
 */
final class CardPaper {

    private static final float WIDTH = 85.6f;
    private static final float HEIGHT = 54;
    private static final float EDGE = 3.5f;
    private static final float HEAD = 9;

    /** Where the photograph is, whose size is that of identity photographs at three fifths. */
    private static final float PHOTO_WIDTH = 20;

    private static final float PHOTO_HEIGHT = 25.5f;
    private static final float PHOTO_TOP = 18.6f;
    private static final float COLUMN = EDGE + PHOTO_WIDTH + 3;
    private static final float COLUMN_WIDTH = WIDTH - COLUMN - EDGE;
    private static final float CODE = 33;

    private final Texts texts;
    private final Chamber chamber;
    private final Bilingual province;
    private final CardRow card;
    private final String address;
    private final @Nullable JpegPicture photo;

    /** @param address what the code on the back holds */
    CardPaper(
            Texts texts,
            Chamber chamber,
            Bilingual province,
            CardRow card,
            String address,
            @Nullable JpegPicture photo) {
        this.texts = texts;
        this.chamber = chamber;
        this.province = province;
        this.card = card;
        this.address = address;
        this.photo = photo;
    }

    PlacedDocument document(Instant written) {
        return new PlacedDocument(
                Language.AR,
                words(Language.AR, "card.paper.title") + " " + card.number(),
                chamber.name().ar(),
                written,
                WIDTH,
                HEIGHT,
                List.of(front(), back()));
    }

    // The front

    private List<Placed> front() {
        var front = new ArrayList<Placed>();
        head(front);
        photo(front);
        front.add(line(Phrase.bold(card.name().ar()), Language.AR, 17.6f, 12, Colour.TEXT));
        front.add(line(Phrase.bold(card.name().fr()), Language.FR, 24.2f, 9.5f, Colour.TEXT));
        fact(front, 29.6f, "card.paper.craft", card.craft());
        fact(front, 35.6f, "card.paper.province", province);
        fact(front, 41.4f, "card.paper.nia", Bilingual.of("", card.nia()));
        foot(front);
        return front;
    }

    private void head(List<Placed> front) {
        front.add(new Placed.Fill(0, 0, WIDTH, HEAD, Colour.GREEN));
        float half = WIDTH / 2 - EDGE - 1;
        front.add(new Placed.Words(
                Phrase.bold(chamber.name().ar()),
                Language.AR,
                WIDTH / 2 + 1,
                1.4f,
                half,
                9,
                1,
                Align.START,
                Colour.PAPER));
        front.add(new Placed.Words(
                Phrase.of(chamber.name().fr()), Language.FR, EDGE, 1.6f, half, 7, 2, Align.START, Colour.PAPER));
        front.add(new Placed.Band(0, HEAD + 0.8f, WIDTH, 2.2f));
        front.add(side(Language.AR, "card.paper.title", 12.8f, 8.5f, Colour.GREEN));
        front.add(side(Language.FR, "card.paper.title", 13.5f, 6.8f, Colour.GREEN));
    }

    /** A title on the side where its language begins. */
    private Placed side(Language language, String key, float top, float size, Colour colour) {
        float half = WIDTH / 2 - EDGE;
        float left = language.isRightToLeft() ? WIDTH / 2 : EDGE;
        return new Placed.Words(
                Phrase.bold(words(language, key)), language, left, top, half, size, 1, Align.START, colour);
    }

    /** The photograph, or its place where the register has none. */
    private void photo(List<Placed> front) {
        front.add(new Placed.Fill(EDGE, PHOTO_TOP, PHOTO_WIDTH, PHOTO_HEIGHT, Colour.HAIRLINE));
        float line = 0.25f;
        front.add(new Placed.Fill(
                EDGE + line, PHOTO_TOP + line, PHOTO_WIDTH - 2 * line, PHOTO_HEIGHT - 2 * line, Colour.GREEN_TINT));
        if (photo == null) {
            front.add(new Placed.Emblem(EDGE + PHOTO_WIDTH / 2, PHOTO_TOP + PHOTO_HEIGHT / 2, 5));
        } else {
            front.add(new Placed.Photograph(
                    photo,
                    EDGE + line,
                    PHOTO_TOP + line,
                    PHOTO_WIDTH - 2 * line,
                    PHOTO_HEIGHT - 2 * line,
                    card.name().ar()));
        }
    }

    private static Placed line(Phrase text, Language language, float top, float size, Colour colour) {
        return new Placed.Words(text, language, COLUMN, top, COLUMN_WIDTH, size, 1, Align.START, colour);
    }

    /** A fact in both languages, with its name above it. */
    private void fact(List<Placed> front, float top, String key, Bilingual value) {
        for (Language language : List.of(Language.AR, Language.FR)) {
            boolean arabic = language == Language.AR;
            float half = COLUMN_WIDTH / 2 - 1;
            float left = arabic ? COLUMN + COLUMN_WIDTH - half : COLUMN;
            String said = arabic ? value.ar() : value.fr();
            front.add(new Placed.Words(
                    Phrase.of(words(language, key)),
                    language,
                    left,
                    arabic ? top - 0.35f : top,
                    half,
                    5.2f,
                    1,
                    Align.START,
                    Colour.QUIET));
            if (!said.isEmpty()) {
                front.add(new Placed.Words(
                        Phrase.bold(said),
                        language,
                        left,
                        arabic ? top + 1.5f : top + 2.1f,
                        half,
                        arabic ? 7.8f : 7,
                        1,
                        Align.START,
                        Colour.TEXT));
            }
        }
    }

    private void foot(List<Placed> front) {
        LocalDate until = Objects.requireNonNull(card.validUntil());
        front.add(new Placed.Fill(0, 48, WIDTH, HEIGHT - 48, Colour.GREEN_TINT));
        front.add(new Placed.Fill(0, 48, WIDTH, 0.25f, Colour.BRASS));
        front.add(new Placed.Words(
                Phrase.of(words(Language.FR, "card.paper.number")).andBold(" " + card.number()),
                Language.FR,
                EDGE,
                49.6f,
                30,
                7,
                1,
                Align.START,
                Colour.TEXT));
        if (chamber.demo()) {
            front.add(new Placed.Words(
                    Phrase.bold(words(Language.AR, "card.paper.demo")),
                    Language.AR,
                    34,
                    49.2f,
                    14,
                    7,
                    1,
                    Align.CENTRE,
                    Colour.BRASS));
        }
        String day = Formats.shortDate(until);
        front.add(until(Language.AR, day, 48, 6.6f));
        front.add(until(Language.FR, day, 50.8f, 5.6f));
    }

    private Placed until(Language language, String day, float top, float size) {
        return new Placed.Words(
                Phrase.of(words(language, "card.paper.until")).andBold(" " + day),
                language,
                WIDTH / 2 + 4,
                top,
                WIDTH / 2 - EDGE - 4,
                size,
                1,
                language.isRightToLeft() ? Align.START : Align.END,
                Colour.TEXT);
    }

    // The back

    private List<Placed> back() {
        var back = new ArrayList<Placed>();
        back.add(new Placed.Code(QrCode.of(address), 2.5f, 4, CODE, words(Language.AR, "card.paper.code")));
        back.add(new Placed.Words(
                Phrase.bold(card.number()), Language.FR, 2.5f, CODE + 4, CODE, 7, 1, Align.CENTRE, Colour.TEXT));
        float left = CODE + 5.5f;
        float width = WIDTH - left - EDGE;
        back.add(said(Language.AR, "card.paper.verify", left, 6, width, 7.4f, Colour.GREEN));
        back.add(said(Language.FR, "card.paper.verify", left, 11.4f, width, 6.4f, Colour.GREEN));
        back.add(said(Language.EN, "card.paper.verify", left, 15.6f, width, 6.4f, Colour.GREEN));
        back.add(new Placed.Fill(left, 21.4f, width, 0.25f, Colour.BRASS));
        back.add(said(Language.AR, "card.paper.found", left, 23.6f, width, 7, Colour.TEXT));
        back.add(said(Language.FR, "card.paper.found", left, 28.4f, width, 6, Colour.TEXT));
        back.add(plain(chamber.address().ar(), Language.AR, left, 33.6f, width, 6));
        back.add(plain(chamber.address().fr(), Language.FR, left, 37.8f, width, 5.6f));
        back.add(plain(chamber.phone(), Language.FR, left, 41.4f, width, 5.6f));
        back.add(new Placed.Band(0, 49.4f, WIDTH, 3));
        back.removeIf(
                placed -> placed instanceof Placed.Words text && text.text().isBlank());
        return back;
    }

    private Placed said(Language language, String key, float left, float top, float width, float size, Colour colour) {
        return new Placed.Words(
                Phrase.of(words(language, key)), language, left, top, width, size, 1, Align.START, colour);
    }

    private static Placed plain(String text, Language language, float left, float top, float width, float size) {
        return new Placed.Words(Phrase.of(text), language, left, top, width, size, 1, Align.START, Colour.QUIET);
    }

    private String words(Language language, String key) {
        return texts.get(language, key);
    }
}
