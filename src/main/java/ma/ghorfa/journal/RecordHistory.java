package ma.ghorfa.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The history of a record as the database kept it, newest first. */
public interface RecordHistory {

    /**
     * Where the history of a kind of record lies.
     *
     * @param table a system-versioned table; a constant of the code, never something a user typed
     * @param idColumn the column that holds the record's id, in the table itself or in a child table
     * @param keyPrefix texts of the fields: {@code <keyPrefix>.<column>}
     * @param columns the columns to compare, in the order to show them
     */
    record Source(String table, String idColumn, String keyPrefix, List<String> columns) {
        public Source {
            columns = List.copyOf(columns);
        }
    }

    /**
     * One field that one person changed at one time.
     *
     * @param by the account that made the change
     * @param fieldKey the key of the field's name
     * @param before null where the record was new
     * @param after null where the record was deleted
     */
    record Change(
            Instant at,
            String by,
            String fieldKey,
            @Nullable String before,
            @Nullable String after) {}

    List<Change> of(Source source, UUID id);
}
