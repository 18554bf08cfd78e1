package ma.ghorfa.search;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers the lookups of a query as the database would, for tests that have none. */
final class Lookup {

    private static final Pattern GROUP = Pattern.compile("\\+\\(([^()]*)\\)");

    private Lookup() {}

    static boolean likes(String name, String typed) {
        String key = SearchKey.of(name);
        return SearchQuery.of(typed).likes().stream()
                .anyMatch(reading -> reading.stream().allMatch(word -> word.stream()
                        .anyMatch(pattern -> like(pattern).matcher(key).matches())));
    }

    private static Pattern like(String pattern) {
        return Pattern.compile(pattern.replace("%", ".*").replace("_", "."));
    }

    static boolean fullText(String name, String typed) {
        List<String> words = SearchKey.words(SearchKey.indexed(SearchKey.of(name)));
        return Arrays.stream(SearchQuery.of(typed).booleanQuery().split("\\) \\(\\+", -1))
                .anyMatch(reading ->
                        has(words, reading.startsWith("(+") || reading.startsWith("+") ? reading : "+" + reading));
    }

    private static boolean has(List<String> words, String reading) {
        Matcher groups = GROUP.matcher(reading + ")");
        boolean any = false;
        while (groups.find()) {
            any = true;
            if (Arrays.stream(groups.group(1).split(" "))
                    .noneMatch(term -> words.stream().anyMatch(word -> is(word, term)))) {
                return false;
            }
        }
        return any;
    }

    private static boolean is(String word, String term) {
        return term.endsWith("*") ? word.startsWith(term.substring(0, term.length() - 1)) : word.equals(term);
    }
}
