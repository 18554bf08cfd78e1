package ma.ghorfa.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table in reading order: the first column stands where the language begins, on the right in Arabic. The header is
 * repeated on every page that the table runs over.
 *
 * @param rows each with as many cells as there are columns
 * @param totals further rows of the same kind, set apart at the end
 */
public record Table(List<Column> columns, List<List<Phrase>> rows, List<List<Phrase>> totals) {

    /** @param weight the share of the width; 2 is twice as wide as 1 */
    public record Column(Phrase header, int weight, Kind kind) {
        public Column {
            if (weight < 1) {
                throw new IllegalArgumentException("A column has a weight of at least 1");
            }
        }

        public static Column text(String header, int weight) {
            return new Column(Phrase.of(header), weight, Kind.TEXT);
        }

        public static Column number(String header, int weight) {
            return new Column(Phrase.of(header), weight, Kind.NUMBER);
        }

        public static Column centred(String header, int weight) {
            return new Column(Phrase.of(header), weight, Kind.CENTRED);
        }
    }

    public enum Kind {
        /** From where the language begins. */
        TEXT,
        /** Units below units: on the right in every language. */
        NUMBER,
        CENTRED
    }

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        totals = totals.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (width == 0
                || rows.stream().anyMatch(row -> row.size() != width)
                || totals.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("Every row has one cell for each of the " + width + " columns");
        }
    }

    public static Table of(Column... columns) {
        return new Table(List.of(columns), List.of(), List.of());
    }

    public Table row(Phrase... cells) {
        return new Table(columns, plus(rows, List.of(cells)), totals);
    }

    public Table row(String... cells) {
        return new Table(columns, plus(rows, phrases(cells)), totals);
    }

    public Table rows(List<List<Phrase>> more) {
        var all = new ArrayList<>(rows);
        all.addAll(more);
        return new Table(columns, all, totals);
    }

    public Table total(String... cells) {
        return new Table(columns, rows, plus(totals, phrases(cells)));
    }

    private static List<Phrase> phrases(String... cells) {
        return Arrays.stream(cells).map(Phrase::of).toList();
    }

    private static List<List<Phrase>> plus(List<List<Phrase>> rows, List<Phrase> row) {
        var all = new ArrayList<>(rows);
        all.add(row);
        return all;
    }
}
