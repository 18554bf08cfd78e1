package ma.ghorfa.document.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * A typeface of the jar. It is shaped by the JDK, which carries HarfBuzz, at one pixel per font unit, so that every
 * distance comes back in font units. Safe for several threads.
 */
final class Face {

    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

    private final String name;
    private final TrueType outlines;
    private final Font font;
    private final int space;

    private Face(String name, TrueType outlines, Font font) {
        this.name = name;
        this.outlines = outlines;
        this.font = font;
        this.space = Math.round(shape(" ", false).getGlyphMetrics(0).getAdvance());
    }

    /** Reads {@code fonts/<name>.ttf} from the class path. */
    static Face load(String name) {
        try (InputStream in = Face.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            if (in == null) {
                throw new IllegalArgumentException("No typeface " + name + " in the jar");
            }
            byte[] file = in.readAllBytes();
            var outlines = new TrueType(file);
            Font font = create(file)
                    .deriveFont((float) outlines.unitsPerEm())
                    .deriveFont(Map.of(
                            TextAttribute.KERNING, TextAttribute.KERNING_ON,
                            TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON));
            return new Face(name, outlines, font);
        } catch (IOException e) {
            throw new UncheckedIOException("The typeface " + name + " cannot be read", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The typeface " + name + " of the jar is damaged", e);
        }
    }

    private static Font create(byte[] file) throws IOException, FontFormatException {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
        } catch (IOException e) {
            // Not the bytes in memory: the JDK could not start its font system.
            if (BareFontSystem.provide(file)) {
                return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
            }
            throw e;
        }
    }

    String name() {
        return name;
    }

    TrueType outlines() {
        return outlines;
    }

    boolean has(int codePoint) {
        return font.canDisplay(codePoint);
    }

    /** The width of a space in font units. */
    int space() {
        return space;
    }

    /** Glyphs from left to right, positioned in font units. */
    GlyphVector shape(String text, boolean rightToLeft) {
        char[] chars = text.toCharArray();
        return font.layoutGlyphVector(
                UNHINTED, chars, 0, chars.length, rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
    }
}
