package ma.ghorfa.intake;

import java.util.List;
import ma.ghorfa.exchange.TableNote;

/**
 * What is known of the file of an import.
 *
 * @param sample the first rows, as texts
 * @param notes what the reader noticed
 * @param before imports that brought the very same file, the latest first
 */
public record ImportFile(List<List<String>> sample, List<TableNote> notes, List<ImportRow> before) {}
