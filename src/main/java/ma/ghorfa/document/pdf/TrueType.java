package ma.ghorfa.document.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The tables of a TrueType font that are needed to embed its outlines: read once, then shared by all documents.
 * Distances are in font units, {@link #unitsPerEm()} of them to the em. See the OpenType specification, 1.9.
 */
final class TrueType {

    private static final int INSTRUCTIONS = 0x0100;
    private static final int ARGUMENTS_ARE_WORDS = 0x0001;
    private static final int HAS_SCALE = 0x0008;
    private static final int MORE_COMPONENTS = 0x0020;
    private static final int HAS_TWO_SCALES = 0x0040;
    private static final int HAS_MATRIX = 0x0080;

    private final Map<String, ByteBuffer> tables = new HashMap<>();
    private final int[] offsets;
    private final int unitsPerEm;

    TrueType(byte[] file) {
        var in = ByteBuffer.wrap(file);
        int count = Short.toUnsignedInt(in.getShort(4));
        for (int i = 0; i < count; i++) {
            int record = 12 + 16 * i;
            String tag = new String(file, record, 4, StandardCharsets.US_ASCII);
            tables.put(tag, in.slice(in.getInt(record + 8), in.getInt(record + 12)));
        }
        unitsPerEm = Short.toUnsignedInt(table("head").getShort(18));
        offsets = offsets();
    }

    private int[] offsets() {
        boolean wide = table("head").getShort(50) == 1;
        ByteBuffer loca = table("loca");
        int[] result = new int[glyphCount() + 1];
        for (int i = 0; i < result.length; i++) {
            result[i] = wide ? loca.getInt(4 * i) : 2 * Short.toUnsignedInt(loca.getShort(2 * i));
        }
        return result;
    }

    /** The table as it stands in the file; the caller reads by absolute position and writes nothing. */
    ByteBuffer table(String tag) {
        return Objects.requireNonNull(tables.get(tag), tag);
    }

    int unitsPerEm() {
        return unitsPerEm;
    }

    int glyphCount() {
        return Short.toUnsignedInt(table("maxp").getShort(4));
    }

    int ascent() {
        return table("hhea").getShort(4);
    }

    /** Negative: below the base line. */
    int descent() {
        return table("hhea").getShort(6);
    }

    int capHeight() {
        ByteBuffer os2 = table("OS/2");
        return os2.getShort(0) >= 2 ? os2.getShort(88) : ascent();
    }

    /** Left, bottom, right, top around all glyphs. */
    int[] bounds() {
        ByteBuffer head = table("head");
        return new int[] {head.getShort(36), head.getShort(38), head.getShort(40), head.getShort(42)};
    }

    /**
     * The outline of a glyph as it stands in {@code glyf}, without the instructions that fit it to a screen's pixels:
     * they would need tables that are not embedded. Empty for a glyph without ink.
     */
    byte[] outline(int glyph) {
        int from = offsets[glyph];
        int length = offsets[glyph + 1] - from;
        if (length == 0) {
            return new byte[0];
        }
        byte[] data = new byte[length];
        table("glyf").get(from, data);
        return data[0] < 0 ? withoutCompositeInstructions(data) : withoutInstructions(data);
    }

    private static byte[] withoutInstructions(byte[] data) {
        var in = ByteBuffer.wrap(data);
        int contours = in.getShort(0);
        int at = 10 + 2 * contours;
        int length = Short.toUnsignedInt(in.getShort(at));
        byte[] result = new byte[data.length - length];
        System.arraycopy(data, 0, result, 0, at);
        System.arraycopy(data, at + 2 + length, result, at + 2, data.length - at - 2 - length);
        return result;
    }

    private static byte[] withoutCompositeInstructions(byte[] data) {
        var in = ByteBuffer.wrap(data);
        int at = 10;
        int flags;
        do {
            flags = in.getShort(at);
            in.putShort(at, (short) (flags & ~INSTRUCTIONS));
            at += componentLength(flags);
        } while ((flags & MORE_COMPONENTS) != 0);
        return Arrays.copyOf(data, at);
    }

    private static int componentLength(int flags) {
        int arguments = (flags & ARGUMENTS_ARE_WORDS) != 0 ? 4 : 2;
        int scale =
                (flags & HAS_SCALE) != 0 ? 2 : (flags & HAS_TWO_SCALES) != 0 ? 4 : (flags & HAS_MATRIX) != 0 ? 8 : 0;
        return 4 + arguments + scale;
    }

    /** The positions, within a composite {@link #outline(int)}, of the glyph numbers that it refers to. */
    static int[] references(byte[] outline) {
        if (outline.length == 0 || outline[0] >= 0) {
            return new int[0];
        }
        var in = ByteBuffer.wrap(outline);
        int[] found = new int[8];
        int count = 0;
        int at = 10;
        int flags;
        do {
            flags = in.getShort(at);
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = at + 2;
            at += componentLength(flags);
        } while ((flags & MORE_COMPONENTS) != 0);
        return Arrays.copyOf(found, count);
    }
}
