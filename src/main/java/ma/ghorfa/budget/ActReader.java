package ma.ghorfa.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.Written;
import ma.ghorfa.paging.Milestones;
import ma.ghorfa.paging.Place;
import ma.ghorfa.paging.RememberedLists;
import ma.ghorfa.paging.SqlPlaces;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The acts of a budget as a list of any length. What it is sorted by never changes, so where its pages begin is remembered
 * until a further act is done.
 */
@Component
class ActReader {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,10}(?:[.,]\\d{1,2})?");
    private static final int WALKED_AT_ONCE = 500;

    /** Which list: it grows with each number that the budget gives. */
    private record Listed(ActFilter filter, long numbers) {}

    private record Condition(String where, Map<String, Object> parameters) {}

    private final JdbcClient jdbc;
    private final ExecutionReader rows;
    private final RememberedLists<Listed> lists = new RememberedLists<>();

    ActReader(JdbcClient jdbc, ExecutionReader rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    List<ActRow> page(ActFilter filter, long offset, int limit) {
        return rows(milestones(filter).page(offset, limit));
    }

    long count(ActFilter filter) {
        Milestones milestones = milestones(filter);
        return milestones.size().orElseGet(() -> {
            Condition condition = condition(filter);
            long found = jdbc.sql("select count(*) from budget_act where " + condition.where())
                    .params(condition.parameters())
                    .query(Long.class)
                    .single();
            milestones.sized(found);
            return found;
        });
    }

    private Milestones milestones(ActFilter filter) {
        // A cancellation gives no number and changes what is left.
        long numbers = jdbc.sql("select (select coalesce(sum(last), 0) from budget_number where budget_id = :budget)"
                        + " + (select count(*) from budget_cancellation c join budget_act a on a.id = c.act_id"
                        + " where a.budget_id = :budget)")
                .param("budget", filter.budget().value())
                .query(Long.class)
                .single();
        return lists.get(new Listed(filter, numbers), () -> places("budget_act", condition(filter), filter));
    }

    private SqlPlaces places(String table, Condition condition, ActFilter filter) {
        return new SqlPlaces(
                jdbc, table, filter.sort().column(), filter.ascending(), condition.where(), condition.parameters());
    }

    /** Those that are there at this moment, each once, read by steps. */
    Iterator<ActRow> walk(ActFilter filter) {
        Condition condition = condition(filter);
        condition
                .parameters()
                .put(
                        "moment",
                        jdbc.sql("select cast(now(6) as char)")
                                .query(String.class)
                                .single());
        SqlPlaces places = places("budget_act for system_time as of timestamp(:moment)", condition, filter);
        var last = new AtomicReference<@Nullable Place>();
        return Stream.generate(() -> next(places, last))
                .takeWhile(step -> !step.isEmpty())
                .flatMap(step -> rows(step).stream())
                .iterator();
    }

    private static List<Place> next(SqlPlaces places, AtomicReference<@Nullable Place> last) {
        Place from = last.get();
        List<Place> step = places.from(from, WALKED_AT_ONCE + 1);
        List<Place> next = from == null ? step : step.subList(Math.min(1, step.size()), step.size());
        last.set(next.isEmpty() ? from : next.getLast());
        return next;
    }

    private List<ActRow> rows(List<Place> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = places.stream().map(Place::id).toList();
        Map<UUID, ActRow> found = rows.acts("a.id in (:ids)", Map.of("ids", ids)).stream()
                .collect(Collectors.toMap(row -> row.id().value(), Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static Condition condition(ActFilter filter) {
        List<String> parts = new ArrayList<>(List.of("budget_id = :budget"));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("budget", filter.budget().value());
        add(
                parts,
                parameters,
                "stage = :stage",
                "stage",
                filter.stage() == null ? null : filter.stage().name());
        add(parts, parameters, "act_on >= :from", "from", filter.from());
        add(parts, parameters, "act_on <= :until", "until", filter.until());
        add(
                parts,
                parameters,
                "amount >= :least",
                "least",
                filter.least().isPositive() ? filter.least().amount() : null);
        if (filter.open()) {
            parts.add("amount - cancelled - used > 0 and stage not in ('PAYMENT', 'COLLECTION')");
        }
        Set<CreditId> credits = filter.credits();
        if (credits != null && credits.isEmpty()) {
            parts.add("false");
        } else if (credits != null) {
            add(
                    parts,
                    parameters,
                    "credit_id in (:credits)",
                    "credits",
                    credits.stream().map(CreditId::value).toList());
        }
        text(parts, parameters, Text.line(filter.text()));
        return new Condition(String.join(" and ", parts), parameters);
    }

    private static void add(
            List<String> parts, Map<String, Object> parameters, String part, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(part);
            parameters.put(name, value);
        }
    }

    private static void text(List<String> parts, Map<String, Object> parameters, String typed) {
        if (typed.isEmpty()) {
            return;
        }
        parameters.put("like", "%" + typed.replaceAll("[%_\\\\]", "\\\\$0") + "%");
        String found = "party like :like or object like :like or reference like :like";
        String number = Written.digits(typed).replaceAll("[\\s\\u00A0\\u202F]", "");
        if (AMOUNT.matcher(number).matches()) {
            parameters.put("asked", new BigDecimal(number.replace(',', '.')));
            found += " or amount = :asked";
        }
        parts.add("(" + found + ")");
    }
}
