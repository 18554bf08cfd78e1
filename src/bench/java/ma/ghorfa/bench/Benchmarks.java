package ma.ghorfa.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Runs the benchmarks, or those that {@code -Dghorfa.bench.only} names, and prints one table of all figures that there
 * are. Each benchmark leaves its rows behind, so that a long run may be cut and done piece by piece: with
 * {@code -Dghorfa.bench.missing=true} only those are run that left nothing yet.
 */
public final class Benchmarks {

    private static final List<Benchmark> ALL = List.of(
            new StartUp(),
            new Screens(),
            new Pages(),
            new Searches(),
            new Imports(),
            new Workbooks(),
            new Users(),
            new BudgetYear(),
            new ManyAgreements(),
            new Reminders());

    /** Above this somebody else is at work on the machine, and figures mean little. */
    private static final double QUIET = 0.5;

    private static final int PATIENCE_SECONDS = 300;

    private Benchmarks() {}

    @SuppressWarnings("SystemOut") // the table is what it is run for
    public static void main(String[] args) throws Exception {
        Path figures = Files.createDirectories(Settings.directory().resolve("figures"));
        List<String> only = Settings.words("only", String.join(",", args));
        boolean missing = Boolean.getBoolean("ghorfa.bench.missing");
        for (Benchmark benchmark : ALL) {
            Path kept = figures.resolve(benchmark.name() + ".tsv");
            boolean wanted = only.isEmpty() || only.contains(benchmark.name());
            if (wanted && !(missing && Files.exists(kept))) {
                run(benchmark, kept);
            }
        }
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "%n%s %s, Java %s, %d processors%n%n",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                runtime.availableProcessors());
        var table = new Table();
        for (Benchmark benchmark : ALL) {
            Path kept = figures.resolve(benchmark.name() + ".tsv");
            if (Files.exists(kept)) {
                table.addAll(Table.rows(kept));
            }
        }
        table.print(System.out);
        System.exit(0); // the test database has threads of its own
    }

    private static void run(Benchmark benchmark, Path kept) throws Exception {
        var table = new Table();
        double load = quietly();
        Settings.say("measuring " + benchmark.name() + ", load of the machine before: " + load);
        table.add("load of the machine before " + benchmark.name(), "", load);
        benchmark.run(table);
        table.write(kept);
    }

    /** Waits a while for the machine to come to rest; the load that it then has. */
    private static double quietly() throws IOException, InterruptedException {
        double quiet = Double.parseDouble(System.getProperty("ghorfa.bench.quiet", Double.toString(QUIET)));
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        double load = load();
        while (load > quiet && System.nanoTime() < deadline) {
            Thread.sleep(5_000);
            load = load();
        }
        if (load > quiet) {
            Settings.say(String.format(Locale.ROOT, "The machine is busy (%.2f): take no figure from this run", load));
        }
        return load;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
