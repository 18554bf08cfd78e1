package ma.ghorfa.document;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * The names of the entries of a ZIP file, read from its central directory: nothing is unpacked, so a file that would
 * unpack to gigabytes costs no more than another. See the ZIP file format specification, 4.3.12 and 4.3.16.
 */
final class ZipNames {

    private static final int END_OF_DIRECTORY = 0x06054b50;
    private static final int DIRECTORY_ENTRY = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private ZipNames() {}

    /** Empty where there is no directory, or one that does not hold together. */
    static Set<String> of(byte[] file) {
        var in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = endOfDirectory(in);
        if (end < 0) {
            return Set.of();
        }
        int entries = Short.toUnsignedInt(in.getShort(end + 10));
        long at = Integer.toUnsignedLong(in.getInt(end + 16));
        var names = new HashSet<String>();
        for (int i = 0; i < entries; i++) {
            if (at + ENTRY_LENGTH > end || in.getInt((int) at) != DIRECTORY_ENTRY) {
                return Set.of();
            }
            int name = Short.toUnsignedInt(in.getShort((int) at + 28));
            int extra = Short.toUnsignedInt(in.getShort((int) at + 30));
            int comment = Short.toUnsignedInt(in.getShort((int) at + 32));
            if (at + ENTRY_LENGTH + name > end) {
                return Set.of();
            }
            names.add(new String(file, (int) at + ENTRY_LENGTH, name, StandardCharsets.UTF_8));
            at += ENTRY_LENGTH + name + extra + comment;
        }
        return names;
    }

    private static int endOfDirectory(ByteBuffer in) {
        int last = in.limit() - END_LENGTH;
        for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
            if (in.getInt(at) == END_OF_DIRECTORY) {
                return at;
            }
        }
        return -1;
    }
}
