package ma.ghorfa.budget.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import ma.ghorfa.base.Money;
import ma.ghorfa.budget.BudgetSection;
import ma.ghorfa.budget.SectionTotals;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;

/** What each part of a budget comes to, and whether its revenue and its expenditure are equal. */
final class BalanceBar extends Div {

    BalanceBar() {
        addClassName("budget-balance");
        getElement().setAttribute("role", "status");
    }

    void show(SectionTotals totals) {
        removeAll();
        add(
                part("budgetUi.part.operating", totals, BudgetSection.OPERATING_REVENUE),
                part("budgetUi.part.capital", totals, BudgetSection.CAPITAL_REVENUE));
    }

    private static Div part(String labelKey, SectionTotals totals, BudgetSection revenue) {
        Money income = totals.of(revenue);
        Money spending = totals.of(revenue.counterpart());
        Money left = totals.balance(revenue.isCapital());
        var name = new Span(t(labelKey));
        name.addClassName("strong");
        var sums = new Span(t("budgetUi.part.sums", BudgetWords.amount(income), BudgetWords.amount(spending)));
        sums.addClassName("num");
        var part = new Div(name, sums, badge(left));
        part.addClassName("bar");
        return part;
    }

    private static StatusBadge badge(Money left) {
        if (left.isZero()) {
            return new StatusBadge(t("budgetUi.balanced"), Tone.GOOD);
        }
        return left.isNegative()
                ? new StatusBadge(t("budgetUi.part.short", BudgetWords.amount(left.negated())), Tone.BAD)
                : new StatusBadge(t("budgetUi.part.over", BudgetWords.amount(left)), Tone.BAD);
    }
}
