package ma.ghorfa.budget.ui;

import static ma.ghorfa.identity.Permissions.BUDGET_CLOSE;
import static ma.ghorfa.identity.Permissions.BUDGET_PREPARE;
import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.identity.Permissions.BUDGET_SUBMIT;
import static ma.ghorfa.identity.Permissions.BUDGET_VISA;
import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.assembly.DecisionId;
import ma.ghorfa.assembly.ItemDecided;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SubjectRef;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.Zone;
import ma.ghorfa.budget.BudgetId;
import ma.ghorfa.budget.BudgetLines;
import ma.ghorfa.budget.BudgetPhase;
import ma.ghorfa.budget.BudgetSection;
import ma.ghorfa.budget.BudgetTable;
import ma.ghorfa.budget.BudgetVersionId;
import ma.ghorfa.budget.Budgets;
import ma.ghorfa.budget.CodeData;
import ma.ghorfa.budget.CodeId;
import ma.ghorfa.budget.CodeRow;
import ma.ghorfa.budget.LineData;
import ma.ghorfa.budget.Nomenclature;
import ma.ghorfa.budget.VersionKind;
import ma.ghorfa.budget.VersionRow;
import ma.ghorfa.budget.VersionState;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.journal.JournalSubjects;
import ma.ghorfa.testing.GhorfaTest;
import ma.ghorfa.ui.BilingualField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** Use case "prepare the budget of a year": the nomenclature, the amounts, what they come to, and the way to the assembly. */
@GhorfaTest
@Transactional
@WithMockUser(
        username = "finance",
        roles = {BUDGET_READ, BUDGET_PREPARE, BUDGET_SUBMIT, CHAMBER_READ})
class BudgetScreenTests extends SpringBrowserlessTest {

    private static final int YEAR = 2031;

    @Autowired
    private Nomenclature nomenclature;

    @Autowired
    private Budgets budgets;

    @Autowired
    private BudgetLines lines;

    @Autowired
    private BudgetJournal journal;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Texts texts;

    private CodeId grants;
    private CodeId chapter;
    private CodeId fairs;
    private CodeId upkeep;

    @SuppressWarnings("NullAway.Init")
    BudgetScreenTests() {}

    @BeforeEach
    void codes() {
        CodeId revenue = code(BudgetSection.OPERATING_REVENUE, null, "716");
        grants = code(BudgetSection.OPERATING_REVENUE, revenue, "7161");
        chapter = code(BudgetSection.OPERATING_EXPENDITURE, null, "614");
        fairs = code(BudgetSection.OPERATING_EXPENDITURE, chapter, "6145");
        upkeep = code(BudgetSection.OPERATING_EXPENDITURE, chapter, "6142");
    }

    private CodeId code(BudgetSection section, @Nullable CodeId above, String code) {
        return nomenclature.add(
                section, above, code, new CodeData(Bilingual.of("رمز " + code, "Code " + code), 2020, null));
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

    private void press(String key) {
        test(find(Button.class).withText(words(key)).last()).click();
    }

    private boolean offers(String key) {
        return find(Button.class).withText(words(key)).exists();
    }

    private boolean seen(String text) {
        return find(Component.class).all().stream()
                .anyMatch(component -> component.getElement().getText().contains(text));
    }

    private boolean told(String text) {
        return find(Notification.class).all().stream().anyMatch(notice -> notice.getChildren()
                .anyMatch(part -> part.getElement().getTextRecursively().contains(text)));
    }

    @SuppressWarnings("unchecked")
    private <T> Grid<T> grid() {
        return (Grid<T>) find(Grid.class).single();
    }

    private List<String> shownCodes() {
        return this.<LineRow>grid()
                .getListDataView()
                .getItems()
                .map(LineRow::code)
                .toList();
    }

    private LineRow shown(String code) {
        return this.<LineRow>grid()
                .getListDataView()
                .getItems()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void type(CodeId code, String text) {
        Element element = grid().getElement();
        var data = JacksonUtils.createObjectNode();
        data.put("event.detail.row", code.toString());
        data.put("event.detail.cell", "amount");
        data.put("event.detail.was", written(code));
        data.put("event.detail.text", text);
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, "cell-typed", data));
    }

