package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.BUDGET_CLOSE;
import static ma.ghorfa.identity.Permissions.BUDGET_PREPARE;
import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.identity.Permissions.BUDGET_SUBMIT;
import static ma.ghorfa.identity.Permissions.SESSION_READ;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.assembly.Agendas;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.Sessions;
import ma.ghorfa.base.Stored;
import ma.ghorfa.chamber.Members;
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

/** The end of a year on the screen: what stands in the way of the closing, the closing, the account and its submission. */
@GhorfaTest
@Transactional
@WithMockUser(
        username = "director",
        roles = {BUDGET_READ, BUDGET_PREPARE, BUDGET_CLOSE, BUDGET_SUBMIT, SESSION_READ})
class AccountScreenTests extends SpringBrowserlessTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Texts texts;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Agendas agendas;

    @Autowired
    private Members members;

    @Autowired
    private Fundings fundings;

    private final BudgetTest story = new BudgetTest() {};
    private BudgetId budget;

    @SuppressWarnings("NullAway.Init")
    AccountScreenTests() {}

    @BeforeEach
    void year() {
        beans.autowireBean(story);
        budget = story.executing();
    }

    private String words(String key, @Nullable Object... args) {
        return texts.get(Language.AR, key, args);
    }

    private void open() {
        UI.getCurrent().navigate(BudgetNavigation.account(BudgetTest.YEAR));
    }

    private void press(String key) {
        test(find(Button.class).withText(words(key)).last()).click();
    }

    private boolean offers(String key) {
        return find(Button.class).withText(words(key)).exists();
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    @Test
    void aCommitmentThatIsNotPaidIsShownAndTheYearCannotBeClosed() {
        ActId act = story.commit(budget, "6145", BudgetTest.dh(1_000), BudgetTest.day(3, 1));
        open();
        assertThat(page()).contains(words("budgetAccount.closing.open"), words("budgetAccount.closing.notYet"));
        assertThat(offers("budgetAccount.closing.close")).isFalse();
        BudgetTest.FINANCE.run(() -> story.expenses.cancelCommitment(
                UUID.randomUUID(), act, BudgetTest.dh(1_000), BudgetTest.day(12, 20), "لم تنجز"));
        open();
        assertThat(page()).doesNotContain(words("budgetAccount.closing.open"));
        assertThat(offers("budgetAccount.closing.close")).isTrue();
    }

    @Test
    void theYearIsClosedAndItsAccountShownAndSubmitted() {
        story.collected(budget, "71611", BudgetTest.dh(4_800_000), BudgetTest.day(2, 1));
        story.paid(budget, "6145", BudgetTest.dh(1_200_000), BudgetTest.day(7, 1));
        open();
        press("budgetAccount.closing.close");
        press("budgetAccount.closing.close");
        BudgetAccountRow account = story.accounts.of(budget).orElseThrow();
        assertThat(account.state()).isEqualTo(AccountState.DRAFT);
        assertThat(page()).contains(words("budgetAccount.result.operating"), Formats.amount(new BigDecimal(3_600_000)));
        assertThat(find(Grid.class).all()).hasSize(BudgetSection.values().length);
        press("budgetAccount.submit");
        press("budgetAccount.submit");
        assertThat(story.accounts.find(account.id()).orElseThrow().state()).isEqualTo(AccountState.SUBMITTED);
        assertThat(offers("budgetAccount.takeBack")).isTrue();
    }

    @Test
    void theLineThatPaysForAnItemIsSetOnItsPage() {
        ItemId item = FundingTests.fair(sessions, agendas, members);
        SessionId session = agendas.item(item).session().id();
        UI.getCurrent().navigate(AssemblyNavigation.item(session, item));
        press("budgetAccount.funding.set");
        choose("6145");
        test(find(BigDecimalField.class).single()).setValue(new BigDecimal("2000000"));
        press("ui.save");
        assertThat(fundings.of(item).orElseThrow().amount()).isEqualTo(BudgetTest.dh(2_000_000));
        assertThat(page()).contains(words("live.funding.title")).contains("-600");
    }

    @Test
    void onlyLinesOfTheYearThatIsChosenAreOffered() {
        int next = BudgetTest.YEAR + 1;
        BudgetTest.FINANCE.run(() -> {
            CodeRow chapter = story.nomenclature
                    .find(BudgetSection.OPERATING_EXPENDITURE, "614", BudgetTest.YEAR)
                    .orElseThrow();
            story.nomenclature.add(
                    BudgetSection.OPERATING_EXPENDITURE,
                    chapter.id(),
                    "6149",
                    new CodeData(BudgetTest.both("رمز جديد"), next, null));
            story.budgets.create(next, false);
        });
        ItemId item = FundingTests.fair(sessions, agendas, members);
        SessionId session = agendas.item(item).session().id();
        UI.getCurrent().navigate(AssemblyNavigation.item(session, item));
        press("budgetAccount.funding.set");
        assertThat(offered()).contains("6145").doesNotContain("6149");
        year(next);
        assertThat(offered()).contains("6145", "6149");
        line().setValue(fundings.lines(next).stream()
                .filter(row -> row.code().equals("6149"))
                .findFirst()
                .orElseThrow());
        year(BudgetTest.YEAR);
        assertThat(offered()).doesNotContain("6149");
        assertThat(line().isEmpty()).as("it is no line of that year").isTrue();
    }

    @Test
    void aLineThatSomebodyElseJustAddedAndChoseStaysAlthoughThisPageNeverOfferedIt() {
        ItemId item = FundingTests.fair(sessions, agendas, members);
        SessionId session = agendas.item(item).session().id();
        CodeId usual = line("6145").id();
        BudgetTest.FINANCE.run(() ->
                fundings.set(item, Stored.NOTHING, new FundingData(BudgetTest.YEAR, usual, BudgetTest.dh(500_000))));
        UI.getCurrent().navigate(AssemblyNavigation.item(session, item));
        press("budgetAccount.funding.change");
        test(find(BigDecimalField.class).single()).setValue(new BigDecimal("700000"));
        CodeId added = BudgetTest.FINANCE.call(() -> {
            CodeId code = story.nomenclature.add(
                    BudgetSection.OPERATING_EXPENDITURE,
                    line("6145").parent(),
                    "6149",
                    new CodeData(BudgetTest.both("رمز جديد"), BudgetTest.YEAR, null));
            fundings.set(
                    item,
                    fundings.of(item).orElseThrow().version(),
                    new FundingData(BudgetTest.YEAR, code, BudgetTest.dh(500_000)));
            return code;
        });
        press("ui.save");
        press("ui.conflict.save");
        FundingRow stored = fundings.of(item).orElseThrow();
        assertThat(stored.code().id()).isEqualTo(added);
        assertThat(stored.amount()).isEqualTo(BudgetTest.dh(700_000));
    }

    private CodeRow line(String code) {
        return fundings.lines(BudgetTest.YEAR).stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> offered() {
        return line().getListDataView().getItems().map(CodeRow::code).toList();
    }

    @SuppressWarnings("unchecked")
    private void year(int year) {
        Select<Integer> field = find(Select.class)
                .withLabel(words("budgetAccount.funding.year"))
                .single();
        test(field).selectItem(Integer.toString(year));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<CodeRow> line() {
        return find(ComboBox.class)
                .withLabel(words("budgetAccount.funding.line"))
                .single();
    }

    private void choose(String code) {
        line().setValue(line(code));
    }
}
