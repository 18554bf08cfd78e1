package ma.ghorfa.partnership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of the text of an agreement.
 *
 * @param file null where it has none
 * @param frozenOn since when it stays as it is; null while it is written on
 * @param reason why it was begun; empty for the first one
 */
public record TextRow(
        UUID id, int number, @Nullable UUID file, @Nullable LocalDate frozenOn, String reason) {}
