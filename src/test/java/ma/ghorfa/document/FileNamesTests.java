package ma.ghorfa.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The name of a file")
class FileNamesTests {

    @ParameterizedTest
    @MethodSource
    @DisplayName("keeps its words and loses what is dangerous")
    void safe(String typed, String expected) {
        assertThat(FileNames.safe(typed, FileType.PDF)).isEqualTo(expected);
    }

    static Stream<Arguments> safe() {
        return Stream.of(
                arguments("محضر دورة يونيو 2025.pdf", "محضر دورة يونيو 2025.pdf"),
                arguments("C:\\Users\\x\\rapport.pdf", "rapport.pdf"),
                arguments("../../etc/passwd", "passwd.pdf"),
                arguments("facture\u202Efdp.exe", "facturefdp.pdf"),
                arguments("a\u0000b\r\nc.pdf", "ab c.pdf"),
                arguments("a<b>:\"c|?*.pdf", "a b c.pdf"),
                arguments("...", "document.pdf"),
                arguments("", "document.pdf"),
                arguments("a/", "document.pdf"),
                arguments(".htaccess", "htaccess.pdf"),
                arguments("CON.pdf", "document CON.pdf"),
                arguments("nul.tar.pdf", "document nul.tar.pdf"),
                arguments("budget v1.2.xlsx", "budget v1.2.pdf"),
                arguments("Procès-verbal n° 3", "Procès-verbal n° 3.pdf"),
                arguments("x".repeat(500) + ".pdf", "x".repeat(120) + ".pdf"),
                arguments("😀".repeat(200), "😀".repeat(120) + ".pdf"));
    }

    @Test
    @DisplayName("is safe whatever is typed")
    void anything() {
        var random = new Random(11);
        for (int i = 0; i < 3_000; i++) {
            var typed = new StringBuilder();
            int length = random.nextInt(200);
            for (int j = 0; j < length; j++) {
                typed.append((char) (random.nextBoolean() ? random.nextInt(0x250) : random.nextInt(0x10000)));
            }
            String name = FileNames.safe(typed.toString(), FileType.DOCX);
            assertThat(name)
                    .matches("(?s)[^<>:\"/\\\\|?*\\p{Cc}\\p{Cf}\\p{Cs}]+\\.docx")
                    .doesNotStartWith(".")
                    .doesNotStartWith(" ");
            assertThat(name.codePointCount(0, name.length())).isLessThanOrEqualTo(FileNames.LONGEST + 5);
        }
    }
}
