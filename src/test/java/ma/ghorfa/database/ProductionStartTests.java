package ma.ghorfa.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start in production says when it is given too little. */
class ProductionStartTests {

    @TempDir
    Path directory;

    @AfterEach
    void unlink() {
        EmbeddedProgram.unlinkFrom(directory);
    }

    @Test
    void theProfileRefusesToFallBackOnTheEmbeddedServer() throws Exception {
        try (Child child = Child.start(directory, "--word=x", "--spring.profiles.active=production")) {
            assertThat(child.awaitExit()).isEqualTo(1);
            assertThat(child.output())
                    .contains("No database is configured: set SPRING_DATASOURCE_URL")
                    .contains("set SPRING_DATASOURCE_USERNAME")
                    .contains("set SPRING_DATASOURCE_PASSWORD")
                    .doesNotContain("\tat ");
        }
        assertThat(Files.exists(directory.resolve("mariadb").resolve("files"))).isFalse();
    }

    @Test
    void thePackagedApplicationIsAProductionStartWithoutBeingTold() throws Exception {
        try (Child child = Child.startPackaged(Map.of(), "--word=x")) {
            assertThat(child.awaitExit()).isEqualTo(1);
            assertThat(child.output())
                    .contains("No database is configured: set SPRING_DATASOURCE_URL")
                    .doesNotContain("demo")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void thePackagedApplicationRefusesTheDemoUnlessItsProfileIsNamed() throws Exception {
        Map<String, String> database = Map.of(
                "SPRING_DATASOURCE_URL", "jdbc:mariadb://127.0.0.1:1/ghorfa",
                "SPRING_DATASOURCE_USERNAME", "ghorfa",
                "SPRING_DATASOURCE_PASSWORD", "seven-olive-trees");
        try (Child child = Child.startPackaged(database, "--word=x", "--ghorfa.demo=true")) {
            assertThat(child.awaitExit()).isEqualTo(1);
            assertThat(child.output()).contains("production runs without ghorfa.demo=true");
        }
        try (Child child = Child.startPackaged(database, "--word=x", "--spring.profiles.active=demo")) {
            assertThat(child.awaitExit()).isEqualTo(1);
            assertThat(child.output())
                    .doesNotContain("ghorfa.demo")
                    .contains("The database at jdbc:mariadb://127.0.0.1:1/ghorfa cannot be reached");
        }
    }

    @Test
    void aPlaceholderIsNotASecret() throws Exception {
        Map<String, String> database = Map.of(
                "SPRING_DATASOURCE_URL", "jdbc:mariadb://127.0.0.1:1/ghorfa",
                "SPRING_DATASOURCE_USERNAME", "ghorfa",
                "SPRING_DATASOURCE_PASSWORD", "change-me-please");
        try (Child child = Child.startPackaged(database, "--word=x")) {
            assertThat(child.awaitExit()).isEqualTo(1);
            assertThat(child.output())
                    .contains("The password in SPRING_DATASOURCE_PASSWORD is a placeholder")
                    .doesNotContain("change-me-please");
        }
    }
}
