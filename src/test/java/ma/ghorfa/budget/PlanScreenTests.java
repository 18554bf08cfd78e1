package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.BUDGET_PREPARE;
import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import ma.ghorfa.base.Money;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.testing.GhorfaTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** The screens of planning: the treasury month by month, in Arabic and in French. */
@GhorfaTest
@Transactional
@WithMockUser(
        username = "finance",
        roles = {BUDGET_READ, BUDGET_PREPARE})
class PlanScreenTests extends SpringBrowserlessTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Texts texts;

    @Autowired
    private Treasury treasury;

    private final BudgetTest story = new BudgetTest() {};
    private Language language = Language.AR;

    @SuppressWarnings("NullAway.Init")
    PlanScreenTests() {}

    @BeforeEach
    void story() {
        beans.autowireBean(story);
    }

    private void speaks(Language chosen) {
        language = chosen;
        UI.getCurrent().setLocale(chosen.locale());
    }

    private String words(String key, @Nullable Object... args) {
        return texts.get(language, key, args);
    }

    private static void open(String address) {
        int query = address.indexOf('?');
        UI.getCurrent()
                .navigate(
                        query < 0 ? address : address.substring(0, query),
                        query < 0 ? QueryParameters.empty() : QueryParameters.fromString(address.substring(query + 1)));
    }

    private void press(String key) {
        test(find(Button.class).withText(words(key)).last()).click();
    }

    private boolean offers(String key) {
        return find(Button.class).withText(words(key)).exists();
    }

    private boolean sees(String text) {
        return find(Component.class).all().stream()
                .anyMatch(component -> component.getElement().getText().contains(text));
    }

    private static String said(long dirhams) {
        return Formats.amount(BigDecimal.valueOf(dirhams));
    }

    @SuppressWarnings("unchecked")
    private <T> Grid<T> grid() {
        return (Grid<T>) find(Grid.class).last();
    }

    // ---- The treasury ----

    private static final String TREASURY = BudgetNavigation.execution(BudgetTest.YEAR) + "/treasury";

    private List<TreasuryMonth> months() {
        return this.<TreasuryMonth>grid().getListDataView().getItems().toList();
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatTheYearBeganWithIsEnteredAndTheMonthsFollow() {
        BudgetId budget = story.executing();
        story.collected(budget, "71611", Money.of(300_000), BudgetTest.day(3, 1));
        open(TREASURY);
        assertThat(sees(words("budgetPlan.treasury.unknown", "2024"))).isTrue();
        press("budgetPlan.treasury.begin");
        find(BigDecimalField.class).last().setValue(new BigDecimal("50000.50"));
        find(DatePicker.class).last().setValue(LocalDate.of(2025, 1, 1));
        test(find(TextField.class)
                        .withLabel(words("budgetPlan.treasury.source"))
                        .last())
                .setValue("كشف رقم 3");
        ComboBox<CodeRow> line = (ComboBox<CodeRow>) find(ComboBox.class)
                .withLabel(words("budgetPlan.treasury.carriedOn"))
                .last();
        line.setValue(story.credit(budget, "11011").code());
        press("ui.save");
        assertThat(treasury.of(budget).opening().amount()).isEqualTo(Money.of("50000.50"));
        assertThat(sees("كشف رقم 3")).isTrue();
        assertThat(months()).hasSize(12);
        assertThat(months().get(1).balance()).isEqualTo(Money.of("50000.50"));
        assertThat(months().getLast().balance()).isEqualTo(Money.of("350000.50"));
    }

    @Test
    void aMonthBelowZeroIsSaidAndNotOnlyColoured() {
        for (Language one : List.of(Language.AR, Language.FR)) {
            speaks(one);
            if (story.budgets.ofYear(BudgetTest.YEAR).isEmpty()) {
                BudgetId budget = story.executing();
                story.paid(budget, "6145", Money.of(40_000), BudgetTest.day(11, 1));
            }
            open(TREASURY);
            assertThat(sees(words("budgetPlan.treasury.short", 2))).isTrue();
            assertThat(sees(words(
                            "budgetPlan.treasury.shortMonth",
                            Formats.month(BudgetTest.YEAR, 12, one.locale()),
                            said(-40_000))))
                    .isTrue();
            assertThat(sees(words("budgetPlan.treasury.how.past"))).isTrue();
        }
    }

    @Test
    void aFigureOfAMonthOpensItsActs() {
        BudgetId budget = story.executing();
        story.paid(budget, "6145", Money.of(700), BudgetTest.day(5, 31));
        story.paid(budget, "2321", Money.of(900), BudgetTest.day(5, 1));
        story.paid(budget, "6145", Money.of(800), BudgetTest.day(6, 1));
        open(BudgetNavigation.execution(BudgetTest.YEAR)
                + "/acts?stage=PAYMENT&from=2025-05-01&until=2025-05-31&section=OPERATING_EXPENDITURE");
        assertThat(this.<ActRow>grid()
                        .getDataProvider()
                        .fetch(new Query<>(0, 50, List.of(), null, null))
                        .map(ActRow::amount))
                .containsExactly(Money.of(700));
    }

    @Test
    @WithMockUser(username = "reader", roles = BUDGET_READ)
    void whoOnlyReadsEntersNothing() {
        story.executing();
        open(TREASURY);
        assertThat(months()).hasSize(12);
        assertThat(offers("budgetPlan.treasury.begin")).isFalse();
    }
}
