package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.identity.Permissions.EXPENSE_COMMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import ma.ghorfa.base.Money;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.GhorfaTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** Use case "execute the budget" as people do it on the screens, in Arabic, each with an account of their own. */
@GhorfaTest
@Transactional
@WithMockUser(
        username = "finance",
        roles = {BUDGET_READ, EXPENSE_COMMIT})
class ExecutionScreenTests extends SpringBrowserlessTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Texts texts;

    private final BudgetTest story = new BudgetTest() {};
    private BudgetId budget;

    @SuppressWarnings("NullAway.Init")
    ExecutionScreenTests() {}

    @BeforeEach
    void execute() {
        beans.autowireBean(story);
        budget = story.executing();
    }

    private String words(String key, @Nullable Object... args) {
        return texts.get(Language.AR, key, args);
    }

    private static void open(String address) {
        int query = address.indexOf('?');
        UI.getCurrent()
                .navigate(
                        query < 0 ? address : address.substring(0, query),
                        query < 0 ? QueryParameters.empty() : QueryParameters.fromString(address.substring(query + 1)));
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
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

    private void type(String labelKey, String text) {
        test(find(TextField.class).withLabel(words(labelKey)).last()).setValue(text);
    }

    private void amount(String amount) {
        find(BigDecimalField.class).last().setValue(new BigDecimal(amount));
    }

    private void day(LocalDate day) {
        find(DatePicker.class).last().setValue(day);
    }

    @SuppressWarnings("unchecked")
    private void pickLine(String labelKey, String code) {
        ComboBox<CreditRow> field = (ComboBox<CreditRow>)
                find(ComboBox.class).withLabel(words(labelKey)).last();
        field.setValue(story.credit(budget, code));
    }

    private static String said(long dirhams) {
        return Formats.amount(BigDecimal.valueOf(dirhams));
    }

    private void fillCommitment(String code, String amount) {
        open(BudgetNavigation.execution(BudgetTest.YEAR));
        press("budgetExecution.commit");
        pickLine("budgetExecution.field.line", code);
        amount(amount);
        day(BudgetTest.day(4, 2));
        type("budgetExecution.field.party.COMMITMENT", "شركة الأطلس");
        type("budgetExecution.field.object", "كراء الخيام");
    }

    private CreditFigures figures(String code) {
        return story.credit(budget, code).figures();
    }

    @Test
    void anExpenseIsCommittedAndItsPageOpens() {
        fillCommitment("6145", "1000000.00");
        assertThat(sees(words(
                        "budgetExecution.availableNow",
                        Formats.money(BigDecimal.valueOf(1_400_000), Language.AR.locale()),
                        said(400_000))))
                .isTrue();
        press("budgetExecution.act.COMMITMENT");
        assertThat(address()).startsWith(BudgetNavigation.ACTS + "/");
        assertThat(figures("6145").committed()).isEqualTo(Money.of(1_000_000));
        assertThat(sees("كراء الخيام")).isTrue();
    }

    @Test
    void aboveTheCreditItIsRefusedByHowMuchAndNothingIsStored() {
        fillCommitment("6145", "1500000.00");
        press("budgetExecution.act.COMMITMENT");
        assertThat(sees(words("budget.refusal.creditExceeded", said(1_500_000), said(1_400_000), said(100_000))))
                .isTrue();
        assertThat(offers("budgetExecution.override")).isFalse();
        assertThat(figures("6145").committed()).isEqualTo(Money.ZERO);
    }

    @Test
    void whoMayOverrideGivesAReasonAndTheLineIsMarkedUntilItIsRegularised() {
        BudgetTest.PRESIDENT.run(() -> {
            fillCommitment("6145", "1500000.00");
            press("budgetExecution.act.COMMITMENT");
            press("budgetExecution.override");
            assertThat(figures("6145").committed()).isEqualTo(Money.ZERO);
            find(TextArea.class)
                    .withLabel(words("budgetExecution.override.reason"))
                    .last()
                    .setValue("حكم قضائي واجب التنفيذ");
            press("budgetExecution.override");
        });
        assertThat(figures("6145").overridden()).isEqualTo(Money.of(100_000));
        assertThat(sees(words("budgetExecution.override.was", "حكم قضائي واجب التنفيذ")))
                .isTrue();
        open(BudgetNavigation.execution(BudgetTest.YEAR));
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getText)
                .contains(words(
                        "budgetExecution.overridden.line",
                        words("budgetExecution.code", "6145", "رمز 6145"),
                        said(100_000)));
        open("");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getText)
                .anyMatch(text -> text.equals(words(
                        "budgetExecution.card.overridden",
                        1,
                        Formats.money(BigDecimal.valueOf(100_000), Language.AR.locale()))));
    }

    private ActId after(ActId act) {
        return story.after(act).getLast().id();
    }

    private void does(Acting who, ActId from, ActStage stage) {
        find(Dialog.class).all().forEach(Dialog::close);
        who.run(() -> {
            open(BudgetNavigation.act(from));
            press("budgetExecution.act." + stage);
            day(BudgetTest.day(5, 20));
            press("budgetExecution.act." + stage);
        });
    }

    @Test
    void anExpenseComesToItsPaymentThroughFourAccounts() {
        ActId commitment = story.commit(budget, "6145", Money.of(5_000), BudgetTest.day(5, 1));
        open(BudgetNavigation.act(commitment));
        assertThat(offers("budgetExecution.act.CLEARANCE")).isFalse();
        assertThatThrownBy(() -> does(BudgetTest.FINANCE, commitment, ActStage.CLEARANCE))
                .isInstanceOf(BudgetRefusal.SamePerson.class);
        does(BudgetTest.DIRECTOR, commitment, ActStage.CLEARANCE);
        ActId clearance = after(commitment);
        does(BudgetTest.PRESIDENT, clearance, ActStage.ORDER);
        ActId order = after(clearance);
        assertThatThrownBy(() -> does(BudgetTest.PRESIDENT, order, ActStage.PAYMENT))
                .isInstanceOf(BudgetRefusal.SamePerson.class);
        does(BudgetTest.PAYMASTER, order, ActStage.PAYMENT);
        assertThat(figures("6145").paid()).isEqualTo(Money.of(5_000));
        open(BudgetNavigation.act(commitment));
        for (ActStage stage : List.of(ActStage.CLEARANCE, ActStage.ORDER, ActStage.PAYMENT)) {
            assertThat(sees(words("budgetExecution.actNumber", words("budget.stage." + stage), "1")))
                    .as(stage.name())
                    .isTrue();
        }
    }

    @Test
    void aPartIsCancelledWithAReason() {
        ActId commitment = story.commit(budget, "6145", Money.of(5_000), BudgetTest.day(5, 1));
        open(BudgetNavigation.act(commitment));
        press("budgetExecution.cancel");
        amount("2000.00");
        day(BudgetTest.day(6, 1));
        press("budgetExecution.cancel");
        assertThat(figures("6145").committed()).isEqualTo(Money.of(5_000));
        find(TextArea.class).last().setValue("لم تُسلَّم كل الخيام");
        press("budgetExecution.cancel");
        assertThat(figures("6145").committed()).isEqualTo(Money.of(3_000));
        assertThat(sees("لم تُسلَّم كل الخيام")).isTrue();
    }

    @Test
    void aTransferIsAskedForAndAnotherPersonApprovesIt() {
        BudgetTest.FINANCE.run(() -> {
            open(BudgetNavigation.execution(BudgetTest.YEAR));
            press("budgetExecution.transfer.ask");
            pickLine("budgetExecution.transfer.from", "6171");
            pickLine("budgetExecution.transfer.to", "6125");
            amount("50000.00");
            day(BudgetTest.day(4, 2));
            assertThat(sees(words("budgetExecution.transfer.beforeAfter", said(4_700_000), said(4_650_000))))
                    .isTrue();
            find(TextArea.class).last().setValue("نقص في الاعتماد");
            press("budgetExecution.transfer.ask");
        });
        assertThat(figures("6125").available()).isEqualTo(Money.of(1_150_000));
        BudgetTest.PRESIDENT.run(() -> {
            open(BudgetNavigation.execution(BudgetTest.YEAR) + "/transfers");
            test(this.<TransferRow>grid()).invokeLitRendererFunction(0, "budgetExecution.transfer.decide", "act");
            day(BudgetTest.day(4, 5));
            press("budgetExecution.transfer.approve");
            assertThat(figures("6125").available()).isEqualTo(Money.of(1_150_000));
            type("budgetExecution.transfer.reference", "مقرر 3");
            press("budgetExecution.transfer.approve");
            find(Dialog.class).all().forEach(Dialog::close);
            test(this.<TransferRow>grid()).invokeLitRendererFunction(0, "ui.history", "act");
            assertThat(find(Dialog.class).last().getElement().getTextRecursively())
                    .contains(words("budget.transferState.APPROVED"), "مقرر 3");
        });
        assertThat(figures("6125").available()).isEqualTo(Money.of(1_200_000));
    }

    @Test
    void theActsAreListedAndAnAddressFiltersThem() {
        story.paid(budget, "6145", Money.of(700), BudgetTest.day(5, 1));
        story.commit(budget, "6174", Money.of(900), BudgetTest.day(5, 2));
        open(BudgetNavigation.execution(BudgetTest.YEAR) + "/acts?line=OPERATING_EXPENDITURE-6174");
        assertThat(rows()).extracting(ActRow::amount).containsExactly(Money.of(900));
        open(BudgetNavigation.execution(BudgetTest.YEAR) + "/acts?stage=PAYMENT&least=700");
        assertThat(rows()).extracting(ActRow::stage).containsExactly(ActStage.PAYMENT);
    }

    @SuppressWarnings("unchecked")
    private <T> Grid<T> grid() {
        return (Grid<T>) find(Grid.class).single();
    }

    private List<ActRow> rows() {
        return this.<ActRow>grid()
                .getDataProvider()
                .fetch(new com.vaadin.flow.data.provider.Query<>(0, 50, List.of(), null, null))
                .toList();
    }

    @Test
    void thePicturesHaveTheirNumbersAsTables() {
        story.paid(budget, "6145", Money.of(700_000), BudgetTest.day(5, 1));
        story.collected(budget, "71841", Money.of(360_000), BudgetTest.day(5, 1));
        open(BudgetNavigation.execution(BudgetTest.YEAR) + "/pictures");
        assertThat(find(NativeTable.class).all()).hasSize(4);
        assertThat(sees(words(
                        "budgetExecution.pictures.consumed",
                        said(700_000),
                        said(2_780_000),
                        words("budgetExecution.percent", 25))))
                .isTrue();
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains(BudgetNavigation.execution(BudgetTest.YEAR) + "?chapter=OPERATING_EXPENDITURE-614");
    }

    @Test
    void aYearThatWasNotOpenedIsNotFound() {
        open(BudgetNavigation.execution(2031));
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundView");
        open(BudgetNavigation.EXECUTION);
        assertThat(sees(words("budgetExecution.title", Integer.toString(BudgetTest.YEAR))))
                .isTrue();
    }
}
