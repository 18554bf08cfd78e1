package ma.ghorfa.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import ma.ghorfa.base.Cin;
import ma.ghorfa.registry.WordBook.Bearers;
import ma.ghorfa.search.SearchQuery;
import ma.ghorfa.search.StoredWords;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds people by a name or a number. The rarest word of a query leads: who has it is looked at, and the other words are
 * asked of those alone. Few are put in the order that was asked for. Many are given in the order of the words, which costs
 * as much as is looked at; walking the list in its order instead, one would read most of the register before the first
 * Youssef.
 */
@Component
class ActorSearch {

    /** So many are put in order. */
    private static final int FEW = 2_000;

    /** Of more so many are listed; who does not find somebody among them types another word. */
    private static final int LISTED = 500;

    /** Of several words the rarest may have so many times more: most of them lack the other words. */
    private static final int TOGETHER = 5;

    /** Asking one by one for the other words costs as much as reading so many entries of theirs. */
    private static final int ONE_BY_ONE = 12;

    /** Of a thousand ids and more MariaDB makes another plan, which does not use the index. */
    private static final int SORTED_AT_ONCE = 900;

    /** What may be a number is written so, and has a digit. */
    private static final Pattern CODE = Pattern.compile("(?=.*[0-9])[A-Z0-9][A-Z0-9/.\\-]*");

    private static final Pattern BLANK = Pattern.compile("\\s");

    private final JdbcClient sql;
    private final ActorWords words;
    private final KnownWords known;
    private final int few;
    private final int listed;
    private final int bound;

    @Autowired
    ActorSearch(JdbcClient sql, ActorWords words, KnownWords known) {
        this(sql, words, known, FEW, LISTED, WordWalk.BOUND);
    }

    /**
     * @param few how many are put in order
     * @param listed how many are listed where there are more than few
     * @param bound how many who have a word are looked at
     */
    ActorSearch(JdbcClient sql, ActorWords words, KnownWords known, int few, int listed, int bound) {
        this.sql = sql;
        this.words = words;
        this.known = known;
        this.few = few;
        this.listed = listed;
        this.bound = bound;
    }

    /**
     * The people whom a filter lets through, where that is a matter of searching: it has a text, or leaves few.
     *
     * @param cards whether the number of an identity card finds somebody
     * @return null where the list is to be read in its order
     */
    @Nullable
    Finding find(ActorFilter filter, boolean cards) {
        return new Search(filter, cards, listed).find();
    }

    /** The same without an end, for those who take out the whole list. */
    @Nullable
    Finding findAll(ActorFilter filter, boolean cards) {
        return new Search(filter, cards, Integer.MAX_VALUE).find();
    }

    /** Whether a text may be the number of somebody, or the beginning of one; another text is found in names alone. */
    static boolean mayBeNumber(String text) {
        return !code(text).isEmpty();
    }

    private static String code(String text) {
        String plain = Identifiers.plain(text);
        return CODE.matcher(plain).matches() ? plain : "";
    }

    /** About how many a condition lets through, as the optimizer reads it out of the indexes. */
    long about(ActorCondition condition) {
        return sql.sql("explain select id from craft_actor where " + condition.where())
                .params(condition.parameters())
                .query((row, number) -> row.getLong("rows"))
                .single();
    }

    /**
     * One way to read a query: the rarest of its words, and the others.
     *
     * @param rows about how many have the rarest
     * @param others each once, however often it was typed
     * @param otherRows about how many have the others
     */
    record Reading(List<String> rarest, long rows, List<List<String>> others, long otherRows) {

        /** That {@code w}, a row of {@code craft_actor_word}, has the rarest word. */
        String rarest(String name, Map<String, Object> parameters) {
            return StoredWords.condition("w", name, rarest, parameters);
        }

        /** Asks the other words of each who has the rarest, one by one. */
        String joins(String name, Map<String, Object> parameters) {
            var joins = new StringBuilder();
            for (int number = 0; number < others.size(); number++) {
                String alias = "v" + number;
                joins.append(" straight_join craft_actor_word ")
                        .append(alias)
                        .append(" force index (craft_actor_word_of) on ")
                        .append(alias)
                        .append(".actor_id = w.actor_id and ")
                        .append(StoredWords.condition(alias, name + alias, others.get(number), parameters));
            }
            return joins.toString();
        }

