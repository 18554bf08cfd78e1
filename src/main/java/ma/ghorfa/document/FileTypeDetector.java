package ma.ghorfa.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/** Says what a file is by its content; its name and what a browser claims are not looked at. */
final class FileTypeDetector {

    private static final String ZIP = "application/zip";
    private static final String OFFICE_ZIP = "application/x-tika-ooxml";

    private final Detector detector;

    FileTypeDetector() {
        try {
            detector = new TikaConfig().getDetector();
        } catch (TikaException | IOException e) {
            throw new IllegalStateException("The signatures of file types cannot be read", e);
        }
    }

    /** Empty for whatever may not be attached. */
    Optional<FileType> detect(byte[] content) {
        String mediaType = mediaType(content);
        if (mediaType.equals(ZIP) || mediaType.equals(OFFICE_ZIP)) {
            return ofOfficeFile(ZipNames.of(content));
        }
        return FileType.ofMediaType(mediaType)
                .filter(type -> type != FileType.ODT || isWithoutScripts(ZipNames.of(content)));
    }

    /** OpenDocument keeps macros and scripts in folders of their own; a directory that cannot be read hides them. */
    private static boolean isWithoutScripts(Set<String> parts) {
        return !parts.isEmpty()
                && parts.stream()
                        .map(part -> part.toLowerCase(Locale.ROOT))
                        .noneMatch(part -> part.startsWith("basic/") || part.startsWith("scripts/"));
    }

    private String mediaType(byte[] content) {
        try (var in = TikaInputStream.get(new ByteArrayInputStream(content))) {
            return detector.detect(in, new Metadata()).toString();
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory could not be read", e);
        }
    }

    /** The formats of Microsoft are told apart by the part that holds the text; one with macros is refused. */
    private static Optional<FileType> ofOfficeFile(Set<String> parts) {
        boolean macros = parts.stream().anyMatch(part -> part.endsWith("vbaProject.bin"));
        if (macros || !parts.contains("[Content_Types].xml")) {
            return Optional.empty();
        }
        boolean text = parts.contains("word/document.xml");
        boolean sheets = parts.contains("xl/workbook.xml");
        if (text == sheets) {
            return Optional.empty();
        }
        return Optional.of(text ? FileType.DOCX : FileType.XLSX);
    }
}
