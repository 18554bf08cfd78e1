package ma.ghorfa.document.pdf;

import java.util.List;

/** Something of a known height that is placed on a page. */
interface Box {

    float height();

    /** @param top the upper edge, from the top of the page */
    void draw(Page page, float top);

    /**
     * The box in two, the first no higher than the room; empty where it stays whole.
     *
     * @param room points, less than the height
     */
    default List<Box> split(float room) {
        return List.of();
    }
}