    /** What the cell holds when it is opened. */
    private String written(CodeId code) {
        return this.<LineRow>grid()
                .getListDataView()
                .getItems()
                .filter(row -> row.id().equals(code.toString()) && row.isEntered())
                .map(row -> AmountFormula.of(row.amount()).written())
                .findFirst()
                .orElse("");
    }

    private VersionRow latest(BudgetId id) {
        return budgets.versions(id).getLast();
    }

    private Money stored(BudgetId id, String code) {
        return lines.table(latest(id).id()).lines().stream()
                .filter(line -> line.code().code().equals(code))
                .findFirst()
                .map(BudgetTable.Line::amount)
                .orElseThrow();
    }

    private void enter(BudgetId id, CodeId code, long dirhams) {
        BudgetVersionId version = latest(id).id();
        long seen = lines.table(version).lines().stream()
                .filter(line -> line.code().id().equals(code))
                .findFirst()
                .map(BudgetTable.Line::lineVersion)
                .orElseThrow();
        lines.enter(version, new BudgetLines.Amount(code, seen, Money.of(dirhams)));
    }

    /** The budget of the year before, as the assembly voted it. */
    private void votedLastYear() {
        votedLastYear(YEAR - 1);
    }

    private void votedLastYear(int year) {
        BudgetId id = budgets.create(year, false);
        enter(id, grants, 1_000);
        enter(id, fairs, 600);
        enter(id, upkeep, 400);
        budgets.review(latest(id).id(), latest(id).version());
        budgets.submit(latest(id).id(), latest(id).version());
        vote(id);
        assertThat(latest(id).state()).isEqualTo(VersionState.VOTED);
    }

    private void vote(BudgetId id) {
        events.publishEvent(new ItemDecided(
                new ItemId(UUID.randomUUID()),
                new SessionId(UUID.randomUUID()),
                new SubjectRef("budget", latest(id).id().value()),
                ItemOutcome.APPROVED_MAJORITY,
                new DecisionId(UUID.randomUUID()),
                Zone.instant(LocalDate.of(2025, 10, 16).atTime(11, 30))));
    }

    private void date(String labelKey, LocalDate day) {
        test(find(DatePicker.class).withLabel(words(labelKey)).last()).setValue(day);
    }

    @SuppressWarnings("unchecked")
    private void choose(String labelKey, String item) {
        Select<Object> field = find(Select.class).withLabel(words(labelKey)).last();
        test(field).selectItem(item);
    }

    private String amount(long dirhams) {
        return Formats.amount(Money.of(dirhams).amount());
    }

    // ---- The nomenclature ----

    @Test
    void theCodesOfAYearStandBelowEachOther() {
        open("budget-nomenclature?year=" + YEAR);
        assertThat(this.<CodeRow>grid().getListDataView().getItems().map(CodeRow::code))
                .containsExactly("716", "7161", "614", "6142", "6145");
        open("budget-nomenclature?year=2019");
        assertThat(this.<CodeRow>grid().getListDataView().getItems()).isEmpty();
    }

    @Test
    void aChapterIsAddedAndOneOfTheWrongLengthIsRefused() {
        open("budget-nomenclature?year=" + YEAR + "&section=CAPITAL_EXPENDITURE");
        press("budgetUi.code.addChapter");
        test(find(TextField.class).withLabel(words("budgetUi.field.code")).last())
                .setValue("23");
        find(BilingualField.class)
                .withLabel(words("budgetUi.field.name"))
                .last()
                .setValue(Bilingual.of("أصول ثابتة", "Immobilisations"));
        press("ui.save");
        assertThat(told(words("budget.refusal.codeLength", "23", 3))).isTrue();
        test(find(TextField.class).withLabel(words("budgetUi.field.code")).last())
                .setValue("٢٣٢");
        press("ui.save");
        assertThat(this.<CodeRow>grid().getListDataView().getItems())
                .singleElement()
                .satisfies(row -> assertThat(row.code()).isEqualTo("232"));
    }

    // ---- The list of budgets ----

