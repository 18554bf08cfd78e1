package ma.ghorfa.document.pdf;

import com.ibm.icu.lang.UCharacter;
import java.awt.font.GlyphVector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Turns words into glyphs of the fonts that one document embeds. A word is shaped once and used again wherever it
 * stands: Arabic letters join within a word only.
 */
final class Shaper {

    /** The JDK's marks for a character that is part of the glyph before, or that has none. */
    private static final int NO_GLYPH = 0xFFFE;

    /**
     * A mark stands this far, in font units, right of the letter before it, so that no rounding lets a reader of the
     * file take it for a mark of that letter.
     */
    private static final int MARK_GAP = 2;

    /**
     * The advance of a mark, in font units, and how far the next glyph moves back over it: it stands left of its letter,
     * not at the same place, and no rounding opens a gap between them.
     */
    static final int MARK_ADVANCE = 3;

    static final int OVERLAP = 2;

    /** Nearer than this, in font units, the same character once more is taken for a shadow. */
    private static final int SHADOW = 115;

    private record Word(Face face, String text, boolean rightToLeft) {}

    /** Glyphs of the shaper that show one cluster of characters, with their distance from the start of the word. */
    private record Drawn(String text, List<EmbeddedFont.Part> parts, int left, boolean mark) {}

    private final Map<Face, EmbeddedFont> fonts = new LinkedHashMap<>();
    private final Map<Word, Shaped> words = new HashMap<>();

    EmbeddedFont font(Face face) {
        return fonts.computeIfAbsent(face, EmbeddedFont::new);
    }

    SequencedCollection<EmbeddedFont> fonts() {
        return List.copyOf(fonts.values());
    }

    /** A glyph without ink that stands for a character, such as a space. */
    Glyph blank(Face face, int advance, String text) {
        EmbeddedFont font = font(face);
        return new Glyph(font, font.code(List.of(), advance, text), 0, advance, text, text);
    }

    Shaped shape(Face face, String text, boolean rightToLeft) {
        return words.computeIfAbsent(new Word(face, text, rightToLeft), this::shape);
    }

    private Shaped shape(Word word) {
        GlyphVector vector = word.face().shape(word.text(), word.rightToLeft());
        List<Drawn> drawn = drawn(word, vector);
        int total = Math.round(
                (float) vector.getGlyphPosition(vector.getNumGlyphs()).getX());
        var glyphs = new ArrayList<Glyph>();
        EmbeddedFont font = font(word.face());
        if (word.rightToLeft()) {
            placeRightToLeft(font, drawn, total, glyphs);
        } else {
            placeLeftToRight(font, drawn, total, glyphs);
        }
        return new Shaped(
                List.copyOf(glyphs), (float) total / word.face().outlines().unitsPerEm());
    }

    private static List<Drawn> drawn(Word word, GlyphVector vector) {
        String text = word.text();
        var starts = new TreeSet<Integer>();
        var byStart = new LinkedHashMap<Integer, List<Integer>>();
        for (int i = 0; i < vector.getNumGlyphs(); i++) {
            starts.add(vector.getGlyphCharIndex(i));
            if (vector.getGlyphCode(i) < NO_GLYPH) {
                byStart.computeIfAbsent(vector.getGlyphCharIndex(i), start -> new ArrayList<>())
                        .add(i);
            }
        }
        var result = new ArrayList<Drawn>();
        byStart.forEach((start, glyphs) -> {
            Integer next = starts.higher(start);
            while (next != null && !byStart.containsKey(next)) {
                next = starts.higher(next);
            }
            String cluster = text.substring(start, next == null ? text.length() : next);
            int[] characters = cluster.codePoints().toArray();
            if (characters.length == glyphs.size()) {
                for (int i = 0; i < characters.length; i++) {
                    int at = word.rightToLeft() ? characters.length - 1 - i : i;
                    result.add(drawn(vector, Character.toString(characters[at]), glyphs.subList(i, i + 1)));
                }
            } else {
                result.add(drawn(vector, cluster, glyphs));
            }
        });
        return result;
    }

    private static Drawn drawn(GlyphVector vector, String text, List<Integer> glyphs) {
        int left = Math.round((float) vector.getGlyphPosition(glyphs.getFirst()).getX());
        var parts = new ArrayList<EmbeddedFont.Part>();
        boolean mark = true;
        for (int glyph : glyphs) {
            var position = vector.getGlyphPosition(glyph);
            boolean inkless = text.equals("\u200C") || text.equals("\u200D");
            if (!inkless) {
                parts.add(new EmbeddedFont.Part(
                        vector.getGlyphCode(glyph), Math.round((float) position.getX()) - left, -Math.round((float)
                                position.getY())));
            }
            mark &= vector.getGlyphMetrics(glyph).getAdvance() == 0;
        }
        return new Drawn(text, List.copyOf(parts), left, mark);
    }

