package ma.ghorfa.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.paging.Milestones;
import ma.ghorfa.paging.Place;
import ma.ghorfa.paging.RememberedLists;
import ma.ghorfa.paging.SqlPlaces;
import ma.ghorfa.search.SearchCondition;
import ma.ghorfa.search.SearchQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the list of the register. Without a search it is walked in the order asked for. A search takes the rarest of its
 * words: where few have that word, they are read and put in order; where many have it, the list is walked in its order
 * and who lacks a word is left out, because then every few rows one fits.
 */
@Component
class ActorReader {

    /** So many found by their rarest word are put in order at once. */
    private static final int FEW = 2_000;

    /** What is typed with two digits or more is a number and no name. */
    private static final Pattern NUMBER = Pattern.compile("\\d\\D*\\d");

    private static final String COLUMNS = """
            select a.id, a.kind, a.name_ar, a.name_fr, a.nia, a.cin, a.province_code, a.commune_ar, a.commune_fr, a.area,
                c.name_ar, c.name_fr, a.cover, a.birth_date, a.registered_on
            from craft_actor a join craft c on c.code = a.craft_code
            """;

    private final JdbcClient sql;
    private final ActorWords words;
    private final RememberedLists<ActorFilter> lists = new RememberedLists<>();

    ActorReader(JdbcClient sql, ActorWords words) {
        this.sql = sql;
        this.words = words;
    }

    /** Somebody was entered or changed: positions that were known are known no more. */
    void changed() {
        lists.forget();
    }

    List<ActorRow> page(ActorFilter filter, long offset, int limit) {
        Condition condition = condition(filter);
        if (condition.few() != null) {
            List<UUID> page = ordered(filter, condition).stream()
                    .skip(offset)
                    .limit(limit)
                    .toList();
            return rows(page);
        }
        return rows(milestones(filter, condition).page(offset, limit).stream()
                .map(Place::id)
                .toList());
    }

    long count(ActorFilter filter) {
        Condition condition = condition(filter);
        if (condition.few() != null) {
            return ordered(filter, condition).size();
        }
        Milestones milestones = milestones(filter, condition);
        return milestones.size().orElseGet(() -> {
            long rows = sql.sql("select count(*) from craft_actor where " + condition.where())
                    .params(condition.parameters())
                    .query(Long.class)
                    .single();
            milestones.sized(rows);
            return rows;
        });
    }

    private Milestones milestones(ActorFilter filter, Condition condition) {
        return lists.get(
                filter,
                () -> new SqlPlaces(
                        sql,
                        "craft_actor",
                        filter.sort().column(),
                        filter.ascending(),
                        condition.where(),
                        condition.parameters()));
    }

    private List<UUID> ordered(ActorFilter filter, Condition condition) {
        Collection<UUID> few = Objects.requireNonNull(condition.few());
        if (few.isEmpty()) {
            return List.of();
        }
        String order = filter.ascending() ? " asc" : " desc";
        return sql.sql("select id from craft_actor where id in (:few) and " + condition.where() + " order by "
                        + filter.sort().column() + order + ", id" + order)
                .params(condition.parameters())
                .param("few", few)
                .query(UUID.class)
                .list();
    }

    /**
     * @param few who was found, where they are few; null where they are many or nothing is searched for
     */
    private record Condition(
            String where,
            Map<String, Object> parameters,
            @Nullable Collection<UUID> few) {}

    private Condition condition(ActorFilter filter) {
        List<String> parts = new ArrayList<>(List.of("true"));
        Map<String, Object> parameters = new HashMap<>();
        equal(
                parts,
                parameters,
                "kind",
                filter.kind() == null ? null : filter.kind().name());
        equal(
                parts,
                parameters,
                "province_code",
                filter.province() == null ? null : filter.province().value());
        equal(parts, parameters, "craft_code", filter.craft());
        equal(
                parts,
                parameters,
                "area",
                filter.area() == null ? null : filter.area().name());
        equal(
                parts,
                parameters,
                "cover",
                filter.cover() == null ? null : filter.cover().name());
        var query = SearchQuery.of(filter.text());
        String plain = Identifiers.plain(filter.text());
        @Nullable Collection<UUID> few = null;
        if (NUMBER.matcher(plain).find()) {
            few = numbered(plain);
        } else if (!query.isEmpty()) {
            few = words.fewOf(query, FEW);
            if (few == null) {
                parts.add(SearchCondition.of(query, "search_key", parameters));
            } else {
                few = found(query, few);
            }
        }
        return new Condition(String.join(" and ", parts), parameters, few);
    }

    /** An open number by its beginning, and the number of an identity card by the whole of it, which is not shown. */
    private Collection<UUID> numbered(String number) {
        var few = new HashSet<>(words.numbered(number, FEW));
        few.addAll(sql.sql("""
                        select id from craft_actor where cin_once = :number
                        union select actor_id from former_identifier where kind = 'CIN' and number = :number
                        """).param("number", number).query(UUID.class).list());
        return few;
    }

    /** Whose name is really found: a word alone does not tell whether each typed word has one of its own. */
    private Collection<UUID> found(SearchQuery query, Collection<UUID> few) {
        if (few.isEmpty()) {
            return few;
        }
        var found = new ArrayList<UUID>();
        sql.sql("select id, search_key from craft_actor where id in (:few)")
                .param("few", few)
                .query((row, number) -> query.finds(row.getString(2)) && found.add(row.getObject(1, UUID.class)))
                .list();
        return found;
    }

    private static void equal(
            List<String> parts, Map<String, Object> parameters, String column, @Nullable String value) {
        if (value != null) {
            parts.add(column + " = :" + column);
            parameters.put(column, value);
        }
    }

    /** The rows of these ids, in their order. */
    List<ActorRow> rows(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, ActorRow> found =
                sql.sql(COLUMNS + " where a.id in (:ids)").param("ids", ids).query((row, number) -> row(row)).stream()
                        .collect(Collectors.toMap(row -> row.id().value(), Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static ActorRow row(ResultSet row) throws SQLException {
        return new ActorRow(
                new ActorId(row.getObject(1, UUID.class)),
                ActorKind.valueOf(row.getString(2)),
                Bilingual.of(row.getString(3), row.getString(4)),
                row.getString(5),
                Identifiers.masked(row.getString(6)),
                new ProvinceCode(row.getString(7)),
                Bilingual.of(row.getString(8), row.getString(9)),
                Area.valueOf(row.getString(10)),
                Bilingual.of(row.getString(11), row.getString(12)),
                HealthCover.valueOf(row.getString(13)),
                row.getObject(14, LocalDate.class),
                row.getObject(15, LocalDate.class));
    }
}
