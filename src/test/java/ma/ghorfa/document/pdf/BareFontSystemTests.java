package ma.ghorfa.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Where Linux has no fontconfig")
class BareFontSystemTests {

    @Test
    @DisplayName("one file serves every family and style that the JDK asks for")
    void everyFamilyAndStyle() {
        var described = BareFontSystem.describe(Path.of("/tmp/font.ttf"));
        assertThat(described.getProperty("filename.Ghorfa")).isEqualTo("/tmp/font.ttf");
        assertThat(described.stringPropertyNames())
                .filteredOn(name -> name.endsWith(".default"))
                .hasSize(20)
                .allSatisfy(name -> assertThat(described.getProperty(name)).isEqualTo("Ghorfa"));
    }
}
