package ma.ghorfa.document.pdf;

import java.util.List;

/**
 * Columns side by side, with the ground and the lines of their row.
 *
 * @param above points between the upper edge and the text
 */
record Row(List<Column> cells, float x, float width, float above, float below, Decoration decoration) implements Box {

    enum Decoration {
        NONE,
        HEADER,
        ROW,
        TOTAL
    }

    @Override
    public float height() {
        float highest = 0;
        for (Column cell : cells) {
            highest = Math.max(highest, cell.height());
        }
        return above + highest + below;
    }

    @Override
    public void draw(Page page, float top) {
        float height = height();
        switch (decoration) {
            case NONE -> {}
            case HEADER -> {
                page.fill(Ink.GREEN_TINT, x, top, width, height);
                page.fill(Ink.GREEN, x, top + height - 0.9f, width, 0.9f);
            }
            case ROW -> page.fill(Ink.HAIRLINE, x, top + height - 0.5f, width, 0.5f);
            case TOTAL -> {
                page.fill(Ink.GREY_TINT, x, top, width, height);
                page.fill(Ink.BRASS, x, top, width, 0.9f);
            }
        }
        for (Column cell : cells) {
            cell.draw(page, top + above);
        }
    }

    @Override
    public List<Box> split(float room) {
        float lines = room - above - below;
        List<Column> first = cells.stream().map(cell -> cell.head(lines)).toList();
        if (first.stream().allMatch(cell -> cell.lines().isEmpty())) {
            return List.of();
        }
        List<Column> rest = cells.stream().map(cell -> cell.tail(lines)).toList();
        return List.of(
                new Row(first, x, width, above, below, decoration), new Row(rest, x, width, above, below, decoration));
    }

    /** The same row once more, for eyes only: it was read before. */
    Row repeated() {
        return new Row(cells.stream().map(Column::untagged).toList(), x, width, above, below, decoration);
    }
}
