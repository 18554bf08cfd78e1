package ma.ghorfa.registry;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Sex;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads and writes people by the thousand, where {@link CraftActors} does it one by one: statements with many rows, and
 * words in the order of their index. What a row looks like, {@link CraftActor} alone says.
 */
@Component
class ActorTable {

    /** What {@link CraftActor#values} gives, in its order, and as what it is read. */
    static final List<Column> COLUMNS = List.of(
            new Column("kind", String.class),
            new Column("name_ar", String.class),
            new Column("name_fr", String.class),
            new Column("search_key", String.class),
            new Column("cin", String.class),
            new Column("nia", String.class),
            new Column("rna_number", String.class),
            new Column("birth_date", LocalDate.class),
            new Column("sex", String.class),
            new Column("province_code", String.class),
            new Column("commune_code", String.class),
            new Column("commune_ar", String.class),
            new Column("commune_fr", String.class),
            new Column("area", String.class),
            new Column("craft_code", String.class),
            new Column("practising_since", Integer.class),
            new Column("qualification", String.class),
            new Column("qualification_note", String.class),
            new Column("phone", String.class),
            new Column("cover", String.class),
            new Column("cover_regime", String.class),
            new Column("cover_on", LocalDate.class),
            new Column("cover_source", String.class),
            new Column("consents_contact", Boolean.class),
            new Column("consent_on", LocalDate.class));

    record Column(String name, Class<?> type) {}

    /** A row as it is stored. */
    record Stored(UUID id, long version, List<@Nullable Object> values, ActorData data) {}

    /**
     * Who has a number.
     *
     * @param former whether they had it before two pages of theirs were merged
     */
    record Holder(UUID id, boolean former) {}

    private static final int CHANGED_AT_ONCE = 500;

    /**
     * So many rows go to the server in one packet, which is less than 128 KB of usual rows: for a packet of more than a
     * megabyte the driver makes a buffer of sixteen, each time anew, and the garbage collector has no rest.
     */
    private static final int PEOPLE_AT_ONCE = 250;

    /** Likewise of words, which are shorter. */
    private static final int WORDS_AT_ONCE = 1_500;

    /** From a thousand on MariaDB makes another plan of a list of values, which does not use the index. */
    private static final int ASKED_AT_ONCE = 500;

    private static final String NAMES = COLUMNS.stream().map(Column::name).collect(Collectors.joining(", "));
    private static final String INSERT = "insert into craft_actor (id, version, changed_by, registered_on, " + NAMES
            + ") values (" + "?, ".repeat(3 + COLUMNS.size()) + "?)";
    private static final String INSERT_WORD = "insert into craft_actor_word (word, actor_id) values (?, ?)";
    private static final String UPDATE = "update craft_actor set version = version + 1, changed_by = ?, "
            + COLUMNS.stream().map(column -> column.name() + " = ?").collect(Collectors.joining(", "))
            + " where id = ? and version = ?";

    private final JdbcClient sql;
    private final JdbcOperations jdbc;
    private final KnownWords known;

    ActorTable(JdbcClient sql, JdbcOperations jdbc, KnownWords known) {
        this.sql = sql;
        this.jdbc = jdbc;
        this.known = known;
    }

    // ---- Reading ----

    /**
     * Who has which of some numbers, or had it.
     *
     * @param kind of the numbers
     */
    Map<String, Holder> holders(FormerIdentifiers.Kind kind, Collection<String> numbers) {
        String column = kind.name().toLowerCase(Locale.ROOT) + "_once";
        Map<String, Holder> holders = new HashMap<>();
        inPieces(numbers, some -> sql.sql("select " + column + ", id from craft_actor where " + column + " in (:some)")
                .param("some", some)
                .query((row, number) -> holders.put(row.getString(1), new Holder(row.getObject(2, UUID.class), false)))
                .list());
        // Only now: a merge that is stored in between takes numbers off the pages, and here they are found. Where one
        // is taken apart in between, its numbers are on pages again, which refuse a second of the same.
        if (!numbers.isEmpty() && isAnyFormer(kind)) {
            inPieces(numbers, some -> sql.sql(
                            "select number, actor_id from former_identifier where kind = :kind and number in (:some)")
                    .param("kind", kind.name())
                    .param("some", some)
                    .query((row, number) ->
                            holders.putIfAbsent(row.getString(1), new Holder(row.getObject(2, UUID.class), true)))
                    .list());
        }
        return holders;
    }

