package ma.ghorfa.chamber;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.search.SearchKey;

/** Tells by their names whether two organisations may be one. */
final class Organisations {

    /** Words that say what kind of body an organisation is, and so do not tell one from another. */
    private static final Set<String> KINDS = Stream.of(
                    "تعاونية شركة جمعية مقاولة مؤسسة بنك ذات مسؤولية محدودة",
                    "coopérative société association entreprise fondation banque bank company sarl sa",
                    "de des du la le les et d the of")
            .flatMap(kinds -> Stream.of(kinds.split(" ")))
            .flatMap(kind -> SearchKey.words(SearchKey.of(kind)).stream())
            .collect(Collectors.toUnmodifiableSet());

    private Organisations() {}

    /**
     * Whether two names may mean the same organisation: all telling words of the shorter one are in the longer one.
     * Made for a warning that a person reads, so it rather says one name too many than one too few.
     */
    static boolean maybeSame(String one, String other) {
        List<String> words = SearchKey.words(SearchKey.of(one));
        List<String> others = SearchKey.words(SearchKey.of(other));
        List<String> first = telling(words);
        List<String> second = telling(others);
        if (first.isEmpty() || second.isEmpty()) {
            return !words.isEmpty() && words.equals(others);
        }
        return first.size() <= second.size() ? second.containsAll(first) : first.containsAll(second);
    }

    private static List<String> telling(List<String> words) {
        return words.stream().filter(word -> !KINDS.contains(word)).toList();
    }
}
