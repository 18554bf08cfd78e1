package ma.ghorfa.budget.ui;

import static ma.ghorfa.identity.Permissions.BUDGET_PREPARE;
import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import ma.ghorfa.base.Zone;
import ma.ghorfa.budget.BudgetNavigation;
import ma.ghorfa.budget.BudgetRow;
import ma.ghorfa.budget.BudgetSection;
import ma.ghorfa.budget.Budgets;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.FormDialog;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordForm.State;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.Tone;

/** The budgets of the years, the latest first. */
@Route(BudgetNavigation.BUDGETS)
@RolesAllowed(BUDGET_READ)
@Menu(title = "budgetUi.nav.budgets", order = 150, icon = "agenda")
class BudgetsView extends Page implements BeforeEnterObserver {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final Budgets budgets;
    private final Drafts drafts;
    private final CurrentAccount account;
    private final Clock clock;
    private final RecordGrid<BudgetRow> grid = new RecordGrid<>();

    BudgetsView(Budgets budgets, Drafts drafts, CurrentAccount account, Clock clock) {
        this.budgets = budgets;
        this.drafts = drafts;
        this.account = account;
        this.clock = clock;
        title(t("budgetUi.nav.budgets"));
        columns();
        if (account.may(BUDGET_PREPARE)) {
            actions(begin());
        }
        tools(grid.export("budgetUi.nav.budgets"));
        content(grid);
        fillWith(grid);
    }

    private Button begin() {
        return Buttons.primary("budgetUi.new", Icons.ADD, this::create);
    }

    private void columns() {
        grid.link("budgetUi.field.year", row -> Integer.toString(row.year()), BudgetsView::path);
        grid.badge("budgetUi.field.state", BudgetWords::state, BudgetWords::tone);
        for (BudgetSection section : BudgetSection.values()) {
            grid.money("budget.section." + section, row -> row.totals().of(section));
        }
        grid.badge(
                "budgetUi.field.balance",
                row -> row.totals().isBalanced() ? t("budgetUi.balanced") : t("budgetUi.unbalanced"),
                row -> row.totals().isBalanced() ? Tone.GOOD : Tone.ATTENTION);
        grid.cardsOnPhones(
                row -> t("budgetUi.budget.title", Integer.toString(row.year())),
                BudgetsView::path,
                row -> t("budgetUi.expenditure", BudgetWords.amount(row.totals().expenditure())),
                BudgetWords::state,
                BudgetWords::tone);
        grid.opens(BudgetsView::path);
        grid.whenEmpty("budgetUi.none", account.may(BUDGET_PREPARE) ? new Component[] {begin()} : new Component[0]);
    }

    private static String path(BudgetRow row) {
        return BudgetNavigation.budget(row.year());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        grid.setItems(budgets.all());
    }

    private void create() {
        List<BudgetRow> all = budgets.all();
        var form = new RecordForm(drafts, "budget:new");
        Slot<Integer> year = form.integer("year", "budgetUi.field.year", FIRST_YEAR, LAST_YEAR)
                .required();
        Slot<Boolean> fromLastYear = form.flag("fromLastYear", "budgetUi.new.fromLastYear");
        form.onSave(version -> budgets.create(year.value(), fromLastYear.value()));
        int next = all.isEmpty()
                ? Zone.date(clock.instant()).getYear() + 1
                : all.getFirst().year() + 1;
        FormDialog.open(
                t("budgetUi.new"),
                form,
                new State(0, Map.of("year", next, "fromLastYear", !all.isEmpty())),
                () -> UI.getCurrent().navigate(BudgetNavigation.budget(year.value())));
    }
}
