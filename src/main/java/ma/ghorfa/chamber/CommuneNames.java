package ma.ghorfa.chamber;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.search.SearchKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The communes by their names, compared as the search of the portal compares names: for tables that name them in words, as
 * they are when this is made.
 */
public final class CommuneNames {

    private static final int REMEMBERED = 20_000;

    private record Named(ProvinceCode province, String key) {}

    private final Map<Named, Set<String>> codes = new HashMap<>();
    /** Asked by whoever reads rows and by whoever writes those before. */
    private final Map<String, String> keys = new ConcurrentHashMap<>();

    public CommuneNames(JdbcClient sql) {
        sql.sql("select code, province_code, name_ar, name_fr from commune").query(row -> {
            var province = new ProvinceCode(row.getString(2));
            for (String name : new String[] {row.getString(3), row.getString(4)}) {
                codes.computeIfAbsent(new Named(province, key(name)), named -> new HashSet<>())
                        .add(row.getString(1));
            }
        });
    }

    /** The code of the commune of a province that all of the words name; empty where they name none, or more than one. */
    public Optional<String> find(ProvinceCode province, Bilingual written) {
        Set<Set<String>> named = Stream.of(written.ar(), written.fr())
                .filter(words -> !words.isBlank())
                .map(words -> codes.getOrDefault(new Named(province, key(words)), Set.of()))
                .collect(Collectors.toSet());
        if (named.size() != 1) {
            return Optional.empty();
        }
        Set<String> one = named.iterator().next();
        return one.size() == 1 ? Optional.of(one.iterator().next()) : Optional.empty();
    }

    /** A column says the same few words a million times. */
    private String key(String words) {
        if (keys.size() > REMEMBERED) {
            keys.clear();
        }
        return keys.computeIfAbsent(words, SearchKey::of);
    }
}