    /**
     * Marks come left of the letter that they belong to, because the line is read back from right to left. Where letters
     * are so narrow that the same mark or letter would stand at nearly the same place twice, the pen runs ahead of the
     * drawing: a reader of the file would take the second for a shadow of the first.
     */
    private static void placeRightToLeft(EmbeddedFont font, List<Drawn> drawn, int total, List<Glyph> glyphs) {
        var lastPlaces = new HashMap<String, Integer>();
        var marks = new ArrayList<Drawn>();
        var letters = new ArrayList<Drawn>();
        var marksOfLetters = new ArrayList<List<Drawn>>();
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
            int taken = placeMarks(font, own, pen, glyphs, true);
            int shift = i == 0 ? letter.left() : letter.left() - pen;
            int least = pen + taken + 1;
            remember(lastPlaces, letter, own, pen);
            int end = i + 1 < letters.size()
                    ? apart(
                            lastPlaces,
                            letters.get(i + 1),
                            marksOfLetters.get(i + 1),
                            letters.get(i + 1).left())
                    : total;
            end = Math.max(end, least);
            glyphs.add(glyph(font, letter, shift, own.isEmpty() ? 0 : -OVERLAP, end - pen - taken, true));
            pen = end;
        }
        placeMarks(font, marks, pen, glyphs, true);
    }

    private static void remember(Map<String, Integer> lastPlaces, Drawn letter, List<Drawn> marks, int pen) {
        lastPlaces.put(letter.text(), pen);
        marks.forEach(mark -> lastPlaces.put(mark.text(), pen));
    }

    /** Where the pen may be for a letter so that nothing of it comes too near to the same before. */
    private static int apart(Map<String, Integer> lastPlaces, Drawn letter, List<Drawn> marks, int pen) {
        int place = pen;
        for (Drawn drawn : Stream.concat(Stream.of(letter), marks.stream()).toList()) {
            Integer last = lastPlaces.get(drawn.text());
            if (last != null) {
                place = Math.max(place, last + SHADOW);
            }
        }
        return place;
    }

    private static void placeLeftToRight(EmbeddedFont font, List<Drawn> drawn, int total, List<Glyph> glyphs) {
        int pen = 0;
        int i = 0;
        while (i < drawn.size()) {
            Drawn here = drawn.get(i);
            int end = nextLetter(drawn, i + 1, total);
            var marks = new ArrayList<Drawn>();
            int next = i + 1;
            while (next < drawn.size() && drawn.get(next).mark()) {
                marks.add(drawn.get(next++));
            }
            int room = marks.isEmpty() ? 0 : MARK_GAP + marks.size() * (MARK_ADVANCE - OVERLAP) + OVERLAP;
            glyphs.add(glyph(font, here, i == 0 ? here.left() : 0, 0, end - pen - room, false));
            placeMarks(font, marks, end - room, glyphs, false);
            pen = end;
            i = next;
        }
    }

    private static int nextLetter(List<Drawn> drawn, int from, int total) {
        for (int i = from; i < drawn.size(); i++) {
            if (!drawn.get(i).mark()) {
                return drawn.get(i).left();
            }
        }
        return total;
    }

    /** How far the pen has moved when the next glyph has gone back over the last mark. */
    private static int placeMarks(
            EmbeddedFont font, List<Drawn> marks, int pen, List<Glyph> glyphs, boolean rightToLeft) {
        int at = pen;
        for (Drawn mark : marks) {
            int before = at == pen ? MARK_GAP : -OVERLAP;
            at += at == pen ? MARK_GAP : 0;
            glyphs.add(glyph(font, mark, mark.left() - at, before, MARK_ADVANCE, rightToLeft));
            at += MARK_ADVANCE - OVERLAP;
        }
        return at - pen;
    }

    private static Glyph glyph(
            EmbeddedFont font, Drawn drawn, int shift, int before, int advance, boolean rightToLeft) {
        List<EmbeddedFont.Part> parts = drawn.parts().stream()
                .map(part -> new EmbeddedFont.Part(part.glyph(), part.right() + shift, part.up()))
                .toList();
        String meant = drawn.text();
        String shown = rightToLeft ? mirrored(meant) : meant;
        return new Glyph(font, font.code(parts, advance, shown), before, advance, shown, meant);
    }

    private static String mirrored(String text) {
        var result = new StringBuilder();
        text.codePoints().map(UCharacter::getMirror).forEach(result::appendCodePoint);
        return result.toString();
    }
}
