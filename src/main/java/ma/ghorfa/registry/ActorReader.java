package ma.ghorfa.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.base.AfterCommit;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.paging.Milestones;
import ma.ghorfa.paging.Place;
import ma.ghorfa.paging.RememberedLists;
import ma.ghorfa.paging.SqlPlaces;
import ma.ghorfa.registry.ActorCount.Precision;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the list of the register. Without a search it is walked in the order asked for ({@link Milestones}); what a search
 * finds, and what a filter leaves that leaves few, is remembered for a short time ({@link Finding}), so that the pages of
 * one list and its count are one search. What many look at in the same minute is read once for all ({@link RecentRows}).
 */
@Component
class ActorReader {

    /** So many are counted exactly each time; of longer lists the survey knows. */
    private static final int COUNTED = 10_000;

    private static final int WALKED_AT_ONCE = 500;

    private static final String COLUMNS = """
            select a.id, a.kind, a.name_ar, a.name_fr, a.nia, a.cin, a.province_code,
                coalesce(m.name_ar, a.commune_ar), coalesce(m.name_fr, a.commune_fr), a.area,
                c.name_ar, c.name_fr, a.cover, a.birth_date, a.registered_on
            """;

    private static final String CRAFT =
            " join craft c on c.code = a.craft_code left join commune m on m.code = a.commune_code ";

    private final JdbcClient sql;
    private final ActorSearch search;
    private final RecentRows recent;
    private final RememberedLists<ActorFilter> lists = new RememberedLists<>();
    private final Findings findings = new Findings();
    private final OnceInMemory<Bilingual> names = new OnceInMemory<>();
    private final OnceInMemory<ProvinceCode> provinces = new OnceInMemory<>();

    ActorReader(JdbcClient sql, ActorSearch search, RecentRows recent) {
        this.sql = sql;
        this.search = search;
        this.recent = recent;
    }

    /** Somebody was entered or changed; once that is stored, they are found and shown as they are. */
    void changed(ActorId id) {
        edited(id);
        forget(list -> true);
    }

    /** Somebody got another number and changed nothing else by which they are listed: no list of names is another. */
    void renumbered(ActorId id) {
        edited(id);
        forget(list -> list.sort() == ActorSort.NIA || ActorSearch.mayBeNumber(list.text()));
    }

    /** Somebody changed in nothing by which they are listed. */
    void edited(ActorId id) {
        AfterCommit.run(() -> recent.forget(id));
    }

    /** Any number of people were entered or changed. */
    void allChanged() {
        AfterCommit.run(recent::forgetRows);
        forget(list -> true);
    }

    private void forget(Predicate<ActorFilter> which) {
        lists.forget(which);
        AfterCommit.run(() -> {
            findings.forget(which);
            recent.forget(which);
        });
    }

    /** @param cards whether the number of an identity card finds somebody */
    List<ActorRow> page(ActorFilter filter, boolean cards, long offset, int limit) {
        Finding finding = finding(filter, cards);
        return recent.rows(finding != null ? finding.page(offset, limit) : ids(filter, offset, limit), this::rows);
    }

    private List<UUID> ids(ActorFilter filter, long offset, int limit) {
        return RecentRows.isNear(offset, limit)
                ? recent.page(filter, (int) offset, limit, rows -> read(filter, 0, rows))
                : read(filter, offset, limit);
    }

    private List<UUID> read(ActorFilter filter, long offset, int limit) {
        return milestones(filter).page(offset, limit).stream().map(Place::id).toList();
    }

    /** Whether the list stands in the order that was asked for. */
    boolean isSorted(ActorFilter filter, boolean cards) {
        Finding finding = finding(filter, cards);
        return finding == null || finding.isSorted();
    }

    ActorCount count(ActorFilter filter, boolean cards) {
        Finding finding = finding(filter, cards);
        return finding != null ? finding.count() : counted(filter, milestones(filter));
    }

    private @Nullable Finding finding(ActorFilter filter, boolean cards) {
        return findings.get(filter, cards, () -> search.find(filter, cards));
    }

