package ma.ghorfa.intake;

import java.time.Instant;
import java.util.List;
import ma.ghorfa.exchange.TableNote;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the file of an import.
 *
 * @param sample the first rows, as texts; none once the import has ended
 * @param notes what the reader noticed
 * @param before the account's own imports that brought the very same file, the latest first
 * @param byOthers when somebody else last brought it; null if nobody did
 */
public record ImportFile(
        List<List<String>> sample,
        List<TableNote> notes,
        List<ImportRow> before,
        @Nullable Instant byOthers) {}