        /** The same by reading once who has the other words, which is cheaper where those are not many more. */
        String within(String name, Map<String, Object> parameters) {
            var within = new StringBuilder();
            for (int number = 0; number < others.size(); number++) {
                String alias = "v" + number;
                within.append(" and w.actor_id in (select ")
                        .append(alias)
                        .append(".actor_id from craft_actor_word ")
                        .append(alias)
                        .append(" where ")
                        .append(StoredWords.condition(alias, name + alias, others.get(number), parameters))
                        .append(')');
            }
            return within.toString();
        }
    }

    /** A part of a statement that gives people. */
    private record Part(String from, String where) {}

    private final class Search {

        private final ActorFilter filter;
        private final ActorCondition condition;
        private final SearchQuery query;
        private final String code;
        private final boolean cards;
        private final int most;
        private final Map<List<String>, Long> estimates = new HashMap<>();

        Search(ActorFilter filter, boolean cards, int most) {
            this.filter = filter;
            this.condition = ActorCondition.of(filter);
            this.query = SearchQuery.of(filter.text());
            this.code = code(filter.text());
            this.cards = cards;
            this.most = most;
        }

        @Nullable
        Finding find() {
            if (query.isEmpty()) {
                List<UUID> found = byFilter(key -> true);
                return found == null ? null : Finding.few(found);
            }
            boolean numberFirst = query.kind() != SearchQuery.Kind.NAME
                    || !BLANK.matcher(filter.text().strip()).find();
            if (code.isEmpty()) {
                return named();
            }
            Finding first = numberFirst ? numbered() : named();
            return first.isEmpty() ? numberFirst ? named() : numbered() : first;
        }

        /** An open number by its beginning; that of an identity card by the whole of it, which is not shown. */
        private Finding numbered() {
            List<String> beginning = List.of(ActorWords.number(code) + "*");
            Map<String, Object> parameters = new HashMap<>();
            String holders = "(select distinct w.actor_id from craft_actor_word w where "
                    + StoredWords.condition("w", "number", beginning, parameters) + " limit " + (few + 1) + ")";
            if (cards && query.kind() == SearchQuery.Kind.CIN) {
                Cin.read(filter.text()).ifPresent(cin -> parameters.put("cin", cin.number()));
                holders += " union select id from craft_actor where cin_once = :cin"
                        + " union select actor_id from former_identifier where kind = 'CIN' and number = :cin";
            }
            List<UUID> ids =
                    sql.sql(holders).params(parameters).query(UUID.class).list();
            if (ids.size() <= few) {
                return Finding.few(inOrder(ids, null));
            }
            return walk(List.of(new Reading(beginning, few, List.of(), 0)), key -> true);
        }

        private Finding named() {
            WordBook book = known.book();
            return book == null ? asked() : known(book);
        }

        /** With the help of a book one knows how many there are, and looks only at those who have all words. */
        private Finding known(WordBook book) {
            List<Bearers> bearers = query.terms().stream()
                    .map(terms -> book.bearers(terms, bound()))
                    .toList();
            boolean single = query.terms().stream().allMatch(terms -> terms.size() == 1);
            int sorted = condition.isEverybody() || single ? few : few * TOGETHER;
            var first = new LinkedHashSet<UUID>();
            for (Bearers some : bearers) {
                while (first.size() <= sorted && some.hasNext()) {
                    first.addAll(some.next(sorted + 1 - first.size()));
                }
            }
            List<UUID> found = first.size() > sorted ? byFilter(query::finds) : inOrder(first, query::finds);
            if (found != null && found.size() <= few) {
                return Finding.few(found);
            }
            return Finding.many(new BookWalk(sql, List.copyOf(first), bearers, condition, query::finds, bound()), most);
        }

        private Finding asked() {
            List<Reading> readings = query.terms().stream().map(this::reading).toList();
            boolean maybeFew = readings.stream()
                    .allMatch(reading ->
                            reading.rows() <= (reading.others().isEmpty() ? (long) few : (long) few * TOGETHER));
            List<UUID> found = maybeFew ? read(readings, query::finds) : null;
            if (found == null) {
                found = byFilter(query::finds);
            }
            return found == null ? walk(readings, query::finds) : Finding.few(found);
        }

        private Reading reading(List<List<String>> terms) {
            List<List<String>> rarestFirst = terms.stream()
                    .distinct()
                    .sorted(Comparator.comparingLong(this::about))
                    .toList();
            List<List<String>> others = rarestFirst.subList(1, rarestFirst.size());
            return new Reading(
                    rarestFirst.getFirst(),
                    about(rarestFirst.getFirst()),
                    others,
                    others.stream().mapToLong(this::about).sum());
        }

