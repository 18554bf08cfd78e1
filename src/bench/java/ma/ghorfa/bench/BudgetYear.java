package ma.ghorfa.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ma.ghorfa.GhorfaApplication;
import ma.ghorfa.assembly.DecisionId;
import ma.ghorfa.assembly.ItemDecided;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SubjectRef;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.Stored;
import ma.ghorfa.base.Zone;
import ma.ghorfa.budget.BudgetAccounts;
import ma.ghorfa.budget.BudgetId;
import ma.ghorfa.budget.BudgetLines;
import ma.ghorfa.budget.BudgetSection;
import ma.ghorfa.budget.BudgetTable;
import ma.ghorfa.budget.BudgetVersionId;
import ma.ghorfa.budget.Budgets;
import ma.ghorfa.budget.CodeData;
import ma.ghorfa.budget.CodeId;
import ma.ghorfa.budget.CodeRow;
import ma.ghorfa.budget.CommitData;
import ma.ghorfa.budget.CreditRow;
import ma.ghorfa.budget.Execution;
import ma.ghorfa.budget.Expenses;
import ma.ghorfa.budget.Nomenclature;
import ma.ghorfa.budget.VersionRow;
import ma.ghorfa.budget.VisaAnswer;
import ma.ghorfa.budget.VisaData;
import ma.ghorfa.database.EmbeddedMariaDb;
import ma.ghorfa.database.EmbeddedProgram;
import ma.ghorfa.testing.Acting;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A budget of 2,000 lines: an amount entered and all its sums made anew, 200 commitments that want one line, and the account
 * over 100,000 acts. Beside each what the database alone takes for it, in turns.
 */
final class BudgetYear implements Benchmark {

    private static final int YEAR = 2023;
    private static final int CELLS = 200;
    private static final int WARM = 100;
    private static final int AT_ONCE = 200;
    private static final int ROUNDS = 5;
    private static final int CHAINS = 25_000;
    private static final Acting EVERYBODY = Acting.asAnybody("bench");

    @Override
    public String name() {
        return "budget";
    }

