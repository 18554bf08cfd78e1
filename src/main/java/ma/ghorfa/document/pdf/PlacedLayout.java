package ma.ghorfa.document.pdf;

import java.util.ArrayList;
import java.util.List;
import ma.ghorfa.document.JpegPicture;
import ma.ghorfa.document.Placed;
import ma.ghorfa.document.PlacedDocument;
import ma.ghorfa.document.QrCode;

/** Puts the things of a {@link PlacedDocument} where they belong. */
final class PlacedLayout {

    private static final float POINTS_TO_A_MILLIMETRE = 72 / 25.4f;

    /** Arabic letters reach further above and below the line. */
    private static final float LEADING_ARABIC = 1.5f;

    private static final float LEADING_LATIN = 1.25f;
    private static final float SMALLEST = 4;
    private static final float SMALLER = 0.96f;

    private final PlacedDocument document;
    private final Shaper shaper;
    private final Tag root = Tag.document();

    PlacedLayout(PlacedDocument document, Shaper shaper) {
        this.document = document;
        this.shaper = shaper;
    }

    Tag root() {
        return root;
    }

    List<Page> pages() {
        var pages = new ArrayList<Page>();
        for (List<Placed> content : document.pages()) {
            var page = new Page(pages.size(), points(document.width()), points(document.height()));
            content.forEach(placed -> draw(page, placed));
            pages.add(page);
        }
        return pages;
    }

    private void draw(Page page, Placed placed) {
        switch (placed) {
            case Placed.Words words -> column(words).draw(page, points(words.top()));
            case Placed.Fill fill ->
                page.fill(
                        ink(fill.colour()),
                        points(fill.left()),
                        points(fill.top()),
                        points(fill.width()),
                        points(fill.height()));
            case Placed.Band band ->
                Zellige.band(
                        page, points(band.left()), points(band.top()), points(band.width()), points(band.height()));
            case Placed.Emblem emblem ->
                Zellige.emblem(page, points(emblem.centre()), points(emblem.middle()), points(emblem.radius()));
            case Placed.Code code -> draw(page, code);
            case Placed.Photograph photograph -> draw(page, photograph);
        }
    }

    private Column column(Placed.Words words) {
        boolean rightToLeft = words.language().isRightToLeft();
        var typesetter = new Typesetter(shaper, rightToLeft);
        float width = points(words.width());
        float size = words.size();
        boolean bold = words.text().runs().stream().allMatch(run -> run.bold());
        while (size > SMALLEST
                && typesetter.lines(words.text(), bold, size, width).size() > words.lines()) {
            size *= SMALLER;
        }
        float leading = size * (rightToLeft ? LEADING_ARABIC : LEADING_LATIN);
        Tag tag = root.child("P");
        if (words.language() != document.language()) {
            tag.language(words.language().locale().toLanguageTag());
        }
        var style = new TextStyle(size, leading, bold, ink(words.colour()), align(words.align()));
        return Galley.column(typesetter, tag, words.text(), style, points(words.left()), width, true);
    }

    /** Fields that lie beside each other are one rectangle, so that no light shines through between them. */
    private void draw(Page page, Placed.Code placed) {
        QrCode code = placed.code();
        float field = points(placed.side()) / (code.size() + 2 * QrCode.MARGIN);
        float left = points(placed.left()) + QrCode.MARGIN * field;
        float top = points(placed.top()) + QrCode.MARGIN * field;
        page.fill(Ink.PAPER, points(placed.left()), points(placed.top()), points(placed.side()), points(placed.side()));
        var drawing = new StringBuilder(Ink.TEXT.fill());
        for (int row = 0; row < code.size(); row++) {
            int column = 0;
            while (column < code.size()) {
                int end = column;
                while (end < code.size() && code.isDark(end, row)) {
                    end++;
                }
                if (end > column) {
                    drawing.append(
                            page.rectangle(left + column * field, top + row * field, (end - column) * field, field));
                }
                column = end + 1;
            }
        }
        page.draw(
                root.child("Figure").alternative(placed.alternative()),
                drawing.append("f\n").toString());
    }

    private void draw(Page page, Placed.Photograph placed) {
        float left = points(placed.left());
        float top = points(placed.top());
        float width = points(placed.width());
        float height = points(placed.height());
        JpegPicture picture = placed.picture();
        float scale = Math.max(width / picture.width(), height / picture.height());
        float wide = picture.width() * scale;
        float high = picture.height() * scale;
        page.picture(
                root.child("Figure").alternative(placed.alternative()),
                picture,
                page.rectangle(left, top, width, height),
                left - (wide - width) / 2,
                top - (high - height) / 2,
                wide,
                high);
    }

    private static float points(float millimetres) {
        return millimetres * POINTS_TO_A_MILLIMETRE;
    }

    private static TextStyle.Align align(Placed.Align align) {
        return switch (align) {
            case START -> TextStyle.Align.START;
            case CENTRE -> TextStyle.Align.CENTRE;
            case END -> TextStyle.Align.END;
        };
    }

    private static Ink ink(Placed.Colour colour) {
        return Ink.valueOf(colour.name());
    }
}