        private long about(List<String> terms) {
            return estimates.computeIfAbsent(terms, words::about);
        }

        /** Null where the filter does not leave few. */
        private @Nullable List<UUID> byFilter(Predicate<String> check) {
            if (condition.isEverybody() || ActorSearch.this.about(condition) > 2L * few) {
                return null;
            }
            return read(List.of(new Part("craft_actor a", "true")), new HashMap<>(), check);
        }

        private @Nullable List<UUID> read(List<Reading> readings, Predicate<String> check) {
            Map<String, Object> parameters = new HashMap<>();
            List<Part> parts = new ArrayList<>();
            for (Reading reading : readings) {
                parts.add(new Part(
                        entries(reading, "reading" + parts.size(), parameters)
                                + " straight_join craft_actor a on a.id = w.actor_id",
                        "true"));
            }
            return read(parts, parameters, check);
        }

        private static String entries(Reading reading, String name, Map<String, Object> parameters) {
            String rarest = reading.rarest(name, parameters);
            return reading.otherRows() > ONE_BY_ONE * reading.rows()
                    ? "(select w.actor_id from craft_actor_word w" + reading.joins(name, parameters) + " where "
                            + rarest + ") w"
                    : "(select w.actor_id from craft_actor_word w where " + rarest + reading.within(name, parameters)
                            + ") w";
        }

        /** Null where there are more than few. */
        private @Nullable List<UUID> read(List<Part> parts, Map<String, Object> parameters, Predicate<String> check) {
            String order = filter.ascending() ? " asc" : " desc";
            int enough = TOGETHER * few + 1;
            List<String> selects = parts.stream()
                    .map(part -> "(select distinct a.id, a." + filter.sort().column() + " place, a.search_key from "
                            + part.from() + " where " + part.where() + " and " + condition.where() + " limit "
                            + enough + ")")
                    .toList();
            var read = new ArrayList<UUID>();
            var found = new ArrayList<UUID>();
            sql.sql("select id, search_key from (" + String.join(" union ", selects) + ") found order by place" + order
                            + ", id" + order)
                    .params(parameters)
                    .params(condition.parameters())
                    .query(row -> {
                        UUID id = row.getObject(1, UUID.class);
                        read.add(id);
                        if (check.test(row.getString(2))) {
                            found.add(id);
                        }
                    });
            return read.size() >= enough || found.size() > few ? null : found;
        }

        /** @param check who of them is found, by the search key; null where all are */
        private List<UUID> inOrder(Collection<UUID> people, @Nullable Predicate<String> check) {
            if (people.isEmpty()) {
                return List.of();
            }
            List<UUID> all = List.copyOf(people);
            String order = filter.ascending() ? " asc" : " desc";
            String key = check == null ? "''" : "search_key";
            Map<String, Object> parameters = new HashMap<>(condition.parameters());
            List<String> parts = new ArrayList<>();
            for (int from = 0; from < all.size(); from += SORTED_AT_ONCE) {
                String name = "ids" + parts.size();
                parameters.put(name, all.subList(from, Math.min(all.size(), from + SORTED_AT_ONCE)));
                parts.add("select id, " + key + ", " + filter.sort().column() + " place from craft_actor"
                        + " force index (primary) where id in (:" + name + ") and " + condition.where());
            }
            var found = new ArrayList<UUID>();
            sql.sql(String.join(" union all ", parts) + " order by place" + order + ", id" + order)
                    .params(parameters)
                    .query(row -> {
                        if (check == null || check.test(row.getString(2))) {
                            found.add(row.getObject(1, UUID.class));
                        }
                    });
            return found;
        }

        private int bound() {
            return most == Integer.MAX_VALUE ? Integer.MAX_VALUE : bound;
        }

        private Finding walk(List<Reading> readings, Predicate<String> check) {
            return Finding.many(
                    new OneAfterTheOther(readings.stream()
                            .map(reading -> new WordWalk(sql, reading, condition, check, bound()))
                            .toList()),
                    most);
        }
    }

    private record OneAfterTheOther(List<WordWalk> walks) implements Finding.Walk {

        @Override
        public boolean hasNext() {
            return walks.stream().anyMatch(WordWalk::hasNext);
        }

        @Override
        public List<UUID> next() {
            return walks.stream()
                    .filter(WordWalk::hasNext)
                    .findFirst()
                    .orElseThrow()
                    .next();
        }

        @Override
        public boolean isWhole() {
            return walks.stream().allMatch(WordWalk::isWhole);
        }
    }
}
