package ma.ghorfa.registry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.search.SearchKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The communes that tables name in words, compared as the search of the portal compares names. */
final class CommunesOfCells {

    private static final int REMEMBERED = 20_000;

    private record Named(ProvinceCode province, String key) {}

    private final Map<Named, Set<String>> codes = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();

    CommunesOfCells(JdbcClient sql) {
        sql.sql("select code, province_code, name_ar, name_fr from commune").query(row -> {
            var province = new ProvinceCode(row.getString(2));
            for (String name : new String[] {row.getString(3), row.getString(4)}) {
                codes.computeIfAbsent(new Named(province, key(name)), named -> new HashSet<>())
                        .add(row.getString(1));
            }
        });
    }

    /** By the code of the commune, where the words name one of the province and no other; else as it is. */
    ActorData known(ActorData data) {
        if (!data.communeCode().isEmpty() || data.commune().isEmpty()) {
            return data;
        }
        Set<Set<String>> named = Stream.of(data.commune().ar(), data.commune().fr())
                .filter(words -> !words.isBlank())
                .map(words -> codes.getOrDefault(new Named(data.province(), key(words)), Set.of()))
                .collect(Collectors.toSet());
        if (named.size() != 1) {
            return data;
        }
        Set<String> one = named.iterator().next();
        return one.size() == 1 ? data.inCommune(one.iterator().next()) : data;
    }

    /** A column says the same few words a million times. */
    private String key(String words) {
        if (keys.size() > REMEMBERED) {
            keys.clear();
        }
        return keys.computeIfAbsent(words, SearchKey::of);
    }
}
