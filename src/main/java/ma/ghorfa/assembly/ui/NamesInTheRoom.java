package ma.ghorfa.assembly.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.search.SearchKey;
import ma.ghorfa.search.SearchQuery;

/** Finds members and guests by their names as every search of the portal does, or by the initials of a name. */
final class NamesInTheRoom {

    private static final int BEGINS = 3;
    private static final int HOLDS = 2;
    private static final int INITIALS = 1;

    /** The names of each, word by word as they are compared. */
    private final Map<String, List<List<String>>> names = new HashMap<>();

    void clear() {
        names.clear();
    }

    void put(String who, Bilingual name) {
        names.put(
                who,
                Stream.of(name.ar(), name.fr())
                        .map(SearchKey::of)
                        .map(SearchKey::words)
                        .toList());
    }

    /** Who answers to what was typed, and how well. */
    Map<String, Integer> ranks(String typed) {
        SearchQuery query = SearchQuery.of(typed);
        if (query.isEmpty()) {
            return Map.of(); // signs alone name nobody
        }
        int words = SearchKey.words(SearchKey.of(typed)).size();
        String initials = initialsIn(typed);
        var ranks = new HashMap<String, Integer>();
        names.forEach((who, written) -> {
            int best = written.stream()
                    .mapToInt(name -> rank(name, query, words, initials))
                    .max()
                    .orElse(0);
            if (best > 0) {
                ranks.put(who, best);
            }
        });
        return ranks;
    }

    private static int rank(List<String> name, SearchQuery query, int words, String initials) {
        if (query.finds(key(name))) {
            return query.finds(key(name.subList(0, Math.min(words, name.size())))) ? BEGINS : HOLDS;
        }
        return words == 1 && initialsOf(name).startsWith(initials) ? INITIALS : 0;
    }

    private static String key(List<String> words) {
        return words.stream().collect(Collectors.joining(" ", " ", " "));
    }

    private static String initialsOf(List<String> name) {
        return name.stream().map(NamesInTheRoom::firstLetter).collect(Collectors.joining());
    }

    /** Each letter that was typed as the names would begin with it. */
    private static String initialsIn(String typed) {
        return typed.strip()
                .codePoints()
                .mapToObj(Character::toString)
                .map(SearchKey::of)
                .map(SearchKey::words)
                .filter(words -> !words.isEmpty())
                .map(words -> firstLetter(words.getFirst()))
                .collect(Collectors.joining());
    }

    private static String firstLetter(String word) {
        return Character.toString(word.codePointAt(0));
    }
}
