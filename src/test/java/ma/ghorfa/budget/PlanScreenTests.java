package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.BUDGET_PREPARE;
import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.identity.Permissions.DOCUMENT_READ;
import static ma.ghorfa.identity.Permissions.DOCUMENT_WRITE;
import static ma.ghorfa.identity.Permissions.EXPENSE_COMMIT;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.Stored;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.testing.GhorfaTest;
import ma.ghorfa.ui.BilingualField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** The screens of planning: the treasury month by month, files and proposals, in Arabic and in French. */
@GhorfaTest
@Transactional
@WithMockUser(
        username = "finance",
        roles = {BUDGET_READ, BUDGET_PREPARE, EXPENSE_COMMIT, DOCUMENT_READ, DOCUMENT_WRITE})
class PlanScreenTests extends SpringBrowserlessTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Texts texts;

    @Autowired
    private Treasury treasury;

    @Autowired
    private BudgetAttachments attachments;

    @Autowired
    private BudgetProposals proposals;

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

    // ---- Files ----

    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private void send(String title) {
        test(find(Upload.class).last()).upload("scan.pdf", "application/pdf", PDF);
        find(BilingualField.class).last().setValue(Bilingual.of(title, "Devis"));
        press("budgetPlan.files.attach");
    }

    @Test
    void aFileIsAttachedToALineFromItsRowAndToTheVersion() {
        BudgetId budget = story.prepared();
        BudgetVersionId version = story.latest(budget).id();
        CodeId fairs = story.line("6145");
        open(BudgetNavigation.budget(BudgetTest.YEAR));
        List<?> rows = grid().getListDataView().getItems().toList();
        int row = rows.indexOf(rows.stream()
                .filter(one -> one.toString().contains("code=6145"))
                .findFirst()
                .orElseThrow());
        test(grid()).invokeLitRendererFunction(row, "budgetPlan.files.ofLine", "act");
        assertThat(sees(words("budgetPlan.files.none"))).isTrue();
        send("بيان الأثمان");
        assertThat(attachments.of(new FileOwner.OfLine(version, fairs))).hasSize(1);
        assertThat(sees("بيان الأثمان")).isTrue();
        press("ui.close");

        open(BudgetNavigation.budget(BudgetTest.YEAR) + "/versions");
        send("مذكرة");
        assertThat(attachments.of(new FileOwner.OfVersion(version)))
                .extracting(file -> file.title().ar())
                .containsExactly("مذكرة");
    }

    @Test
    void anActAndAnAccountShowTheirFilesAndWhoMayNotAttachIsOfferedNoField() {
        speaks(Language.FR);
        BudgetId budget = story.executing();
        ActId commitment = story.commit(budget, "6145", Money.of(5_000), BudgetTest.day(5, 1));
        ActId payment = story.paid(commitment, Money.of(5_000), BudgetTest.day(5, 2));
        open(BudgetNavigation.act(payment));
        assertThat(sees("Pièces jointes")).isTrue();
        assertThat(find(Upload.class).exists()).isFalse();
        open(BudgetNavigation.act(commitment));
        send("طلب");
        assertThat(sees("Devis")).isTrue();
        assertThat(attachments.of(new FileOwner.OfAct(commitment))).hasSize(1);
        BudgetTest.DIRECTOR.run(() -> story.accounts.close(
                budget, story.budgets.find(budget).orElseThrow().version(), BudgetTest.day(12, 31), Set.of()));
        open(BudgetNavigation.account(BudgetTest.YEAR));
        assertThat(sees("Pièces jointes")).isTrue();
        assertThat(find(Upload.class).exists()).isFalse();
    }

    // ---- Proposals ----

    private static final String PROPOSALS = BudgetNavigation.budget(BudgetTest.YEAR) + "/proposals";

    private void proposed(BudgetId budget, String code, long dirhams) {
        proposals.propose(
                story.latest(budget).id(),
                new ProposalData(
                        story.line(code),
                        null,
                        "مصلحة المعارض",
                        Money.of(dirhams),
                        "معرض جديد",
                        LocalDate.of(2024, 9, 3)));
    }

    private List<ProposalRow> proposals() {
        return this.<ProposalRow>grid().getListDataView().getItems().toList();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aServiceProposesAndThePartThatIsGrantedIsTheAmountOfTheLine() {
        BudgetId budget = story.prepared();
        open(PROPOSALS);
        press("budgetPlan.propose");
        ComboBox<CodeRow> line = (ComboBox<CodeRow>) find(ComboBox.class)
                .withLabel(words("budgetPlan.proposals.line"))
                .last();
        line.setValue(story.lines.table(story.latest(budget).id()).lines().stream()
                .map(BudgetTable.Line::code)
                .filter(code -> code.code().equals("6145"))
                .findFirst()
                .orElseThrow());
        find(BigDecimalField.class).last().setValue(new BigDecimal("1600000"));
        Select<Object> by =
                find(Select.class).withLabel(words("budgetPlan.proposals.by")).last();
        test(by).selectItem(words("budgetPlan.proposer.SERVICE"));
        test(find(TextField.class)
                        .withLabel(words("budgetPlan.proposer.SERVICE"))
                        .last())
                .setValue("مصلحة المعارض");
        find(TextArea.class).last().setValue("معرض جديد");
        press("ui.save");
        assertThat(proposals()).singleElement().satisfies(row -> assertThat(row.amount())
                .isEqualTo(Money.of(1_600_000)));

        test(this.<ProposalRow>grid()).invokeLitRendererFunction(0, "budgetPlan.proposals.decide", "act");
        find(BigDecimalField.class).last().setValue(new BigDecimal("1500000"));
        press("budgetPlan.proposals.grant");
        assertThat(proposals.of(budget).getFirst().state())
                .as("the reason is missing")
                .isEqualTo(ProposalState.WAITING);
        find(TextArea.class).last().setValue("حدود التوازن");
        press("budgetPlan.proposals.grant");
        assertThat(proposals().getFirst().granted()).isEqualTo(Money.of(1_500_000));
        assertThat(story.lines.table(story.latest(budget).id()).lines())
                .filteredOn(row -> row.code().code().equals("6145"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.amount()).isEqualTo(Money.of(1_500_000));
                    assertThat(row.data().proposedBy()).isEqualTo("مصلحة المعارض");
                });
    }

    @Test
    void theHistoryTellsOfProposalsAndOfWhatTheYearBeganWith() {
        BudgetId budget = story.prepared();
        proposals.propose(
                story.latest(budget).id(),
                new ProposalData(
                        story.line("6145"),
                        null,
                        "مصلحة المعارض",
                        Money.of(1_512_345),
                        "معرض جديد",
                        LocalDate.of(2024, 9, 3)));
        story.open(budget, BudgetTest.YEAR);
        treasury.begin(
                budget,
                Stored.NOTHING,
                new OpeningData(Money.of(765_432), BudgetTest.day(1, 1), "كشف المحاسب العمومي", story.line("11011")));
        open(BudgetNavigation.budget(BudgetTest.YEAR) + "/history");
        assertThat(sees(words("budgetUi.history.proposal.proposer_ar"))).isTrue();
        assertThat(sees(words("budgetPlan.proposalState.WAITING"))).isTrue();
        assertThat(sees("1512345.00")).isTrue();
        assertThat(sees(words("budgetUi.history.opening.source"))).isTrue();
        assertThat(sees("كشف المحاسب العمومي")).isTrue();
        assertThat(sees("11011")).as("the code and not its id").isTrue();
    }

    @Test
    void proposalsThatComeToMoreThanAnAmountMayBeAreSummedAllTheSame() {
        BudgetId budget = story.prepared();
        for (int number = 0; number < 11; number++) {
            proposed(budget, "6145", 1_000_000_000);
        }
        open(PROPOSALS);
        assertThat(proposals()).hasSize(11);
        assertThat(sees(said(11_000_000_000L))).isTrue();
    }

    @Test
    void proposalsAreFilteredAndSummedAndALineOpensItsOwn() {
        speaks(Language.FR);
        BudgetId budget = story.prepared();
        proposed(budget, "6145", 1_600_000);
        proposed(budget, "6145", 200_000);
        proposed(budget, "6142", 500_000);
        ProposalRow refused = proposals.of(budget).stream()
                .filter(row -> row.codeNumber().equals("6142"))
                .findFirst()
                .orElseThrow();
        proposals.refuse(refused.id(), refused.version(), "Crédits insuffisants");
        open(PROPOSALS + "?state=REFUSED");
        assertThat(proposals()).extracting(ProposalRow::codeNumber).containsExactly("6142");
        assertThat(sees(said(500_000))).isTrue();

        open(BudgetNavigation.budget(BudgetTest.YEAR));
        List<?> rows = grid().getListDataView().getItems().toList();
        int row = rows.indexOf(rows.stream()
                .filter(one -> one.toString().contains("code=6145"))
                .findFirst()
                .orElseThrow());
        test(grid()).invokeLitRendererFunction(row, "budgetPlan.proposals", "act");
        assertThat(proposals()).hasSize(2);
        assertThat(sees(said(1_800_000))).isTrue();
    }

    @Test
    void whatWasSubmittedTakesNoProposal() {
        BudgetId budget = story.prepared();
        proposed(budget, "6145", 1_600_000);
        story.submitted(budget);
        open(PROPOSALS);
        assertThat(offers("budgetPlan.propose")).isFalse();
        assertThat(sees(words("budgetPlan.proposals.shut"))).isTrue();
        assertThat(proposals()).hasSize(1);
        test(this.<ProposalRow>grid()).invokeLitRendererFunction(0, "budgetPlan.proposals.decide", "act");
        assertThat(offers("budgetPlan.proposals.grant")).isFalse();
        assertThat(offers("budgetPlan.proposals.refuse")).isTrue();
    }
}
