package ma.ghorfa.search;

import java.util.Map;
import java.util.stream.Collectors;

/** A query for a name as a condition in SQL, for lists that are read in an order of their own. */
public final class SearchCondition {

    private SearchCondition() {}

    /**
     * The condition that the key of a row fulfils; it lets through all that is found and little else.
     *
     * @param column holds keys as {@link SearchKey} writes them; a name from the code, never one that was typed
     * @param parameters gets the patterns by the names that the condition uses
     */
    public static String of(SearchQuery query, String column, Map<String, Object> parameters) {
        return query.likes().stream()
                .map(reading -> reading.stream()
                        .map(word -> word.stream()
                                .map(pattern -> {
                                    String name = "pattern" + parameters.size();
                                    parameters.put(name, pattern);
                                    return column + " like :" + name;
                                })
                                .collect(Collectors.joining(" or ", "(", ")")))
                        .collect(Collectors.joining(" and ", "(", ")")))
                .collect(Collectors.joining(" or ", "(", ")"));
    }
}