    @Test
    void theBudgetOfTheNextYearBeginsWithTheAmountsOfTheLastOne() {
        votedLastYear();
        open("budgets");
        press("budgetUi.new");
        press("ui.save");
        BudgetId next = budgets.ofYear(YEAR).orElseThrow().id();
        assertThat(stored(next, "6145")).isEqualTo(Money.of(600));
        assertThat(shown("6145").past().voted()).isEqualTo(Money.of(600));
    }

    // ---- The lines ----

    @Test
    void anAmountThatIsTypedChangesItsSumsAndTheBalance() {
        BudgetId id = budgets.create(YEAR, false);
        open("budgets/" + YEAR);
        assertThat(shownCodes()).containsExactly("", "716", "7161", "", "614", "6142", "6145");
        type(fairs, "1 200,50");
        type(upkeep, "٣٠٠");
        assertThat(stored(id, "6145")).isEqualTo(Money.of("1200.50"));
        assertThat(shown("614").amount()).isEqualTo(Money.of("1500.50"));
        assertThat(seen(words(
                        "budgetUi.part.short",
                        Formats.amount(Money.of("1500.50").amount()))))
                .isTrue();
        type(grants, "1500,50");
        assertThat(seen(words("budgetUi.balanced"))).isTrue();
        assertThat(seen(words(
                        "budgetUi.part.short",
                        Formats.amount(Money.of("1500.50").amount()))))
                .isFalse();
    }

    @Test
    void aShareIsThatOfWhatWasVotedTheYearBefore() {
        votedLastYear();
        BudgetId id = budgets.create(YEAR, true);
        open("budgets/" + YEAR);
        type(fairs, "+10%");
        type(upkeep, "-2,5 %");
        assertThat(stored(id, "6145")).isEqualTo(Money.of(660));
        assertThat(stored(id, "6142")).isEqualTo(Money.of(390));
        assertThat(shown("614").changeFromLastYear()).isEqualTo(Money.of(50));
        type(fairs, "7%");
        assertThat(told(words("budgetUi.formula.sign", "7%"))).isTrue();
        press("ui.undo");
        assertThat(stored(id, "6142")).isEqualTo(Money.of(400));
    }

    @Test
    void aSumIsNotTyped() {
        BudgetId id = budgets.create(YEAR, false);
        open("budgets/" + YEAR);
        type(chapter, "100");
        assertThat(told(words("ui.paste.notEdited"))).isTrue();
        assertThat(stored(id, "614")).isEqualTo(Money.ZERO);
    }

    @Test
    void chaptersFoldAndACodeIsFoundWithTheWayToIt() {
        budgets.create(YEAR, false);
        open("budgets/" + YEAR);
        press("budgetUi.line.shutAll");
        assertThat(shownCodes()).containsExactly("", "716", "", "614");
        test(find(TextField.class).withLabel(words("ui.search")).single()).setValue("6145");
        assertThat(shownCodes()).containsExactly("", "614", "6145");
    }

    @Test
    void aBlockOfCodesAndAmountsIsShownBeforeItIsStored() {
        BudgetId id = budgets.create(YEAR, false);
        open("budgets/" + YEAR);
        press("budgetUi.paste");
        test(find(TextArea.class).withLabel(words("budgetUi.paste.block")).single())
                .setValue("6145\t1 000,00\n9999\t5\n614\t3\n6142\tabc\n7161\t٨٠٠\n");
        press("budgetUi.preview");
        assertThat(seen(words("ui.bulk.left", words("budgetUi.paste.unknown")))).isTrue();
        assertThat(seen(words("ui.bulk.left", words("budget.refusal.codeIsASum", "614"))))
                .isTrue();
        assertThat(stored(id, "6145")).isEqualTo(Money.ZERO);
        press("budgetUi.store");
        assertThat(stored(id, "6145")).isEqualTo(Money.of(1000));
        assertThat(stored(id, "7161")).isEqualTo(Money.of(800));
        assertThat(stored(id, "6142")).isEqualTo(Money.ZERO);
    }

