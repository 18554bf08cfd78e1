package ma.ghorfa.bench;

import java.util.ArrayList;
import java.util.List;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.registry.ActorFilter;
import ma.ghorfa.registry.ActorRow;
import ma.ghorfa.registry.ActorSort;
import ma.ghorfa.registry.Register;
import ma.ghorfa.registry.RegisterInside;
import ma.ghorfa.testing.Acting;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Pages of the large register in every order that is offered, both ways: the first, in the middle, the last. The jump into
 * the middle of a list that nobody walked yet is measured apart. The statements are counted that skip rows by an offset.
 */
final class Pages implements Benchmark {

    private static final int ROWS = 50;
    private static final int RUNS = 15;
    private static final int COLD_RUNS = 5;

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public void run(Table table) throws Exception {
        var log = new StatementLog();
        try (RegisterDatabase database = RegisterDatabase.open(Settings.size());
                ConfigurableApplicationContext application = database.start(log)) {
            long people = database.people();
            Acting.as("bench", Permissions.REGISTRY_READ).run(() -> measure(table, application, log, people));
        }
    }

    private static void measure(Table table, ConfigurableApplicationContext application, StatementLog log, long total) {
        Register register = application.getBean(Register.class);
        table.add("people in the register", "", (double) total);
        log.listen();
        var ratios = new ArrayList<Double>();
        for (ActorSort sort : ActorSort.values()) {
            for (boolean ascending : new boolean[] {true, false}) {
                ratios.addAll(order(table, application, register, filter(sort, ascending), total));
            }
        }
        table.add(
                "deep page / first page, all orders",
                "",
                ratios.stream().mapToDouble(one -> one).toArray());
        List<String> statements = log.heard();
        table.add("statements sent while paging", "", statements.size());
        table.add("of them with an offset", "", (double) StatementLog.withOffset(statements));
    }

    private static List<Double> order(
            Table table,
            ConfigurableApplicationContext application,
            Register register,
            ActorFilter filter,
            long total) {
        String order = filter.sort() + (filter.ascending() ? " up" : " down");
        var cold = new double[COLD_RUNS];
        for (int run = 0; run < COLD_RUNS; run++) {
            RegisterInside.forget(application);
            register.count(filter);
            long middle = total / 2 + run * 1_000L;
            cold[run] = millis(() -> read(register, filter, middle));
        }
        table.add("page in the middle, nobody came by yet: " + order, "ms", cold);
        read(register, filter, total - ROWS);
        var first = new double[RUNS];
        var middle = new double[RUNS];
        var last = new double[RUNS];
        for (int run = -2; run < RUNS; run++) {
            int into = run * 7;
            // As the database gives them, not as somebody else has looked at them a moment ago.
            RegisterInside.forgetRecent(application);
            double one = millis(() -> read(register, filter, Math.max(0, into)));
            RegisterInside.forgetRecent(application);
            double two = millis(() -> read(register, filter, total / 2 + into));
            RegisterInside.forgetRecent(application);
            double three = millis(() -> read(register, filter, total - ROWS - Math.max(0, into)));
            if (run >= 0) {
                first[run] = one;
                middle[run] = two;
                last[run] = three;
            }
        }
        table.add("first page: " + order, "ms", first);
        table.add("middle page: " + order, "ms", middle);
        table.add("last page: " + order, "ms", last);
        return List.of(Table.medianOf(middle) / Table.medianOf(first), Table.medianOf(last) / Table.medianOf(first));
    }

    private static ActorFilter filter(ActorSort sort, boolean ascending) {
        return new ActorFilter("", null, null, null, null, null, null, sort, ascending);
    }

    private static void read(Register register, ActorFilter filter, long offset) {
        List<ActorRow> page = register.page(filter, offset, ROWS);
        if (page.size() != ROWS) {
            throw new IllegalStateException(filter + " from " + offset + ": " + page.size() + " rows");
        }
    }

    static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
