package ma.ghorfa.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.AccountId;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.journal.Journal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * Imports without an application around them: a process that is to be killed should not spend its life on starting. All
 * that reads, writes and resumes is the real thing; the account may do everything.
 */
public final class BareImports implements AutoCloseable {

    private static final CurrentAccount IMPORTER = new CurrentAccount() {
        @Override
        public String username() {
            return "importer";
        }

        @Override
        public Optional<AccountId> accountId() {
            return Optional.empty();
        }

        @Override
        public Optional<UUID> memberId() {
            return Optional.empty();
        }

        @Override
        public Set<String> permissions() {
            return Set.copyOf(Permissions.all());
        }
    };

    private final Imports imports;
    private final ImportWorker worker;
    private final TransactionTemplate transaction;

    /** What an intake is made of. */
    public record Parts(JdbcClient sql, JdbcTemplate jdbc, TransactionTemplate transaction, Texts texts, Clock clock) {}

    /**
     * @param batch rows of a transaction
     * @param lease how long an import stays with whoever shows signs of life and does not work
     */
    public BareImports(DataSource database, Function<Parts, Intake<?>> intake, int batch, Duration lease) {
        var jdbc = new JdbcTemplate(database);
        var sql = JdbcClient.create(jdbc);
        var texts = new Texts();
        Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        var settings =
                new IntakeSettings(DataSize.ofGigabytes(1), batch, lease, Duration.ofMillis(50), Duration.ofDays(30));
        var store = new ImportStore(sql, jdbc);
        var runs = new ImportRuns(store, transaction, new Entries(sql), clock, settings);
        List<Intake<?>> intakes = List.of(intake.apply(new Parts(sql, jdbc, transaction, texts, clock)));
        worker = new ImportWorker(store, runs, new SignsOfLife(database), intakes, transaction, settings, clock);
        imports = new Imports(store, worker, intakes, settings, IMPORTER, texts, clock);
    }

    /** Takes a file in and lets it run, its columns recognised by their header; the worker is not needed for it. */
    public ImportId start(String intake, Path file, Existing existing) throws Exception {
        ImportId id;
        try (var content = Files.newInputStream(file)) {
            id = imports.receive(intake, file.getFileName().toString(), "", content);
        }
        Map<Integer, String> mapping = imports.find(id).orElseThrow().mapping();
        transaction.executeWithoutResult(status -> {
            if (!TransactionSynchronizationManager.isSynchronizationActive()) {
                throw new IllegalStateException("No transaction");
            }
            imports.start(id, mapping, existing);
        });
        return id;
    }

    /** Begins to look for imports that wait, as an application does that has started. */
    public void begin() {
        worker.begin();
    }

    public ImportRow find(ImportId id) {
        return imports.find(id).orElseThrow();
    }

    public List<ImportRow> all() {
        return imports.mine();
    }

    public List<ImportedRow> reported(ImportId id) {
        return imports.reported(id, Integer.MAX_VALUE);
    }

    @Override
    public void close() {
        try {
            worker.end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The journal's table alone. */
    private record Entries(JdbcClient sql) implements Journal {

        @Override
        public void record(String act, String subjectType, UUID subjectId, Map<String, String> details) {
            sql.sql("""
                    insert into journal_entry (at, actor, act, subject_type, subject_id, details)
                    values (utc_timestamp(6), 'importer', :act, :type, :subject, '{}')
                    """)
                    .param("act", act)
                    .param("type", subjectType)
                    .param("subject", subjectId.toString())
                    .update();
        }

        @Override
        public void record(String act, String subjectType, UUID subjectId) {
            record(act, subjectType, subjectId, Map.of());
        }

        @Override
        public void recordAs(String username, String act, Map<String, String> details) {
            throw new UnsupportedOperationException("An import records what it did in its own transaction");
        }
    }
}
