package ma.ghorfa.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Java processes beside this one: what is measured in a heap of its own size, and servers apart from their clients. */
final class OwnProcess {

    private static final String RESULT = "ghorfa.bench.result";

    private OwnProcess() {}

    /** Runs the main method of a class, and gives the rows that it {@linkplain #hand hands} over. */
    static List<Table.Row> measure(Class<?> main, String... options) throws IOException, InterruptedException {
        Path result = Files.createTempFile("ghorfa-bench", ".tsv");
        try {
            var all = new ArrayList<>(List.of(options));
            all.add("-D" + RESULT + "=" + result);
            System.getProperties().forEach((name, value) -> {
                if (name.toString().startsWith("ghorfa.bench.") && !name.equals(RESULT)) {
                    all.add("-D" + name + "=" + value);
                }
            });
            Process process = begin(start(main, all, Map.of()).inheritIO());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(main + " failed");
            }
            return Table.rows(result);
        } finally {
            Files.deleteIfExists(result);
        }
    }

    /** Gives rows to the process that started this one. */
    static void hand(Table table) throws IOException {
        table.write(Path.of(System.getProperty(RESULT, "result.tsv")));
    }

    /** A process with the class path of this one. */
    static ProcessBuilder start(Class<?> main, List<String> options, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder;
    }

    /** Begins it; it ends with this process, however that ends but by a kill. */
    static Process begin(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process;
    }

    /** The most bytes that lay in the heap of this process at once, garbage included. */
    static long heapPeak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
