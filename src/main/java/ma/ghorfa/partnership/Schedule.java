package ma.ghorfa.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * Who contributes what and when: the whole of it, entered in one act together with the total that it comes to.
 *
 * @param total of the agreement
 */
public record Schedule(Money total, List<Tranche> tranches) {

    static final int MOST = 500;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    /**
     * A tranche of a party's contribution.
     *
     * @param id of a tranche that is known; null for a new one
     * @param inKind brought in things or work, at this value
     */
    public record Tranche(
            @Nullable TrancheId id, PartyId party, boolean inKind, int year, Money amount, LocalDate due) {

        public TrancheTerm term() {
            return new TrancheTerm(year, amount, due);
        }
    }

    public Schedule {
        tranches = List.copyOf(tranches);
    }

    /**
     * What must hold of every schedule, whatever the agreement.
     *
     * @throws PartnershipRefusal.SumsDiffer the tranches do not come to the total
     */
    public Schedule checked() {
        total.notNegative("total");
        if (tranches.size() > MOST) {
            throw new InvalidInputException("total", "partnership.refusal.tooManyTranches", MOST);
        }
        var seen = new HashSet<TrancheId>();
        var amounts = new ArrayList<Money>();
        for (Tranche tranche : tranches) {
            if (!tranche.amount().isPositive()) {
                throw new InvalidInputException("amount", "partnership.refusal.negativeAmount");
            }
            if (tranche.year() < FIRST_YEAR || tranche.year() > LAST_YEAR) {
                throw new InvalidInputException("year", "partnership.refusal.trancheYear");
            }
            if (tranche.id() != null && !seen.add(tranche.id())) {
                throw new PartnershipRefusal.TrancheTwice();
            }
            amounts.add(tranche.amount());
        }
        Money sum = Money.sum(amounts);
        if (!sum.equals(total)) {
            throw new PartnershipRefusal.SumsDiffer(total, sum);
        }
        return this;
    }
}
