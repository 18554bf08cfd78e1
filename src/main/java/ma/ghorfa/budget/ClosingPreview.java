package ma.ghorfa.budget;

import java.util.List;
import ma.ghorfa.base.Money;

/**
 * What closing a year would do, and what stands in its way.
 *
 * @param open operating commitments, and clearances of either kind, that are not paid: they are paid or cancelled first;
 *     the earliest of them
 * @param openCount how many there are
 * @param openLeft what is left of all of them
 * @param overridden lines above their credit that were not regularised
 * @param carried the capital lines and what would go on into the next year
 */
public record ClosingPreview(
        List<ActRow> open, long openCount, Money openLeft, List<CreditRow> overridden, List<Carried> carried) {

    static final int MOST_OPEN = 100;

    /**
     * A capital line that is not spent.
     *
     * @param committed what is committed and not paid; it always goes on
     * @param available what nobody committed; it goes on where one says so
     */
    public record Carried(CreditRow line, Money committed, Money available) {}

    public boolean isPossible() {
        return openCount == 0 && overridden.isEmpty();
    }
}
