package ma.ghorfa.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.DomainException;
import ma.ghorfa.base.Utc;
import ma.ghorfa.exchange.TableLimits;
import ma.ghorfa.exchange.TableOptions;
import ma.ghorfa.exchange.TableReader;
import ma.ghorfa.exchange.TableRow;
import ma.ghorfa.journal.Journal;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes an import through its file. Batches are read and prepared by one thread while another writes the one before.
 * Whatever a batch writes, what is said of its rows and the new position are one transaction, which also makes sure that
 * nobody else works on the import; so a run can end at any instant and go on from the last batch that was committed.
 */
@Component
class ImportRuns {

    /** Of a check the rows that the page shows first, whatever became of them. */
    static final int PREVIEWED = 20;

    /** Of a check only so many rows are kept that something is to be said of; of a run all of them. */
    private static final int KEPT_OF_CHECK = 1_000;

    private static final int TRIES = 5;
    /** So many rows are passed over, in less than a second, between two signs of life. */
    private static final int PULSE = 10_000;

    /** How a pass came to its end. */
    private enum End {
        /** After the last row. */
        REACHED,
        CANCELLED,
        /** The application stops; the import goes on later. */
        LEFT
    }

    private record Batch<T>(List<IntakeRow> rows, List<Candidate<T>> candidates, long end, int portion, boolean last) {}

    private final ImportStore store;
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final Clock clock;
    private final IntakeSettings settings;

