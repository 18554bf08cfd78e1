package ma.ghorfa.document.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * Lets the JDK shape text on a Linux without fontconfig, such as a small container. The JDK asks that library for the
 * system's fonts even where a program brings its own, and gives up without it; told of one font by file, it does not ask.
 */
final class BareFontSystem {

    private static final String PROPERTY = "sun.awt.fontconfig";
    private static final List<String> FAMILIES = List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput");
    private static final List<String> STYLES = List.of("plain", "bold", "italic", "bolditalic");

    private BareFontSystem() {}

    /**
     * Names a font for every purpose, unless whoever started the JVM did so.
     *
     * @return whether it is worth trying again
     */
    static boolean provide(byte[] font) throws IOException {
        if (System.getProperty(PROPERTY) != null) {
            return false;
        }
        Path directory = Files.createTempDirectory("ghorfa-fonts");
        Path file = Files.write(directory.resolve("font.ttf"), font);
        Path description = directory.resolve("fontconfig.properties");
        try (var out = Files.newBufferedWriter(description)) {
            describe(file).store(out, null);
        }
        for (Path path : List.of(directory, file, description)) {
            path.toFile().deleteOnExit();
        }
        System.setProperty(PROPERTY, description.toString());
        return true;
    }

    static Properties describe(Path font) {
        var description = new Properties();
        description.setProperty("version", "1");
        for (String family : FAMILIES) {
            for (String style : STYLES) {
                description.setProperty(family + "." + style + ".default", "Ghorfa");
            }
        }
        description.setProperty("sequence.allfonts", "default");
        description.setProperty("filename.Ghorfa", font.toString());
        return description;
    }
}
