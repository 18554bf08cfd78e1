package ma.ghorfa.bench;

import bench.minimal.MinimalApplication;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.ghorfa.GhorfaApplication;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;

/**
 * Many people at the register at once, over HTTP with everything that guards it switched on: each scrolls or types a name
 * every so often, and one in ten has somebody's page open instead and saves a number that they typed: of a telephone,
 * which moves no list, or of a craftsman, by which lists are sorted and searched, in turn. The probe is {@link
 * bench.minimal.MinimalView} and {@link bench.minimal.MinimalForm} on the same tables, in a server of the same size, driven
 * by the same clients in turn. Client, server and database share the processors.
 */
final class Users implements Benchmark {

    /** Before anything is measured: Java compiles what is called often, for minutes, and a portal runs for months. */
    private static final int FIRST_SECONDS = Settings.warmSeconds();

    private static final int WARM_SECONDS = 15;
    private static final int SECONDS = Integer.getInteger("ghorfa.bench.seconds", 40);
    private static final int ROUNDS = 2;
    /** Every so manieth has a page open instead of the list. */
    private static final int SAVERS = 10;

    /** As in the image, but for the size. */
    private static final List<String> HEAP = List.of("-Xmx3g", "-XX:+UseG1GC", "-XX:NewRatio=1");

    private static final Pattern ADDRESS = Pattern.compile("Ghorfa runs on\\s+(http\\S+)");

    private static final List<String> TYPED = List.of(
            "محمد",
            "فاطمة",
            "العلوي",
            "أحمد",
            "محمد العلوي",
            "فاطمة الزهراء",
            "حسن",
            "الحداد",
            "بوشدوف",
            "مريم الإدريسي");

    /** What was waited for, in milliseconds. */
    private static final class Waits {
        private final Queue<Double> list = new ConcurrentLinkedQueue<>();
        private final Queue<Double> search = new ConcurrentLinkedQueue<>();
        private final Queue<Double> save = new ConcurrentLinkedQueue<>();
        private final AtomicInteger failed = new AtomicInteger();
        private final AtomicInteger refused = new AtomicInteger();
        private Duration processor = Duration.ZERO;
        private int lost;

        int clicks() {
            return list.size() + search.size() + save.size();
        }

        double processorOfAClick() {
            return processor.toNanos() / 1e6 / clicks();
        }
    }

    @Override
    public String name() {
        return "users";
    }

    @Override
    public void run(Table table) throws Exception {
        try (RegisterDatabase database = RegisterDatabase.open(Settings.size());
                var portal = new Side(
                        GhorfaApplication.class,
                        database,
                        "programmes",
                        typed -> new Texts().get(Language.AR, "registry.field." + typed.column()),
                        new Texts().get(Language.AR, "ui.saved"),
                        false);
                var minimal = new Side(MinimalApplication.class, database, "", Typed::column, "saved", true)) {
            for (int users : Settings.numbers("users", "50,200,500,1000")) {
                portal.admit(users);
                minimal.admit(users);
                var mine = new Waits();
                var least = new Waits();
                portal.drive(users, FIRST_SECONDS, new Waits());
                minimal.drive(users, FIRST_SECONDS, new Waits());
                for (int round = 0; round < ROUNDS; round++) {
                    portal.drive(users, SECONDS, mine);
                    minimal.drive(users, SECONDS, least);
                }
                add(table, users, mine, least);
            }
        }
    }

    private static void add(Table table, int users, Waits mine, Waits least) {
        double wanted = users * 1000.0 / pace() * SECONDS * ROUNDS;
        table.add(users + " people: clicks that were answered, of those wanted", "%", mine.clicks() / wanted * 100);
        table.add(users + " people: the same, of the minimal view", "%", least.clicks() / wanted * 100);
        table.add(users + " people: clicks that failed", "", mine.failed.get());
        table.add(users + " people: the same, of the minimal view", "", least.failed.get());
        table.add(users + " people: saves that were refused", "", mine.refused.get());
        table.add(users + " people: saves that were lost", "", mine.lost);
        both(table, users + " people, list", numbers(mine.list), numbers(least.list));
        both(table, users + " people, search", numbers(mine.search), numbers(least.search));
        both(table, users + " people, save", numbers(mine.save), numbers(least.save));
        String click = users + " people, time of the server's processors for a click";
        table.add(click, "ms", mine.processorOfAClick());
        table.add(click + ", minimal view", "ms", least.processorOfAClick());
        table.add(click + " / minimal", "", mine.processorOfAClick() / least.processorOfAClick());
    }

