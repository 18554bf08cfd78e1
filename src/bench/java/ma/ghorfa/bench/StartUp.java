package ma.ghorfa.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.ghorfa.testing.TestDatabase;
import org.springframework.util.FileSystemUtils;

/**
 * From the start of the packaged jar to its first page, on a migrated database, three ways: the jar itself, its extracted
 * form as the container image has it, and that with the ahead-of-time cache, trained as the Dockerfile trains it. The ways
 * take turns, so that a slow minute of the machine hits all of them.
 */
final class StartUp implements Benchmark {

    private static final int RUNS = 5;
    private static final Pattern ADDRESS = Pattern.compile("Ghorfa runs on\\s+(http\\S+)");

    private final String java =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private final Path jar = Path.of(System.getProperty("ghorfa.jar", "")).toAbsolutePath();
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    @Override
    public String name() {
        return "start-up";
    }

    @Override
    public void run(Table table) throws Exception {
        Path work = Files.createTempDirectory("ghorfa-start-up");
        try {
            TestDatabase.Schema schema = TestDatabase.shared().newSchema();
            call(work, "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", "extracted");
            String extracted =
                    work.resolve("extracted").resolve(jar.getFileName()).toString();
            call(
                    work,
                    "-XX:AOTCacheOutput=ghorfa.aot",
                    "-Dspring.context.exit=onRefresh",
                    "-Dspring.profiles.active=production,training",
                    "-jar",
                    extracted);
            startOnce(work, schema, List.of("-jar", extracted)); // migrates
            double[] packed = new double[RUNS];
            double[] plain = new double[RUNS];
            double[] trained = new double[RUNS];
            for (int run = 0; run < RUNS; run++) {
                packed[run] = startOnce(work, schema, List.of("-jar", jar.toString()));
                plain[run] = startOnce(work, schema, List.of("-jar", extracted));
                trained[run] = startOnce(work, schema, List.of("-XX:AOTCache=ghorfa.aot", "-jar", extracted));
            }
            table.add("start to first page, jar", "s", packed);
            table.add("start to first page, extracted", "s", plain);
            table.add("start to first page, extracted with AOT cache", "s", trained);
            table.add("size of the AOT cache", "MB", Files.size(work.resolve("ghorfa.aot")) / 1e6);
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
    }

    /** Seconds from the start of the process until a page has come back. */
    private double startOnce(Path work, TestDatabase.Schema schema, List<String> options) throws Exception {
        Path log = work.resolve("start.log");
        List<String> command = new ArrayList<>(List.of(java, "--enable-native-access=ALL-UNNAMED", "-Xmx512m"));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("SPRING_DATASOURCE_URL", schema.jdbcUrl());
        builder.environment().put("SPRING_DATASOURCE_USERNAME", schema.username());
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", schema.password());
        builder.environment().put("SERVER_PORT", "0");
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            Matcher address = ADDRESS.matcher(Files.readString(log));
            while (!address.find()) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("It did not start: " + Files.readString(log));
                }
                Thread.sleep(10);
                address = ADDRESS.matcher(Files.readString(log));
            }
            HttpResponse<String> page = client.send(
                    HttpRequest.newBuilder(URI.create(address.group(1)))
                            .timeout(Duration.ofMinutes(1))
                            .header("Accept", "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            double seconds = (System.nanoTime() - start) / 1e9;
            if (page.statusCode() != 200) {
                throw new IllegalStateException("The first page was answered with " + page.statusCode());
            }
            return seconds;
        } finally {
            process.destroy();
            process.waitFor(1, TimeUnit.MINUTES);
        }
    }

    private void call(Path work, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(List.of(arguments));
        Path log = work.resolve("call.log");
        Process process = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + " failed: " + Files.readString(log));
        }
    }
}
