package ma.ghorfa.partnership;

import java.util.List;
import ma.ghorfa.base.Money;
import ma.ghorfa.budget.CreditRow;

/**
 * What the budget has for the chamber's share of an agreement.
 *
 * @param share what the chamber gives in money
 * @param committed what is committed of it
 * @param years the budgets that are carried out, the latest first
 */
record DossierCredit(Money share, Money committed, List<Year> years) {

    /**
     * @param due what is to be committed on it: the tranches of the year and of those before that are not committed
     * @param lines those of expenditure with something left, in the order of their codes
     */
    record Year(int year, Money due, List<CreditRow> lines) {

        /** A tranche is committed on one line. */
        boolean isEnough() {
            return lines.stream().map(line -> line.figures().available()).anyMatch(left -> !due.isMoreThan(left));
        }
    }

    Money open() {
        return share.minus(committed);
    }
}
