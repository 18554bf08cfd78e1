package ma.ghorfa.exchange;

import java.util.ArrayList;
import java.util.List;

/** Which sign stands between the cells of a CSV file. */
final class CsvSeparator {

    /** In the order in which they are believed where the file fits several. */
    private static final char[] CANDIDATES = {';', '\t', ','};

    private static final int SAMPLED_RECORDS = 50;

    private CsvSeparator() {}

    /** Whether the first line is the one by which Excel is told the separator: {@code sep=;}. */
    static boolean namesIt(String sample) {
        return sample.length() >= 5
                && sample.regionMatches(true, 0, "sep=", 0, 4)
                && (sample.length() == 5 || sample.charAt(5) == '\r' || sample.charAt(5) == '\n');
    }

    /**
     * The separator of a table that begins so: the only one in the header; of several, the first that every record has as
     * often as the header. A file without any has one column.
     */
    static char of(String sample) {
        if (namesIt(sample)) {
            return sample.charAt(4);
        }
        var inHeader = new ArrayList<Character>();
        for (char candidate : CANDIDATES) {
            List<Integer> counts = counts(sample, candidate);
            if (!counts.isEmpty() && counts.getFirst() > 0) {
                inHeader.add(candidate);
            }
        }
        if (inHeader.isEmpty()) {
            return ';';
        }
        for (char candidate : inHeader) {
            List<Integer> counts = counts(sample, candidate);
            if (inHeader.size() == 1 || counts.stream().allMatch(counts.getFirst()::equals)) {
                return candidate;
            }
        }
        return inHeader.getFirst();
    }

    /** How often the sign stands outside quotation marks, for each record that is not empty; not for a cut last one. */
    private static List<Integer> counts(String sample, char separator) {
        var counts = new ArrayList<Integer>();
        boolean quoted = false;
        boolean empty = true;
        int count = 0;
        for (int i = 0; i < sample.length() && counts.size() < SAMPLED_RECORDS; i++) {
            char c = sample.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                empty = false;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (!empty) {
                    counts.add(count);
                }
                count = 0;
                empty = true;
            } else {
                empty = false;
                count += c == separator && !quoted ? 1 : 0;
            }
        }
        if (!empty && counts.isEmpty()) {
            counts.add(count);
        }
        return counts;
    }
}
