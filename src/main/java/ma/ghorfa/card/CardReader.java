package ma.ghorfa.card;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.paging.Milestones;
import ma.ghorfa.paging.Place;
import ma.ghorfa.paging.RememberedLists;
import ma.ghorfa.paging.SqlPlaces;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.registry.Area;
import ma.ghorfa.registry.Identifiers;
import ma.ghorfa.search.SearchCondition;
import ma.ghorfa.search.SearchQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads requests and cards as lines. What stands in a line today follows from the day on which it is read. */
@Component
class CardReader {

    /** What is typed with two digits or more is a number and no name. */
    private static final Pattern NUMBER = Pattern.compile("\\d\\D*\\d");

    private static final int WALKED_AT_ONCE = 500;

    private static final String FIELDS = """
            select r.id, r.actor_id, r.name_ar, r.name_fr, r.nia, r.number, r.kind, r.channel, r.origin, r.state, r.ended_as,
                r.province_code, c.name_ar, c.name_fr, r.received_on, r.state_on, r.issued_on, r.valid_until
            """;

    private static final String CRAFT = " join craft c on c.code = r.craft_code ";
    private static final String COLUMNS = FIELDS + "from card_request r" + CRAFT;

    /** Which list: what it shows changes with the day. */
    private record Listed(CardFilter filter, LocalDate today) {}

    private final JdbcClient sql;
    private final RememberedLists<Listed> lists = new RememberedLists<>();

    CardReader(JdbcClient sql) {
        this.sql = sql;
    }

    void changed() {
        lists.forget();
    }

    List<CardRow> page(CardFilter filter, LocalDate today, long offset, int limit) {
        List<UUID> ids = milestones(filter, today).page(offset, limit).stream()
                .map(Place::id)
                .toList();
        return rows(ids, today);
    }

    long count(CardFilter filter, LocalDate today) {
        Milestones milestones = milestones(filter, today);
        return milestones.size().orElseGet(() -> {
            Condition condition = condition(filter, today);
            long rows = sql.sql("select count(*) from card_request where " + condition.where())
                    .params(condition.parameters())
                    .query(Long.class)
                    .single();
            milestones.sized(rows);
            return rows;
        });
    }

    private Milestones milestones(CardFilter filter, LocalDate today) {
        return lists.get(new Listed(filter, today), () -> {
            Condition condition = condition(filter, today);
            return new SqlPlaces(
                    sql,
                    "card_request",
                    filter.sort().column(),
                    filter.ascending(),
                    condition.where(),
                    condition.parameters());
        });
    }

    /**
     * All of them, each once, in the order of the list: as they are at this moment, whatever is stored while they are
     * walked. Read by steps, each from the place where the one before it ended.
     */
    Iterator<CardRow> walk(CardFilter filter, LocalDate today) {
        String moment =
                sql.sql("select cast(now(6) as char)").query(String.class).single();
        String then = " for system_time as of timestamp(:moment) ";
        Condition condition = condition(filter, today);
        condition.parameters().put("moment", moment);
        var places = new SqlPlaces(
                sql,
                "card_request" + then,
                filter.sort().column(),
                filter.ascending(),
                condition.where(),
                condition.parameters());
        var last = new AtomicReference<@Nullable Place>();
        return Stream.generate(() -> next(places, last))
                .takeWhile(step -> !step.isEmpty())
                .flatMap(step ->
                        rows(FIELDS + "from card_request" + then + "r" + CRAFT, Map.of("moment", moment), step, today)
                                .stream())
                .iterator();
    }

    private static List<UUID> next(SqlPlaces places, AtomicReference<@Nullable Place> last) {
        @Nullable Place from = last.get();
        List<Place> step = places.from(from, WALKED_AT_ONCE + 1);
        List<Place> next = from == null ? step : step.subList(Math.min(1, step.size()), step.size());
        last.set(next.isEmpty() ? from : next.getLast());
        return next.stream().map(Place::id).toList();
    }

    private record Condition(String where, Map<String, Object> parameters) {}

    private static Condition condition(CardFilter filter, LocalDate today) {
        List<String> parts = new ArrayList<>(List.of("true"));
        Map<String, Object> parameters = new HashMap<>();
        ProvinceCode province = filter.province();
        equal(parts, parameters, "province_code", province == null ? null : province.value());
        equal(parts, parameters, "craft_code", filter.craft());
        CardChannel channel = filter.channel();
        equal(parts, parameters, "channel", channel == null ? null : channel.name());
        equal(parts, parameters, "origin", filter.origin().isEmpty() ? null : filter.origin());
        stage(parts, parameters, filter.stage(), today);
        text(parts, parameters, filter.text());
        return new Condition(String.join(" and ", parts), parameters);
    }

