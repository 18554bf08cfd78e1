package ma.ghorfa.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a filter asks of the columns of {@code craft_actor}, without its text.
 *
 * @param where in SQL with named parameters; true for everybody
 */
record ActorCondition(String where, Map<String, Object> parameters) {

    static ActorCondition of(ActorFilter filter) {
        List<String> parts = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        equal(parts, parameters, "kind", name(filter.kind()));
        equal(
                parts,
                parameters,
                "province_code",
                filter.province() == null ? null : filter.province().value());
        equal(parts, parameters, "craft_code", filter.craft());
        equal(parts, parameters, "area", name(filter.area()));
        equal(parts, parameters, "cover", name(filter.cover()));
        return new ActorCondition(parts.isEmpty() ? "true" : String.join(" and ", parts), Map.copyOf(parameters));
    }

    boolean isEverybody() {
        return parameters.isEmpty();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static void equal(
            List<String> parts, Map<String, Object> parameters, String column, @Nullable String value) {
        if (value != null) {
            parts.add(column + " = :" + column);
            parameters.put(column, value);
        }
    }
}
