package ma.ghorfa.document.pdf;

import org.jspecify.annotations.Nullable;

/**
 * A glyph in its place in a line, from left to right.
 *
 * @param level the bidi embedding level
 * @param stretch whether it is a space that a justified line widens
 * @param actual what readers who know about actual texts take instead of the glyph's own text; null for the same, empty
 *     for a glyph that is there for the other readers only
 */
record Slot(
        Glyph glyph,
        int level,
        boolean space,
        boolean stretch,
        @Nullable String actual) {

    boolean turned() {
        return level % 2 == 1;
    }

    /** @param units font units that the pen goes back before it */
    Slot movedBack(int units) {
        Glyph moved = new Glyph(
                glyph.font(), glyph.code(), glyph.before() - units, glyph.advance(), glyph.shown(), glyph.meant());
        return new Slot(moved, level, space, stretch, actual);
    }

    Slot reading(String text) {
        return new Slot(glyph, level, space, stretch, text);
    }
}
