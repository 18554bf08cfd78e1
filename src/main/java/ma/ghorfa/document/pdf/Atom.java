package ma.ghorfa.document.pdf;

/**
 * The smallest piece of a line that is placed as one: a word's part in one direction and typeface, or one space.
 *
 * @param level the bidi embedding level, odd for right to left
 * @param breakable whether a line may end here; true for ordinary spaces only
 */
record Atom(String text, int level, boolean space, boolean breakable, Shaped shaped) {

    /** In em. */
    float width() {
        return shaped.width();
    }
}
