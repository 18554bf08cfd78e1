package ma.ghorfa.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import ma.ghorfa.exchange.TableFormat;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.intake.BareImports;
import ma.ghorfa.intake.Existing;
import ma.ghorfa.intake.ImportFigures;
import ma.ghorfa.intake.ImportId;
import ma.ghorfa.intake.ImportState;
import ma.ghorfa.intake.ImportedRow;
import ma.ghorfa.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mariadb.jdbc.MariaDbPoolDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * An import whose process is killed ({@code kill -9}) at ten instants of its life ends with exactly what an import
 * that nobody disturbed ends with: people, words, histories, refused rows and figures. One that somebody overtakes looks
 * again.
 */
class KilledImportTests {

    private static final int PEOPLE = 5_000;
    private static final int KNOWN_BEFORE = 400;
    private static final int KILLS = 10;

    @TempDir
    Path folder;

    /** Everything that an import leaves behind, without ids and times. */
    private record Left(
            List<Map<String, Object>> people,
            List<String> words,
            long versions,
            List<List<Object>> told,
            ImportFigures figures,
            long entries) {}

    private static TestDatabase.Schema schema;

    @BeforeAll
    static void makeTables() {
        schema = TestDatabase.shared().newSchema();
        Flyway.configure()
                .dataSource(schema.jdbcUrl(), schema.username(), schema.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    private static MariaDbPoolDataSource database() throws SQLException {
        return new MariaDbPoolDataSource(
                schema.jdbcUrl() + "?user=" + schema.username() + "&password=" + schema.password() + "&maxPoolSize=4");
    }

    @Test
    void whatSomebodyElseEntersBetweenLookAndWriteIsLookedAtAgain() throws Exception {
        List<ActorData> people = new Extract(3).people(0, 3 * ImportingProcess.BATCH - 1);
        Path file = folder.resolve("overtaken.csv");
        Extract.write(file, TableFormat.CSV, Language.AR, people);
        var elsewhere = new DriverManagerDataSource(schema.jdbcUrl(), schema.username(), schema.password());
        JdbcClient theirs = JdbcClient.create(elsewhere);
        var others = new ActorTable(theirs, new JdbcTemplate(elsewhere), new KnownWords(theirs));
        ActorTable.Fresh early = ActorTable.Fresh.of(new CraftActor(people.get(5), LocalDate.of(2026, 11, 22)));
        var tries = new AtomicInteger();
        try (var database = database();
                BareImports imports = ImportingProcess.overtaken(database, () -> {
                    if (tries.incrementAndGet() == 1) {
                        others.insert(List.of(early), "somebody");
                    }
                })) {
            JdbcClient sql = JdbcClient.create(database);
            clear(sql);
            imports.begin();
            ImportId id = done(imports, imports.start(ActorIntake.NAME, file, Existing.UPDATE));
            assertThat(imports.find(id).figures()).isEqualTo(new ImportFigures(people.size() - 1, 0, 1, 0, 0, 0));
            assertThat(tries).hasValue(4);
            assertThat(sql.sql("select count(*) from craft_actor")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(people.size());
            assertThat(sql.sql("select count(distinct actor_id) from craft_actor_word")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(people.size());
            clear(sql);
        }
    }

    @Test
    void goesOnWhereItStoodWheneverItIsKilled() throws Exception {
        Path file = extract();
        try (var database = database()) {
            JdbcClient sql = JdbcClient.create(database);
            Left undisturbed = undisturbed(database, sql, file);
            clear(sql);
            Left killed = killed(database, sql, file);
            assertThat(killed.figures()).isEqualTo(undisturbed.figures());
            assertThat(differing(killed.people(), undisturbed.people())).isEmpty();
            assertThat(differing(killed.words(), undisturbed.words())).isEmpty();
            assertThat(differing(killed.told(), undisturbed.told())).isEmpty();
            assertThat(killed.versions()).isEqualTo(undisturbed.versions());
            assertThat(killed.entries()).isEqualTo(1);
            assertThat(undisturbed.figures().created()).isGreaterThan(PEOPLE / 2);
            assertThat(undisturbed.figures().updated()).isPositive();
            assertThat(undisturbed.figures().unchanged()).isPositive();
            assertThat(undisturbed.figures().rejected()).isPositive();
            assertThat(undisturbed.figures().noted()).isPositive();
            assertThat(undisturbed.people()).hasSizeGreaterThan(PEOPLE / 2);
            assertThat(undisturbed.words()).hasSizeGreaterThan(PEOPLE);
        }
    }

    private Left undisturbed(MariaDbPoolDataSource database, JdbcClient sql, Path file) throws Exception {
        try (BareImports imports = ImportingProcess.imports(database)) {
            imports.begin();
            knownBefore(imports);
            return left(sql, imports, done(imports, imports.start(ActorIntake.NAME, file, Existing.UPDATE)));
        }
    }

    private Left killed(MariaDbPoolDataSource database, JdbcClient sql, Path file) throws Exception {
        ImportId id;
        try (BareImports before = ImportingProcess.imports(database)) {
            before.begin();
            knownBefore(before);
        }
        BareImports watching = ImportingProcess.imports(database);
        watching.close(); // others shall work on it
        id = watching.start(ActorIntake.NAME, file, Existing.UPDATE);
        var random = new Random();
        var stoodAt = new TreeSet<Long>();
        for (int kill = 0; kill < KILLS; kill++) {
            killSomewhere(sql, random, kill % 4 == 3);
            stoodAt.add(position(sql));
        }
        assertThat(watching.find(id).state()).isEqualTo(ImportState.RUNNING);
        assertThat(stoodAt).as("where it stood after each kill").hasSizeGreaterThan(KILLS / 2);
        try (BareImports last = ImportingProcess.imports(database)) {
            last.begin();
            return left(sql, last, done(last, id));
        }
    }

    private static long position(JdbcClient sql) {
        return sql.sql("select max(position) from intake_job where state = 'RUNNING'")
                .query(Long.class)
                .single();
    }

    /** Starts a process and kills it some milliseconds after it began to write, or before it did. */
    private void killSomewhere(JdbcClient sql, Random random, boolean beforeItWrites) throws Exception {
        Path output = Files.createTempFile(folder, "child", ".log");
        Process child = ImportingProcess.start(
                schema.jdbcUrl(), schema.username(), schema.password(), 1 + random.nextInt(14), output);
        try {
            long stood = position(sql);
            await().atMost(Duration.ofSeconds(60))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> !child.isAlive()
                            || (beforeItWrites ? Files.readString(output).contains("BEGUN") : position(sql) > stood));
            assertThat(child.isAlive()).as(Files.readString(output)).isTrue();
            child.waitFor(random.nextInt(60), TimeUnit.MILLISECONDS);
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private static ImportId done(BareImports imports, ImportId id) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> imports.find(id).state().isFinal());
        assertThat(imports.find(id).state()).isEqualTo(ImportState.DONE);
        return id;
    }

    // ---- What is imported ----

    /** Some are stored already: every second of them as the file says, the others with another name. */
    private void knownBefore(BareImports imports) throws Exception {
        Path file = folder.resolve("before.csv");
        List<ActorData> people = new Extract(3).people(0, KNOWN_BEFORE);
        Extract.write(file, TableFormat.CSV, Language.AR, people);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        for (int i = 1; i < lines.size(); i += 2) {
            lines.set(i, lines.get(i).replaceFirst("Commune \\d", "Ailleurs").replaceFirst("Mohammed ", "Mohamed El "));
        }
        Files.write(file, lines);
        done(imports, imports.start(ActorIntake.NAME, file, Existing.UPDATE));
    }

    /** Good rows, and every hundredth of each kind of bad ones. */
    private Path extract() throws IOException {
        Path file = folder.resolve("extract.csv");
        Extract.write(file, TableFormat.CSV, Language.AR, new Extract(3).people(0, PEOPLE));
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        String header = lines.getFirst();
        int columns = header.split(";", -1).length;
        for (int i = 500; i < PEOPLE; i += 100) {
            lines.set(i, lines.get(i).replaceFirst("\\d{4}-\\d{2}-\\d{2}", "2025-06-31"));
            // The number of one who stood four hundred rows before: across batches and kills.
            lines.set(i + 1, lines.get(i - 399));
            // The same person without any number.
            lines.set(i + 2, lines.get(i + 3).replaceAll("ZK\\d+|NIA\\d+|RNA03-\\d+", ""));
        }
        assertThat(columns).isGreaterThan(20);
        Files.write(file, lines);
        return file;
    }

    // ---- What is left ----

    private static Left left(JdbcClient sql, BareImports imports, ImportId id) {
        List<Map<String, Object>> people = new ArrayList<>();
        for (var row : sql.sql("select * from craft_actor order by name_fr, nia, birth_date")
                .query()
                .listOfRows()) {
            Map<String, Object> person = new HashMap<>();
            row.forEach((column, value) -> person.put(column, Objects.requireNonNullElse(value, "null")));
            person.remove("id");
            person.put("changed_by", ("import:" + id).equals(person.get("changed_by")));
            people.add(person);
        }
        List<String> words = sql.sql("""
                        select concat(a.name_fr, ' ', a.nia, ' ', w.word) from craft_actor_word w
                        join craft_actor a on a.id = w.actor_id order by 1
                        """).query(String.class).list();
        return new Left(
                people,
                words,
                sql.sql("select count(*) from craft_actor for system_time all")
                        .query(Long.class)
                        .single(),
                imports.reported(id).stream().map(KilledImportTests::told).toList(),
                imports.find(id).figures(),
                sql.sql("select count(*) from journal_entry where subject_id = :id")
                        .param("id", id.value().toString())
                        .query(Long.class)
                        .single());
    }

    /** The first few that are not the same; all that are too many or too few. */
    private static List<Object> differing(List<?> some, List<?> others) {
        var differing = new ArrayList<Object>();
        if (some.size() != others.size()) {
            differing.add(some.size() + " instead of " + others.size());
        }
        for (int i = 0; i < Math.min(some.size(), others.size()) && differing.size() < 6; i++) {
            if (!some.get(i).equals(others.get(i))) {
                differing.add(some.get(i));
                differing.add(others.get(i));
            }
        }
        return differing;
    }

    private static List<Object> told(ImportedRow row) {
        return List.of(row.position(), row.number(), row.outcome(), row.cells(), row.problems(), row.notes());
    }

    private static void clear(JdbcClient sql) {
        List.of(
                        "delete from craft_actor_word",
                        "delete from duplicate_sweep",
                        "delete from craft_actor",
                        "delete history from craft_actor",
                        "delete from intake_job",
                        "delete from intake_lease")
                .forEach(statement -> sql.sql(statement).update());
    }
}
