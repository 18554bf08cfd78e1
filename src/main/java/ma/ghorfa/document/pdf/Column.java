package ma.ghorfa.document.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines below each other in one column.
 *
 * @param tag what the lines are; null for what only accompanies the document
 * @param x the left edge of the column
 * @param beside whether other text stands beside it
 */
record Column(@Nullable Tag tag, List<Line> lines, TextStyle style, float x, float width, boolean beside)
        implements Box {

    /** How far the letters reach above and below the base line, in em; the rest of the leading is shared evenly. */
    private static final float ABOVE = 0.78f;

    private static final float BELOW = 0.38f;

    /** A line is not stretched by more than this share of the column; it would show holes. */
    private static final float MOST_STRETCH = 0.16f;

    @Override
    public float height() {
        return lines.size() * style.leading();
    }

    @Override
    public void draw(Page page, float top) {
        float base = top + (style.leading() - (ABOVE + BELOW) * style.size()) / 2 + ABOVE * style.size();
        for (Line line : lines) {
            float slack = width - line.width();
            boolean even = style.align() == TextStyle.Align.BOTH
                    && !line.last()
                    && line.stretchableSpaces() > 0
                    && slack < MOST_STRETCH * width;
            float stretch = even ? slack / line.stretchableSpaces() : 0;
            float left = even ? 0 : left(line, slack);
            page.text(tag, line, x + left, base, stretch, style.ink(), beside);
            base += style.leading();
        }
    }

    private float left(Line line, float slack) {
        return switch (style.align()) {
            case CENTRE -> slack / 2;
            case RIGHT -> slack;
            case START, BOTH -> line.rightToLeft() ? slack : 0;
            case END -> line.rightToLeft() ? 0 : slack;
        };
    }

    /** The first lines, as many as fit the room. */
    Column head(float room) {
        return new Column(tag, lines.subList(0, fitting(room)), style, x, width, beside);
    }

    /** The lines that {@link #head} leaves. */
    Column tail(float room) {
        return new Column(tag, lines.subList(fitting(room), lines.size()), style, x, width, beside);
    }

    private int fitting(float room) {
        return Math.clamp((int) Math.floor((room + 0.01f) / style.leading()), 0, lines.size());
    }

    Column untagged() {
        return new Column(null, lines, style, x, width, beside);
    }
}
