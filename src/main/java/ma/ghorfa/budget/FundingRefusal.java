package ma.ghorfa.budget;

import ma.ghorfa.base.DomainException;

/** What is refused of the funding of an agenda item. */
public abstract sealed class FundingRefusal extends DomainException {

    private FundingRefusal(String key) {
        super("budgetAccount.refusal." + key);
    }

    /** The vote was counted, or the item has its outcome. */
    public static final class Decided extends FundingRefusal {
        Decided() {
            super("fundingDecided");
        }
    }

    /** Only a line of expenditure pays, one that carries amounts in that year. */
    public static final class NoExpenditure extends FundingRefusal {
        NoExpenditure() {
            super("fundingNoExpenditure");
        }
    }
}
