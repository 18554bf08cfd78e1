package ma.ghorfa.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.registry.ActorFilter;
import ma.ghorfa.registry.ActorSort;
import ma.ghorfa.registry.Register;
import ma.ghorfa.registry.RegisterInside;
import ma.ghorfa.testing.Acting;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What is typed into the search field of the large register, from the call of the service to the rows of the first page.
 * The probe, taken between, is the bare statement over the same table of words that somebody would write who knows in
 * advance which words are meant, without an order.
 */
final class Searches implements Benchmark {

    private static final int ROWS = 50;
    private static final int RUNS = 15;

    /** Of a register of so many people the portal keeps the words in memory. */
    private static final int LARGE = 100_000;

    /** A probe that takes so long is taken once. */
    private static final double SLOW_MS = 1_000;

    /** What is typed, and the words that the probe looks up for it. */
    private record Query(String typed, List<String> words) {
        static Query of(String typed, String... words) {
            return new Query(typed, List.of(words));
        }
    }

    private static final Map<String, List<Query>> QUERIES = new LinkedHashMap<>();

    static {
        QUERIES.put(
                "one of the commonest names",
                List.of(
                        Query.of("محمد", "محمد"),
                        Query.of("فاطمة", "فاطمه"),
                        Query.of("أحمد", "احمد"),
                        Query.of("Mohamed", "muhamad"),
                        Query.of("Fatima", "fatima"),
                        Query.of("العلوي", "علوي"),
                        Query.of("alaoui", "alaui")));
        QUERIES.put(
                "two common names",
                List.of(
                        Query.of("محمد العلوي", "محمد", "علوي"),
                        Query.of("الإدريسي فاطمة", "ادريسي", "فاطمه"),
                        Query.of("Mohammed El Alaoui", "muhamad", "alaui"),
                        Query.of("idrissi fatima", "idrisi", "fatima"),
                        Query.of("فاطمة الزهراء", "فاطمه", "زهرا"),
                        Query.of("محمد فاطمة", "محمد", "فاطمه"),
                        Query.of("عبدالرحيم العمراني", "رحيم", "عمراني")));
        QUERIES.put(
                "misspelt",
                List.of(
                        Query.of("احمد الادريسى", "احمد", "ادريسي"),
                        Query.of("فاطمه الزهرا", "فاطمه", "زهرا"),
                        Query.of("Mouhammad Allaoui", "muhamad", "alaui"),
                        Query.of("Abd-Errahim Ben Jeloun", "rahim", "jalun")));
        QUERIES.put(
                "while it is typed",
                List.of(
                        Query.of("م", "محمد"),
                        Query.of("مح", "محمد"),
                        Query.of("محم", "محمد"),
                        Query.of("محمد ا", "محمد"),
                        Query.of("محمد العل", "محمد", "علوي"),
                        Query.of("b", "banani"),
                        Query.of("moh", "muhamad"),
                        Query.of("fatima id", "fatima", "idrisi")));
        QUERIES.put(
                "a rare name",
                List.of(
                        Query.of("الزشحي", "زشحي"),
                        Query.of("بوشدوف", "بوشدوف"),
                        Query.of("محمد بنرازد", "بنرازد"),
                        Query.of("Bouchaïb Nafdi", "nafdi"),
                        Query.of("قققق", "قققق")));
    }

    @Override
    public String name() {
        return "searches";
    }

    @Override
    public void run(Table table) throws Exception {
        try (RegisterDatabase database = RegisterDatabase.open(Settings.size());
                ConfigurableApplicationContext application = database.start(new StatementLog());
                Connection connection = database.connect()) {
            Register register = application.getBean(Register.class);
            table.add("words of names in memory after the start", "s", Pages.millis(() -> await(application)) / 1e3);
            Acting reader = Acting.as("bench", Permissions.REGISTRY_READ);
            warm(application, register, reader);
            var all = new ArrayList<Double>();
            for (Map.Entry<String, List<Query>> kind : QUERIES.entrySet()) {
                var group = new Group(application, register, reader, kind.getKey());
                for (Query query : kind.getValue()) {
                    group.ask(
                            ActorSort.NAME_AR,
                            query.typed(),
                            () -> probe(connection, query.words(), ""),
                            () -> probe(connection, query.words(), order(ActorSort.NAME_AR)));
                }
                group.addTo(table);
                all.addAll(group.times);
            }
            all.addAll(numbers(table, application, register, reader, connection));
            all.addAll(orders(table, application, register, reader, connection));
            table.add("search, all of these, p95", "ms", Table.p95(Group.from(all, 0)));
        }
    }

