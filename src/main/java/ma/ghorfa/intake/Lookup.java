package ma.ghorfa.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.exchange.Cell;
import ma.ghorfa.exchange.Cells;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.search.SearchKey;
import org.jspecify.annotations.Nullable;

/**
 * Finds one of a known few by its code or by any of its names, compared as the search of the portal compares names. A
 * name that two of them have finds neither. What was looked up is remembered, because a column says the same few words
 * a million times; so one thread has a lookup for itself.
 */
public final class Lookup<T> implements Cells.Parser<T> {

    private static final int REMEMBERED = 20_000;
    private static final int SHOWN = 40;

    private final Map<String, T> codes = new HashMap<>();
    private final Map<String, T> names = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final Set<String> passedOver = new HashSet<>();
    private final Map<String, T> known = new HashMap<>();

    /** The values of an enum by their names and by what the screens call them in every language. */
    public static <E extends Enum<E>> Lookup<E> ofEnum(Texts texts, String prefix, E[] values) {
        var lookup = new Lookup<E>();
        for (E value : values) {
            lookup.add(
                    value,
                    value.name(),
                    Stream.of(Language.values())
                            .map(language -> texts.get(language, prefix + "." + value.name()))
                            .toList());
        }
        return lookup;
    }

    /** Words that may stand before a name and do not count, such as province. */
    public Lookup<T> passingOver(String... words) {
        for (String word : words) {
            passedOver.addAll(SearchKey.words(SearchKey.of(word)));
        }
        return this;
    }

    /** Adds one by its code, which wins over every name, and its names. */
    public Lookup<T> add(T value, String code, List<String> called) {
        codes.put(code.toLowerCase(Locale.ROOT), value);
        for (String name : called) {
            String key = key(name);
            T other = names.putIfAbsent(key, value);
            if (other != null && !other.equals(value)) {
                ambiguous.add(key);
            }
        }
        return this;
    }

    /** The values of an enum by their names and whatever else they are called. */
    public Lookup<T> add(T value, String code, String... called) {
        return add(value, code, List.of(called));
    }

    /**
     * Whom a cell means; null for an empty one.
     *
     * @throws InvalidInputException where none is called so, or more than one
     */
    @Override
    public @Nullable T of(Cell cell) {
        String raw = cell instanceof Cell.Words words ? words.text() : "";
        @Nullable T remembered = known.get(raw);
        if (remembered != null) {
            return remembered;
        }
        String text = Cells.code(cell);
        if (text.isEmpty()) {
            return null;
        }
        T found = lookUp(text);
        if (!raw.isEmpty() && known.size() < REMEMBERED) {
            known.put(raw, found);
        }
        return found;
    }

    private T lookUp(String text) {
        T found = codes.get(text.toLowerCase(Locale.ROOT));
        if (found == null) {
            String key = key(text);
            found = ambiguous.contains(key) ? null : names.get(key);
        }
        if (found == null) {
            String shown = text.codePointCount(0, text.length()) > SHOWN
                    ? text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…"
                    : text;
            throw new InvalidInputException("", "intake.problem.unknown", shown);
        }
        return found;
    }

    private String key(String name) {
        List<String> words = SearchKey.words(SearchKey.of(name));
        List<String> counting =
                words.stream().filter(word -> !passedOver.contains(word)).toList();
        return String.join(" ", counting.isEmpty() ? words : counting);
    }
}