    private static void stage(
            List<String> parts, Map<String, Object> parameters, @Nullable CardStage stage, LocalDate today) {
        if (stage == null) {
            return;
        }
        switch (stage) {
            case VALID, EXPIRED -> {
                String past = stage == CardStage.VALID ? ">=" : "<";
                parts.add("state = 'DELIVERED' and ended_as is null and valid_until " + past + " :today");
                parameters.put("today", today);
            }
            case LOST, STOLEN, REVOKED, REPLACED -> equal(parts, parameters, "ended_as", stage.name());
            case RECEIVED, RNA_CHECK, DATA_CORRECTION, SENT_TO_ISSUER, PRINTED, AT_CHAMBER, WITHDRAWN ->
                equal(parts, parameters, "state", stage.name());
        }
    }

    private static void text(List<String> parts, Map<String, Object> parameters, String typed) {
        String plain = Identifiers.plain(typed);
        var query = SearchQuery.of(typed);
        if (NUMBER.matcher(plain).find()) {
            parts.add("(nia like :beginning or number like :beginning)");
            parameters.put("beginning", plain.replaceAll("[^A-Z0-9/.\\-]", "") + "%");
        } else if (!query.isEmpty()) {
            parts.add("(" + SearchCondition.of(query, "search_key", parameters) + ")");
        }
    }

    private static void equal(
            List<String> parts, Map<String, Object> parameters, String column, @Nullable String value) {
        if (value != null) {
            parts.add(column + " = :" + column);
            parameters.put(column, value);
        }
    }

    /** In the order of the ids; one that no request has is left out. */
    List<CardRow> rows(Collection<UUID> ids, LocalDate today) {
        return rows(COLUMNS, Map.of(), ids, today);
    }

    private List<CardRow> rows(String from, Map<String, ?> parameters, Collection<UUID> ids, LocalDate today) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, CardRow> found = sql
                .sql(from + " where r.id in (:ids)")
                .params(parameters)
                .param("ids", ids)
                .query((row, number) -> row(row, today))
                .list()
                .stream()
                .collect(Collectors.toMap(row -> row.id().value(), Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    Optional<CardRow> row(UUID id, LocalDate today) {
        return rows(List.of(id), today).stream().findFirst();
    }

    /** The youngest first. */
    List<CardRow> of(ActorId actor, LocalDate today) {
        return sql.sql(COLUMNS + " where r.actor_id = :actor order by r.received_on desc, r.id desc")
                .param("actor", actor.value())
                .query((row, number) -> row(row, today))
                .list();
    }

    Optional<UUID> openOf(ActorId actor) {
        return sql.sql("select id from card_request where open_once = :actor")
                .param("actor", actor.value())
                .query(UUID.class)
                .optional();
    }

    Map<CardRequestState, Long> countsByOrigin(String origin) {
        Map<CardRequestState, Long> counts = new EnumMap<>(CardRequestState.class);
        sql.sql("select state, count(*) from card_request where origin = :origin group by state")
                .param("origin", origin)
                .query((row, number) -> counts.put(CardRequestState.valueOf(row.getString(1)), row.getLong(2)))
                .list();
        return counts;
    }

    List<CardFigure> figures(Collection<String> origins) {
        if (origins.isEmpty()) {
            return List.of();
        }
        return sql.sql("""
                        select province_code, craft_code, sex, area, state, count(*) from card_request
                        where origin in (:origins) group by province_code, craft_code, sex, area, state
                        order by province_code, craft_code, sex, area, state
                        """)
                .param("origins", origins)
                .query((row, number) -> new CardFigure(
                        new ProvinceCode(row.getString(1)),
                        row.getString(2),
                        Sex.valueOf(row.getString(3)),
                        Area.valueOf(row.getString(4)),
                        CardRequestState.valueOf(row.getString(5)),
                        row.getLong(6)))
                .list();
    }

    private static CardRow row(ResultSet row, LocalDate today) throws SQLException {
        CardRequestState state = CardRequestState.valueOf(row.getString(10));
        String ended = row.getString(11);
        LocalDate validUntil = row.getObject(18, LocalDate.class);
        return new CardRow(
                new CardRequestId(row.getObject(1, UUID.class)),
                new ActorId(row.getObject(2, UUID.class)),
                Bilingual.of(row.getString(3), row.getString(4)),
                row.getString(5),
                row.getString(6),
                CardRequestKind.valueOf(row.getString(7)),
                CardChannel.valueOf(row.getString(8)),
                row.getString(9),
                state,
                CardStage.on(today, state, ended == null ? null : CardEnd.valueOf(ended), validUntil),
                new ProvinceCode(row.getString(12)),
                Bilingual.of(row.getString(13), row.getString(14)),
                row.getObject(15, LocalDate.class),
                row.getObject(16, LocalDate.class),
                row.getObject(17, LocalDate.class),
                validUntil);
    }
}
