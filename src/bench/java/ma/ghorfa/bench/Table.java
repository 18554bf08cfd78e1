package ma.ghorfa.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The figures of a run, as a Markdown table that can be pasted into docs/benchmarks.md. */
final class Table {

    private record Row(String what, String median, String spread, String unit, int runs) {}

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
                number(sorted[0]) + " – " + number(sorted[sorted.length - 1]),
                unit,
                sorted.length));
    }

    static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    void print(PrintStream out) {
        out.println("| what | median | lowest – highest | unit | runs |");
        out.println("|---|---:|---:|---|---:|");
        for (Row row : rows) {
            out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %d |%n",
                    row.what(),
                    row.median(),
                    row.spread(),
                    row.unit(),
                    row.runs());
        }
    }

    private static String number(double value) {
        return value >= 100 ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
