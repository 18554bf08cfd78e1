package ma.ghorfa.document.pdf;

import java.awt.font.GlyphVector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.TreeSet;

/**
 * Turns words into glyphs of the fonts that one document embeds. A word is shaped once and used again wherever it
 * stands: Arabic letters join within a word only.
 */
final class Shaper {

    /** The JDK's marks for a character that is part of the glyph before, or that has none. */
    private static final int NO_GLYPH = 0xFFFE;

    private record Word(Face face, String text, boolean rightToLeft) {}

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
        List<Pen.Drawn> drawn = drawn(word, vector);
        int total = Math.round(
                (float) vector.getGlyphPosition(vector.getNumGlyphs()).getX());
        List<Glyph> glyphs = new Pen(font(word.face()), word.rightToLeft()).write(drawn, total);
        return new Shaped(glyphs, (float) total / word.face().outlines().unitsPerEm());
    }

    private static List<Pen.Drawn> drawn(Word word, GlyphVector vector) {
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
        var result = new ArrayList<Pen.Drawn>();
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

    private static Pen.Drawn drawn(GlyphVector vector, String text, List<Integer> glyphs) {
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
        return new Pen.Drawn(text, List.copyOf(parts), left, mark);
    }
}
