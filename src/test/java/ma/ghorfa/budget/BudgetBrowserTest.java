package ma.ghorfa.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.assembly.ItemType;
import ma.ghorfa.assembly.SessionFilter;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionRow;
import ma.ghorfa.assembly.Sessions;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.Zone;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.InArabicFirst;
import ma.ghorfa.testing.StoryInTheBrowser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The pages of the budget in the browser with the demo's budgets: looked at, judged by axe, an amount typed with the
 * keyboard. Then the budget of 2026 from its preparation to the vote on its account, by those who have to do with it, each
 * in a window of their own. It is told last: it takes the demo's year to its end.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BudgetBrowserTest extends StoryInTheBrowser {

    /** The first amount in sight, and no other where one alone is asked for. */
    private static final String HOLDS =
            "([text, alone]) => { const cells = [...document.querySelectorAll('[data-cell=amount]')]"
                    + ".filter(cell => cell.offsetParent !== null);"
                    + " return (!alone || cells.length === 1) && cells[0]?.textContent.includes(text); }";

    private static final int YEAR = 2026;
    private static final String COMMITMENT = "COMMITMENT";
    private static final Acting FINANCE = Acting.asAnybody("finance");
    private static final Acting PROGRAMMES = Acting.asAnybody("programmes");
    private static final Acting PRESIDENT = Acting.asAnybody("president");
    private static final Acting PAYMASTER = Acting.asAnybody("paymaster");

    /** Added up by hand from what the story does, in dirhams. */
    private static final String ACCOUNT = """
            operating revenue: forecast, transfers, amendments, established, collected, to be collected
            11011 1130000 0 0 0 0 0
            71221 900000 0 0 0 0 0
            71241 150000 0 0 0 0 0
            71251 720000 0 0 0 0 0
            71611 4800000 0 0 4800000 4800000 0
            71621 1800000 0 0 0 0 0
            71631 2400000 0 0 0 0 0
            71841 3600000 0 0 3600000 3500000 100000
            operating expenditure: forecast, transfers, amendments, committed, ordered, paid, left
            6125 1150000 0 0 610000 610000 610000 540000
            6131 1100000 0 0 700000 700000 700000 400000
            6133 450000 0 0 0 0 0 450000
            6134 120000 0 0 0 0 0 120000
            6136 380000 0 0 0 0 0 380000
            6142 550000 0 -50000 0 0 0 500000
            6144 500000 0 0 0 0 0 500000
            6145 1400000 0 50000 1350000 1350000 1350000 100000
            6147 1200000 0 0 0 0 0 1200000
            6161 100000 0 0 0 0 0 100000
            6171 4700000 -60000 0 4600000 4600000 4600000 40000
            6174 900000 60000 0 950000 950000 950000 10000
            6176 300000 0 0 0 0 0 300000
            6181 250000 0 0 0 0 0 250000
            6182 200000 0 0 0 0 0 200000
            6185 1700000 0 0 0 0 0 1700000
            6188 500000 0 0 0 0 0 500000
            capital revenue: forecast, carried over, transfers, amendments, established, collected, to be collected
            1101 3500000 0 0 0 0 0 0
            1311 2500000 0 0 0 2500000 2500000 0
            1312 3000000 0 0 0 0 0 0
            capital expenditure: forecast, carried over, transfers, amendments, committed, ordered, paid, forward, left
            2321 1500000 940000 0 0 2140000 700000 700000 1440000 300000
            2322 1000000 0 0 0 0 0 0 0 1000000
            2341 500000 0 0 0 0 0 0 0 500000
            2342 1000000 0 0 0 400000 0 0 400000 600000
            2351 600000 0 0 0 0 0 0 0 600000
            2352 300000 0 0 0 0 0 0 0 300000
            2381 3000000 1500000 0 0 4500000 1500000 1500000 3000000 0
            2382 600000 0 0 0 0 0 0 0 600000
            2383 500000 0 0 0 0 0 0 0 500000
            """;

    private final Sessions sessions;
    private final Budgets budgets;
    private final BudgetAccounts accounts;
    private final Expenses expenses;
    private final Revenues revenues;
    private final Execution execution;
    private final Transfers transfers;

    @Autowired
    BudgetBrowserTest(ApplicationContext beans) {
        super(beans);
        sessions = beans.getBean(Sessions.class);
        budgets = beans.getBean(Budgets.class);
        accounts = beans.getBean(BudgetAccounts.class);
        expenses = beans.getBean(Expenses.class);
        revenues = beans.getBean(Revenues.class);
        execution = beans.getBean(Execution.class);
        transfers = beans.getBean(Transfers.class);
    }

    @Order(1)
    @InArabicFirst
    void thePagesOfTheBudgetAreLookedAt(Language language) {
        comeIn(language);
        signIn("finance");
        open(BudgetNavigation.BUDGETS);
        look("budgets");
        open(BudgetNavigation.budget(2026));
        page.locator("vaadin-grid").first().waitFor();
        look("budget-lines");
        open(BudgetNavigation.budget(2026) + "/proposals");
        look("budget-proposals");
        open(BudgetNavigation.budget(2025) + "/versions");
        look("budget-versions");
        open(BudgetNavigation.NOMENCLATURE);
        look("budget-nomenclature");
        open(BudgetNavigation.execution(2025));
        look("budget-credits");
        open(BudgetNavigation.execution(2025) + "/acts");
        look("budget-acts");
        open(BudgetNavigation.execution(2025) + "/orders");
        look("budget-orders");
        page.locator("vaadin-grid a[href*=purchase]").first().click();
        page.waitForURL(url -> url.contains(BudgetNavigation.PURCHASE_ORDERS));
        look("budget-order");
        open(BudgetNavigation.execution(2025) + "/treasury");
        look("budget-treasury");
        open(BudgetNavigation.execution(2025) + "/pictures");
        look("budget-pictures");
        open(BudgetNavigation.account(2025));
        look("budget-closing");
    }

    @Order(2)
    @Test
    void anAmountIsTypedWithTheKeyboardTheBalanceSaysWhatIsMissingAndItIsTakenBack() {
        comeIn(Language.AR);
        signIn("finance");
        open(BudgetNavigation.budget(2026));
        cell().waitFor();
        String before = cell().textContent();
        type("1 000 000", "1\u00a0000\u00a0000,00");
        assertThat(page.locator(".budget-balance").textContent()).contains("130\u00a0000,00");
        press("ui.undo");
        shows(before, false);
    }

    @Order(2)
    @Test
    void anAmountInADialogIsReadAsPeopleWriteItAndWhatIsNoneIsRefused() {
        comeIn(Language.AR);
        signIn("finance");
        open(BudgetNavigation.execution(2025));
        press("budgetExecution.commit");
        var read = new LinkedHashMap<String, String>();
        Locator amount = field("budgetExecution.field.amount");
        for (String typed : List.of("1 200 000", "1.200.000,50", "٥٠٠٠٠٠", "12.500", "12,5", "12.500.00")) {
            amount.click();
            page.keyboard().press("Control+a");
            page.keyboard().type(typed);
            page.keyboard().press("Tab");
            read.put(typed, amount.inputValue());
        }
        assertThat(read)
                .containsExactly(
                        Map.entry("1 200 000", "1200000"),
                        Map.entry("1.200.000,50", "1200000,50"),
                        Map.entry("٥٠٠٠٠٠", "500000"),
                        Map.entry("12.500", "12500"),
                        Map.entry("12,5", "12,5"),
                        Map.entry("12.500.00", "12.500.00"));
        sees("ui.number.bad");
        pick("budgetExecution.field.line", "6125");
        amount.click();
        page.keyboard().press("Control+a");
        page.keyboard().insertText("1 234 567,89 DH");
        page.keyboard().press("Tab");
        // What the portal has read says how much is missing on the line: 1 092 500 less what was ordered already.
        page.locator("[role=status] .callout.bad").first().waitFor();
        assertThat(amount.inputValue()).isEqualTo("1234567,89");
        assertThat(dialog().locator("[role=status] .callout.bad").textContent()).contains(",89");
    }

    private Locator cell() {
        return page.locator("[data-cell=amount]").locator("visible=true").first();
    }

    private void shows(String amount, boolean alone) {
        page.waitForFunction(HOLDS, List.of(amount, alone));
    }

    private void type(String typed, String shown) {
        cell().click();
        page.keyboard().press("Enter");
        page.keyboard().press("Control+a");
        page.keyboard().type(typed);
        page.keyboard().press("Enter");
        shows(shown, false);
    }

    // ---- The budget of 2026 ----

    @Order(3)
    @Test
    void theBudgetOf2026IsPreparedRejectedVotedExecutedAndAccountedFor() {
        prepared();
        rejectedInOctober();
        correctedAndVoted();
        approvedAndOpened();
        collected();
        spent();
        regularised();
        amended();
        closed();
        theAccountIsThatAddedUpByHand();
        accountVotedInFebruary();
    }

    /** More for fairs, as much less for missions; before it balances it is not given to the assembly. */
    private void prepared() {
        as("finance");
        open(BudgetNavigation.budget(YEAR));
        amount("6145", "1\u00a0400\u00a0000,00", "1.600.000,00", "1\u00a0600\u00a0000,00");
        confirm("budgetUi.step.review");
        sees("budgetUi.next.BUREAU_REVIEW");
        as("president");
        open(BudgetNavigation.budget(YEAR));
        confirm("budgetUi.step.submit");
        says("200\u00a0000,00");
        as("finance");
        amount("6142", "550\u00a0000,00", "٣٥٠٠٠٠", "350\u00a0000,00");
        submitted();
    }

    private void reviewed() {
        confirm("budgetUi.step.review");
        sees("budgetUi.next.BUREAU_REVIEW");
        submitted();
    }

    private void submitted() {
        as("president");
        open(BudgetNavigation.budget(YEAR));
        confirm("budgetUi.step.submit");
        sees("budgetUi.next.SUBMITTED");
    }

    private void amount(String code, String before, String typed, String after) {
        field("ui.search").fill(code);
        shows(before, true);
        type(typed, after);
        field("ui.search").fill("");
    }

    /** Eighteen against, two abstentions, one for; the others present say nothing. */
    private void rejectedInOctober() {
        LocalDate day = LocalDate.of(2025, 10, 30);
        SessionId october = rehearsal.manage(() -> sessions.list(SessionFilter.ALL).stream()
                .filter(row -> row.date().equals(day))
                .map(SessionRow::id)
                .findFirst()
                .orElseThrow());
        ItemId item = rehearsal.view(october).items().stream()
                .filter(one -> one.data().type() == ItemType.BUDGET)
                .findFirst()
                .orElseThrow()
                .id();
        as("secretary");
        open(AssemblyNavigation.item(october, item));
        pick("agenda.field.subject", "2026");
        press("ui.save");
        sees("ui.saved");
        rehearsal.open(october, day, PRESENT);
        rehearsal.manage(() -> agendas.debate(item, Zone.instant(day.atTime(10, 30))));
        voted(october, item, 1, 18, 2, ItemOutcome.REJECTED);
        as("finance");
        open(BudgetNavigation.budget(YEAR) + "/versions");
        sees("budget.state.REJECTED");
    }

    private void correctedAndVoted() {
        as("finance");
        open(BudgetNavigation.budget(YEAR));
        amount("6145", "1\u00a0600\u00a0000,00", "1 400 000", "1\u00a0400\u00a0000,00");
        amount("6142", "350\u00a0000,00", "550000", "550\u00a0000,00");
        reviewed();
        votedOn(LocalDate.of(2025, 11, 20), ItemType.BUDGET, Integer.toString(YEAR));
    }

    private void approvedAndOpened() {
        as("director");
        open(BudgetNavigation.budget(YEAR));
        onADay("budgetUi.step.send", "budgetUi.field.sentOn", LocalDate.of(2025, 11, 24));
        visa(LocalDate.of(2025, 11, 1), "م.ص/301/2025");
        says(Formats.shortDate(LocalDate.of(2025, 11, 24)));
        cancelDialog();
        visa(LocalDate.of(2025, 12, 4), "م.ص/301/2025");
        dialogGone();
        visa(LocalDate.of(2025, 12, 15), "م.م/2210/2025");
        dialogGone();
        lastYearClosed();
        onADay("budgetUi.step.open", "budgetUi.field.openedOn", LocalDate.of(YEAR, 1, 2));
        sees("budgetUi.nextOfPhase.EXECUTING");
    }

    private void onADay(String key, String dayKey, LocalDate day) {
        press(key);
        date(dayKey, day);
        pressInDialog(key);
        dialogGone();
    }

    private void visa(LocalDate day, String number) {
        press("budgetUi.step.answer");
        date("budgetUi.field.answeredOn", day);
        field("budgetUi.field.visaNumber").fill(number);
        pressInDialog("ui.save");
    }

    /** What the demo left open of 2025 is cancelled; the works that are committed go on. */
    private void lastYearClosed() {
        LocalDate last = LocalDate.of(YEAR - 1, 12, 31);
        rehearsal.manage(() -> {
            BudgetId id = budgets.ofYear(YEAR - 1).orElseThrow().id();
            transfers.of(id).stream()
                    .filter(row -> row.state() == TransferState.ASKED)
                    .forEach(row -> transfers.refuse(UUID.randomUUID(), row.id(), row.version(), last, "لم يعد لازما"));
            accounts.preview(id)
                    .open()
                    .forEach(act ->
                            expenses.cancelCommitment(UUID.randomUUID(), act.id(), act.left(), last, "لم تنجز الخدمة"));
            accounts.close(id, budgets.find(id).orElseThrow().version(), last, Set.of());
        });
    }

    private void collected() {
        as("finance");
        entered("ESTABLISHMENT", "71841", "3600000", "الخزينة العامة");
        pressInDialog("budgetExecution.act.ESTABLISHMENT");
        next("paymaster", act(), "COLLECTION", "3500000");
        // The other two as well, without the screens.
        received("71611", Money.of(4_800_000));
        received("1311", Money.of(2_500_000));
    }

    private void received(String code, Money sum) {
        CreditId line = FINANCE.call(
                () -> execution.credits(budgets.ofYear(YEAR).orElseThrow().id()).stream()
                        .filter(row -> row.code().code().equals(code))
                        .findFirst()
                        .orElseThrow()
                        .id());
        ActId owed = FINANCE.call(() -> revenues.establish(
                UUID.randomUUID(),
                line,
                new CommitData(LocalDate.of(YEAR, 3, 3), sum, "الخزينة العامة", "إعانة الدولة", "", null)));
        PAYMASTER.run(
                () -> revenues.collect(UUID.randomUUID(), owed, new StageData(LocalDate.of(YEAR, 3, 9), sum, "")));
    }

    /**
     * Ten expenses: one is refused, one goes above its credit, one is cancelled, one in part, two are paid in part and one
     * not yet. Three go from hand to hand on the screens to their payment, the others by the same hands without them.
     */
    private void spent() {
        as("finance");
        String wages = committed("6171", "4600000", "موظفو الغرفة");
        String water = committed("6125", "610000", "الوكالة المستقلة");
        String fairs = committed("6145", "1350000", "وكالة تنظيم المعارض");
        String tents = committed("6131", "900000", "شركة خيام الأطلس");
        String works = committed("2321", "1200000", "مقاولة البناء سايس");
        String permanentFair = committed("2381", "3000000", "شركة المعرض الدائم");
        committed("2342", "400000", "تعاونية الخزف");
        String training = committed("6147", "300000", "مكتب التكوين");

        entered(COMMITMENT, "6142", "600000", "وكالة الأسفار");
        pressInDialog("budgetExecution.act.COMMITMENT");
        assertThat(dialog().locator(".callout[role=status]").textContent())
                .contains("600\u00a0000,00")
                .contains("50\u00a0000,00");
        cancelDialog();

        as("director");
        entered(COMMITMENT, "6174", "950000", "الصندوق المغربي للتقاعد");
        field("budgetExecution.override.reason").fill("حكم قضائي واجب التنفيذ");
        pressInDialog("budgetExecution.override");
        String charges = act();
        open(BudgetNavigation.execution(YEAR));
        sees("budgetExecution.overridden", 1);

        as("finance");
        cancelled(tents, "200000");
        cancelled(training, "300000");
        settled(charges, null);
        settled(tents, null);
        settled(works, "700000");
        paid(wages, Money.of(4_600_000));
        paid(water, Money.of(610_000));
        paid(fairs, Money.of(1_350_000));
        paid(permanentFair, Money.of(1_500_000));
    }

    private void paid(String act, Money sum) {
        var data = new StageData(LocalDate.of(YEAR, 5, 4), sum, "");
        var committed = new ActId(UUID.fromString(act.substring(act.indexOf('/') + 1)));
        ActId cleared = PROGRAMMES.call(() -> expenses.clear(UUID.randomUUID(), committed, data));
        ActId ordered = PRESIDENT.call(() -> expenses.order(UUID.randomUUID(), cleared, data));
        PAYMASTER.run(() -> expenses.pay(UUID.randomUUID(), ordered, data));
    }

    private String committed(String code, String sum, String payee) {
        entered(COMMITMENT, code, sum, payee);
        pressInDialog("budgetExecution.act.COMMITMENT");
        return act();
    }

    /** The dialog of a first act with everything that it asks for. */
    private void entered(String stage, String code, String sum, String party) {
        open(BudgetNavigation.execution(YEAR));
        press(stage.equals(COMMITMENT) ? "budgetExecution.commit" : "budgetExecution.establish");
        pick("budgetExecution.field.line", code);
        field("budgetExecution.field.amount").fill(sum);
        date("budgetExecution.field.day", LocalDate.of(YEAR, 4, 1));
        field("budgetExecution.field.party." + stage).fill(party);
        field("budgetExecution.field.object").fill("ما تم الاتفاق عليه");
    }

    /** The address of the act that was made. */
    private String act() {
        page.waitForURL(url -> url.contains(BudgetNavigation.ACTS));
        page.locator(".budget-chain").waitFor();
        return BudgetNavigation.ACTS + page.url().substring(page.url().lastIndexOf('/'));
    }

    /** Cleared, ordered and paid by three people, all of it or as much as is said. */
    private void settled(String act, @Nullable String sum) {
        next("programmes", act, "CLEARANCE", sum);
        next("president", act, "ORDER", null);
        next("paymaster", act, "PAYMENT", null);
    }

    private void next(String who, String act, String stage, @Nullable String sum) {
        as(who);
        open(act);
        press("budgetExecution.act." + stage);
        if (sum != null) {
            field("budgetExecution.field.amount").fill(sum);
        }
        pressInDialog("budgetExecution.act." + stage);
        sees("budgetExecution.done." + stage);
    }

    private void cancelled(String act, String sum) {
        open(act);
        press("budgetExecution.cancel");
        field("budgetExecution.field.cancelledPart").fill(sum);
        field("ui.reason").fill("لم تنجز الخدمة");
        pressInDialog("budgetExecution.cancel");
        sees("budgetExecution.cancelled");
    }

    /** What lies above its credit is covered by a transfer that somebody else approves. */
    private void regularised() {
        as("finance");
        open(BudgetNavigation.execution(YEAR));
        press("budgetExecution.transfer.ask");
        pick("budgetExecution.transfer.from", "6171");
        pick("budgetExecution.transfer.to", "6174");
        field("budgetExecution.field.amount").fill("60000");
        field("ui.reason").fill("تسوية التحملات الاجتماعية");
        pressInDialog("budgetExecution.transfer.ask");
        dialogGone();
        as("president");
        open(BudgetNavigation.execution(YEAR) + "/transfers");
        press("budgetExecution.transfer.decide");
        field("budgetExecution.transfer.reference").fill("م.م/902/26");
        pressInDialog("budgetExecution.transfer.approve");
        dialogGone();
        open(BudgetNavigation.execution(YEAR));
        assertThat(page.getByText(words("budgetExecution.overridden", 1)).count())
                .isZero();
    }

    private void amended() {
        as("finance");
        open(BudgetNavigation.budget(YEAR));
        press("budgetUi.step.amend");
        field("ui.reason").fill("نقل اعتمادات المهام إلى المعارض");
        pressInDialog("budgetUi.step.amend");
        dialogGone();
        amount("6145", "1\u00a0400\u00a0000,00", "1450000", "1\u00a0450\u00a0000,00");
        amount("6142", "550\u00a0000,00", "500000", "500\u00a0000,00");
        reviewed();
        votedOn(LocalDate.of(YEAR, 6, 25), ItemType.BUDGET, Integer.toString(YEAR));
        as("director");
        open(BudgetNavigation.budget(YEAR));
        onADay("budgetUi.step.send", "budgetUi.field.sentOn", LocalDate.of(YEAR, 6, 29));
        visa(LocalDate.of(YEAR, 7, 6), "م.ص/188/2026");
        dialogGone();
        visa(LocalDate.of(YEAR, 7, 13), "م.م/1404/2026");
        dialogGone();
        sees("budgetUi.nextOfPhase.EXECUTING");
    }

    private void closed() {
        laterOn(LocalDate.of(YEAR + 1, 2, 25));
        as("director");
        open(BudgetNavigation.account(YEAR));
        date("budgetAccount.closing.on", LocalDate.of(YEAR + 1, 1, 15));
        press("budgetAccount.closing.close");
        pressInDialog("budgetAccount.closing.close");
        dialogGone();
        sees("budgetAccount.result.total");
        look("budget-account");
    }

    private void theAccountIsThatAddedUpByHand() {
        assertThat(shownLines())
                .containsExactlyElementsOf(
                        ACCOUNT.lines().filter(line -> !line.contains(":")).toList());
        assertThat(page.locator(".figures").first().textContent())
                .contains("90\u00a0000,00")
                .contains("300\u00a0000,00")
                .contains("390\u00a0000,00");
    }

    /** Each line of the account's tables, without the sums, as its code and its amounts in whole dirhams. */
    @SuppressWarnings("unchecked")
    private List<String> shownLines() {
        var rows = (List<List<String>>)
                page.evaluate(
                        "() => [...document.querySelectorAll('vaadin-grid')].flatMap(grid =>"
                                + " [...grid.shadowRoot.querySelectorAll('#items > tr')]"
                                + ".filter(row => !row.querySelector('[part~=sum]')).map(row =>"
                                + " [...row.querySelectorAll('slot')].map(slot => slot.assignedNodes()[0].textContent.trim())))");
        return rows.stream()
                .map(cells -> cells.getFirst()
                        + cells.stream()
                                .skip(2)
                                .map(cell -> " " + dirhams(cell))
                                .collect(Collectors.joining()))
                .toList();
    }

    private static String dirhams(String shown) {
        return shown.replaceAll("[^0-9,\\u2212-]", "").replace('\u2212', '-').replace(",00", "");
    }

    private void accountVotedInFebruary() {
        as("president");
        open(BudgetNavigation.account(YEAR));
        confirm("budgetAccount.submit");
        dialogGone();
        votedOn(LocalDate.of(YEAR + 1, 2, 18), ItemType.ACCOUNT, Integer.toString(YEAR));
        as("president");
        open(BudgetNavigation.account(YEAR));
        sees("budgetAccount.votedOn", Formats.longDate(LocalDate.of(YEAR + 1, 2, 18), Language.AR.locale()));
    }
}
