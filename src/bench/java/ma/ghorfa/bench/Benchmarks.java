package ma.ghorfa.bench;

import java.util.Arrays;
import java.util.List;

/** Runs the benchmarks, or those whose names contain one of the arguments, and prints their table. */
public final class Benchmarks {

    private static final List<Benchmark> ALL = List.of(new StartUp(), new Screens());

    private Benchmarks() {}

    @SuppressWarnings("SystemOut") // the table is what it is run for
    public static void main(String[] args) throws Exception {
        Table table = new Table();
        for (Benchmark benchmark : ALL) {
            if (args.length == 0 || Arrays.stream(args).anyMatch(benchmark.name()::contains)) {
                System.out.println("measuring " + benchmark.name());
                benchmark.run(table);
            }
        }
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "%n%s %s, Java %s, %d processors%n%n",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                runtime.availableProcessors());
        table.print(System.out);
        System.exit(0); // the test database has threads of its own
    }
}
