package ma.ghorfa.document.pdf;

import java.util.List;

/** Text on a tinted ground with a bar where the language begins. */
record Panel(Column text, float x, float width, boolean rightToLeft, Ink ground, Ink bar) implements Box {

    static final float PADDING = 8;
    static final float BAR = 3;

    @Override
    public float height() {
        return text.height() + 2 * PADDING;
    }

    @Override
    public void draw(Page page, float top) {
        page.fill(ground, x, top, width, height());
        page.fill(bar, rightToLeft ? x + width - BAR : x, top, BAR, height());
        text.draw(page, top + PADDING);
    }

    @Override
    public List<Box> split(float room) {
        float lines = room - 2 * PADDING;
        if (text.head(lines).lines().isEmpty()) {
            return List.of();
        }
        return List.of(
                new Panel(text.head(lines), x, width, rightToLeft, ground, bar),
                new Panel(text.tail(lines), x, width, rightToLeft, ground, bar));
    }
}
