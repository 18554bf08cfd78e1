package ma.ghorfa.document.pdf;

import java.util.Locale;

/** The colours of the documents, as red, green and blue. Text on paper keeps a contrast of at least 4.5 to 1. */
enum Ink {
    TEXT(0x1D1D1B),
    QUIET(0x5C5B56),
    GREEN(0x0F5C46),
    GREEN_TINT(0xEAF1EC),
    BRASS(0xB08D3C),
    BRASS_TEXT(0x7A5F1E),
    BRASS_TINT(0xF8F3E6),
    RED(0x8C2F24),
    RED_TINT(0xF8ECEA),
    GREY_TINT(0xF3F2EE),
    HAIRLINE(0xD8D4C8),
    STONE(0xBDB8AA),
    PAPER(0xFFFFFF);

    private final String components;

    Ink(int rgb) {
        components = String.format(
                Locale.ROOT,
                "%.3f %.3f %.3f",
                (rgb >> 16 & 0xFF) / 255f,
                (rgb >> 8 & 0xFF) / 255f,
                (rgb & 0xFF) / 255f);
    }

    String fill() {
        return components + " rg\n";
    }

    String stroke() {
        return components + " RG\n";
    }
}
