package ma.ghorfa.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file is by its first bytes. Files that hold no table one can read are refused with the words for it. */
enum FileKind {
    XLSX,
    CSV;

    private static final int HEAD = 512;
    private static final int CHUNK = 1 << 20;
    private static final String[] MARKUP = {"<?xml", "<html", "<!doctype", "<table", "<head", "<meta", "<workbook"};
    private static final byte[][] OTHERS = {
        ascii("%PDF"),
        ascii("{\\rtf"),
        ascii("GIF8"),
        ascii("Rar!"),
        ascii("7z\u00BC\u00AF"),
        bytes(0x89, 'P', 'N', 'G'),
        bytes(0xFF, 0xD8, 0xFF),
        bytes(0x1F, 0x8B),
        bytes(0x00, 0x00, 0xFE, 0xFF),
        bytes(0xFF, 0xFE, 0x00, 0x00)
    };
    private static final byte[] COMPOUND = bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final byte[][] OLD_EXCEL = {
        "Workbook".getBytes(StandardCharsets.UTF_16LE), "Book".getBytes(StandardCharsets.UTF_16LE)
    };

    static FileKind of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw new RefusedTableException("exchange.file.empty");
        }
        if (startsWith(head, bytes('P', 'K', 3, 4)) || startsWith(head, bytes('P', 'K', 5, 6))) {
            return XLSX;
        }
        if (startsWith(head, COMPOUND)) {
            throw new RefusedTableException(compound(file));
        }
        // The first record of an Excel workbook before 1993.
        if (head.length > 8 && head[0] == 0x09 && (head[1] & 0xF1) == 0 && head[1] != 0 && head[3] == 0) {
            throw new RefusedTableException("exchange.file.oldExcel");
        }
        for (byte[] other : OTHERS) {
            if (startsWith(head, other)) {
                throw new RefusedTableException("exchange.file.noTable");
            }
        }
        String start = new String(head, StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00EF\u00BB\u00BF", "")
                .replace("\0", "")
                .replaceFirst("^(\u00FF\u00FE|\u00FE\u00FF)", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        for (String tag : MARKUP) {
            if (start.startsWith(tag)) {
                throw new RefusedTableException("exchange.file.noTable");
            }
        }
        return CSV;
    }

    /** A compound file is an old workbook, or a new one that is locked with a password, or something else of Office. */
    private static String compound(Path file) throws IOException {
        boolean old = false;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] tail = new byte[0];
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                byte[] window = new byte[tail.length + chunk.length];
                System.arraycopy(tail, 0, window, 0, tail.length);
                System.arraycopy(chunk, 0, window, tail.length, chunk.length);
                String searched = new String(window, StandardCharsets.ISO_8859_1);
                if (contains(searched, ENCRYPTED)) {
                    return "exchange.file.encrypted";
                }
                for (byte[] name : OLD_EXCEL) {
                    old |= contains(searched, name);
                }
                int kept = Math.min(ENCRYPTED.length, window.length);
                tail = java.util.Arrays.copyOfRange(window, window.length - kept, window.length);
            }
        }
        return old ? "exchange.file.oldExcel" : "exchange.file.noTable";
    }

    private static boolean contains(String searched, byte[] name) {
        return searched.contains(new String(name, StandardCharsets.ISO_8859_1));
    }

    private static boolean startsWith(byte[] head, byte[] prefix) {
        return head.length >= prefix.length
                && java.util.Arrays.equals(head, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
