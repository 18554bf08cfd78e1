package ma.ghorfa.assembly;

import java.math.BigDecimal;
import java.time.Instant;
import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The credit that an approval of an item would use.
 *
 * @param year the budget's
 * @param code of the line, such as 6145
 * @param amount what the item costs, in dirhams
 * @param available what may be spent on the line without the item; null where nothing may be spent on it yet
 * @param others what further items of the same session want of the same line or were given, and were not turned down
 * @param asOf when it was so: now until the vote is counted, then the moment in which it was
 * @param frozen whether it stays as it is
 */
public record ItemFunding(
        int year,
        String code,
        Bilingual name,
        BigDecimal amount,
        @Nullable BigDecimal available,
        BigDecimal others,
        Instant asOf,
        boolean frozen) {

    /** What is left once the item is paid for; below zero where the credit is too small, null where there is none. */
    public @Nullable BigDecimal after() {
        return available == null ? null : available.subtract(amount);
    }

    public boolean fits() {
        return available != null && available.compareTo(amount) >= 0;
    }

    /** What is left once the further items are paid for, too; null where there is no credit. */
    public @Nullable BigDecimal afterAll() {
        BigDecimal after = after();
        return after == null ? null : after.subtract(others);
    }

    /** Whether other items of the session want the same credit. */
    public boolean isShared() {
        return others.signum() > 0;
    }
}
