package ma.ghorfa.partnership;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import ma.ghorfa.partnership.WordChange.Kind;

/** Compares two texts word by word and finds the fewest words that were taken out and put in. */
public final class WordChanges {

    /** Texts that differ in more words than this are another text, and shown as one. */
    static final int MOST = 1_000;

    private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");

    private WordChanges() {}

    /** The words of both texts in their order; what was taken out stands before what was put in. */
    public static List<WordChange> between(String before, String after) {
        String[] old = words(before);
        String[] now = words(after);
        int from = 0;
        while (from < old.length && from < now.length && old[from].equals(now[from])) {
            from++;
        }
        int oldEnd = old.length;
        int nowEnd = now.length;
        while (oldEnd > from && nowEnd > from && old[oldEnd - 1].equals(now[nowEnd - 1])) {
            oldEnd--;
            nowEnd--;
        }
        List<WordChange> changes = new ArrayList<>();
        Arrays.stream(old, 0, from).forEach(word -> changes.add(new WordChange(Kind.SAME, word)));
        changes.addAll(middle(Arrays.copyOfRange(old, from, oldEnd), Arrays.copyOfRange(now, from, nowEnd)));
        Arrays.stream(old, oldEnd, old.length).forEach(word -> changes.add(new WordChange(Kind.SAME, word)));
        return together(changes);
    }

    private static String[] words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toArray(String[]::new);
    }

    /** The shortest way from one text to the other, after Myers: d words differ, and k is how far one is ahead of the other. */
    private static List<WordChange> middle(String[] old, String[] now) {
        int most = Math.min(old.length + now.length, MOST);
        int zero = most + 1;
        int[] reached = new int[2 * most + 3];
        List<int[]> steps = new ArrayList<>();
        for (int d = 0; d <= most; d++) {
            steps.add(reached.clone());
            for (int k = -d; k <= d; k += 2) {
                int x = comesFromAbove(reached, zero, k, d) ? reached[zero + k + 1] : reached[zero + k - 1] + 1;
                while (x < old.length && x - k < now.length && old[x].equals(now[x - k])) {
                    x++;
                }
                reached[zero + k] = x;
                if (x >= old.length && x - k >= now.length) {
                    return back(steps, zero, old, now);
                }
            }
        }
        List<WordChange> all = new ArrayList<>();
        Arrays.stream(old).forEach(word -> all.add(new WordChange(Kind.REMOVED, word)));
        Arrays.stream(now).forEach(word -> all.add(new WordChange(Kind.ADDED, word)));
        return all;
    }

    private static boolean comesFromAbove(int[] reached, int zero, int k, int d) {
        return k == -d || (k != d && reached[zero + k - 1] < reached[zero + k + 1]);
    }

    private static List<WordChange> back(List<int[]> steps, int zero, String[] old, String[] now) {
        List<WordChange> changes = new ArrayList<>();
        int x = old.length;
        int y = now.length;
        for (int d = steps.size() - 1; d > 0; d--) {
            int[] reached = steps.get(d);
            int k = x - y;
            int formerK = comesFromAbove(reached, zero, k, d) ? k + 1 : k - 1;
            int formerX = reached[zero + formerK];
            int formerY = formerX - formerK;
            while (x > formerX && y > formerY) {
                changes.add(new WordChange(Kind.SAME, old[x - 1]));
                x--;
                y--;
            }
            if (x == formerX) {
                changes.add(new WordChange(Kind.ADDED, now[y - 1]));
            } else {
                changes.add(new WordChange(Kind.REMOVED, old[x - 1]));
            }
            x = formerX;
            y = formerY;
        }
        for (; x > 0; x--) {
            changes.add(new WordChange(Kind.SAME, old[x - 1]));
        }
        Collections.reverse(changes);
        return changes;
    }

    /** Words of one kind that follow each other as one run; between two that stayed, all that went before all that came. */
    private static List<WordChange> together(List<WordChange> changes) {
        List<WordChange> runs = new ArrayList<>();
        var same = new StringBuilder();
        var removed = new StringBuilder();
        var added = new StringBuilder();
        for (WordChange change : changes) {
            if (change.kind() == Kind.SAME) {
                close(runs, Kind.REMOVED, removed);
                close(runs, Kind.ADDED, added);
                same.append(change.words());
            } else {
                close(runs, Kind.SAME, same);
                (change.kind() == Kind.REMOVED ? removed : added).append(change.words());
            }
        }
        close(runs, Kind.SAME, same);
        close(runs, Kind.REMOVED, removed);
        close(runs, Kind.ADDED, added);
        return runs;
    }

    private static void close(List<WordChange> runs, Kind kind, StringBuilder words) {
        if (!words.isEmpty()) {
            runs.add(new WordChange(kind, words.toString()));
            words.setLength(0);
        }
    }
}
