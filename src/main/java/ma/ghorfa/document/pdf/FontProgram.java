package ma.ghorfa.document.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import ma.ghorfa.document.pdf.EmbeddedFont.Part;
import ma.ghorfa.document.pdf.EmbeddedFont.Use;

/**
 * Writes a TrueType file with the glyphs of one document, in the order of their codes. An outline that is used with
 * several shifts is stored once; the others are composites that refer to it. See the OpenType specification, 1.9.
 */
final class FontProgram {

    private static final int WORDS_AND_OFFSETS = 0x0001 | 0x0002;
    private static final int MORE_COMPONENTS = 0x0020;

    private final TrueType source;
    private final List<Use> uses;

    /** The number, in the new file, of the glyph that has the outline of a glyph of the source. */
    private final Map<Integer, Integer> owners = new LinkedHashMap<>();

    /** Glyphs of the source that no code shows as they are, but that others are composed of. */
    private final List<Integer> hidden = new ArrayList<>();

    FontProgram(TrueType source, List<Use> uses) {
        this.source = source;
        this.uses = uses;
        for (int i = 0; i < uses.size(); i++) {
            if (uses.get(i).isPlain()) {
                owners.putIfAbsent(uses.get(i).parts().getFirst().glyph(), i + 1);
            }
        }
        uses.forEach(use -> use.parts().forEach(part -> need(part.glyph())));
        var pending = new ArrayList<>(owners.keySet());
        for (int i = 0; i < pending.size(); i++) {
            for (int component : components(source.outline(pending.get(i)))) {
                if (need(component)) {
                    pending.add(component);
                }
            }
        }
    }

    private boolean need(int glyph) {
        if (owners.containsKey(glyph)) {
            return false;
        }
        hidden.add(glyph);
        owners.put(glyph, uses.size() + hidden.size());
        return true;
    }

    private int owner(int glyph) {
        return Objects.requireNonNull(owners.get(glyph));
    }

    private static int[] components(byte[] outline) {
        var data = ByteBuffer.wrap(outline);
        return Arrays.stream(TrueType.references(outline))
                .map(at -> Short.toUnsignedInt(data.getShort(at)))
                .toArray();
    }

    byte[] file() {
        var glyphs = new ArrayList<byte[]>();
        var advances = new ArrayList<Integer>();
        glyphs.add(new byte[0]);
        advances.add(source.unitsPerEm() / 2);
        for (int i = 0; i < uses.size(); i++) {
            Use use = uses.get(i);
            boolean owns = use.isPlain() && owner(use.parts().getFirst().glyph()) == i + 1;
            glyphs.add(owns ? renumbered(use.parts().getFirst().glyph()) : composite(use));
            advances.add(use.advance());
        }
        for (int glyph : hidden) {
            glyphs.add(renumbered(glyph));
            advances.add(0);
        }
        return assemble(glyphs, advances);
    }

    private byte[] renumbered(int glyph) {
        byte[] outline = source.outline(glyph);
        var data = ByteBuffer.wrap(outline);
        for (int at : TrueType.references(outline)) {
            data.putShort(at, (short) owner(Short.toUnsignedInt(data.getShort(at))));
        }
        return outline;
    }

    private byte[] composite(Use use) {
        List<Part> inked = use.parts().stream()
                .filter(part -> source.outline(part.glyph()).length > 0)
                .toList();
        if (inked.isEmpty()) {
            return new byte[0];
        }
        var out = ByteBuffer.allocate(10 + 8 * inked.size());
        int[] box = {Short.MAX_VALUE, Short.MAX_VALUE, Short.MIN_VALUE, Short.MIN_VALUE};
        out.putShort((short) -1).position(10);
        for (int i = 0; i < inked.size(); i++) {
            Part part = inked.get(i);
            var outline = ByteBuffer.wrap(source.outline(part.glyph()));
            box[0] = Math.min(box[0], outline.getShort(2) + part.right());
            box[1] = Math.min(box[1], outline.getShort(4) + part.up());
            box[2] = Math.max(box[2], outline.getShort(6) + part.right());
            box[3] = Math.max(box[3], outline.getShort(8) + part.up());
            out.putShort((short) (WORDS_AND_OFFSETS | (i + 1 < inked.size() ? MORE_COMPONENTS : 0)));
            out.putShort((short) owner(part.glyph()));
            out.putShort((short) part.right());
            out.putShort((short) part.up());
        }
        for (int i = 0; i < 4; i++) {
            out.putShort(2 + 2 * i, (short) box[i]);
        }
        return out.array();
    }