    private static void await(ConfigurableApplicationContext application) {
        try {
            while (Settings.size() >= LARGE && !RegisterInside.knowsWords(application)) {
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks everything in every order again and again, without the probes, before anything is measured. */
    private static void warm(ConfigurableApplicationContext application, Register register, Acting reader) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(Settings.warmSeconds());
        while (System.nanoTime() < until) {
            for (ActorSort sort : ActorSort.values()) {
                for (List<Query> queries : QUERIES.values()) {
                    for (Query query : queries) {
                        RegisterInside.forget(application);
                        var filter = new ActorFilter(query.typed(), null, null, null, null, null, null, sort, true);
                        reader.call(() -> register.page(filter, 0, ROWS));
                    }
                }
            }
        }
    }

    private static List<Double> numbers(
            Table table,
            ConfigurableApplicationContext application,
            Register register,
            Acting reader,
            Connection connection)
            throws SQLException {
        var people = new People(RegisterFiles.SEED);
        var group = new Group(application, register, reader, "a number");
        for (int number = 11; number < Settings.size(); number += Settings.size() / 6) {
            People.Person person = people.person(number);
            if (!person.nia().isEmpty()) {
                String nia = person.nia();
                group.ask(ActorSort.NAME_AR, nia, () -> numberProbe(connection, "nia_once", nia));
                group.ask(ActorSort.NAME_AR, nia.substring(0, 8), () -> beginning(connection, nia.substring(0, 8)));
                group.ask(ActorSort.NAME_AR, nia.substring(0, 6), () -> beginning(connection, nia.substring(0, 6)));
                String rna = person.rnaNumber();
                group.ask(ActorSort.NAME_AR, rna, () -> numberProbe(connection, "rna_once", rna));
            }
            if (!person.cin().isEmpty()) {
                String cin = person.cin();
                group.ask(ActorSort.NAME_AR, cin, () -> numberProbe(connection, "cin_once", cin));
            }
        }
        group.addTo(table);
        return group.times;
    }

    /** A few found are put in the order asked for, whichever it is. */
    private static List<Double> orders(
            Table table,
            ConfigurableApplicationContext application,
            Register register,
            Acting reader,
            Connection connection)
            throws SQLException {
        var group = new Group(application, register, reader, "a rare name, every order");
        for (ActorSort sort : ActorSort.values()) {
            for (Query query : QUERIES.getOrDefault("a rare name", List.of())) {
                group.ask(
                        sort,
                        query.typed(),
                        () -> probe(connection, query.words(), ""),
                        () -> probe(connection, query.words(), order(sort)));
            }
        }
        group.addTo(table);
        return group.times;
    }

    /** One kind of queries: each is asked many times, the probe in between. */
    private static final class Group {

        private final ConfigurableApplicationContext application;
        private final Register register;
        private final Acting reader;
        private final String kind;
        private final List<Double> times = new ArrayList<>();
        private final List<Double> probes = new ArrayList<>();
        /** Of the same answer: in the order that was asked for, where the portal gives that. */
        private final List<Double> same = new ArrayList<>();

        private long found;

        Group(ConfigurableApplicationContext application, Register register, Acting reader, String kind) {
            this.application = application;
            this.register = register;
            this.reader = reader;
            this.kind = kind;
        }

        void ask(ActorSort sort, String typed, Probe probe) throws SQLException {
            ask(sort, typed, probe, probe);
        }

        void ask(ActorSort sort, String typed, Probe probe, Probe inOrder) throws SQLException {
            var filter = new ActorFilter(typed, null, null, null, null, null, null, sort, true);
            int first = times.size();
            int firstProbe = probes.size();
            boolean slow = false;
            Probe answer = reader.call(() -> register.isSorted(filter)) ? inOrder : probe;
            for (int run = -1; run < RUNS; run++) {
                RegisterInside.forget(application);
                double asked = reader.call(() -> Pages.millis(
                        () -> found += register.page(filter, 0, ROWS).size()));
                if (run >= 0) {
                    times.add(asked);
                }
                if (!slow) {
                    double probed = millis(probe);
                    slow = probed > SLOW_MS;
                    double like = answer == probe ? probed : millis(answer);
                    if (run >= 0 || slow) {
                        probes.add(probed);
                        same.add(like);
                    }
                }
            }
            Settings.say("%s: %.1f ms, probe %.1f ms, %d rows"
                    .formatted(
                            typed,
                            Table.medianOf(from(times, first)),
                            Table.medianOf(from(probes, firstProbe)),
                            found / (RUNS + 1)));
            found = 0;
        }

        private static double millis(Probe probe) throws SQLException {
            long start = System.nanoTime();
            probe.ask();
            return (System.nanoTime() - start) / 1e6;
        }

        private static double[] from(List<Double> measurements, int first) {
            return measurements.subList(first, measurements.size()).stream()
                    .mapToDouble(one -> one)
                    .toArray();
        }

        void addTo(Table table) {
            double[] asked = from(times, 0);
            double[] probed = from(probes, 0);
            double[] like = from(same, 0);
            table.add("search, " + kind, "ms", asked);
            table.add("search, " + kind + ", p95", "ms", Table.p95(asked));
            table.add("search, " + kind + ", probe: the statement alone", "ms", probed);
            table.add("search, " + kind + ", probe: the statement of the same list in its order", "ms", like);
            table.add("search, " + kind + ", p95 / p95 of the same list", "", Table.p95(asked) / Table.p95(like));
            table.add("search, " + kind + ", p95 / p95 in no order", "", Table.p95(asked) / Table.p95(probed));
        }
    }

    private interface Probe {
        int ask() throws SQLException;
    }

    private static final String COLUMNS = "select a.id, a.kind, a.name_ar, a.name_fr, a.nia, a.province_code,"
            + " a.commune_ar, a.commune_fr, a.area, c.name_ar, c.name_fr, a.cover, a.birth_date, a.registered_on ";

    private static String order(ActorSort sort) {
        return " order by a." + RegisterInside.column(sort) + ", a.id";
    }

    private static int probe(Connection connection, List<String> words, String order) throws SQLException {
        var from = new StringBuilder("from craft_actor_word w0 ");
        for (int word = 1; word < words.size(); word++) {
            from.append(
                    "join craft_actor_word w%1$d on w%1$d.actor_id = w0.actor_id and w%1$d.word = ? ".formatted(word));
        }
        List<String> parameters = new ArrayList<>(words.subList(1, words.size()));
        parameters.add(words.getFirst());
        return rows(
                connection,
                COLUMNS + from + "join craft_actor a on a.id = w0.actor_id join craft c on c.code = a.craft_code"
                        + " where w0.word = ?" + order + " limit " + ROWS,
                parameters);
    }

    private static int beginning(Connection connection, String number) throws SQLException {
        return rows(
                connection,
                COLUMNS + "from craft_actor a join craft c on c.code = a.craft_code where a.nia like ? limit " + ROWS,
                List.of(number + "%"));
    }

    private static int numberProbe(Connection connection, String column, String number) throws SQLException {
        return rows(
                connection,
                COLUMNS + "from craft_actor a join craft c on c.code = a.craft_code where a." + column + " = ?",
                List.of(number));
    }

    private static int rows(Connection connection, String sql, List<String> parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int parameter = 0; parameter < parameters.size(); parameter++) {
                statement.setString(parameter + 1, parameters.get(parameter));
            }
            int count = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    count += rows.getString(3) == null ? 0 : 1;
                }
            }
            return count;
        }
    }
}