    private static void both(Table table, String what, double[] mine, double[] least) {
        if (mine.length > 0 && least.length > 0) {
            table.add(what, "ms", mine);
            table.add(what + ", p95", "ms", Table.p95(mine));
            table.add(what + ", p95 of the minimal view", "ms", Table.p95(least));
            table.add(what + ", p95 / minimal", "", Table.p95(mine) / Table.p95(least));
        }
    }

    private static double[] numbers(Queue<Double> waits) {
        return waits.stream().mapToDouble(one -> one).toArray();
    }

    /** Milliseconds between two clicks of a person. */
    private static int pace() {
        return Integer.getInteger("ghorfa.bench.pace", 2_000);
    }

    /** What is typed before a save. */
    private enum Typed {
        PHONE,
        NIA;

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }

        String number(ThreadLocalRandom random) {
            return this == PHONE
                    ? "+2126" + random.nextInt(10_000_000, 100_000_000)
                    : "B" + random.nextLong(1_000_000_000_000L, 10_000_000_000_000L);
        }
    }

    /** Whose page somebody has open, and what they type there. */
    private record Opened(String id, Typed typed) {}

    /** One of the two servers and the people who look at it. */
    private static final class Side implements AutoCloseable {

        private final Process server;
        private final String base;
        private final String username;
        private final HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final List<VaadinClient> people = new ArrayList<>();
        private final RegisterDatabase database;
        private final Function<Typed, String> labels;
        private final String done;
        private final String order;
        private final Map<VaadinClient, Opened> pages = new ConcurrentHashMap<>();
        private final Map<Opened, String> saved = new ConcurrentHashMap<>();

        /**
         * @param labels of the fields that are typed into before a save
         * @param done what a page says once it is saved
         * @param last whether it saves the pages of the last ones in the register, while the other side has the first
         */
        Side(
                Class<?> application,
                RegisterDatabase database,
                String username,
                Function<Typed, String> labels,
                String done,
                boolean last)
                throws IOException, InterruptedException {
            this.database = database;
            this.username = username;
            this.labels = labels;
            this.done = done;
            this.order = last ? " desc" : " asc";
            Path log = Files.createTempFile("ghorfa-users", ".log");
            Map<String, String> environment = new HashMap<>(database.environment());
            environment.put("SERVER_PORT", "0");
            server = OwnProcess.begin(OwnProcess.start(application, HEAP, environment)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile()));
            Matcher address = ADDRESS.matcher("");
            while (!address.reset(Files.readString(log)).find()) {
                if (!server.isAlive()) {
                    throw new IllegalStateException(Files.readString(log));
                }
                Thread.sleep(100);
            }
            base = address.group(1);
        }

        /** Lets people in until there are so many, each with the list open, or with a page of their own. */
        void admit(int users) throws IOException, InterruptedException, SQLException {
            List<String> ids = ids(users / SAVERS);
            forgetDrafts("%");
            while (people.size() < users) {
                var client = new VaadinClient(http, base);
                if (!username.isEmpty()) {
                    client.signIn(username, "ghorfa-demo-2026");
                }
                if (people.size() % SAVERS == SAVERS - 1) {
                    int number = people.size() / SAVERS;
                    var opened = new Opened(ids.get(number), Typed.values()[number % Typed.values().length]);
                    client.openForm("register/" + opened.id(), labels.apply(opened.typed()));
                    pages.put(client, opened);
                } else {
                    client.open("register");
                }
                people.add(client);
            }
        }

        private List<String> ids(int number) throws SQLException {
            return read("select id from craft_actor where kind = 'ARTISAN' order by id" + order + " limit " + number);
        }

        /** What a run left typed and unsaved, when it ended or was refused, is nobody's any more. */
        private void forgetDrafts(String form) throws SQLException {
            if (!username.isEmpty()) {
                try (Connection connection = database.connect();
                        PreparedStatement statement =
                                connection.prepareStatement("delete from draft where form_key like ?")) {
                    statement.setString(1, form);
                    statement.executeUpdate();
                }
            }
        }

        private List<String> read(String sql) throws SQLException {
            var cells = new ArrayList<String>();
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    cells.add(rows.getString(1));
                }
            }
            return cells;
        }

        void drive(int users, int seconds, Waits waits) throws InterruptedException, SQLException {
            Settings.say(users + " people begin to click at " + base);
            long start = System.nanoTime();
            long measured = start + TimeUnit.SECONDS.toNanos(WARM_SECONDS);
            long end = measured + TimeUnit.SECONDS.toNanos(seconds);
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Void>> clicking = people.subList(0, users).stream()
                        .map(person -> threads.submit(() -> clicks(person, waits, measured, end)))
                        .toList();
                TimeUnit.SECONDS.sleep(WARM_SECONDS);
                Duration before = processor();
                for (Future<Void> one : clicking) {
                    one.get();
                }
                waits.processor = waits.processor.plus(processor()).minus(before);
            } catch (ExecutionException e) {
                throw new IllegalStateException("Somebody was refused", e);
            }
            waits.lost += lost();
        }

        private Duration processor() {
            return server.info().totalCpuDuration().orElse(Duration.ZERO);
        }

        /** How many saves were answered, and are not what is stored. */
        private int lost() throws SQLException {
            int lost = 0;
            for (Map.Entry<Opened, String> one : saved.entrySet()) {
                Opened page = one.getKey();
                lost += read("select " + page.typed().column() + " from craft_actor where id = '" + page.id() + "'")
                                .contains(one.getValue())
                        ? 0
                        : 1;
            }
            return lost;
        }

        private Void clicks(VaadinClient person, Waits waits, long measured, long end)
                throws InterruptedException, SQLException {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            Thread.sleep(random.nextInt(pace()));
            long next = System.nanoTime();
            while (next < end) {
                long begun = System.nanoTime();
                try {
                    click(person, begun >= measured ? waits : new Waits(), random);
                } catch (IOException e) {
                    Settings.say(String.valueOf(e.getMessage()));
                    waits.failed.incrementAndGet();
                    return null;
                }
                next = Math.max(next + TimeUnit.MILLISECONDS.toNanos(pace()), System.nanoTime());
                TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
            }
            return null;
        }

        private void click(VaadinClient person, Waits waits, ThreadLocalRandom random)
                throws IOException, InterruptedException, SQLException {
            Opened page = pages.get(person);
            if (page != null) {
                save(person, waits, page, page.typed().number(random));
                return;
            }
            long start = System.nanoTime();
            if (random.nextInt(3) > 0) {
                person.scroll(random.nextInt(8) * 50, 100);
                waits.list.add((System.nanoTime() - start) / 1e6);
            } else {
                var answer = person.search(random.nextInt(2) == 0 ? "" : TYPED.get(random.nextInt(TYPED.size())));
                waits.search.add((System.nanoTime() - start) / 1e6);
                person.finishDrawing(answer);
            }
        }

        /** What somebody waits for is the answer to the button. */
        private void save(VaadinClient person, Waits waits, Opened page, String number)
                throws IOException, InterruptedException, SQLException {
            person.type(number);
            long start = System.nanoTime();
            if (person.save(done)) {
                waits.save.add((System.nanoTime() - start) / 1e6);
                saved.put(page, number);
            } else {
                // As somebody would who was told that it did not work, and begins again without what they had typed.
                waits.refused.incrementAndGet();
                forgetDrafts("craft-actor:" + page.id());
                person.openForm("register/" + page.id(), labels.apply(page.typed()));
            }
        }

        @Override
        public void close() {
            http.close();
            server.destroy();
        }
    }
}
