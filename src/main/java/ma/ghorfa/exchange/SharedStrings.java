package ma.ghorfa.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a workbook that cells point to. They have to be kept while its sheets are read: as UTF-8 in blocks, which
 * takes a third of what as many strings would, and up to a limit.
 */
final class SharedStrings {

    private static final int BLOCK = 1 << 20;
    private static final int INDEX_BLOCK = 1 << 16;
    private static final int CACHE = 1 << 12;
    private static final int CACHED_LENGTH = 128;

    /** What a text costs besides its bytes: its place in the index. */
    private static final int OVERHEAD = 8;

    private final List<byte[]> blocks = new ArrayList<>();
    private final List<long[]> starts = new ArrayList<>();
    private final @Nullable String[] cached = new @Nullable String[CACHE];
    private final int[] cachedIndex = new int[CACHE];
    private int size;
    private long end;

    /** What is read from the part; none where the workbook has no such part. */
    static SharedStrings read(XlsxPackage workbook, @Nullable String name) throws IOException {
        var strings = new SharedStrings();
        if (name == null || !workbook.has(name)) {
            return strings;
        }
        try (XmlPart part = workbook.part(name)) {
            var text = new StringBuilder();
            TableLimits limits = workbook.limits();
            long spent = 0;
            for (String tag = part.nextStart(); tag != null; tag = part.nextStart()) {
                if (tag.equals("si")) {
                    text.setLength(0);
                    part.appendString(text, limits.cellLength() * 7);
                    String whole = CellText.fromXml(text.toString());
                    if (whole.length() > limits.cellLength()) {
                        throw new RefusedTableException("exchange.file.longText", limits.cellLength());
                    }
                    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                    if (bytes.length >= BLOCK) {
                        throw new RefusedTableException("exchange.file.longText", limits.cellLength());
                    }
                    spent += bytes.length + OVERHEAD;
                    if (spent > limits.textBytes()) {
                        throw new RefusedTableException("exchange.file.sharedTexts", limits.textBytes() >> 20);
                    }
                    strings.add(bytes);
                }
            }
        }
        return strings;
    }

    /** A text lies in one block: the rest of a block that is too small for it stays empty. */
    private void add(byte[] bytes) {
        int used = (int) (end % BLOCK);
        if (blocks.isEmpty() || used == 0 || used + bytes.length > BLOCK) {
            end = (long) blocks.size() * BLOCK;
            used = 0;
            blocks.add(new byte[BLOCK]);
        }
        System.arraycopy(bytes, 0, blocks.getLast(), used, bytes.length);
        int at = size % INDEX_BLOCK;
        if (at == 0) {
            starts.add(new long[INDEX_BLOCK]);
        }
        // The place in the upper bits, the length in the lower: a text is shorter than 2^20 bytes.
        starts.getLast()[at] = (end << 20) | bytes.length;
        end += bytes.length;
        size++;
    }

    /** The text with a number from 0, or null where there is none. */
    @Nullable
    String get(int index) {
        if (index < 0 || index >= size) {
            return null;
        }
        int slot = index & (CACHE - 1);
        String known = cached[slot];
        if (known != null && cachedIndex[slot] == index) {
            return known;
        }
        long entry = starts.get(index / INDEX_BLOCK)[index % INDEX_BLOCK];
        int length = (int) (entry & (BLOCK - 1));
        long start = entry >>> 20;
        String text = CellText.fromXml(
                new String(blocks.get((int) (start / BLOCK)), (int) (start % BLOCK), length, StandardCharsets.UTF_8));
        if (length <= CACHED_LENGTH) {
            cached[slot] = text;
            cachedIndex[slot] = index;
        }
        return text;
    }
}
