package ma.ghorfa.document.pdf;

import com.ibm.icu.lang.UCharacter;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes a line readable in the order it was written. A PDF page holds shapes from left to right; whoever takes text from
 * it turns the order back by rules of their own, and the two readers that most tools build on have different ones.
 *
 * <p>Poppler splits a line at every letter, digit and number sign, and lets white space and punctuation beside them fall
 * on the wrong side. An invisible direction mark (U+200E, U+200F) wherever such a stretch ends keeps them in place. It
 * takes the actual text (ISO 32000-1, 14.9.4) of a bracket, so it gets each one as it was typed.
 *
 * <p>PDFBox runs the bidi algorithm over the line as it is seen, mirrors brackets itself, and guesses the direction of
 * the line from its leftmost letter. It takes the glyph's own text where another marked sequence lies within the one with
 * the actual text, so it gets each bracket as it is seen, and further marks that Poppler is told to skip; only as many as
 * the line needs, because {@link #bidiReader} says what it would make of it.
 */
final class ReadingOrder {

    private static final String LEFT_MARK = "\u200E";
    private static final String RIGHT_MARK = "\u200F";
    private static final String EMBED_LEFT = "\u202A";
    private static final String EMBED_RIGHT = "\u202B";
    private static final String POP = "\u202C";
    private static final String ISOLATE_RIGHT = "\u2067";
    private static final String POP_ISOLATE = "\u2069";

    /** Of the letters from here on, such as Tifinagh, Poppler does not know that they run from left to right. */
    private static final int YOUNGER_SCRIPTS = 0x2C00;

    private static final int MOST_MARKS_AT_ONCE = 200;

    private static final Pattern FORMAT_CHARACTERS = Pattern.compile("\\p{Cf}");

    private enum Kind {
        LEFT,
        RIGHT,
        NUMBER,
        NEUTRAL
    }

    private final Shaper shaper;
    private final boolean rightToLeftPage;

    /** @param rightToLeftPage whether the page is read from its right side */
    ReadingOrder(Shaper shaper, boolean rightToLeftPage) {
        this.shaper = shaper;
        this.rightToLeftPage = rightToLeftPage;
    }

    /**
     * The glyphs of a line from left to right with all that its readers need.
     *
     * @param beside whether something else stands on the same base line, such as the next cell of a row
     */
    List<Slot> slots(Line line, boolean beside) {
        List<Slot> slots = new ArrayList<>();
        for (Atom atom : line.visual()) {
            for (Glyph glyph : atom.shaped().glyphs()) {
                String actual = glyph.meant().equals(glyph.shown()) ? null : glyph.meant();
                slots.add(new Slot(glyph, atom.level(), atom.space(), atom.breakable(), actual));
            }
        }
        if (slots.isEmpty()) {
            return slots;
        }
        boolean mixed = line.rightToLeft() || rightToLeftPage || slots.stream().anyMatch(Slot::turned);
        if (!mixed) {
            return overlapping(withEndsGuarded(slots, LEFT_MARK));
        }
        List<Slot> guarded =
                rightToLeftPage ? withStretchesGuarded(slots) : withTurnedStretchesGuarded(slots, line.rightToLeft());
        String mark = line.rightToLeft() ? RIGHT_MARK : LEFT_MARK;
        return overlapping(forBidiReaders(withEndsGuarded(guarded, mark), line, beside));
    }

    /**
     * What is invisible takes no room. After a mark for all readers the pen goes back over it; what is hidden from some
     * stands over the glyph before it, and a little apart from the next one, which could be taken for a mark of it.
     */
    private static List<Slot> overlapping(List<Slot> slots) {
        var result = new ArrayList<Slot>();
        int back = 0;
        boolean afterHidden = false;
        for (Slot slot : slots) {
            boolean hidden = slot.actual() != null && slot.actual().isEmpty();
            if (hidden) {
                result.add(slot.movedBack(back + Pen.MARK_ADVANCE + (afterHidden ? 0 : Pen.GAP)));
            } else {
                int moved = back - (afterHidden ? Pen.GAP : 0);
                result.add(moved == 0 ? slot : slot.movedBack(moved));
            }
            back = isMark(slot) && !hidden ? Pen.OVERLAP : 0;
            afterHidden = hidden;
        }
        return result;
    }

    // ---- Marks between stretches, for all readers ----

    /** On an Arabic page, where a line is read from its right end. */
    private List<Slot> withStretchesGuarded(List<Slot> slots) {
        var result = new ArrayList<Slot>();
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            Kind kind = slot.space() ? Kind.NEUTRAL : kind(slot);
            boolean ends = slot.turned()
                    ? kind == Kind.NUMBER
                    : i == 0 || slots.get(i - 1).turned();
            boolean begins =
                    !slot.turned() && (i + 1 == slots.size() || slots.get(i + 1).turned());
            if (ends && !isBeside(slots, i - 1, Kind.RIGHT)) {
                addMark(result, RIGHT_MARK);
            }
            result.add(slot);
            if (begins && kind != Kind.LEFT && kind != Kind.NUMBER) {
                addMark(result, LEFT_MARK);
            }
        }
        return result;
    }

    /** On a page of Latin letters, where a line is read from its left end. */
    private List<Slot> withTurnedStretchesGuarded(List<Slot> slots, boolean rightToLeft) {
        var result = new ArrayList<Slot>();
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            if (i == 0 && rightToLeft && kind(slot) == Kind.NEUTRAL) {
                addMark(result, RIGHT_MARK);
            }
            result.add(slot);
            boolean ends = slot.turned()
                    && !rightToLeft
                    && (i + 1 == slots.size() || !slots.get(i + 1).turned());
            if (ends && !isBeside(slots, i + 1, Kind.LEFT) && !isBeside(slots, i + 1, Kind.NUMBER)) {
                addMark(result, LEFT_MARK);
            }
        }
        return result;
    }

    private static boolean isBeside(List<Slot> slots, int neighbour, Kind kind) {
        return neighbour >= 0
                && neighbour < slots.size()
                && !slots.get(neighbour).space()
                && kind(slots.get(neighbour)) == kind;
    }

    /**
     * A hyphen at the right end of a line would be taken for a word that goes on in the next line, and a line of single
     * characters for one word set in wide spaces. A mark beside the character prevents both.
     */
    private List<Slot> withEndsGuarded(List<Slot> slots, String mark) {
        var result = new ArrayList<>(slots);
        if (result.getLast().glyph().meant().endsWith("-")) {
            addMark(result, mark);
        }
        boolean spaced = false;
        boolean single = true;
        for (int i = 0; i < slots.size(); i++) {
            spaced |= slots.get(i).space();
            single &= i == 0 || slots.get(i).space() || slots.get(i - 1).space();
        }
        if (spaced && single) {
            result.add(1, mark(mark));
        }
        return result;
    }

    private void addMark(List<Slot> slots, String character) {
        slots.add(mark(character));
    }

    private static boolean isMark(Slot slot) {
        return slot.glyph().meant().equals(LEFT_MARK) || slot.glyph().meant().equals(RIGHT_MARK);
    }

    private Slot mark(String character) {
        return new Slot(shaper.blank(Faces.get().first(false), Pen.MARK_ADVANCE, character), 0, false, false, null);
    }

    /**
     * Poppler reads a page from the side of the script that has most letters on it. Where that is not the document's,
     * as with a list of Arabic names in a French document, these marks make up for the difference.
     */
    List<Slot> directionMarks(String textOfPage) {
        int balance = balance(textOfPage);
        int missing = rightToLeftPage ? 1 - balance : balance;
        var marks = new ArrayList<Slot>();
        for (int left = missing; left > 0; left -= MOST_MARKS_AT_ONCE) {
            Slot mark = mark(rightToLeftPage ? RIGHT_MARK : LEFT_MARK);
            marks.add(mark.reading(mark.glyph().meant().repeat(Math.min(left, MOST_MARKS_AT_ONCE))));
        }
        return marks;
    }

    /** How many more Arabic letters than Latin ones a text has. */
    private static int balance(String text) {
        return text.codePoints()
                .map(character -> switch (kind(character)) {
                    case RIGHT -> 1;
                    case LEFT -> -1;
                    default -> 0;
                })
                .sum();
    }

    private static Kind kind(Slot slot) {
        return kind(slot.glyph().meant().codePointAt(0));
    }

    private static Kind kind(int character) {
        if (character >= YOUNGER_SCRIPTS && !isRightToLeft(character)) {
            return Kind.NEUTRAL;
        }
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> Kind.LEFT;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> Kind.RIGHT;
            case Character.DIRECTIONALITY_EUROPEAN_NUMBER,
                    Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
                    Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
                    Character.DIRECTIONALITY_ARABIC_NUMBER,
                    Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR -> Kind.NUMBER;
            default -> Kind.NEUTRAL;
        };
    }

    // ---- Marks for readers who run the bidi algorithm ----

    private List<Slot> forBidiReaders(List<Slot> slots, Line line, boolean beside) {
        String written = visible(line.text());
        if (beside && line.rightToLeft()) {
            return inRow(slots, written);
        }
        if (bidiReader(slots).equals(written)) {
            return slots;
        }
        String mark = line.rightToLeft() ? RIGHT_MARK : LEFT_MARK;
        List<Slot> marked = new ArrayList<>(slots);
        marked.addFirst(hidden(mark));
        if (bidiReader(marked).equals(written)) {
            return marked;
        }
        marked = embedded(slots, line.rightToLeft() ? 1 : 0);
        marked.addFirst(hidden(mark));
        return marked;
    }

    /**
     * A row is read as one line. Each cell is isolated and followed by a space, in a line that runs from left to right,
     * so that the cells keep the order in which they are written.
     */
    private List<Slot> inRow(List<Slot> slots, String written) {
        List<Slot> cell = isolated(slots);
        return bidiReader(cell).strip().equals(written) ? cell : isolated(embedded(slots, 1));
    }

    private List<Slot> isolated(List<Slot> slots) {
        var result = new ArrayList<>(slots);
        result.addFirst(hidden(ISOLATE_RIGHT));
        result.addFirst(hidden(LEFT_MARK));
        result.add(hidden(POP_ISOLATE));
        result.add(hidden(" "));
        return result;
    }

    /** With every stretch against the line's direction embedded in so many words. */
    private List<Slot> embedded(List<Slot> slots, int base) {
        var result = new ArrayList<Slot>();
        int level = base;
        for (Slot slot : slots) {
            int wanted = isMark(slot) ? base : Math.max(base, slot.level());
            while (level > wanted) {
                result.add(hidden(POP));
                level--;
            }
            while (level < wanted) {
                level++;
                result.add(hidden(level % 2 == 1 ? EMBED_RIGHT : EMBED_LEFT));
            }
            result.add(slot);
        }
        for (; level > base; level--) {
            result.add(hidden(POP));
        }
        return result;
    }

    private Slot hidden(String character) {
        return new Slot(shaper.blank(Faces.get().first(false), Pen.MARK_ADVANCE, character), 0, false, false, "");
    }

    private static String visible(String text) {
        return FORMAT_CHARACTERS.matcher(text).replaceAll("").replace('\u00A0', ' ');
    }

    /** What a reader makes of a line who runs the bidi algorithm over it as it is seen. */
    private static String bidiReader(List<Slot> slots) {
        var seen = new StringBuilder();
        slots.forEach(slot -> seen.append(turned(slot.glyph().shown())));
        String text = seen.toString();
        var bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int runs = bidi.getRunCount();
        byte[] levels = new byte[runs];
        Integer[] order = new Integer[runs];
        for (int i = 0; i < runs; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            order[i] = i;
        }
        Bidi.reorderVisually(levels, 0, order, 0, runs);
        var read = new StringBuilder();
        for (int run : order) {
            String part = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            if (bidi.getRunLevel(run) % 2 == 1) {
                new StringBuilder(part)
                        .reverse()
                        .codePoints()
                        .map(UCharacter::getMirror)
                        .forEach(read::appendCodePoint);
            } else {
                read.append(part);
            }
        }
        return visible(read.toString());
    }

    /** Such a reader turns the characters of one glyph around if one of them is Arabic. */
    private static String turned(String shown) {
        boolean arabic = shown.length() > 1 && shown.chars().anyMatch(ReadingOrder::isRightToLeft);
        return arabic ? new StringBuilder(shown).reverse().toString() : shown;
    }

    private static boolean isRightToLeft(int character) {
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
