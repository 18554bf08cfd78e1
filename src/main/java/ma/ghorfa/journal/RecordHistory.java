package ma.ghorfa.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The history of a record as the database kept it, newest first. */
public interface RecordHistory {

    /**
     * Where the history of a kind of record lies. The table has a column {@code id} and names in {@code changed_by} who
     * made each row what it is.
     *
     * @param table a system-versioned table; a constant of the code, never something a user typed
     * @param idColumn the column that holds the record's id, in the table itself or in a child table
     * @param keyPrefix texts of the fields: {@code <keyPrefix>.<column>}
     * @param columns the columns to compare, in the order to show them
     */
    record Source(String table, String idColumn, String keyPrefix, List<String> columns) {
        public Source {
            columns = List.copyOf(columns);
            Identifier.check(table);
            Identifier.check(idColumn);
            columns.forEach(Identifier::check);
        }
    }

    /**
     * A set of values that belongs to a record and lies in a table of its own, such as the roles of an account. Its rows
     * name nobody: who changed the set is read from the owner's row, which changes with it.
     *
     * @param table a system-versioned table of two columns
     * @param ownerColumn the column that holds the owner's id
     * @param valueColumn the column that holds a value
     * @param ownerTable the system-versioned table of the owners, with {@code id} and {@code changed_by}
     * @param fieldKey the key of the field's name
     */
    record ValueSet(String table, String ownerColumn, String valueColumn, String ownerTable, String fieldKey) {

        /** Stands between the values of a set in a {@link Change}. */
        public static final String SEPARATOR = ", ";

        public ValueSet {
            Identifier.check(table);
            Identifier.check(ownerColumn);
            Identifier.check(valueColumn);
            Identifier.check(ownerTable);
        }
    }

    /**
     * One field that one person changed at one time. Values are written as the database means them and the same in every
     * language: {@code true}, {@code 2025-06-26}, {@code 2025-06-26T09:30:00Z}, the code of a state.
     *
     * @param by the account that made the change
     * @param fieldKey the key of the field's name
     * @param before null where the record was new, or the field empty
     * @param after null where the record was deleted, or the field emptied
     */
    record Change(
            Instant at,
            String by,
            String fieldKey,
            @Nullable String before,
            @Nullable String after) {}

    List<Change> of(Source source, UUID id);

    List<Change> of(ValueSet set, UUID owner);

    /** Names of tables and columns reach the SQL as they are; nothing but a plain name passes. */
    final class Identifier {

        private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9_]{0,63}");

        private Identifier() {}

        static void check(String name) {
            if (!PLAIN.matcher(name).matches()) {
                throw new IllegalArgumentException("Not the plain name of a table or a column: " + name);
            }
        }
    }
}
