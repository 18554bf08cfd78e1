package ma.ghorfa.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code mvnw} in an empty home, against an archive site and an installed {@code mvn} that are small scripts on the path.
 * The Maven that it fetches is a script as well, and says how it was called.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "mvnw is a shell script; mvnw.cmd does its work there")
class MavenWrapperTests {

    private static final String SITE_IS_DOWN = "exit 6";
    private static final String MVN_IS_OFFLINE = "exit 1";

    @TempDir
    Path root;

    private Path project = Path.of("");
    private Path home = Path.of("");
    private Path archive = Path.of("");

    @BeforeEach
    void layOut() throws Exception {
        project = Files.createDirectories(root.resolve("a project"));
        home = Files.createDirectories(root.resolve("home"));
        Path maven = Files.createDirectories(root.resolve("apache-maven-9.9.9/bin"));
        script(maven.resolve("mvn"), "echo \"pinned Maven on $JAVA_HOME with:\" \"$@\"");
        archive = root.resolve("apache-maven-9.9.9-bin.tar.gz");
        assertThat(run(root, "tar", "-czf", archive.toString(), "apache-maven-9.9.9")
                        .exit())
                .isZero();
        Files.copy(Path.of("mvnw"), project.resolve("mvnw"));
        pin(sha512(archive));
        site(SITE_IS_DOWN);
        installedMvn(MVN_IS_OFFLINE);
    }

    @AfterEach
    void unlink() throws IOException {
        Files.deleteIfExists(home.resolve(".jdks/running"));
    }

    @Test
    void takesMavenFromTheArchiveSiteOnceAndThenFromItsCache() throws Exception {
        site("echo \"$*\" >\"$HOME/asked\"; while [ \"$1\" != -o ]; do shift; done; cp '" + archive + "' \"$2\"");
        Outcome first = mvnw("verify", "-Dx=a b");
        assertThat(first.exit()).isZero();
        assertThat(first.output()).contains("fetching Maven 9.9.9").contains("verify -Dx=a b");
        assertThat(Files.readString(home.resolve("asked")))
                .contains("https://archive.apache.org/dist/maven/maven-3/9.9.9/binaries/apache-maven-9.9.9-bin.tar.gz");

        site(SITE_IS_DOWN);
        Outcome second = mvnw("validate");
        assertThat(second.exit()).isZero();
        assertThat(second.output()).contains("validate").doesNotContain("fetching");
    }

    @Test
    void fallsBackOnTheInstalledMvnAndItsMirror() throws Exception {
        installedMvn("mkdir -p \"$PWD/copy\"; cp '" + archive + "' \"$PWD/copy/apache-maven-9.9.9-bin.tar.gz\"");
        Outcome outcome = mvnw("verify");
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.output()).contains("pinned Maven on ").contains("verify");
    }

    @Test
    void usesTheSettingsOfTheInstalledMvnUnlessTheCallerNamesOthers() throws Exception {
        fallsBackOnTheInstalledMvnAndItsMirror();
        Path settings = Files.createDirectories(root.resolve("conf")).resolve("settings.xml");
        Files.writeString(settings, "<settings/>");
        assertThat(mvnw("verify").output()).contains("with: -gs " + settings.toRealPath() + " verify");
        assertThat(mvnw("-gs", "mine.xml", "verify").output()).contains("with: -gs mine.xml verify");
    }

    @Test
    void throwsAwayAnArchiveWithAnotherDigest() throws Exception {
        site("while [ \"$1\" != -o ]; do shift; done; echo '<html>please sign in</html>' >\"$2\"");
        Outcome outcome = mvnw("verify");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.output())
                .contains("the file from Apache's archive site does not have the expected digest")
                .contains("can be had neither from archive.apache.org nor through an installed mvn")
                .doesNotContain("pinned Maven on");
        try (var left = Files.list(home.resolve(".m2/wrapper"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void passesOnTheExitCodeOfMaven() throws Exception {
        Path maven = root.resolve("apache-maven-9.9.9/bin/mvn");
        script(maven, "exit 3");
        assertThat(run(root, "tar", "-czf", archive.toString(), "apache-maven-9.9.9")
                        .exit())
                .isZero();
        pin(sha512(archive));
        site("while [ \"$1\" != -o ]; do shift; done; cp '" + archive + "' \"$2\"");
        assertThat(mvnw("verify").exit()).isEqualTo(3);
    }

    @Test
    void findsAJdkOfItsOwnWhateverJavaHomeSays() throws Exception {
        fallsBackOnTheInstalledMvnAndItsMirror();
        String javaHome = mvnw("verify").output().replaceFirst("(?s).*pinned Maven on (\\S+) with:.*", "$1");
        String release = Files.readString(Path.of(javaHome, "release"));
        int major = Integer.parseInt(release.replaceFirst("(?s).*JAVA_VERSION=\"(\\d+).*", "$1"));
        assertThat(major).isGreaterThanOrEqualTo(25);
    }

    @Test
    void saysInOneSentenceWhatToInstallWhenThereIsNoSuchJdk() throws Exception {
        Path script = project.resolve("mvnw");
        Files.writeString(script, Files.readString(script).replace("needed_java=25", "needed_java=9999"));
        Outcome outcome = mvnw("verify");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.output().lines())
                .containsExactly(
                        "mvnw: Ghorfa needs a JDK 9999 or newer: install one (for instance Eclipse Temurin 9999)"
                                + " or point JAVA_HOME to it.");
    }

    // ---- The scenery ----

    private record Outcome(int exit, String output) {}

    private Outcome mvnw(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("sh", project.resolve("mvnw").toString()));
        command.addAll(List.of(arguments));
        return run(project, command.toArray(String[]::new));
    }

    private Outcome run(Path directory, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        String path = root.resolve("bin") + ":" + builder.environment().get("PATH");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("JAVA_HOME", "/no/such/jdk");
        // A place where the script looks, so that the test does not depend on where this machine keeps its JDK.
        Path candidates = home.resolve(".jdks");
        if (Files.isDirectory(home) && !Files.exists(candidates)) {
            Files.createSymbolicLink(
                    Files.createDirectories(candidates).resolve("running"), Path.of(System.getProperty("java.home")));
        }
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), output);
    }

    private void pin(String sha512) throws IOException {
        Path properties = Files.createDirectories(project.resolve(".mvn")).resolve("maven.properties");
        Files.writeString(properties, "version=9.9.9\ntar.gz.sha512=" + sha512 + "\nzip.sha512=none\n");
    }

    private void site(String body) throws IOException {
        script(Files.createDirectories(root.resolve("bin")).resolve("curl"), body);
    }

    private void installedMvn(String body) throws IOException {
        script(Files.createDirectories(root.resolve("bin")).resolve("mvn"), body);
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static String sha512(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file)));
    }
}
