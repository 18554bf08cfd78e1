package ma.ghorfa.document.pdf;

import java.util.ArrayList;
import java.util.List;

/** Boxes on top of each other, or beside each other, that no page parts. */
final class Stack implements Box {

    private record Placed(Box box, float below) {}

    /** Something drawn at a distance below the top. */
    interface Drawing {
        void draw(Page page, float top);
    }

    private record Drawn(Drawing drawing, float below) {}

    private final List<Placed> boxes = new ArrayList<>();
    private final List<Drawn> drawings = new ArrayList<>();
    private float height;

    Stack box(float below, Box box) {
        boxes.add(new Placed(box, below));
        return reaching(below + box.height());
    }

    Stack drawing(float below, float drawingHeight, Drawing drawing) {
        drawings.add(new Drawn(drawing, below));
        return reaching(below + drawingHeight);
    }

    Stack reaching(float bottom) {
        height = Math.max(height, bottom);
        return this;
    }

    @Override
    public float height() {
        return height;
    }

    @Override
    public void draw(Page page, float top) {
        drawings.forEach(drawn -> drawn.drawing().draw(page, top + drawn.below()));
        boxes.forEach(placed -> placed.box().draw(page, top + placed.below()));
    }
}
