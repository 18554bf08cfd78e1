package ma.ghorfa.intake;

import java.util.List;

/**
 * A row of the file with what became of it.
 *
 * @param number as the spreadsheet counts
 * @param cells the texts that stood there, as many as the header has names
 */
public record ImportedRow(
        long position,
        String sheet,
        long number,
        Outcome outcome,
        List<String> cells,
        List<Problem> problems,
        List<Problem> notes) {}
