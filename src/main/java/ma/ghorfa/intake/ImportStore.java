package ma.ghorfa.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import ma.ghorfa.base.Utc;
import ma.ghorfa.exchange.TableFormat;
import ma.ghorfa.exchange.TableNote;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Imports as the database keeps them. Nothing here asks who may; transactions are the caller's. */
@Component
class ImportStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PIECE = 1 << 20;
    private static final int ROWS_AT_ONCE = 100;

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<List<String>>> TABLE = new TypeReference<>() {};
    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};
    private static final TypeReference<TreeMap<Integer, String>> MAPPING = new TypeReference<>() {};
    private static final TypeReference<List<TableNote>> NOTES = new TypeReference<>() {};

    private static final String COLUMNS = """
            select id, kind, account, file_name, file_size, format, header, mapping, existing, state, created_at,
                finished_at, created, updated, unchanged, skipped, rejected, noted, expected, progress, cancel_asked,
                failure
            from intake_job
            """;

    private final JdbcClient sql;
    private final JdbcOperations jdbc;

    ImportStore(JdbcClient sql, JdbcOperations jdbc) {
        this.sql = sql;
        this.jdbc = jdbc;
    }

    // ---- A file comes ----

    /** What is known of a file when it has come. */
    record Received(
            ImportId id,
            String kind,
            String account,
            String fileName,
            long size,
            String sha256,
            TableFormat format,
            String charset,
            List<String> header,
            List<List<String>> sample,
            List<TableNote> notes,
            Map<Integer, String> mapping,
            LocalDateTime at) {}

    void insert(Received file) {
        sql.sql("""
                insert into intake_job (id, kind, account, file_name, file_size, sha256, format, charset, header, sample,
                    notes, mapping, existing, state, created_at)
                values (:id, :kind, :account, :name, :size, :sha256, :format, :charset, :header, :sample, :notes,
                    :mapping, 'UPDATE', 'RECEIVED', :at)
                """)
                .param("id", file.id().value())
                .param("kind", file.kind())
                .param("account", file.account())
                .param("name", file.fileName())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("format", file.format().name())
                .param("charset", file.charset())
                .param("header", JSON.writeValueAsString(file.header()))
                .param("sample", JSON.writeValueAsString(file.sample()))
                .param("notes", JSON.writeValueAsString(file.notes()))
                .param("mapping", JSON.writeValueAsString(file.mapping()))
                .param("at", file.at())
                .update();
    }

    /** Keeps the file, in pieces. */
    void keep(ImportId id, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            int position = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                sql.sql("insert into intake_piece (job_id, position, content) values (:job, :position, :content)")
                        .param("job", id.value())
                        .param("position", position++)
                        .param("content", piece)
                        .update();
            }
        }
    }

    /**
     * Writes the kept file to a local one.
     *
     * @param meanwhile called after each piece
     */
    void copy(ImportId id, Path target, Runnable meanwhile) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int position = 0; ; position++) {
                Optional<byte[]> piece = sql.sql(
                                "select content from intake_piece where job_id = :job and position = :position")
                        .param("job", id.value())
                        .param("position", position)
                        .query((row, number) -> row.getBytes(1))
                        .optional();
                if (piece.isEmpty()) {
                    return;
                }
                out.write(piece.get());
                meanwhile.run();
            }
        }
    }

    void forgetFile(ImportId id) {
        sql.sql("delete from intake_piece where job_id = :job")
                .param("job", id.value())
                .update();
    }

    /** Other imports of the account that brought the same file as the same kind, the latest first. */
    List<ImportRow> sameFile(ImportId id, String account) {
        return sql.sql(COLUMNS + """
                        where id <> :id and account = :account and state in ('RUNNING', 'DONE', 'CANCELLED')
                            and (kind, sha256) = (select kind, sha256 from intake_job where id = :id)
                        order by created_at desc limit 3
                        """)
                .param("id", id.value())
                .param("account", account)
                .query((row, number) -> row(row))
                .list();
    }

    /** When other accounts last brought the same file as the same kind. */
    Optional<Instant> sameFileOfOthers(ImportId id, String account) {
        return sql.sql("""
                        select created_at from intake_job
                        where account <> :account and state in ('RUNNING', 'DONE', 'CANCELLED')
                            and (kind, sha256) = (select kind, sha256 from intake_job where id = :id)
                        order by created_at desc limit 1
                        """)
                .param("id", id.value())
                .param("account", account)
                .query(LocalDateTime.class)
                .optional()
                .map(Utc::instant);
    }

    List<List<String>> sample(ImportId id) {
        return JSON.readValue(text(id, "sample"), TABLE);
    }

    void keepNotes(ImportId id, List<TableNote> notes) {
        sql.sql("update intake_job set notes = :notes where id = :id")
                .param("id", id.value())
                .param("notes", JSON.writeValueAsString(notes))
                .update();
    }

    List<TableNote> notes(ImportId id) {
        return JSON.readValue(text(id, "notes"), NOTES);
    }

    /** The character set that was named for the file; empty where the reader finds it. */
    String charset(ImportId id) {
        return text(id, "charset");
    }

    /** Of the file, in hexadecimal digits. */
    String sha256(ImportId id) {
        return text(id, "sha256");
    }

    private String text(ImportId id, String column) {
        return sql.sql("select " + column + " from intake_job where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    // ---- What headers meant ----

    /** @return for each header known the name of its column, empty where it was left out */
    Map<String, String> remembered(String account, String kind) {
        Map<String, String> known = new TreeMap<>();
        sql.sql("select header, column_name from intake_mapping where account = :account and kind = :kind")
                .param("account", account)
                .param("kind", kind)
                .query((row, number) -> known.put(row.getString(1), row.getString(2)))
                .list();
        return known;
    }

    void remember(String account, String kind, Map<String, String> meant) {
        meant.forEach((header, column) -> sql.sql("""
                        insert into intake_mapping (account, kind, header, column_name)
                        values (:account, :kind, :header, :column) on duplicate key update column_name = :column
                        """)
                .param("account", account)
                .param("kind", kind)
                .param("header", header)
                .param("column", column)
                .update());
    }

    // ---- Reading ----

    Optional<ImportRow> find(ImportId id) {
        return sql.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query((row, number) -> row(row))
                .optional();
    }

    List<ImportRow> of(String account, int most) {
        return sql.sql(COLUMNS + "where account = :account order by created_at desc, id desc limit :most")
                .param("account", account)
                .param("most", most)
                .query((row, number) -> row(row))
                .list();
    }

    private static ImportRow row(ResultSet row) throws SQLException {
        @Nullable LocalDateTime finished = row.getObject("finished_at", LocalDateTime.class);
        @Nullable String expected = row.getString("expected");
        @Nullable String failure = row.getString("failure");
        return new ImportRow(
                new ImportId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getString("account"),
                row.getString("file_name"),
                row.getLong("file_size"),
                TableFormat.valueOf(row.getString("format")),
                JSON.readValue(row.getString("header"), TEXTS),
                JSON.readValue(row.getString("mapping"), MAPPING),
                Existing.valueOf(row.getString("existing")),
                ImportState.valueOf(row.getString("state")),
                Utc.instant(row.getObject("created_at", LocalDateTime.class)),
                finished == null ? null : Utc.instant(finished),
                new ImportFigures(
                        row.getLong("created"),
                        row.getLong("updated"),
                        row.getLong("unchanged"),
                        row.getLong("skipped"),
                        row.getLong("rejected"),
                        row.getLong("noted")),
                expected == null ? null : JSON.readValue(expected, ImportFigures.class),
                row.getInt("progress"),
                row.getBoolean("cancel_asked"),
                failure == null ? null : JSON.readValue(failure, Problem.class));
    }

    /** Rows of which something is said, in the order of the file. */
    List<ImportedRow> rows(ImportId id, boolean reportedOnly, long from, int most) {
        return sql.sql("""
                        select position, sheet, line, outcome, cells, problems, notes from intake_row
                        where job_id = :job and position >= :from
                            and (not :reported or outcome = 'REJECTED' or notes <> '[]')
                        order by position limit :most
                        """)
                .param("job", id.value())
                .param("from", from)
                .param("reported", reportedOnly)
                .param("most", most)
                .query((row, number) -> new ImportedRow(
                        row.getLong(1),
                        row.getString(2),
                        row.getLong(3),
                        Outcome.valueOf(row.getString(4)),
                        JSON.readValue(row.getString(5), TEXTS),
                        JSON.readValue(row.getString(6), PROBLEMS),
                        JSON.readValue(row.getString(7), PROBLEMS)))
                .list();
    }

    // ---- On its way ----

    /** Says what the columns are and lets a pass over the file begin, from its first row. */
    boolean queue(
            ImportId id,
            List<ImportState> from,
            ImportState to,
            Map<Integer, String> mapping,
            Existing existing,
            LocalDateTime at) {
        boolean moved = sql.sql("""
                        update intake_job set state = :to, mapping = :mapping, existing = :existing, queued_at = :at,
                            position = 0, progress = 0, created = 0, updated = 0, unchanged = 0, skipped = 0, rejected = 0,
                            noted = 0, attempts = 0, cancel_asked = false
                        where id = :id and state in (:from)
                        """)
                        .param("id", id.value())
                        .param("from", from.stream().map(Enum::name).toList())
                        .param("to", to.name())
                        .param("mapping", JSON.writeValueAsString(mapping))
                        .param("existing", existing.name())
                        .param("at", at)
                        .update()
                > 0;
        if (moved) {
            forgetRows(id);
        }
        return moved;
    }

    private void forgetRows(ImportId id) {
        sql.sql("delete from intake_row where job_id = :job")
                .param("job", id.value())
                .update();
    }

    boolean askToCancel(ImportId id) {
        return sql.sql("update intake_job set cancel_asked = true where id = :id and state in ('CHECKING', 'RUNNING')")
                        .param("id", id.value())
                        .update()
                > 0;
    }

    /** Back to the columns. */
    boolean reopen(ImportId id) {
        return sql.sql("update intake_job set state = 'RECEIVED', expected = null where id = :id and state = 'CHECKED'")
                        .param("id", id.value())
                        .update()
                > 0;
    }

    boolean remove(ImportId id) {
        return sql.sql("delete from intake_job where id = :id and state not in ('CHECKING', 'RUNNING')")
                        .param("id", id.value())
                        .update()
                > 0;
    }

    // ---- Who works on it ----

    /** Those that somebody has to work on, the one that waits longest first. */
    List<ImportRow> waiting() {
        return sql.sql(COLUMNS + "where state in ('CHECKING', 'RUNNING') order by queued_at, id")
                .query((row, number) -> row(row))
                .list();
    }

    /**
     * Takes the kind for this import, unless somebody works on one of it: whose lease runs, and who shows a
     * {@linkplain SignsOfLife sign of life}.
     */
    boolean claim(ImportRow job, String owner, Duration lease) {
        sql.sql(
                        "insert ignore into intake_lease (kind, job_id, owner, until_at) values (:kind, :job, '', utc_timestamp(6))")
                .param("kind", job.kind())
                .param("job", job.id().value())
                .update();
        return sql.sql("""
                        update intake_lease set job_id = :job, owner = :owner,
                            until_at = utc_timestamp(6) + interval :micros microsecond
                        where kind = :kind and (until_at <= utc_timestamp(6)
                            or (owner <> '' and is_free_lock(concat(:prefix, owner))))
                        """)
                        .param("prefix", SignsOfLife.PREFIX)
                        .param("kind", job.kind())
                        .param("job", job.id().value())
                        .param("owner", owner)
                        .param("micros", lease.toNanos() / 1000)
                        .update()
                > 0;
    }

    /**
     * Says that the owner still works on it, until the end of the transaction nobody else can take it.
     *
     * @return whether it is to be cancelled
     * @throws LeaseLostException somebody else has taken it
     */
    boolean hold(ImportRow job, String owner, Duration lease) {
        int held = sql.sql("""
                        update intake_lease set until_at = utc_timestamp(6) + interval :micros microsecond
                        where kind = :kind and job_id = :job and owner = :owner
                        """)
                .param("kind", job.kind())
                .param("job", job.id().value())
                .param("owner", owner)
                .param("micros", lease.toNanos() / 1000)
                .update();
        if (held == 0) {
            throw new LeaseLostException();
        }
        return sql.sql("select cancel_asked from intake_job where id = :id")
                .param("id", job.id().value())
                .query(Boolean.class)
                .optional()
                .orElseThrow(LeaseLostException::new);
    }

    /** Lets go of it; somebody else may take it after a while. */
    void release(ImportRow job, String owner, Duration after) {
        sql.sql("""
                update intake_lease set owner = '', until_at = utc_timestamp(6) + interval :micros microsecond
                where kind = :kind and job_id = :job and owner = :owner
                """)
                .param("kind", job.kind())
                .param("job", job.id().value())
                .param("owner", owner)
                .param("micros", after.toNanos() / 1000)
                .update();
    }

    long position(ImportId id) {
        return sql.sql("select position from intake_job where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    /** How many rows were found until now that something is to be said of. */
    long reported(ImportId id) {
        return sql.sql("select rejected + noted from intake_job where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    void advance(ImportId id, long position, int portion, ImportFigures more) {
        sql.sql("""
                update intake_job set position = :position, progress = :progress, created = created + :created,
                    updated = updated + :updated, unchanged = unchanged + :unchanged, skipped = skipped + :skipped,
                    rejected = rejected + :rejected, noted = noted + :noted, attempts = 0
                where id = :id
                """)
                .param("id", id.value())
                .param("position", position)
                .param("progress", portion)
                .param("created", more.created())
                .param("updated", more.updated())
                .param("unchanged", more.unchanged())
                .param("skipped", more.skipped())
                .param("rejected", more.rejected())
                .param("noted", more.noted())
                .update();
    }

    void keepRows(ImportId id, List<ImportedRow> rows) {
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            List<ImportedRow> some = rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE));
            List<Object> parameters = new ArrayList<>();
            for (ImportedRow row : some) {
                parameters.add(id.value());
                parameters.add(row.position());
                parameters.add(row.sheet());
                parameters.add(row.number());
                parameters.add(row.outcome().name());
                parameters.add(JSON.writeValueAsString(row.cells()));
                parameters.add(JSON.writeValueAsString(row.problems()));
                parameters.add(JSON.writeValueAsString(row.notes()));
            }
            jdbc.update(
                    "insert into intake_row (job_id, position, sheet, line, outcome, cells, problems, notes) values "
                            + String.join(", ", java.util.Collections.nCopies(some.size(), "(?, ?, ?, ?, ?, ?, ?, ?)")),
                    parameters.toArray());
        }
    }

    /**
     * A pass has come to its end. The figures of a check are kept as what is expected; of a file that is done with, no row
     * is.
     */
    void end(ImportId id, ImportState state, LocalDateTime at) {
        ImportRow job = find(id).orElseThrow(LeaseLostException::new);
        boolean checked = state == ImportState.CHECKED;
        sql.sql("update intake_job set state = :state, expected = coalesce(:expected, expected), finished_at = :at,"
                        + " cancel_asked = false, progress = :progress where id = :id")
                .param("id", id.value())
                .param("state", state.name())
                .param("expected", checked ? JSON.writeValueAsString(job.figures()) : null)
                .param("at", state.isFinal() ? at : null)
                .param("progress", state == ImportState.DONE || checked ? 1000 : job.portion())
                .update();
        if (state.isFinal()) {
            forgetFile(id);
            sql.sql("update intake_job set sample = '[]' where id = :id")
                    .param("id", id.value())
                    .update();
        }
    }

    void fail(ImportId id, Problem why, LocalDateTime at) {
        end(id, ImportState.FAILED, at);
        sql.sql("update intake_job set failure = :failure where id = :id")
                .param("id", id.value())
                .param("failure", JSON.writeValueAsString(why))
                .update();
    }

    /**
     * It stopped for a reason that the file does not give.
     *
     * @return how often it did at this position
     */
    int stumbled(ImportId id) {
        sql.sql("update intake_job set attempts = attempts + 1 where id = :id")
                .param("id", id.value())
                .update();
        return sql.sql("select attempts from intake_job where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /** Lets go of what is older than it is needed: rows of the report, and files that nobody imported. */
    void forgetBefore(LocalDateTime then) {
        sql.sql("""
                delete r from intake_row r join intake_job j on j.id = r.job_id where j.finished_at < :then
                """).param("then", then).update();
        sql.sql("delete from intake_job where state in ('RECEIVED', 'CHECKED') and created_at < :then")
                .param("then", then)
                .update();
    }

    /** Somebody else works on the import now. */
    static final class LeaseLostException extends RuntimeException {
        LeaseLostException() {
            super("The import is somebody else's now");
        }
    }
}
