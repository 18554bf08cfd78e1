package ma.ghorfa.bench;

import java.io.BufferedInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import ma.ghorfa.GhorfaApplication;
import ma.ghorfa.intake.Existing;
import ma.ghorfa.intake.ImportId;
import ma.ghorfa.intake.ImportRow;
import ma.ghorfa.intake.ImportState;
import ma.ghorfa.testing.Acting;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The extract of the whole register through the import of the portal, in a process with 512 MB that is killed on the way
 * and started again, against what the database alone needs: {@code load data} into the tables with nothing but their
 * primary keys, and then their other indexes.
 */
final class Imports implements Benchmark {

    private static final String HEAP = "-Xmx512m";
    private static final String INTAKE = "craft-actors";
    private static final String ACCOUNT = "programmes";
    private static final String SCHEMA = "ghorfa_import";
    private static final int KILLED_AT = 400;
    private static final String KEY = "(?:UNIQUE )?KEY `.*";

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void run(Table table) throws Exception {
        try (RegisterDatabase database = RegisterDatabase.open(Settings.size());
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create or replace database " + SCHEMA);
            Map<String, String> environment = new HashMap<>(database.environment(SCHEMA));
            environment.put("SERVER_PORT", "0");
            environment.put("GHORFA_BENCH_FILE", database.files().extract().toString());
            double before = untilKilled(environment, statement);
            double after = untilDone(environment);
            table.add("import of " + Settings.size() + " people, killed once, " + HEAP, "s", before + after);
            figures(table, statement);
            double actors = probe(statement, "craft_actor", database.files().actors(), RegisterFiles.ACTOR_COLUMNS);
            double words = probe(statement, "craft_actor_word", database.files().words(), "word, actor_id");
            table.add("probe: people loaded, then their indexes", "s", actors);
            table.add("probe: words loaded, then their indexes", "s", words);
            table.add("import / probe of both tables", "", (before + after) / (actors + words));
            statement.execute("drop database " + SCHEMA);
        }
    }

    // ---- The import ----

    /** Seconds from the start of the import until its process is killed without a word. */
    private static double untilKilled(Map<String, String> environment, Statement statement) throws Exception {
        Process process = start(environment, "begin");
        try {
            while (portion(statement) <= 0) {
                alive(process);
            }
            long start = System.nanoTime();
            while (portion(statement) < KILLED_AT) {
                alive(process);
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    private static void alive(Process process) throws InterruptedException {
        if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("The import ended by itself");
        }
    }

    /** Seconds from the moment that the process is ready again until everything is in. */
    private static double untilDone(Map<String, String> environment) throws Exception {
        Path result = Files.createTempFile("ghorfa-import", ".tsv");
        try {
            var more = new HashMap<>(environment);
            more.put("GHORFA_BENCH_RESULT", result.toString());
            Process process = start(more, "resume");
            if (process.waitFor() != 0) {
                throw new IllegalStateException("The import was not resumed");
            }
            List<String> told = Files.readAllLines(result);
            return Double.parseDouble(told.getFirst());
        } finally {
            Files.deleteIfExists(result);
        }
    }

    private static Process start(Map<String, String> environment, String what) throws java.io.IOException {
        var all = new HashMap<>(environment);
        all.put("GHORFA_BENCH_IMPORT", what);
        return OwnProcess.begin(
                OwnProcess.start(Imports.class, List.of(HEAP), all).inheritIO());
    }

    private static int portion(Statement statement) throws SQLException {
        try (ResultSet tables = statement.executeQuery("select count(*) from information_schema.tables"
                + " where table_schema = '" + SCHEMA + "' and table_name = 'intake_job'")) {
            tables.next();
            if (tables.getInt(1) == 0) {
                return 0;
            }
        }
        try (ResultSet rows = statement.executeQuery(
                "select progress from " + SCHEMA + ".intake_job where kind = '" + INTAKE + "' and state = 'RUNNING'")) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private static void figures(Table table, Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select created, updated + unchanged + skipped, rejected,"
                + " (select count(*) from " + SCHEMA + ".craft_actor where nia <> ''),"
                + " (select count(distinct nia) from " + SCHEMA + ".craft_actor where nia <> '')"
                + " from " + SCHEMA + ".intake_job where kind = '" + INTAKE + "' order by created desc limit 1")) {
            rows.next();
            table.add("import, people entered", "", (double) rows.getLong(1));
            table.add("import, rows that were known", "", (double) rows.getLong(2));
            table.add("import, rows refused", "", (double) rows.getLong(3));
            table.add("import, lost", "", (double)
                    (Settings.size() - rows.getLong(1) - rows.getLong(2) - rows.getLong(3)));
            table.add("import, numbers that stand twice", "", (double) (rows.getLong(4) - rows.getLong(5)));
        }
    }

    /** The process that imports. */
    public static void main(String[] args) throws Exception {
        ConfigurableApplicationContext application = SpringApplication.run(GhorfaApplication.class, args);
        var imports = application.getBean(ma.ghorfa.intake.Imports.class);
        Acting clerk = Acting.asAnybody(ACCOUNT);
        long start = System.nanoTime();
        if (System.getenv("GHORFA_BENCH_IMPORT").equals("begin")) {
            try (InputStream file =
                    new BufferedInputStream(Files.newInputStream(Path.of(System.getenv("GHORFA_BENCH_FILE"))))) {
                clerk.run(() -> {
                    ImportId id = imports.receive(INTAKE, "extract.csv", "", file);
                    imports.start(id, imports.find(id).orElseThrow().mapping(), Existing.SKIP);
                });
            }
        }
        ImportState state = state(clerk, imports);
        while (!state.isFinal()) {
            Thread.sleep(200);
            state = state(clerk, imports);
        }
        if (state != ImportState.DONE) {
            throw new IllegalStateException("The import is " + state);
        }
        Files.write(
                Path.of(System.getenv("GHORFA_BENCH_RESULT")),
                List.of(Double.toString((System.nanoTime() - start) / 1e9)));
        System.exit(0);
    }

    private static ImportState state(Acting clerk, ma.ghorfa.intake.Imports imports) {
        return clerk.call(() -> imports.mine().stream()
                .filter(job -> job.kind().equals(INTAKE))
                .map(ImportRow::state)
                .findFirst()
                .orElseThrow());
    }

    // ---- The probe ----

    /** Seconds until a copy of a table is loaded and has its indexes. */
    private static double probe(Statement statement, String table, Path rows, String columns) throws SQLException {
        String probe = SCHEMA + "." + table + "_probe";
        List<String> keys = keys(statement, table);
        statement.execute("set system_versioning_alter_history = keep, unique_checks = 0");
        statement.execute("create table " + probe + " like " + table);
        statement.execute("alter table " + probe + " "
                + keys.stream()
                        .map(key -> "drop key "
                                + key.substring(key.indexOf('`'), key.indexOf('`', key.indexOf('`') + 1) + 1))
                        .collect(Collectors.joining(", ")));
        long start = System.nanoTime();
        statement.execute(RegisterFiles.load(rows, probe, columns));
        statement.execute("alter table " + probe + " "
                + keys.stream().map(key -> "add " + key).collect(Collectors.joining(", ")));
        return (System.nanoTime() - start) / 1e9;
    }

    private static List<String> keys(Statement statement, String table) throws SQLException {
        try (ResultSet rows = statement.executeQuery("show create table " + table)) {
            rows.next();
            var keys = new ArrayList<String>();
            rows.getString(2)
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.matches(KEY))
                    .forEach(line -> keys.add(line.endsWith(",") ? line.substring(0, line.length() - 1) : line));
            return keys;
        }
    }
}