    private ActorCount counted(ActorFilter filter, Milestones milestones) {
        OptionalLong known = milestones.size();
        if (known.isPresent() && known.getAsLong() > COUNTED) {
            return new ActorCount(known.getAsLong(), Precision.EXACT);
        }
        ActorCondition condition = ActorCondition.of(filter);
        String rows = "select 1 from craft_actor where " + condition.where() + " limit " + (COUNTED + 1);
        long few = sql.sql("select count(*) from (" + rows + ") few")
                .params(condition.parameters())
                .query(Long.class)
                .single();
        if (few <= COUNTED) {
            return new ActorCount(few, Precision.EXACT);
        }
        if (!RememberedLists.isWriting()) {
            milestones.prepare();
        }
        return new ActorCount(Math.max(few, search.about(condition)), Precision.ABOUT);
    }

    private Milestones milestones(ActorFilter filter) {
        return lists.get(filter, () -> places(filter, "craft_actor" + index(filter), Map.of()));
    }

    /** Groups stand together in the order of the Arabic names, all of them far from the first: they have an index. */
    private static String index(ActorFilter filter) {
        boolean kinds = filter.kind() != null && filter.sort() == ActorSort.NAME_AR;
        return " force index (" + (kinds ? "craft_actor_by_kind" : filter.sort().index()) + ")";
    }

    private SqlPlaces places(ActorFilter filter, String table, Map<String, Object> more) {
        ActorCondition condition = ActorCondition.of(filter);
        Map<String, Object> parameters = new HashMap<>(condition.parameters());
        parameters.putAll(more);
        return new SqlPlaces(sql, table, filter.sort().column(), filter.ascending(), condition.where(), parameters);
    }

    /**
     * Everybody whom a filter lets through, each once, however many. Read by steps as it is taken out, each in a moment of
     * its own: no connection is held meanwhile. Without a text the whole is what the register was when it began; the
     * table keeps its former rows.
     */
    Iterator<ActorRow> walk(ActorFilter filter, boolean cards) {
        Finding finding = search.findAll(filter, cards);
        return finding != null ? flat(offset -> rows(finding.page(offset, WALKED_AT_ONCE))) : flat(steps(filter));
    }

    private LongFunction<List<ActorRow>> steps(ActorFilter filter) {
        Map<String, Object> moment = Map.of(
                "moment",
                sql.sql("select cast(now(6) as char)").query(String.class).single());
        String then = " for system_time as of timestamp(:moment) ";
        SqlPlaces places = places(filter, "craft_actor" + then + index(filter), moment);
        var last = new AtomicReference<@Nullable Place>();
        return offset -> {
            Place from = last.get();
            List<Place> step = places.from(from, WALKED_AT_ONCE + 1);
            List<Place> next = from == null ? step : step.subList(Math.min(1, step.size()), step.size());
            last.set(next.isEmpty() ? from : next.getLast());
            return rows(
                    COLUMNS + "from craft_actor" + then + "a" + CRAFT,
                    moment,
                    next.stream().map(Place::id).toList());
        };
    }

    private static Iterator<ActorRow> flat(LongFunction<List<ActorRow>> steps) {
        return Stream.iterate(0L, offset -> offset + WALKED_AT_ONCE)
                .map(steps::apply)
                .takeWhile(step -> !step.isEmpty())
                .flatMap(List::stream)
                .iterator();
    }

    /** The rows of these ids, in their order. */
    List<ActorRow> rows(List<UUID> ids) {
        return rows(COLUMNS + "from craft_actor a" + CRAFT, Map.of(), ids);
    }

    private List<ActorRow> rows(String select, Map<String, Object> parameters, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, ActorRow> found = sql
                .sql(select + " where a.id in (:ids)")
                .params(parameters)
                .param("ids", ids)
                .query((row, number) -> row(row))
                .list()
                .stream()
                .collect(Collectors.toMap(row -> row.id().value(), Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private ActorRow row(ResultSet row) throws SQLException {
        return new ActorRow(
                new ActorId(row.getObject(1, UUID.class)),
                ActorKind.valueOf(row.getString(2)),
                Bilingual.of(row.getString(3), row.getString(4)),
                row.getString(5),
                Identifiers.masked(row.getString(6)),
                provinces.one(new ProvinceCode(row.getString(7))),
                names.one(Bilingual.of(row.getString(8), row.getString(9))),
                Area.valueOf(row.getString(10)),
                names.one(Bilingual.of(row.getString(11), row.getString(12))),
                HealthCover.valueOf(row.getString(13)),
                row.getObject(14, LocalDate.class),
                row.getObject(15, LocalDate.class));
    }
}
