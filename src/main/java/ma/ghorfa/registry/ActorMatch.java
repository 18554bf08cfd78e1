package ma.ghorfa.registry;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.search.SearchMatch;
import ma.ghorfa.search.SearchQuery;

/**
 * Why a search found somebody, where the row does not show it by itself.
 *
 * @param found the words of the name that were found; empty for a number
 */
public record ActorMatch(Why why, String found) {

    /** What was found. */
    public enum Why {
        /** The name as it is written here, in another way than it was typed. */
        SPELLING,
        /** A number that the list does not show. */
        NUMBER
    }

    /** Says it of each row; empty where nothing was searched for or the row has it just as it was typed. */
    public static Function<ActorRow, Optional<ActorMatch>> of(String typed) {
        SearchQuery query = SearchQuery.of(typed);
        String number = Identifiers.plain(typed).toUpperCase(Locale.ROOT);
        return row -> query.isEmpty() ? Optional.empty() : of(query, number, row);
    }

    private static Optional<ActorMatch> of(SearchQuery query, String number, ActorRow row) {
        if (isShown(number, row.nia())
                || query.isLiterallyIn(row.name().ar() + " " + row.name().fr())) {
            return Optional.empty();
        }
        Optional<SearchMatch> name = Stream.of(
                        row.name().ar(),
                        row.name().fr(),
                        row.name().ar() + " " + row.name().fr())
                .flatMap(written -> query.match(written).stream())
                .findFirst();
        if (name.isEmpty()) {
            return Optional.of(new ActorMatch(Why.NUMBER, ""));
        }
        return name.filter(match -> !match.isLiteral()).map(match -> new ActorMatch(Why.SPELLING, words(match)));
    }

    private static boolean isShown(String number, String nia) {
        return !nia.isEmpty() && nia.startsWith(number);
    }

    private static String words(SearchMatch match) {
        return match.words().stream()
                .filter(word -> !word.isLiteral())
                .map(SearchMatch.Found::found)
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
