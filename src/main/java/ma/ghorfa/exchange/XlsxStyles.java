package ma.ghorfa.exchange;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which styles of a workbook show a number as a day or a time. */
final class XlsxStyles {

    private static final int MAX_STYLES = 100_000;

    /** Quoted texts, escaped characters, and colours, conditions and locales in brackets; not elapsed times. */
    private static final Pattern LITERALS =
            Pattern.compile("\"[^\"]*+\"|\\\\.|_.|\\*.|\\[(?!(?:h+|m+|s+)\\])[^\\]]*+\\]", Pattern.CASE_INSENSITIVE);

    private static final Pattern DATE_LETTERS = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);

    private final BitSet dates = new BitSet();

    static XlsxStyles read(XlsxPackage workbook, @Nullable String name) throws IOException {
        var styles = new XlsxStyles();
        if (name == null || !workbook.has(name)) {
            return styles;
        }
        try (XmlPart part = workbook.part(name)) {
            Set<Integer> dateFormats = new HashSet<>();
            boolean inCells = false;
            int formats = 0;
            int count = 0;
            for (String tag = part.nextStart(); tag != null; tag = part.nextStart()) {
                switch (tag) {
                    case "numFmt" -> {
                        String code = part.attribute("formatCode");
                        if (++formats > MAX_STYLES) {
                            throw XlsxPackage.damaged(null);
                        }
                        if (code != null && isDate(code)) {
                            dateFormats.add(number(part.attribute("numFmtId")));
                        }
                    }
                    case "cellXfs" -> inCells = true;
                    case "cellStyles", "dxfs", "tableStyles" -> inCells = false;
                    case "xf" -> {
                        if (inCells) {
                            if (count >= MAX_STYLES) {
                                throw XlsxPackage.damaged(null);
                            }
                            int id = number(part.attribute("numFmtId"));
                            styles.dates.set(count++, isBuiltInDate(id) || dateFormats.contains(id));
                        }
                    }
                    default -> {}
                }
            }
        }
        return styles;
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw XlsxPackage.damaged(e);
        }
    }

    /** The formats that a workbook uses without writing them down (ECMA-376 part 1, 18.8.30). */
    private static boolean isBuiltInDate(int id) {
        return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    }

    static boolean isDate(String code) {
        String bare = LITERALS.matcher(code).replaceAll("");
        int section = bare.indexOf(';');
        String first = section < 0 ? bare : bare.substring(0, section);
        return !first.equalsIgnoreCase("general")
                && DATE_LETTERS.matcher(first.replaceAll("(?i)general", "")).find();
    }

    boolean isDate(int style) {
        return style >= 0 && dates.get(style);
    }
}
