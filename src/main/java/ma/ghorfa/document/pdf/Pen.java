package ma.ghorfa.document.pdf;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the glyphs of one word from left to right so that the pen moves as a reader of the file expects of letters,
 * while every outline is drawn where the shaper put it. Distances are font units, a thousand to the em in our fonts.
 */
final class Pen {

    /**
     * Characters of the word with the outlines that show them.
     *
     * @param left from the start of the word
     * @param mark whether it stands above or below a letter and takes no room
     */
    record Drawn(String text, List<EmbeddedFont.Part> parts, int left, boolean mark) {}

    /** A mark stands this far right of the letter before it, so that no rounding makes it a mark of that letter. */
    static final int GAP = 2;

    /**
     * The advance of a mark and how far the next glyph moves back over it. It stands left of its letter, not at the same
     * place, and no rounding opens a gap between them; and it is wide enough that a reader who learns from the advances
     * how wide a space may be does not learn that spaces are nothing.
     */
    static final int MARK_ADVANCE = 100;

    static final int OVERLAP = 99;

    /** Nearer than this, the same character once more is taken for a shadow of the first. */
    private static final int SHADOW = 115;

    private final EmbeddedFont font;
    private final boolean rightToLeft;
    private final List<Glyph> glyphs = new ArrayList<>();

    /** Where each character stood last. */
    private final Map<String, Integer> places = new HashMap<>();

    Pen(EmbeddedFont font, boolean rightToLeft) {
        this.font = font;
        this.rightToLeft = rightToLeft;
    }

    /**
     * @param drawn from left to right
     * @param total the width of the word
     */
    List<Glyph> write(List<Drawn> drawn, int total) {
        if (rightToLeft) {
            writeRightToLeft(drawn, total);
        } else {
            writeLeftToRight(drawn, total);
        }
        return List.copyOf(glyphs);
    }

    /**
     * Marks come left of the letter that they belong to, because the line is read back from right to left. Where letters
     * are so narrow that the same mark or letter would stand at nearly the same place twice, the pen runs ahead of the
     * drawing.
     */
    private void writeRightToLeft(List<Drawn> drawn, int total) {
        var letters = new ArrayList<Drawn>();
        var marksOfLetters = new ArrayList<List<Drawn>>();
        var marks = new ArrayList<Drawn>();
        for (Drawn here : drawn) {
            if (here.mark()) {
                marks.add(here);
            } else {
                letters.add(here);
                marksOfLetters.add(List.copyOf(marks));
                marks.clear();
            }
        }
        int pen = 0;
        for (int i = 0; i < letters.size(); i++) {
            Drawn letter = letters.get(i);
            List<Drawn> own = marksOfLetters.get(i);
            boolean modifier = isModifier(letter.text());
            int before = modifier ? GAP : own.isEmpty() ? 0 : -OVERLAP;
            int at = writeMarks(own, pen, modifier) + (modifier ? GAP : 0);
            remember(letter, own, pen);
            int end = i + 1 < letters.size() ? apart(letters.get(i + 1), marksOfLetters.get(i + 1)) : total;
            end = Math.max(end, at + 1);
            int shift = i == 0 ? letter.left() : letter.left() - pen;
            add(letter, shift, before, end - at);
            pen = end;
        }
        writeMarks(marks, pen, false);
    }

    /** The tatweel among others is taken for a mark: what stands left of it must not touch it. */
    private static boolean isModifier(String text) {
        int type = Character.getType(text.codePointAt(0));
        return text.length() == 1 && (type == Character.MODIFIER_LETTER || type == Character.MODIFIER_SYMBOL);
    }

    private void remember(Drawn letter, List<Drawn> marks, int pen) {
        places.put(letter.text(), pen);
        marks.forEach(mark -> places.put(mark.text(), pen));
    }

    /** Where the pen may be for a letter so that nothing of it comes too near to the same before. */
    private int apart(Drawn letter, List<Drawn> marks) {
        int place = letter.left();
        for (Drawn drawn : Stream.concat(Stream.of(letter), marks.stream()).toList()) {
            Integer last = places.get(drawn.text());
            if (last != null) {
                place = Math.max(place, last + SHADOW);
            }
        }
        return place;
    }

    private void writeLeftToRight(List<Drawn> drawn, int total) {
        int pen = 0;
        int i = 0;
        while (i < drawn.size()) {
            Drawn here = drawn.get(i);
            int next = i + 1;
            while (next < drawn.size() && drawn.get(next).mark()) {
                next++;
            }
            List<Drawn> marks = drawn.subList(i + 1, next);
            int end = next < drawn.size() ? drawn.get(next).left() : total;
            int room = marks.isEmpty() ? 0 : GAP + marks.size() * (MARK_ADVANCE - OVERLAP) + OVERLAP;
            add(here, i == 0 ? here.left() : 0, 0, end - pen - room);
            writeMarks(marks, end - room, false);
            pen = end;
            i = next;
        }
    }

    /** Where the next glyph stands, which moves back over the last mark unless they are kept apart. */
    private int writeMarks(List<Drawn> marks, int pen, boolean apart) {
        int at = pen;
        int advance = apart ? 1 : MARK_ADVANCE;
        int back = apart ? 0 : OVERLAP;
        for (Drawn mark : marks) {
            boolean first = at == pen;
            at += first ? GAP : 0;
            add(mark, mark.left() - at, first ? GAP : -back, advance);
            at += advance - back;
        }
        return at;
    }

    private void add(Drawn drawn, int shift, int before, int advance) {
        List<EmbeddedFont.Part> parts = drawn.parts().stream()
                .map(part -> new EmbeddedFont.Part(part.glyph(), part.right() + shift, part.up()))
                .toList();
        String meant = drawn.text();
        String shown = rightToLeft ? mirrored(meant) : meant;
        glyphs.add(new Glyph(font, font.code(parts, advance, shown), before, advance, shown, meant));
    }

    private static String mirrored(String text) {
        var result = new StringBuilder();
        text.codePoints().map(UCharacter::getMirror).forEach(result::appendCodePoint);
        return result.toString();
    }
}
