package ma.ghorfa.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * In which encoding a CSV file is written: by its byte order mark, or because all of it is valid UTF-8, or UTF-16 by its
 * zeros, or else windows-1256 or windows-1252 by how its words are made. Where the words fit none of them, or both, the
 * file is refused: texts are never garbled in silence.
 *
 * @param charset what to decode with
 * @param mark how many bytes the byte order mark takes
 * @param guessed whether only the words decided
 */
record CsvEncoding(Charset charset, int mark, boolean guessed) {

    private static final Charset ARABIC = Charset.forName("windows-1256");
    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final int CHUNK = 1 << 16;
    private static final String[] ARABIC_CHARS = table(ARABIC);
    private static final String[] LATIN_CHARS = table(LATIN);

    static CsvEncoding of(Path file, @Nullable Charset known) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(CHUNK);
        }
        CsvEncoding marked = byMark(head);
        if (known != null) {
            return new CsvEncoding(known, marked != null && marked.charset.equals(known) ? marked.mark : 0, false);
        }
        if (marked != null) {
            return marked;
        }
        Charset wide = byZeros(head);
        if (wide != null) {
            return new CsvEncoding(wide, 0, false);
        }
        refuseBinary(head);
        var words = new Words();
        boolean utf8 = scan(file, words);
        if (utf8) {
            return new CsvEncoding(StandardCharsets.UTF_8, 0, false);
        }
        return new CsvEncoding(words.charset(), 0, true);
    }

    private static @Nullable CsvEncoding byMark(byte[] head) {
        if (head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            return new CsvEncoding(StandardCharsets.UTF_8, 3, false);
        }
        if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return new CsvEncoding(StandardCharsets.UTF_16LE, 2, false);
        }
        if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return new CsvEncoding(StandardCharsets.UTF_16BE, 2, false);
        }
        return null;
    }

    /** Separators and digits have a zero byte in UTF-16, always on the same side. */
    private static @Nullable Charset byZeros(byte[] head) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (even == 0 && odd == 0) {
            return null;
        }
        if (Math.min(even, odd) > 0 || Math.max(even, odd) * 20L < head.length) {
            throw new RefusedTableException("exchange.file.noTable");
        }
        return odd > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static void refuseBinary(byte[] head) {
        int controls = 0;
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') {
                controls++;
            }
        }
        if (controls * 100L > head.length) {
            throw new RefusedTableException("exchange.file.noTable");
        }
    }

    /** Whether the whole file is valid UTF-8; otherwise the words saw all of it. */
    private static boolean scan(Path file, Words words) throws IOException {
        boolean valid = true;
        int following = 0;
        int low = 0x80;
        int high = 0xBF;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[CHUNK];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    int b = buffer[i] & 0xFF;
                    words.add(b);
                    if (!valid) {
                        continue;
                    }
                    if (following > 0) {
                        valid = b >= low && b <= high;
                        following--;
                        low = 0x80;
                        high = 0xBF;
                    } else if (b >= 0x80) {
                        // Well-formed sequences: Unicode, table 3-7.
                        if (b >= 0xC2 && b <= 0xDF) {
                            following = 1;
                        } else if (b >= 0xE0 && b <= 0xEF) {
                            following = 2;
                            low = b == 0xE0 ? 0xA0 : 0x80;
                            high = b == 0xED ? 0x9F : 0xBF;
                        } else if (b >= 0xF0 && b <= 0xF4) {
                            following = 3;
                            low = b == 0xF0 ? 0x90 : 0x80;
                            high = b == 0xF4 ? 0x8F : 0xBF;
                        } else {
                            valid = false;
                        }
                    }
                }
            }
        }
        words.add(' ');
        return valid && following == 0;
    }

    private static String[] table(Charset charset) {
        var table = new String[256];
        for (int b = 0; b < 256; b++) {
            table[b] = new String(new byte[] {(byte) b}, charset);
        }
        return table;
    }

    /**
     * Counts words by their bytes above 127. The French letters of windows-1252 that windows-1256 has too stand at the
     * same places in both, so a file may hold both scripts. A word counts as Arabic if all its letters are Arabic in
     * windows-1256, and as Latin if all are in windows-1252; anything else fits neither.
     */
    private static final class Words {

        private long arabic;
        private long latinOnly;
        private long neither;
        private boolean impossible1256;
        private boolean impossible1252;

        private int ascii;
        private int upper;
        private boolean allArabic = true;
        private boolean allLatin = true;
        private boolean latinInBoth = true;

        void add(int b) {
            if (b < 0x80) {
                if ((b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z')) {
                    ascii++;
                } else {
                    end();
                }
                return;
            }
            char arabicChar = ARABIC_CHARS[b].charAt(0);
            char latinChar = LATIN_CHARS[b].charAt(0);
            impossible1256 |= arabicChar == '\uFFFD' || Character.isISOControl(arabicChar);
            impossible1252 |= latinChar == '\uFFFD' || Character.isISOControl(latinChar);
            boolean arabicLetter = isArabic(arabicChar);
            if (!arabicLetter && arabicChar == latinChar && !Character.isLetter(arabicChar)) {
                // A sign that both have, such as a quotation mark, ends a word. One that no text has there was a letter
                // in the code page of an old DOS or Macintosh.
                if (ascii + upper > 0 && "‚ƒ„†‡ˆ‰‹•˜™›¨¬¯´¸¡¢£¤¥¦".indexOf(arabicChar) >= 0) {
                    neither++;
                }
                end();
                return;
            }
            upper++;
            allArabic &= arabicLetter;
            allLatin &= isLatin(latinChar);
            latinInBoth &= latinChar == arabicChar;
        }

        private void end() {
            if (upper > 0) {
                if (ascii == 0 && allArabic) {
                    // A single letter may be both: an upper case É alone is ة in the other.
                    arabic += upper > 1 ? 1 : 0;
                } else if (allLatin && (ascii > 0 || latinInBoth)) {
                    latinOnly += latinInBoth ? 0 : 1;
                } else {
                    neither++;
                }
            }
            ascii = 0;
            upper = 0;
            allArabic = true;
            allLatin = true;
            latinInBoth = true;
        }

        Charset charset() {
            if (neither == 0) {
                if (arabic > 0 && latinOnly == 0 && !impossible1256) {
                    return ARABIC;
                }
                if (arabic == 0 && !impossible1252) {
                    return LATIN;
                }
            }
            throw new RefusedTableException("exchange.csv.encoding");
        }

        private static boolean isArabic(char c) {
            return (c >= '\u0621' && c <= '\u0652') || isFarsi(c) || "؛،؟\u200C\u200D".indexOf(c) >= 0;
        }

        private static boolean isFarsi(char c) {
            return "پٹچژڈگکڑںھہےۆ".indexOf(c) >= 0;
        }

        /** The letters that French and its neighbours write; not the signs between them, which betray another code page. */
        private static boolean isLatin(char c) {
            return (c >= 'À' && c <= 'ÿ' && c != '×' && c != '÷') || "ŒœŸºª".indexOf(c) >= 0;
        }
    }
}
