package ma.ghorfa.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ma.ghorfa.base.DomainException;
import ma.ghorfa.exchange.Cell;
import ma.ghorfa.exchange.CellRef;
import ma.ghorfa.exchange.Cells;
import ma.ghorfa.exchange.TableRow;
import org.jspecify.annotations.Nullable;

/** A row of the file as an intake sees it: cells by the names of its columns, and what is wrong with them. */
public final class IntakeRow {

    private final TableRow row;
    private final long position;
    private final Map<String, Integer> places;
    private final Map<String, SeenKeys> seen;
    private final List<Problem> problems = new ArrayList<>(0);
    private final List<Problem> notes = new ArrayList<>(0);
    private int problemsRead;

    /**
     * @param position of the row among those of the file, from 0
     * @param places the place of each column that is mapped
     * @param seen the keys of the rows before
     */
    IntakeRow(TableRow row, long position, Map<String, Integer> places, Map<String, SeenKeys> seen) {
        this.row = row;
        this.position = position;
        this.places = places;
        this.seen = seen;
    }

    /** The cell of a column; a blank one where the file has no such column. */
    public Cell cell(String column) {
        Integer place = places.get(column);
        return place == null ? new Cell.Blank(new CellRef(row.number(), 0)) : row.cell(place);
    }

    /** Whether the file has such a column. */
    public boolean has(String column) {
        return places.containsKey(column);
    }

    /** Whether something is wrong in that column. */
    public boolean isRefused(String column) {
        return problems.stream().anyMatch(problem -> problem.column().equals(column));
    }

    /** The value of a cell; null where it is empty, and where it cannot be understood, which is noted. */
    public <V> @Nullable V value(String column, Cells.Parser<V> parser) {
        Cell cell = cell(column);
        if (cell.isBlank()) {
            return null;
        }
        try {
            return parser.of(cell);
        } catch (DomainException wrong) {
            refuse(column, wrong);
            return null;
        }
    }

    /** Says that something must stand in this column; what could not be understood was refused already. */
    public void required(String column, @Nullable Object value) {
        if (value == null && cell(column).isBlank()) {
            refuse(column, "base.required");
        }
    }

    /**
     * Says that no other row of the file may have this key in this column.
     *
     * @param key in its one form; nothing is said of an empty one
     */
    public void once(String column, @Nullable String key) {
        if (key == null || key.isEmpty()) {
            return;
        }
        int before = seen.computeIfAbsent(column, name -> new SeenKeys()).firstRow(key, Math.toIntExact(row.number()));
        if (before >= 0) {
            refuse(column, "intake.problem.twice", before);
        }
    }

    public void refuse(String column, DomainException wrong) {
        refuse(column, wrong.messageKey(), plain(wrong.args()));
    }

    /** @param column empty where the row as a whole is meant */
    public void refuse(String column, String messageKey, Object... args) {
        problems.add(new Problem(column, messageKey, List.of(args)));
    }

    /** Something that whoever imports should look at, although the row is written. */
    public void note(String column, String messageKey, Object... args) {
        notes.add(new Problem(column, messageKey, List.of(args)));
    }

    /** Texts and numbers are kept as they are, whatever else as its text. */
    static Object[] plain(@Nullable Object[] args) {
        return Arrays.stream(args)
                .map(arg -> arg instanceof Number ? arg : String.valueOf(arg))
                .toArray();
    }

    /** As the spreadsheet counts, from 1. */
    public long number() {
        return row.number();
    }

    public List<Problem> problems() {
        return problems;
    }

    public List<Problem> notes() {
        return notes;
    }

    long position() {
        return position;
    }

    /** What stood in the file, for the report. */
    static List<String> texts(TableRow row, int columns) {
        var texts = new ArrayList<String>(columns);
        for (int column = 0; column < columns; column++) {
            Cell cell = row.cell(column);
            texts.add(cell instanceof Cell.Failed failed ? failed.shown() : Cells.paragraphs(cell));
        }
        return texts;
    }

    ImportedRow imported(Outcome outcome, int columns) {
        return new ImportedRow(
                position,
                row.sheet(),
                row.number(),
                outcome,
                texts(row, columns),
                List.copyOf(problems),
                List.copyOf(notes));
    }

    /** What is known until now does not depend on what is stored. */
    void isRead() {
        problemsRead = problems.size();
    }

    /** Takes back what was found by what is stored, before it is asked again. */
    void judgeAgain() {
        problems.subList(problemsRead, problems.size()).clear();
        notes.clear();
    }
}