    /** Where nobody was ever merged, as in a register that is only just filled, hundreds need not be asked for. */
    private boolean isAnyFormer(FormerIdentifiers.Kind kind) {
        return sql.sql("select exists (select 1 from former_identifier where kind = :kind)")
                .param("kind", kind.name())
                .query(Boolean.class)
                .single();
    }

    /** @param lock whether nobody else may change them until the transaction ends */
    Map<UUID, Stored> read(Collection<UUID> ids, boolean lock) {
        Map<UUID, Stored> stored = new HashMap<>();
        inPieces(ids, some -> sql.sql("select id, version, " + NAMES + " from craft_actor where id in (:some)"
                        + (lock ? " for update" : ""))
                .param("some", some)
                .query((row, number) -> stored(row))
                .list()
                .forEach(one -> stored.put(one.id(), one)));
        return stored;
    }

    private static Stored stored(ResultSet row) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (Column column : COLUMNS) {
            values.add(row.getObject(column.name(), column.type()));
        }
        return new Stored(row.getObject("id", UUID.class), row.getLong("version"), values, data(row));
    }

    private static ActorData data(ResultSet row) throws SQLException {
        @Nullable String sex = row.getString("sex");
        @Nullable String commune = row.getString("commune_code");
        return new ActorData(
                ActorKind.valueOf(row.getString("kind")),
                Bilingual.of(row.getString("name_ar"), row.getString("name_fr")),
                row.getString("cin"),
                row.getString("nia"),
                row.getString("rna_number"),
                row.getObject("birth_date", LocalDate.class),
                sex == null ? null : Sex.valueOf(sex),
                new ProvinceCode(row.getString("province_code")),
                commune == null ? "" : commune,
                Bilingual.of(row.getString("commune_ar"), row.getString("commune_fr")),
                Area.valueOf(row.getString("area")),
                row.getString("craft_code"),
                row.getObject("practising_since", Integer.class),
                Qualification.valueOf(row.getString("qualification")),
                row.getString("qualification_note"),
                row.getString("phone"),
                HealthCover.valueOf(row.getString("cover")),
                row.getString("cover_regime"),
                row.getObject("cover_on", LocalDate.class),
                row.getString("cover_source"),
                row.getBoolean("consents_contact"),
                row.getObject("consent_on", LocalDate.class));
    }

    private static <T> void inPieces(Collection<T> all, Consumer<List<T>> ask) {
        List<T> list = List.copyOf(all);
        for (int from = 0; from < list.size(); from += ASKED_AT_ONCE) {
            ask.accept(list.subList(from, Math.min(list.size(), from + ASKED_AT_ONCE)));
        }
    }

    // ---- Writing ----

    /**
     * Somebody new, with the words by which they are found.
     *
     * @param words worked out when the row is read, while others are written
     */
    record Fresh(CraftActor actor, Set<String> words) {

        static Fresh of(CraftActor actor) {
            return new Fresh(actor, ActorTable.words(actor));
        }
    }

    /** Enters people. Batches of one statement go to the server as values alone, which it need not parse. */
    void insert(List<Fresh> people, String by) {
        jdbc.batchUpdate(INSERT, people, PEOPLE_AT_ONCE, (statement, fresh) -> {
            CraftActor actor = fresh.actor();
            statement.setString(1, actor.id().toString());
            statement.setInt(2, 0);
            statement.setString(3, by);
            statement.setObject(4, actor.registeredOn());
            set(statement, 5, actor.values());
        });
        var words = new ArrayList<Word>(people.size() * 8);
        Map<UUID, Set<String>> all = new HashMap<>();
        for (Fresh fresh : people) {
            UUID id = fresh.actor().id().value();
            fresh.words().forEach(word -> words.add(new Word(word, id)));
            all.put(id, fresh.words());
        }
        insertWords(words);
        known.written(all);
    }

    /**
     * Changes people to what {@code actors} say.
     *
     * @throws ConflictException where one of them was changed since it was read
     */
    void update(Map<Stored, CraftActor> actors, String by) {
        int[][] changed = jdbc.batchUpdate(UPDATE, actors.entrySet(), CHANGED_AT_ONCE, (statement, entry) -> {
            List<@Nullable Object> parameters = new ArrayList<>();
            parameters.add(by);
            parameters.addAll(entry.getValue().values());
            parameters.add(entry.getKey().id());
            parameters.add(entry.getKey().version());
            set(statement, 1, parameters);
        });
        if (Arrays.stream(changed).flatMapToInt(Arrays::stream).anyMatch(rows -> rows == 0)) {
            throw new ConflictException();
        }
        rewriteWords(actors);
    }

    /**
     * Left to Spring, each null would have the driver ask the server for the type of its column first; told of no type, it
     * tries one after the other.
     */
    private static void set(PreparedStatement statement, int from, List<? extends @Nullable Object> values)
            throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            switch (values.get(i)) {
                case null -> statement.setNull(from + i, Types.NULL);
                case String text -> statement.setString(from + i, text);
                case UUID id -> statement.setString(from + i, id.toString());
                case Object value -> statement.setObject(from + i, value);
            }
        }
    }

    private void rewriteWords(Map<Stored, CraftActor> actors) {
        List<Word> gone = new ArrayList<>();
        List<Word> come = new ArrayList<>();
        // Whoever has won no word is found as before: the book may keep words that somebody lost.
        Map<UUID, Set<String>> anew = new HashMap<>();
        actors.forEach((stored, actor) -> {
            Set<String> before = ActorWords.of(
                    String.valueOf(value(stored, "search_key")),
                    stored.data().nia(),
                    stored.data().rnaNumber());
            Set<String> after = words(actor);
            Set<String> lost = new HashSet<>(before);
            lost.removeAll(after);
            lost.forEach(word -> gone.add(new Word(word, stored.id())));
            Set<String> won = new HashSet<>(after);
            won.removeAll(before);
            won.forEach(word -> come.add(new Word(word, stored.id())));
            if (!won.isEmpty()) {
                anew.put(stored.id(), after);
            }
        });
        jdbc.batchUpdate(
                "delete from craft_actor_word where word = ? and actor_id = ?",
                gone.stream()
                        .map(word -> new Object[] {word.word(), word.actor()})
                        .toList());
        insertWords(come);
        known.written(anew);
    }

    private static @Nullable Object value(Stored stored, String column) {
        for (int i = 0; i < COLUMNS.size(); i++) {
            if (COLUMNS.get(i).name().equals(column)) {
                return stored.values().get(i);
            }
        }
        throw new IllegalArgumentException(column);
    }

    private record Word(String word, UUID actor) {}

    private static Set<String> words(CraftActor actor) {
        return ActorWords.of(actor.searchKey(), actor.nia(), actor.rnaNumber());
    }

    /** In the order of the index: those of a word lie together, and the newest at their end, as they are given. */
    private void insertWords(List<Word> words) {
        // Most of a batch share their words: few have to be put in order.
        Map<String, List<Word>> together = new HashMap<>();
        words.forEach(word ->
                together.computeIfAbsent(word.word(), none -> new ArrayList<>()).add(word));
        List<Word> inOrder = together.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        jdbc.batchUpdate(INSERT_WORD, inOrder, WORDS_AT_ONCE, (statement, word) -> {
            statement.setString(1, word.word());
            statement.setString(2, word.actor().toString());
        });
    }
}
