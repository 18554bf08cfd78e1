package ma.ghorfa.partnership;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How many agreements stand in a state today, and how long it takes.
 *
 * @param amendments those that stand there too; of a signed agreement they are a part of it
 * @param total of the agreements; an amendment would say the same amounts again
 * @param usualDays how long those stood there that went on: half of them less, half of them more; null where none has
 * @param longestDays the longest that any stood there, those that still do included; null where none did
 */
public record StageFigures(
        AgreementState state,
        long agreements,
        long amendments,
        BigDecimal total,
        @Nullable Long usualDays,
        @Nullable Long longestDays) {

    public long all() {
        return agreements + amendments;
    }
}
