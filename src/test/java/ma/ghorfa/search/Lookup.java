package ma.ghorfa.search;

import java.util.List;
import java.util.regex.Pattern;

/** Answers the lookups of a query as the database would, for tests that have none. */
final class Lookup {

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

    static boolean terms(String name, String typed) {
        List<String> words = SearchKey.words(SearchKey.indexed(SearchKey.of(name)));
        return SearchQuery.of(typed).terms().stream().anyMatch(reading -> reading.stream()
                .allMatch(word -> word.stream().anyMatch(term -> words.stream().anyMatch(stored -> is(stored, term)))));
    }

    private static boolean is(String word, String term) {
        return term.endsWith("*") ? word.startsWith(term.substring(0, term.length() - 1)) : word.equals(term);
    }
}
