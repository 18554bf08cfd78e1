package ma.ghorfa.intake;

import static ma.ghorfa.identity.Permissions.TABLE_IMPORT;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.base.AfterCommit;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Sha256;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.Utc;
import ma.ghorfa.exchange.RefusedTableException;
import ma.ghorfa.exchange.TableReader;
import ma.ghorfa.exchange.TableRow;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.CurrentAccount;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tables that people bring in. Everybody sees their own imports alone, since a file holds what not everybody may read; and
 * whoever brings a table needs the right to write its rows one by one as well. A benchmark calls {@link #receive},
 * {@link #start} and {@link #find} as the page does.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + TABLE_IMPORT + "')")
public class Imports {

    private static final int SAMPLE = 5;
    private static final int LISTED = 200;
    private static final int PAGE = 500;
    private static final int NAME = 200;
    private static final int COPY = 1 << 16;

    private final ImportStore store;
    private final ImportWorker worker;
    private final Map<String, Intake<?>> intakes;
    private final IntakeSettings settings;
    private final CurrentAccount account;
    private final Texts texts;
    private final Clock clock;

    Imports(
            ImportStore store,
            ImportWorker worker,
            List<Intake<?>> intakes,
            IntakeSettings settings,
            CurrentAccount account,
            Texts texts,
            Clock clock) {
        this.store = store;
        this.worker = worker;
        this.intakes = intakes.stream().collect(Collectors.toMap(Intake::name, Function.identity()));
        this.settings = settings;
        this.account = account;
        this.texts = texts;
        this.clock = clock;
    }

    // ---- What can be brought ----

    /** Whether the account may bring a table of that kind. */
    public boolean mayBring(String intake) {
        @Nullable Intake<?> known = intakes.get(intake);
        return known != null && account.may(TABLE_IMPORT) && account.may(known.permission());
    }

    /** @throws NotFoundException there is no such kind of table */
    public IntakeOffer offer(String intake) {
        return IntakeOffer.of(intake(intake));
    }

    /** The kinds of tables that the account may bring. */
    public List<IntakeOffer> offers() {
        return intakes.values().stream()
                .filter(intake -> mayBring(intake.name()))
                .map(IntakeOffer::of)
                .sorted(java.util.Comparator.comparing(IntakeOffer::name))
                .toList();
    }

    private Intake<?> intake(String name) {
        return Optional.ofNullable(intakes.get(name)).orElseThrow(NotFoundException::new);
    }

    private void allowed(String intake) {
        if (!mayBring(intake)) {
            throw new AccessDeniedException("Not allowed to import " + intake);
        }
    }

    /** Of a file, in bytes. */
    public long largest() {
        return settings.maxSize().toBytes();
    }

    // ---- The file ----

    /**
     * Takes a file in. Its header is read at once, so that a file which is no table is refused before it is kept.
     *
     * @param charset the character set of CSV, by its name; empty to let the reader find it
     * @param content read to its end; the caller closes it
     * @throws RefusedTableException it cannot be read as a table, or is too large
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public ImportId receive(String intake, String fileName, String charset, InputStream content) {
        Intake<?> known = intake(intake);
        allowed(intake);
        try {
            Path file = Files.createTempFile("import", ".upload");
            try {
                String sha256 = copied(content, file);
                return keep(known, fileName, charset, file, sha256);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("An upload broke off", e);
        }
    }

    private String copied(InputStream content, Path file) throws IOException {
        MessageDigest digest = Sha256.begun();
        try (OutputStream out = Files.newOutputStream(file)) {
            var in = new DigestInputStream(content, digest);
            byte[] buffer = new byte[COPY];
            long left = largest() + 1;
            for (int n = in.read(buffer); n >= 0 && left > 0; n = in.read(buffer)) {
                // One byte more than may be is enough for the reader to refuse it.
                out.write(buffer, 0, (int) Math.min(n, left));
                left -= n;
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private ImportId keep(Intake<?> intake, String fileName, String charset, Path file, String sha256)
            throws IOException {
        var id = new ImportId(UuidVersion7Strategy.INSTANCE.generateUuid(null));
        ImportStore.Received received;
        try (TableReader table = TableReader.open(file, ImportRuns.options(charset), ImportRuns.limits(settings))) {
            List<List<String>> sample = sample(table);
            received = new ImportStore.Received(
                    id,
                    intake.name(),
                    account.username(),
                    shortName(fileName),
                    Files.size(file),
                    sha256,
                    table.format(),
                    charset,
                    table.header(),
                    sample,
                    table.notes(),
                    Headers.meant(
                            table.header(),
                            intake.columns(),
                            store.remembered(account.username(), intake.name()),
                            texts),
                    Utc.column(clock.instant()));
        }
        store.insert(received);
        try {
            store.keep(id, file);
        } catch (IOException | RuntimeException e) {
            store.remove(id);
            throw e;
        }
        return id;
    }

    private static List<List<String>> sample(TableReader table) throws IOException {
        List<List<String>> sample = new ArrayList<>();
        for (TableRow row = table.next(); row != null && sample.size() < SAMPLE; row = table.next()) {
            sample.add(IntakeRow.texts(row, table.header().size()));
        }
        return sample;
    }

    private static String shortName(String fileName) {
        String line =
                Text.line(fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1));
        int length = Math.min(NAME, line.codePointCount(0, line.length()));
        return line.substring(0, line.offsetByCodePoints(0, length));
    }

    // ---- Reading ----

    /** The account's imports, the latest first. */
    public List<ImportRow> mine() {
        return store.of(account.username(), LISTED);
    }

    /** An import of the account. */
    public Optional<ImportRow> find(ImportId id) {
        return store.find(id).filter(job -> job.account().equals(account.username()));
    }

    private ImportRow get(ImportId id) {
        return find(id).orElseThrow(NotFoundException::new);
    }

    /** What is known of the file. */
    public ImportFile file(ImportId id) {
        get(id);
        return new ImportFile(
                store.sample(id),
                store.notes(id),
                store.sameFile(id, account.username()),
                store.sameFileOfOthers(id, account.username()).orElse(null));
    }

    /** The first rows of the file with what the check says of them. */
    public List<ImportedRow> preview(ImportId id) {
        get(id);
        return store.rows(id, false, 0, ImportRuns.PREVIEWED).stream()
                .filter(row -> row.position() < ImportRuns.PREVIEWED)
                .toList();
    }

    /** The first rows that were refused or should be looked at; of a check, those that would be. */
    public List<ImportedRow> reported(ImportId id, int most) {
        get(id);
        return store.rows(id, true, 0, most);
    }

    /** All of them in the order of the file, read page by page while a report is written. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Iterator<ImportedRow> report(ImportId id) {
        get(id);
        return Stream.iterate(
                        store.rows(id, true, 0, PAGE),
                        page -> !page.isEmpty(),
                        page -> store.rows(id, true, page.getLast().position() + 1, PAGE))
                .flatMap(List::stream)
                .iterator();
    }

    // ---- Acts ----

    /**
     * Lets every row be looked at in the background, without writing any, and remembers what the headers mean.
     *
     * @param mapping for places of the header the name of the column that stands there; places that are left out are not
     *     read
     * @throws InvalidInputException no column is named, or one of them twice
     */
    @Transactional
    public void check(ImportId id, Map<Integer, String> mapping, Existing existing) {
        queue(id, mapping, existing, ImportState.CHECKING);
    }

    /** Lets the rows be written in the background, as they were checked. */
    @Transactional
    public void start(ImportId id) {
        ImportRow job = get(id);
        start(id, job.mapping(), job.existing());
    }

    /** Lets the rows be written in the background, checked before or not; the arguments are those of {@link #check}. */
    @Transactional
    public void start(ImportId id, Map<Integer, String> mapping, Existing existing) {
        queue(id, mapping, existing, ImportState.RUNNING);
    }

    private void queue(ImportId id, Map<Integer, String> mapping, Existing existing, ImportState to) {
        ImportRow job = get(id);
        allowed(job.kind());
        Map<Integer, String> clean = checked(job, mapping);
        if (!store.queue(
                id,
                List.of(ImportState.RECEIVED, ImportState.CHECKED),
                to,
                clean,
                existing,
                Utc.column(clock.instant()))) {
            throw new ImportStateException();
        }
        Map<String, String> meant = new TreeMap<>();
        for (int place = 0; place < job.header().size(); place++) {
            if (!job.header().get(place).isEmpty()) {
                meant.putIfAbsent(Headers.key(job.header().get(place)), clean.getOrDefault(place, ""));
            }
        }
        store.remember(job.account(), job.kind(), meant);
        AfterCommit.run(worker::wake);
    }

    private Map<Integer, String> checked(ImportRow job, Map<Integer, String> mapping) {
        List<String> known =
                intake(job.kind()).columns().stream().map(IntakeColumn::name).toList();
        Map<Integer, String> clean = new TreeMap<>();
        mapping.forEach((place, column) -> {
            if (place >= 0 && place < job.header().size() && known.contains(column)) {
                if (clean.containsValue(column)) {
                    throw new InvalidInputException("mapping", "intake.columns.twice");
                }
                clean.put(place, column);
            }
        });
        if (clean.isEmpty()) {
            throw new InvalidInputException("mapping", "intake.columns.none");
        }
        return clean;
    }

    /** Lets it stop after the batch that is being written. What is written stays. */
    @Transactional
    public void cancel(ImportId id) {
        get(id);
        if (!store.askToCancel(id)) {
            throw new ImportStateException();
        }
    }

    /** Back to the columns, after a check. */
    @Transactional
    public void reopen(ImportId id) {
        get(id);
        if (!store.reopen(id)) {
            throw new ImportStateException();
        }
    }

    /** Forgets a file that is not to be imported after all, with what was found out about it. */
    @Transactional
    public void discard(ImportId id) {
        ImportRow job = get(id);
        if (job.state().isFinal() || !store.remove(id)) {
            throw new ImportStateException();
        }
    }
}
