package ma.ghorfa.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ma.ghorfa.paging.Place;
import ma.ghorfa.paging.RememberedLists;
import ma.ghorfa.paging.SqlPlaces;
import ma.ghorfa.search.SearchQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which agreements a list holds, and in which order. By their references they lie in an index, and a page is read from its
 * place there. What is asked of them on a day lies in no index: it is reckoned for all of them at once, and shared by
 * everybody who looks at that day until something changes.
 */
@Component
class AgreementLists {

    private static final int DAYS = 16;

    /** Whom the texts {@code a} name; an amendment that was abandoned names nobody. */
    static final String NAMING = " (a.base_id is null or a.state <> 'ABANDONED') ";

    private static final Comparator<@Nullable LocalDate> DAY = Comparator.nullsLast(Comparator.naturalOrder());
    private static final Comparator<Standing> BY_END = (one, other) -> DAY.compare(one.until(), other.until());
    private static final Comparator<Standing> BY_TOTAL = Comparator.comparing(Standing::total);

    /** All agreements on a day, the last in the order first. */
    private record Ordered(LocalDate day, AgreementSort sort) {}

    private final JdbcClient jdbc;
    private final AgreementLines lines;
    private final AgreementWords words;
    private final RememberedLists<AgreementFilter> lists = new RememberedLists<>();
    private final Remembered<Ordered, List<Standing>> standings = new Remembered<>(DAYS);
    private final Remembered<LocalDate, Set<UUID>> late = new Remembered<>(DAYS);

    AgreementLists(JdbcClient jdbc, AgreementLines lines, AgreementWords words) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.words = words;
    }

    /** An agreement was begun or changed, or something of a tranche came in. */
    void changed() {
        lists.forget();
        standings.forget();
        late.forget();
    }

    List<UUID> page(AgreementFilter filter, long offset, int limit) {
        if (isInIndex(filter)) {
            return lists.get(filter, () -> places(filter)).page(offset, limit).stream()
                    .map(Place::id)
                    .toList();
        }
        return sorted(filter).skip(offset).limit(limit).map(Standing::id).toList();
    }

    AgreementCount count(AgreementFilter filter) {
        Map<AgreementState, Long> byState = new EnumMap<>(AgreementState.class);
        found(filter, ordered(new Ordered(filter.day(), AgreementSort.REFERENCE)))
                .forEach(one -> byState.merge(one.state(), 1L, Long::sum));
        @Nullable AgreementState state = filter.state();
        long rows = state == null
                ? byState.values().stream().mapToLong(Long::longValue).sum()
                : byState.getOrDefault(state, 0L);
        return new AgreementCount(rows, byState);
    }

    /** All of them at this moment, in the order of the list. */
    List<UUID> all(AgreementFilter filter) {
        return sorted(filter).map(Standing::id).toList();
    }

    List<UUID> of(PartnerId partner) {
        return jdbc.sql("""
                select distinct b.id, b.listed
                from agreement_party y join agreement a on a.id = y.agreement_id
                join agreement b on b.id = coalesce(a.base_id, a.id)
                where y.partner_id = :partner and""" + NAMING + "order by b.listed desc")
                .param("partner", partner.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private boolean isInIndex(AgreementFilter filter) {
        return filter.sort() == AgreementSort.REFERENCE
                && filter.state() == null
                && !filter.late()
                && filter.partner() == null
                && words.query(filter.text()).isEmpty();
    }

    private SqlPlaces places(AgreementFilter filter) {
        List<String> parts = new ArrayList<>(List.of("listed is not null"));
        Map<String, Object> parameters = new HashMap<>();
        @Nullable AgreementKind kind = filter.kind();
        if (kind != null) {
            parts.add("kind = :kind");
            parameters.put("kind", kind.name());
        }
        @Nullable Integer year = filter.year();
        if (year != null) {
            parts.add("year = :year");
            parameters.put("year", year);
        }
        return new SqlPlaces(jdbc, "agreement", "listed", filter.ascending(), String.join(" and ", parts), parameters);
    }

    private Stream<Standing> sorted(AgreementFilter filter) {
        List<Standing> ordered = ordered(new Ordered(filter.day(), filter.sort()));
        return found(filter, filter.ascending() ? ordered.reversed() : ordered)
                .filter(one -> filter.state() == null || one.state() == filter.state());
    }

    private List<Standing> ordered(Ordered asked) {
        return standings.get(asked, () -> switch (asked.sort()) {
            case REFERENCE -> lines.standings(asked.day());
            case END -> by(BY_END, asked.day());
            case TOTAL -> by(BY_TOTAL, asked.day());
        });
    }

    private List<Standing> by(Comparator<Standing> order, LocalDate day) {
        return ordered(new Ordered(day, AgreementSort.REFERENCE)).stream()
                .sorted(order.reversed())
                .toList();
    }

    /** What everything in the filter but the state lets through. */
    private Stream<Standing> found(AgreementFilter filter, List<Standing> among) {
        @Nullable Set<UUID> named = named(filter);
        if (named != null && named.isEmpty()) {
            return Stream.empty();
        }
        Stream<Standing> found = among.stream()
                .filter(one -> named == null || named.contains(one.id()))
                .filter(one -> filter.kind() == null || one.kind() == filter.kind())
                .filter(one -> filter.year() == null || one.year() == filter.year());
        if (!filter.late()) {
            return found;
        }
        LocalDate day = filter.day();
        Set<UUID> behind = late.get(day, () -> lines.late(day));
        return found.filter(one -> one.state().isOwed() && behind.contains(one.id()));
    }

    /** Those of the text and the partner; null where neither is asked for. */
    private @Nullable Set<UUID> named(AgreementFilter filter) {
        SearchQuery query = words.query(filter.text());
        @Nullable Set<UUID> named = query.isEmpty() ? null : words.find(query);
        @Nullable PartnerId partner = filter.partner();
        if (partner == null) {
            return named;
        }
        Set<UUID> together = new HashSet<>(of(partner));
        if (named != null) {
            together.retainAll(named);
        }
        return together;
    }
}
