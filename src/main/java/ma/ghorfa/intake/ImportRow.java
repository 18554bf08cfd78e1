package ma.ghorfa.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import ma.ghorfa.exchange.TableFormat;
import org.jspecify.annotations.Nullable;

/**
 * An import.
 *
 * @param kind the name of its intake
 * @param account who brought the file
 * @param fileName as the browser sent it, cleaned
 * @param header of the file; an empty text where a column has no name
 * @param mapping which column of the intake is at which place of the header
 * @param existing what happens with rows that are stored already
 * @param figures of what was written, or while it is checked of what was looked at
 * @param expected what the check found; null before it ended
 * @param portion how much of the file is done, in thousandths
 * @param cancelAsked it will stop after the batch that is being written
 * @param failure why it stopped; null where it did not
 */
public record ImportRow(
        ImportId id,
        String kind,
        String account,
        String fileName,
        long fileSize,
        TableFormat format,
        List<String> header,
        Map<Integer, String> mapping,
        Existing existing,
        ImportState state,
        Instant createdAt,
        @Nullable Instant finishedAt,
        ImportFigures figures,
        @Nullable ImportFigures expected,
        int portion,
        boolean cancelAsked,
        @Nullable Problem failure) {}