    @Override
    public void run(Table table) throws Exception {
        Path directory = Settings.directory().resolve("budget-" + UUID.randomUUID());
        EmbeddedProgram.linkInto(directory);
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(new EmbeddedMariaDb.Settings(directory, 0, List.of()));
                ConfigurableApplicationContext application = start(server);
                Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(), server.username(), server.accountPassword())) {
            var year = new Year(application, connection);
            BudgetId budget = EVERYBODY.call(() -> year.prepare());
            EVERYBODY.run(() -> year.cells(table, budget));
            EVERYBODY.run(() -> year.open(budget));
            year.race(table, budget);
            year.fill(budget);
            EVERYBODY.run(() -> year.account(table, budget));
        }
    }

    private static ConfigurableApplicationContext start(EmbeddedMariaDb server) {
        return new SpringApplicationBuilder(GhorfaApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + server.jdbcUrl(),
                        "--spring.datasource.username=" + server.username(),
                        "--spring.datasource.password=" + server.accountPassword());
    }

    /** The year being prepared, opened, used and closed. */
    private static final class Year {

        private final ConfigurableApplicationContext application;
        private final Connection connection;
        private final Nomenclature nomenclature;
        private final Budgets budgets;
        private final BudgetLines lines;
        private final Execution execution;
        private final Expenses expenses;
        private final BudgetAccounts accounts;

        Year(ConfigurableApplicationContext application, Connection connection) {
            this.application = application;
            this.connection = connection;
            nomenclature = application.getBean(Nomenclature.class);
            budgets = application.getBean(Budgets.class);
            lines = application.getBean(BudgetLines.class);
            execution = application.getBean(Execution.class);
            expenses = application.getBean(Expenses.class);
            accounts = application.getBean(BudgetAccounts.class);
        }

        /** Ten chapters of ten articles of five paragraphs in each section; the same amount everywhere. */
        BudgetId prepare() {
            for (BudgetSection section : BudgetSection.values()) {
                for (int chapter = 0; chapter < 10; chapter++) {
                    CodeId top = code(section, null, "80" + chapter);
                    for (int article = 0; article < 10; article++) {
                        CodeId middle = code(section, top, "80" + chapter + article);
                        for (int paragraph = 0; paragraph < 5; paragraph++) {
                            code(section, middle, "80" + chapter + article + paragraph);
                        }
                    }
                }
            }
            BudgetId id = budgets.create(YEAR, false);
            BudgetVersionId version = latest(id).id();
            lines.enter(
                    version,
                    nomenclature.leavesOfYear(YEAR).stream()
                            .map(CodeRow::id)
                            .map(code -> new BudgetLines.Amount(code, Stored.NOTHING, Money.of(100_000)))
                            .toList());
            return id;
        }

        private CodeId code(BudgetSection section, @org.jspecify.annotations.Nullable CodeId parent, String code) {
            return nomenclature.add(
                    section, parent, code, new CodeData(Bilingual.of("سطر " + code, "Ligne " + code), YEAR, YEAR));
        }

        private VersionRow latest(BudgetId id) {
            return budgets.versions(id).getLast();
        }

        // ---- An amount and its sums ----

        void cells(Table table, BudgetId id) {
            BudgetVersionId version = latest(id).id();
            BudgetTable[] seen = {lines.table(version)};
            var mine = new double[CELLS];
            var bare = new double[CELLS];
            List<BudgetTable.Line> leaves =
                    seen[0].lines().stream().filter(BudgetTable.Line::leaf).toList();
            for (int cell = -WARM; cell < CELLS; cell++) {
                BudgetTable.Line line = leaves.get(cell + WARM);
                Money other = Money.of(100_000 + WARM + cell + 1);
                double one = Pages.millis(() -> {
                    var typed = new BudgetLines.Amount(line.code().id(), line.lineVersion(), other);
                    seen[0] = lines.again(lines.enter(seen[0], List.of(typed)));
                });
                double two = Pages.millis(() -> update(version, line.code().id()));
                if (cell >= 0) {
                    mine[cell] = one;
                    bare[cell] = two;
                }
            }
            // Revenue and expenditure are equal again, as the assembly wants them.
            lines.enter(
                    version,
                    lines.table(version).lines().stream()
                            .filter(BudgetTable.Line::leaf)
                            .map(line ->
                                    new BudgetLines.Amount(line.code().id(), line.lineVersion(), Money.of(100_000)))
                            .toList());
            table.add("budget of " + leaves.size() + " lines: an amount entered, all sums made anew", "ms", mine);
            table.add("budget, an amount entered, p95", "ms", Table.p95(mine));
            table.add("probe: a bare update of the row", "ms", bare);
            table.add("budget, an amount entered / bare update", "", Table.ratios(mine, bare));
        }

        private void update(BudgetVersionId version, CodeId code) {
            try (PreparedStatement update = connection.prepareStatement(
                    "update budget_line set note = concat('x', rand()) where version_id = ? and code_id = ?")) {
                update.setObject(1, version.value());
                update.setObject(2, code.value());
                update.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        // ---- Voted, visaed, opened ----

        void open(BudgetId id) {
            BudgetVersionId version = latest(id).id();
            budgets.review(version, latest(id).version());
            budgets.submit(version, latest(id).version());
            var decided = new ItemDecided(
                    new ItemId(UUID.randomUUID()),
                    new SessionId(UUID.randomUUID()),
                    new SubjectRef("budget", version.value()),
                    ItemOutcome.APPROVED_UNANIMOUS,
                    new DecisionId(UUID.randomUUID()),
                    Zone.instant(LocalDate.of(YEAR - 1, 10, 13).atTime(11, 0)));
            application
                    .getBean(TransactionTemplate.class)
                    .executeWithoutResult(status -> application.publishEvent(decided));
            budgets.send(version, latest(id).version(), LocalDate.of(YEAR - 1, 10, 17));
            for (int step = 0; step < 2; step++) {
                budgets.answer(
                        version,
                        latest(id).version(),
                        new VisaData(VisaAnswer.VISA, LocalDate.of(YEAR - 1, 11, 2), "V" + step, ""));
            }
            budgets.open(id, budgets.find(id).orElseThrow().version(), LocalDate.of(YEAR, 1, 2));
        }

        // ---- One line, many commitments ----

        void race(Table table, BudgetId id) throws Exception {
            List<CreditRow> spending = EVERYBODY.call(() -> execution.credits(id)).stream()
                    .filter(row -> row.code().section() == BudgetSection.OPERATING_EXPENDITURE)
                    .toList();
            var mine = new double[ROUNDS];
            var bare = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                CreditRow line = spending.get(round);
                mine[round] = AT_ONCE / seconds(() -> commit(line));
                bare[round] = AT_ONCE / seconds(() -> lock(line));
            }
            table.add(AT_ONCE + " commitments on one line at once", "a second", mine);
            table.add("probe: bare updates of one row, each its own transaction", "a second", bare);
            table.add("commitments on one line / bare row lock", "", Table.ratios(mine, bare));
        }

        private Void commit(CreditRow line) {
            EVERYBODY.run(() -> expenses.commit(
                    UUID.randomUUID(),
                    line.id(),
                    new CommitData(LocalDate.of(YEAR, 3, 1), Money.of(100), "مورد", "لوازم", "", null)));
            return null;
        }

        private Void lock(CreditRow line) throws SQLException {
            try (Connection own =
                            application.getBean(javax.sql.DataSource.class).getConnection();
                    PreparedStatement update =
                            own.prepareStatement("update budget_credit set version = version + 1 where id = ?")) {
                own.setAutoCommit(false);
                update.setObject(1, line.id().value());
                update.executeUpdate();
                own.commit();
                own.setAutoCommit(true);
            }
            return null;
        }

        private static double seconds(Callable<Void> act) throws Exception {
            long start = System.nanoTime();
            try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
                var all = new ArrayList<Future<Void>>();
                for (int one = 0; one < AT_ONCE; one++) {
                    all.add(threads.submit(act));
                }
                for (Future<Void> one : all) {
                    one.get();
                }
            }
            return (System.nanoTime() - start) / 1e9;
        }

        // ---- The account over many acts ----

        /** Chains of four stages, paid to the end, on all lines of operating expenditure; and the sums that go with them. */
        void fill(BudgetId id) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("delete from budget_act where budget_id = '" + id + "'");
                statement.execute("set @n = 0");
                statement.execute(
                        "create temporary table chain as select @n := @n + 1 n, r.id credit from budget_credit r"
                                + " cross join seq_1_to_50 where r.budget_id = '" + id
                                + "' and r.section = 'OPERATING_EXPENDITURE' limit " + CHAINS);
                String former = "null";
                for (String stage : List.of("COMMITMENT", "CLEARANCE", "ORDER", "PAYMENT")) {
                    statement.execute(
                            "insert into budget_act (id, version, changed_by, budget_id, credit_id, stage, parent_id,"
                                    + " number, act_on, amount, cancelled, used, party, object, reference, account, override_reason)"
                                    + " select uuid(), 0, 'bench', '" + id + "', credit, '" + stage + "', " + former
                                    + ", n, '" + YEAR + "-05-05', 100, 0, " + (stage.equals("PAYMENT") ? "0" : "100")
                                    + ", 'مورد', 'لوازم', '', '" + stage + "', '' from chain");
                    former = "(select a.id from budget_act a where a.budget_id = '" + id + "' and a.stage = '" + stage
                            + "' and a.number = n)";
                }
                statement.execute(
                        "update budget_credit r set committed = 100 * (select count(*) from chain where credit = r.id),"
                                + " cleared = committed, ordered = committed, paid = committed where r.budget_id = '"
                                + id
                                + "' and r.section = 'OPERATING_EXPENDITURE'");
            }
        }

        void account(Table table, BudgetId id) {
            var bare = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                bare[round] = Pages.millis(() -> sums(id));
            }
            double closing = Pages.millis(() ->
                    accounts.close(id, budgets.find(id).orElseThrow().version(), LocalDate.of(YEAR, 12, 31), Set.of()));
            var read = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                read[round] = Pages.millis(() -> accounts.table(id));
            }
            table.add("account over " + 4 * CHAINS + " acts: closing the year and drawing it up", "ms", closing);
            table.add("account, read again", "ms", read);
            table.add("probe: the bare sums of the acts", "ms", bare);
            table.add("account drawn up / bare sums", "", closing / Table.medianOf(bare));
        }

        private void sums(BudgetId id) {
            try (Statement statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "select credit_id, stage, sum(amount - cancelled) from budget_act where budget_id = '" + id
                                    + "' group by credit_id, stage")) {
                while (rows.next()) {
                    rows.getBigDecimal(3);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
