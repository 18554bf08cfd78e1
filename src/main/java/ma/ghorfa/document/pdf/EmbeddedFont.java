package ma.ghorfa.document.pdf;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of a font that one document carries. Every code stands for a glyph <em>as it was used</em>: its outline, the
 * shift that the shaper gave it, its advance and the characters that it shows. So a mark stands where the shaper put it
 * without moving the pen, no gap opens between joined letters that a reader of the file could take for a space, and
 * each code has one exact Unicode text even where the font shares an outline between several letters.
 */
final class EmbeddedFont {

    /** An outline of the source font and its shift in font units, right and up. */
    record Part(int glyph, int right, int up) {}

    /** A glyph as it was used. */
    record Use(List<Part> parts, int advance, String text) {

        /** Whether it is one outline in its own place. */
        boolean isPlain() {
            return parts.size() == 1
                    && parts.getFirst().right() == 0
                    && parts.getFirst().up() == 0;
        }
    }

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final Face face;
    private final Map<Use, Integer> codes = new LinkedHashMap<>();

    EmbeddedFont(Face face) {
        this.face = face;
    }

    Face face() {
        return face;
    }

    /**
     * The two-byte code of a glyph in this document.
     *
     * @param parts what is drawn, nothing for a character without ink
     * @param advance font units to the next glyph
     * @param text the characters as they are to be extracted
     */
    int code(List<Part> parts, int advance, String text) {
        return codes.computeIfAbsent(new Use(parts, advance, text), use -> codes.size() + 1);
    }

    /** The advance of each code, from code 1 on, in thousandths of the em. */
    List<Float> widths() {
        float scale = 1000f / face.outlines().unitsPerEm();
        return codes.keySet().stream().map(use -> use.advance() * scale).toList();
    }

    /** The program that maps codes to Unicode. ISO 32000-1, 9.10.3. */
    String toUnicode() {
        var map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        List<Map.Entry<Use, Integer>> entries = List.copyOf(codes.entrySet());
        for (int from = 0; from < entries.size(); from += 100) {
            List<Map.Entry<Use, Integer>> section = entries.subList(from, Math.min(from + 100, entries.size()));
            map.append(section.size()).append(" beginbfchar\n");
            for (Map.Entry<Use, Integer> entry : section) {
                map.append('<').append(hex(entry.getValue())).append("> <");
                entry.getKey().text().chars().forEach(unit -> map.append(hex(unit)));
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("""
                endcmap
                CMapName currentdict /CMap defineresource pop
                end
                end
                """).toString();
    }

    static String hex(int unit) {
        return HEX.toHexDigits((char) unit);
    }

    /** The font file: glyph numbers are the codes, glyph 0 is the empty {@code .notdef}. */
    byte[] file() {
        return new FontProgram(face.outlines(), List.copyOf(codes.keySet())).file();
    }
}
