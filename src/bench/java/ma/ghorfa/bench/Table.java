package ma.ghorfa.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The figures of a run, as a Markdown table that can be pasted into docs/benchmarks.md. */
final class Table {

    /** A line of the table, in words. */
    record Row(String what, String median, String spread, String unit, String runs) {}

    private final List<Row> rows = new ArrayList<>();

    /**
     * Adds the median and the spread of repeated measurements.
     *
     * @param measurements in the unit named, at least one
     */
    void add(String what, String unit, double... measurements) {
        double[] sorted = measurements.clone();
        Arrays.sort(sorted);
        rows.add(new Row(
                what,
                number(median(sorted)),
                sorted.length == 1 ? "" : number(sorted[0]) + " – " + number(sorted[sorted.length - 1]),
                unit,
                Integer.toString(sorted.length)));
    }

    void addAll(List<Row> more) {
        rows.addAll(more);
    }

    static double medianOf(double[] measurements) {
        double[] sorted = measurements.clone();
        Arrays.sort(sorted);
        return median(sorted);
    }

    /** What 95 of 100 stay below. */
    static double p95(double[] measurements) {
        double[] sorted = measurements.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
    }

    /** Each measurement divided by the one that was taken in its turn. */
    static double[] ratios(double[] measurements, double[] others) {
        double[] ratios = measurements.clone();
        for (int turn = 0; turn < ratios.length; turn++) {
            ratios[turn] /= others[turn];
        }
        return ratios;
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    void print(PrintStream out) {
        out.println("| what | median | lowest – highest | unit | runs |");
        out.println("|---|---:|---:|---|---:|");
        for (Row row : rows) {
            out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %s |%n",
                    row.what(),
                    row.median(),
                    row.spread(),
                    row.unit(),
                    row.runs());
        }
    }

    /** Keeps the rows, for {@link #rows(Path)}. */
    void write(Path file) throws IOException {
        Files.write(
                file,
                rows.stream()
                        .map(row -> String.join("\t", row.what(), row.median(), row.spread(), row.unit(), row.runs()))
                        .toList());
    }

    static List<Row> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split("\t", -1))
                .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3], cells[4]))
                .toList();
    }

    private static String number(double value) {
        return value >= 100 ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
