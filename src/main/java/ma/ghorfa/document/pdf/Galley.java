package ma.ghorfa.document.pdf;

import java.text.Bidi;
import ma.ghorfa.document.CleanText;
import ma.ghorfa.document.Phrase;
import org.jspecify.annotations.Nullable;

/** The column of type that all pages share: its width, its body style, and how a phrase becomes lines in it. */
record Galley(Typesetter setter, TextStyle body, Tag root) {

    static final float LEFT = 56.7f;
    static final float WIDTH = Page.WIDTH - 2 * LEFT;

    Galley(Typesetter setter) {
        this(setter, bodyStyle(setter.rightToLeft()), Tag.document());
    }

    /** Arabic letters are low for their size: it takes larger ones to be as legible as Latin. */
    private static TextStyle bodyStyle(boolean rightToLeft) {
        return rightToLeft
                ? new TextStyle(13.2f, 20.4f, false, Ink.TEXT, TextStyle.Align.START)
                : new TextStyle(11.6f, 16.4f, false, Ink.TEXT, TextStyle.Align.START);
    }

    Column column(@Nullable Tag tag, Phrase text, TextStyle style, float x, float width, boolean beside) {
        return column(setter, tag, text, style, x, width, beside);
    }

    static Column column(
            Typesetter typesetter,
            @Nullable Tag tag,
            Phrase text,
            TextStyle style,
            float x,
            float width,
            boolean beside) {
        String words = CleanText.of(text.text());
        if (tag != null && Bidi.requiresBidi(words.toCharArray(), 0, words.length())) {
            tag.text(words);
        }
        return new Column(tag, typesetter.lines(text, style.bold(), style.size(), width), style, x, width, beside);
    }

    /** The width of the widest line of a phrase in this column, in points. */
    float width(Phrase text, TextStyle style) {
        float widest = 0;
        for (Line line : setter.lines(text, style.bold(), style.size(), WIDTH)) {
            widest = Math.max(widest, line.width());
        }
        return widest;
    }

    /** The left edge of something that begins a distance from where the language begins. */
    float start(float distance, float width) {
        return setter.rightToLeft() ? LEFT + WIDTH - distance - width : LEFT + distance;
    }
}