    ImportRuns(
            ImportStore store, TransactionTemplate transaction, Journal journal, Clock clock, IntakeSettings settings) {
        this.store = store;
        this.transaction = transaction;
        this.journal = journal;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Works on an import that {@code owner} has taken, until it has ended or the application stops.
     *
     * @throws ImportStore.LeaseLostException somebody else has taken it meanwhile
     */
    <T> void work(Intake<T> intake, ImportRow job, String owner, BooleanSupplier stopping) throws IOException {
        Path file = Files.createTempFile("import", ".table");
        try {
            store.copy(job.id(), file, () -> hold(job, owner));
            if (Files.size(file) != job.fileSize()) {
                fail(job, owner, new Problem("", "intake.failed.incomplete", List.of()));
                return;
            }
            End end = OnBehalfOfImport.call(job, intake.permission(), () -> pass(intake, job, owner, file, stopping));
            switch (end) {
                case REACHED ->
                    end(job, owner, job.state() == ImportState.RUNNING ? ImportState.DONE : ImportState.CHECKED);
                case CANCELLED ->
                    end(job, owner, job.state() == ImportState.RUNNING ? ImportState.CANCELLED : ImportState.RECEIVED);
                case LEFT -> {}
            }
        } catch (DomainException refused) {
            fail(job, owner, new Problem("", refused.messageKey(), List.of(IntakeRow.plain(refused.args()))));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    static TableLimits limits(IntakeSettings settings) {
        return new TableLimits(
                settings.maxSize().toBytes(),
                8L << 30,
                100,
                2_000,
                3_100_000,
                500,
                TableLimits.USUAL.cellLength(),
                128 << 20);
    }

    static TableOptions options(String charset) {
        return charset.isEmpty() ? TableOptions.NONE : new TableOptions(Charset.forName(charset));
    }

    private boolean hold(ImportRow job, String owner) {
        return Objects.requireNonNull(transaction.execute(status -> store.hold(job, owner, settings.lease())));
    }

    private <T> End pass(Intake<T> intake, ImportRow job, String owner, Path file, BooleanSupplier stopping)
            throws IOException {
        Map<String, Integer> places = new HashMap<>();
        job.mapping().forEach((place, column) -> {
            if (!column.isEmpty()) {
                places.put(column, place);
            }
        });
        IntakePass<T> pass = intake.begin();
        try (TableReader table = TableReader.open(file, options(store.charset(job.id())), limits(settings));
                ExecutorService reading = Executors.newSingleThreadExecutor()) {
            var rows = new Rows<>(table, pass, places);
            long done = store.position(job.id());
            while (rows.position < done) {
                rows.skip(Math.min(PULSE, done - rows.position));
                if (hold(job, owner)) {
                    return End.CANCELLED;
                }
                if (stopping.getAsBoolean()) {
                    return End.LEFT;
                }
            }
            Future<Batch<T>> next = reading.submit(() -> rows.batch(settings.batch()));
            while (true) {
                Batch<T> batch = result(next);
                if (!batch.last()) {
                    next = reading.submit(() -> rows.batch(settings.batch()));
                }
                if (!commit(pass, batch, job, owner)) {
                    return End.CANCELLED;
                }
                pass.committed();
                if (batch.last()) {
                    transaction.executeWithoutResult(status -> finish(pass, table, job, owner));
                    return End.REACHED;
                }
                if (stopping.getAsBoolean()) {
                    return End.LEFT;
                }
            }
        }
    }

    private void finish(IntakePass<?> pass, TableReader table, ImportRow job, String owner) {
        store.hold(job, owner, settings.lease());
        // Merged cells and formulas are known only now.
        store.keepNotes(job.id(), table.notes());
        if (job.state() == ImportState.RUNNING) {
            pass.finished(ImportNames.by(job.id()));
        }
    }

    private static <R> R result(Future<R> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException broken -> throw broken;
                case RuntimeException failed -> throw failed;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was interrupted", e);
        }
    }

    /** @return false where it is to be cancelled, and the batch is not written */
    private <T> boolean commit(IntakePass<T> pass, Batch<T> batch, ImportRow job, String owner) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> written(pass, batch, job, owner)));
            } catch (ConcurrencyFailureException | DataIntegrityViolationException | ConflictException e) {
                // Somebody else has written one of the same rows between our look and our write: look again.
                if (attempt == TRIES) {
                    throw e;
                }
                batch.rows().forEach(IntakeRow::judgeAgain);
            }
        }
    }

    private <T> boolean written(IntakePass<T> pass, Batch<T> batch, ImportRow job, String owner) {
        if (store.hold(job, owner, settings.lease())) {
            return false;
        }
        boolean dry = job.state() == ImportState.CHECKING;
        List<Candidate<T>> good = batch.candidates().stream()
                .filter(candidate -> candidate.row().problems().isEmpty())
                .toList();
        pass.judge(good, job.existing(), dry);
        if (!dry) {
            pass.write(good, ImportNames.by(job.id()));
        }
        Map<IntakeRow, Outcome> outcomes = new HashMap<>();
        good.forEach(candidate -> outcomes.put(candidate.row(), Objects.requireNonNull(candidate.outcome())));
        ImportFigures figures = ImportFigures.NONE;
        long reported = dry ? store.reported(job.id()) : 0;
        var kept = new ArrayList<ImportedRow>();
        for (IntakeRow row : batch.rows()) {
            Outcome outcome = outcomes.getOrDefault(row, Outcome.REJECTED);
            boolean noted = outcome != Outcome.REJECTED && !row.notes().isEmpty();
            figures = figures.plus(outcome, noted);
            boolean told = outcome == Outcome.REJECTED || noted;
            boolean previewed = dry && row.position() < PREVIEWED;
            if (previewed || (told && (!dry || reported + figures.reported() <= KEPT_OF_CHECK))) {
                kept.add(row.imported(outcome, job.header().size()));
            }
        }
        store.keepRows(job.id(), kept);
        store.advance(job.id(), batch.end(), batch.portion(), figures);
        return true;
    }

    private void end(ImportRow job, String owner, ImportState state) {
        as(job, () -> {
            store.hold(job, owner, settings.lease());
            store.end(job.id(), state, now());
            if (state == ImportState.DONE) {
                journal.record("intake.tableImported", "tableImport", job.id().value(), figures(job.id()));
            } else if (state == ImportState.CANCELLED) {
                journal.record("intake.importCancelled", "tableImport", job.id().value(), figures(job.id()));
            }
        });
    }

    /** Ends an import that cannot go on. */
    void fail(ImportRow job, String owner, Problem why) {
        as(job, () -> {
            store.hold(job, owner, settings.lease());
            store.fail(job.id(), why, now());
            if (job.state() == ImportState.RUNNING) {
                journal.record("intake.importFailed", "tableImport", job.id().value(), figures(job.id()));
            }
        });
    }

    private void as(ImportRow job, Runnable act) {
        OnBehalfOfImport.asAccount(job, () -> transaction.executeWithoutResult(status -> act.run()));
    }

    private Map<String, String> figures(ImportId id) {
        ImportRow job = store.find(id).orElseThrow();
        ImportFigures figures = job.figures();
        return Map.of(
                "name", job.fileName(),
                "sha256", store.sha256(id),
                "created", String.valueOf(figures.created()),
                "updated", String.valueOf(figures.updated()),
                "unchanged", String.valueOf(figures.unchanged()),
                "skipped", String.valueOf(figures.skipped()),
                "rejected", String.valueOf(figures.rejected()));
    }

    private LocalDateTime now() {
        return Utc.column(clock.instant());
    }

    /** The rows of the file one after the other; only one thread reads at a time. */
    private static final class Rows<T> {

        private final TableReader table;
        private final IntakePass<T> pass;
        private final Map<String, Integer> places;
        private final Map<String, SeenKeys> seen = new HashMap<>();
        private long position;

        Rows(TableReader table, IntakePass<T> pass, Map<String, Integer> places) {
            this.table = table;
            this.pass = pass;
            this.places = places;
        }

        /** Passes over rows that are done; only their keys are of use still. */
        void skip(long rows) throws IOException {
            for (long skipped = 0; skipped < rows; skipped++) {
                TableRow row = table.next();
                if (row == null) {
                    throw new IOException("The file has fewer rows than were done");
                }
                pass.passOver(new IntakeRow(row, position++, places, seen));
            }
        }

        Batch<T> batch(int most) throws IOException {
            var rows = new ArrayList<IntakeRow>(most);
            var candidates = new ArrayList<Candidate<T>>(most);
            TableRow next = null;
            while (rows.size() < most) {
                next = table.next();
                if (next == null) {
                    break;
                }
                var row = new IntakeRow(next, position++, places, seen);
                T value = pass.read(row);
                if (value != null) {
                    var candidate = new Candidate<>(row, value);
                    pass.prepare(candidate);
                    candidates.add(candidate);
                }
                row.isRead();
                rows.add(row);
            }
            return new Batch<>(rows, candidates, position, (int) (table.portion() * 1000), next == null);
        }
    }
}