    private byte[] assemble(List<byte[]> glyphs, List<Integer> advances) {
        var glyf = new ByteArrayOutputStream();
        var loca = ByteBuffer.allocate(4 * (glyphs.size() + 1));
        var hmtx = ByteBuffer.allocate(4 * glyphs.size());
        for (int i = 0; i < glyphs.size(); i++) {
            byte[] glyph = glyphs.get(i);
            loca.putInt(glyf.size());
            glyf.writeBytes(glyph);
            glyf.writeBytes(new byte[-glyph.length & 3]);
            hmtx.putShort((short) (int) advances.get(i));
            hmtx.putShort(glyph.length == 0 ? 0 : ByteBuffer.wrap(glyph).getShort(2));
        }
        loca.putInt(glyf.size());

        byte[] head = copy("head");
        ByteBuffer.wrap(head).putInt(8, 0).putShort(50, (short) 1);
        byte[] hhea = copy("hhea");
        ByteBuffer.wrap(hhea).putShort(34, (short) glyphs.size());
        byte[] maxp = copy("maxp");
        var profile = ByteBuffer.wrap(maxp);
        profile.putShort(4, (short) glyphs.size());
        // A composite may put several outlines together, and outlines may be composites themselves.
        raise(profile, 10, 4 * Short.toUnsignedInt(profile.getShort(6)));
        raise(profile, 12, 4 * Short.toUnsignedInt(profile.getShort(8)));
        profile.putShort(26, (short) 0);
        raise(profile, 28, 8);
        raise(profile, 30, profile.getShort(30) + 1);

        var tables = new TreeMap<String, byte[]>();
        tables.put("glyf", glyf.toByteArray());
        tables.put("head", head);
        tables.put("hhea", hhea);
        tables.put("hmtx", hmtx.array());
        tables.put("loca", loca.array());
        tables.put("maxp", maxp);
        return file(tables);
    }

    private static void raise(ByteBuffer profile, int at, int least) {
        profile.putShort(at, (short) Math.max(Short.toUnsignedInt(profile.getShort(at)), Math.min(least, 0xFFFF)));
    }

    private byte[] copy(String tag) {
        ByteBuffer table = source.table(tag);
        byte[] bytes = new byte[table.limit()];
        table.get(0, bytes);
        return bytes;
    }

    private static byte[] file(SortedMap<String, byte[]> tables) {
        int directory = 12 + 16 * tables.size();
        int length = directory;
        for (byte[] table : tables.values()) {
            length += table.length + (-table.length & 3);
        }
        var out = ByteBuffer.allocate(length);
        int power = Integer.highestOneBit(tables.size());
        out.putInt(0x00010000).putShort((short) tables.size()).putShort((short) (16 * power));
        out.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (16 * (tables.size() - power)));
        int at = directory;
        int headAt = 0;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            byte[] bytes = table.getValue();
            if ("head".equals(table.getKey())) {
                headAt = at;
            }
            table.getKey().chars().forEach(letter -> out.put((byte) letter));
            out.putInt(checksum(ByteBuffer.wrap(bytes))).putInt(at).putInt(bytes.length);
            out.put(at, bytes);
            at += bytes.length + (-bytes.length & 3);
        }
        out.putInt(headAt + 8, 0xB1B0AFBA - checksum(ByteBuffer.wrap(out.array())));
        return out.array();
    }

    private static int checksum(ByteBuffer bytes) {
        int sum = 0;
        while (bytes.remaining() >= 4) {
            sum += bytes.getInt();
        }
        for (int shift = 24; bytes.hasRemaining(); shift -= 8) {
            sum += Byte.toUnsignedInt(bytes.get()) << shift;
        }
        return sum;
    }
}