    @Test
    void aChapterIsRaisedByAShareOfLastYear() {
        votedLastYear();
        BudgetId id = budgets.create(YEAR, false);
        open("budgets/" + YEAR);
        press("budgetUi.percent");
        @SuppressWarnings("unchecked")
        ComboBox<LineRow> scope =
                find(ComboBox.class).withLabel(words("budgetUi.field.scope")).single();
        scope.setValue(shown("614"));
        test(find(TextField.class).withLabel(words("budgetUi.field.share")).single())
                .setValue("+5");
        press("budgetUi.preview");
        press("budgetUi.store");
        assertThat(stored(id, "614")).isEqualTo(Money.of(1050));
        assertThat(stored(id, "7161")).isEqualTo(Money.ZERO);
    }

    @Test
    void everythingOfALineIsInItsForm() {
        BudgetId id = budgets.create(YEAR, false);
        open("budgets/" + YEAR);
        int row = shownCodes().indexOf("6145");
        test(this.<LineRow>grid()).invokeLitRendererFunction(row, "budgetUi.line.form", "act");
        find(BigDecimalField.class)
                .withLabel(words("budgetUi.field.amount"))
                .single()
                .setValue(new BigDecimal("700"));
        find(BigDecimalField.class)
                .withLabel(words("budgetUi.field.secondYear"))
                .single()
                .setValue(new BigDecimal("800"));
        test(find(TextField.class).withLabel(words("budgetUi.field.proposedBy")).single())
                .setValue("لجنة المعارض");
        press("ui.save");
        LineData data = lines.table(latest(id).id()).lines().stream()
                .filter(line -> line.code().code().equals("6145"))
                .findFirst()
                .orElseThrow()
                .data();
        assertThat(data.amount()).isEqualTo(Money.of(700));
        assertThat(data.secondYear()).isEqualTo(Money.of(800));
        assertThat(data.thirdYear()).isNull();
        assertThat(data.proposedBy()).isEqualTo("لجنة المعارض");
        assertThat(shown("614").amount()).isEqualTo(Money.of(700));
    }

    // ---- The way to the assembly ----

    @Test
    void whatDoesNotBalanceIsNotSubmitted() {
        BudgetId id = budgets.create(YEAR, false);
        enter(id, grants, 900);
        enter(id, fairs, 1_000);
        open("budgets/" + YEAR);
        press("budgetUi.step.review");
        press("budgetUi.step.review");
        assertThat(latest(id).state()).isEqualTo(VersionState.BUREAU_REVIEW);
        press("budgetUi.step.submit");
        press("budgetUi.step.submit");
        assertThat(told(words("budget.refusal.unbalanced", "operating", amount(900), amount(1_000), amount(100))))
                .isTrue();
        assertThat(latest(id).state()).isEqualTo(VersionState.BUREAU_REVIEW);
        type(grants, "1000");
        press("budgetUi.step.submit");
        press("budgetUi.step.submit");
        assertThat(latest(id).state()).isEqualTo(VersionState.SUBMITTED);
        assertThat(offers("budgetUi.paste")).isFalse();
        assertThat(offers("budgetUi.step.takeBack")).isTrue();
    }

