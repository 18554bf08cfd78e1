package ma.ghorfa.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The type of a file")
class FileTypeDetectorTests {

    private final FileTypeDetector detector = new FileTypeDetector();

    @Test
    @DisplayName("is seen in its content")
    void accepted() {
        assertThat(detector.detect(SampleFiles.pdf())).contains(FileType.PDF);
        assertThat(detector.detect(SampleFiles.docx())).contains(FileType.DOCX);
        assertThat(detector.detect(SampleFiles.xlsx())).contains(FileType.XLSX);
        assertThat(detector.detect(SampleFiles.openDocument("text"))).contains(FileType.ODT);
        assertThat(detector.detect(SampleFiles.image("png"))).contains(FileType.PNG);
        assertThat(detector.detect(SampleFiles.image("jpg"))).contains(FileType.JPEG);
    }

    @Test
    @DisplayName("is refused where it may run, or is not an office's")
    void refused() {
        assertThat(detector.detect("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(detector.detect("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(detector.detect("محضر".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(detector.detect(new byte[] {'M', 'Z', 0, 0})).isEmpty();
        assertThat(detector.detect(SampleFiles.image("gif"))).isEmpty();
        assertThat(detector.detect(SampleFiles.zip("a.txt"))).isEmpty();
        assertThat(detector.detect(SampleFiles.zip("word/document.xml"))).isEmpty();
        assertThat(detector.detect(SampleFiles.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .isEmpty();
        assertThat(detector.detect(SampleFiles.zip("[Content_Types].xml", "word/document.xml", "xl/workbook.xml")))
                .isEmpty();
        assertThat(detector.detect(SampleFiles.zip("[Content_Types].xml", "ppt/presentation.xml")))
                .isEmpty();
        assertThat(detector.detect(SampleFiles.openDocument("presentation"))).isEmpty();
        assertThat(detector.detect(SampleFiles.openDocument("text", "Basic/Standard/Module1.xml")))
                .isEmpty();
        assertThat(detector.detect(SampleFiles.openDocument("text", "Scripts/python/run.py")))
                .isEmpty();
        assertThat(detector.detect(SampleFiles.openDocument("text", "Pictures/Scripts.png")))
                .contains(FileType.ODT);
    }

    @Test
    @DisplayName("of a damaged file is some type or none, but never a failure")
    void damaged() {
        var random = new Random(7);
        byte[] whole = SampleFiles.docx();
        for (int i = 0; i < 500; i++) {
            byte[] damaged = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            for (int j = 0; j < 5; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(detector.detect(damaged)).isIn(java.util.Optional.empty(), java.util.Optional.of(FileType.DOCX));
        }
    }
}
