package ma.ghorfa.bench;

import bench.minimal.MinimalApplication;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.ghorfa.GhorfaApplication;

/**
 * Many people at the register at once, over HTTP with everything that guards it switched on: each scrolls or types a name
 * every so often. The probe is {@link bench.minimal.MinimalView} on the same tables, in a server of the same size, driven
 * by the same clients in turn. Client, server and database share the processors.
 */
final class Users implements Benchmark {

    private static final int WARM_SECONDS = 15;
    private static final int SECONDS = Integer.getInteger("ghorfa.bench.seconds", 40);
    private static final int ROUNDS = 2;
    private static final String HEAP = "-Xmx1500m";
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
        private final AtomicInteger failed = new AtomicInteger();
    }

    @Override
    public String name() {
        return "users";
    }

    @Override
    public void run(Table table) throws Exception {
        try (RegisterDatabase database = RegisterDatabase.open(Settings.size());
                var portal = new Side(GhorfaApplication.class, database, "programmes");
                var minimal = new Side(MinimalApplication.class, database, "")) {
            for (int users : Settings.numbers("users", "50,200,500,1000")) {
                portal.admit(users);
                minimal.admit(users);
                var mine = new Waits();
                var least = new Waits();
                for (int round = 0; round < ROUNDS; round++) {
                    portal.drive(users, mine);
                    minimal.drive(users, least);
                }
                add(table, users, mine, least);
            }
        }
    }

    private static void add(Table table, int users, Waits mine, Waits least) {
        double wanted = users * 1000.0 / pace() * SECONDS * ROUNDS;
        table.add(
                users + " people: clicks that were answered, of those wanted",
                "%",
                (mine.list.size() + mine.search.size()) / wanted * 100);
        table.add(users + " people: clicks that failed", "", mine.failed.get());
        both(table, users + " people, list", numbers(mine.list), numbers(least.list));
        both(table, users + " people, search", numbers(mine.search), numbers(least.search));
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

    /** One of the two servers and the people who look at it. */
    private static final class Side implements AutoCloseable {

        private final Process server;
        private final String base;
        private final String username;
        private final HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final List<VaadinClient> people = new ArrayList<>();

        Side(Class<?> application, RegisterDatabase database, String username)
                throws IOException, InterruptedException {
            this.username = username;
            Path log = Files.createTempFile("ghorfa-users", ".log");
            Map<String, String> environment = new HashMap<>(database.environment());
            environment.put("SERVER_PORT", "0");
            server = OwnProcess.begin(OwnProcess.start(application, List.of(HEAP), environment)
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

        /** Lets people in until there are so many, each with the list open. */
        void admit(int users) throws IOException, InterruptedException {
            while (people.size() < users) {
                var client = new VaadinClient(http, base);
                if (!username.isEmpty()) {
                    client.signIn(username, "ghorfa-demo-2026");
                }
                client.open("register");
                people.add(client);
            }
        }

        void drive(int users, Waits waits) throws InterruptedException {
            long start = System.nanoTime();
            long measured = start + TimeUnit.SECONDS.toNanos(WARM_SECONDS);
            long end = measured + TimeUnit.SECONDS.toNanos(SECONDS);
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Void>> clicking = people.subList(0, users).stream()
                        .map(person -> threads.submit(() -> clicks(person, waits, measured, end)))
                        .toList();
                for (Future<Void> one : clicking) {
                    one.get();
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException("Somebody was refused", e);
            }
        }

        private static Void clicks(VaadinClient person, Waits waits, long measured, long end)
                throws InterruptedException {
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

        private static void click(VaadinClient person, Waits waits, ThreadLocalRandom random)
                throws IOException, InterruptedException {
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

        @Override
        public void close() {
            http.close();
            server.destroy();
        }
    }
}