    @Test
    @WithMockUser(
            username = "director",
            roles = {BUDGET_READ, BUDGET_PREPARE, BUDGET_SUBMIT, BUDGET_VISA, BUDGET_CLOSE, CHAMBER_READ})
    void aVotedBudgetIsSentReturnedVotedAgainApprovedOpenedAndAmended() {
        votedLastYear(2025);
        BudgetId id = budgets.ofYear(2025).orElseThrow().id();
        open("budgets/2025");
        press("budgetUi.step.send");
        date("budgetUi.field.sentOn", LocalDate.of(2025, 10, 20));
        press("budgetUi.step.send");
        assertThat(latest(id).state()).isEqualTo(VersionState.SENT);

        press("budgetUi.step.answer");
        choose("budgetUi.field.answer", words("budget.answer.RETURNED"));
        date("budgetUi.field.answeredOn", LocalDate.of(2025, 10, 25));
        press("ui.save");
        assertThat(latest(id).state()).as("the remarks are missing").isEqualTo(VersionState.SENT);
        test(find(TextArea.class).withLabel(words("budgetUi.field.remarks")).single())
                .setValue("وضح الفصل 6145");
        press("ui.save");
        assertThat(budgets.versions(id))
                .extracting(VersionRow::state)
                .containsExactly(VersionState.RETURNED, VersionState.PREPARATION);

        type(fairs, "500");
        type(upkeep, "500");
        budgets.review(latest(id).id(), latest(id).version());
        budgets.submit(latest(id).id(), latest(id).version());
        vote(id);
        open("budgets/2025");
        press("budgetUi.step.send");
        date("budgetUi.field.sentOn", LocalDate.of(2025, 11, 3));
        press("budgetUi.step.send");
        for (String number : List.of("12/25", "77/25")) {
            press("budgetUi.step.answer");
            date("budgetUi.field.answeredOn", LocalDate.of(2025, 11, 10));
            test(find(TextField.class)
                            .withLabel(words("budgetUi.field.visaNumber"))
                            .single())
                    .setValue(number);
            press("ui.save");
        }
        assertThat(seen(words("budgetUi.nextOfPhase.APPROVED"))).isTrue();
        press("budgetUi.step.open");
        date("budgetUi.field.openedOn", LocalDate.of(2025, 11, 11));
        press("budgetUi.step.open");
        assertThat(budgets.find(id).orElseThrow().phase()).isEqualTo(BudgetPhase.EXECUTING);

        press("budgetUi.step.amend");
        test(find(TextArea.class).withLabel(words("ui.reason")).single()).setValue("معارض جديدة");
        press("budgetUi.step.amend");
        assertThat(latest(id).kind()).isEqualTo(VersionKind.AMENDMENT);
        type(fairs, "450");
        assertThat(shown("6145").change()).isEqualTo(Money.of(-50));

        open("budgets/2025/versions");
        assertThat(seen(words(
                        "budgetUi.visa.returned",
                        words("budget.authority.CRAFTS"),
                        "20 أكتوبر 2025",
                        "25 أكتوبر 2025",
                        "وضح الفصل 6145")))
                .isTrue();
        assertThat(shownCodes()).containsExactly("", "614", "6145");
        open("budgets/2025");
        press("budgetUi.step.abandon");
        press("budgetUi.step.abandon");
        assertThat(latest(id).state()).isEqualTo(VersionState.ABANDONED);
        assertThat(offers("budgetUi.step.amend")).isTrue();
    }

    @Test
    @WithMockUser(
            username = "reader",
            roles = {BUDGET_READ, BUDGET_PREPARE, CHAMBER_READ})
    void whoMayNotSubmitIsNotOfferedIt() {
        BudgetId id = budgets.create(YEAR, false);
        budgets.review(latest(id).id(), latest(id).version());
        open("budgets/" + YEAR);
        assertThat(offers("budgetUi.step.submit")).isFalse();
        assertThat(seen(words("budgetUi.next.BUREAU_REVIEW"))).isTrue();
    }

    @Test
    void theVersionsAndTheHistoryAreThere() {
        votedLastYear();
        open("budgets/" + (YEAR - 1) + "/versions");
        assertThat(seen(words("budget.state.VOTED"))).isTrue();
        open("budgets/" + (YEAR - 1) + "/history");
        open("budgets/" + (YEAR - 1) + "/note");
        assertThat(find(BilingualField.class).exists())
                .as("what was voted was presented so")
                .isFalse();
        budgets.create(YEAR, false);
        open("budgets/" + YEAR + "/note");
        assertThat(find(BilingualField.class).exists()).isTrue();
    }

    @Test
    void theJournalNamesWhatItIsAbout() {
        BudgetId id = budgets.create(YEAR, false);
        assertThat(journal.find("budget", id.value()))
                .contains(new JournalSubjects.Subject(
                        words("budgetUi.budget.title", Integer.toString(YEAR)), "budgets/" + YEAR));
        assertThat(journal.find("budgetVersion", latest(id).id().value())).isPresent();
        assertThat(journal.find("budgetCode", fairs.value())).isPresent();
        assertThat(journal.find("budgetAct", UUID.randomUUID())).isEmpty();
        assertThat(journal.find("creditTransfer", UUID.randomUUID())).isEmpty();
        assertThat(journal.find("budgetAccount", UUID.randomUUID())).isEmpty();
    }
}
