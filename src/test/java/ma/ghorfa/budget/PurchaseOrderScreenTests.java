package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.identity.Permissions.EXPENSE_COMMIT;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.base.Money;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.testing.GhorfaTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** Use case "order from a supplier" as people do it on the screens, in Arabic and in French. */
@GhorfaTest
@Transactional
@WithMockUser(
        username = "finance",
        roles = {BUDGET_READ, EXPENSE_COMMIT})
class PurchaseOrderScreenTests extends SpringBrowserlessTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private PurchaseOrders orders;

    @Autowired
    private Texts texts;

    private final BudgetTest story = new BudgetTest() {};
    private Language language = Language.AR;
    private BudgetId budget;

    @SuppressWarnings("NullAway.Init")
    PurchaseOrderScreenTests() {}

    @BeforeEach
    void execute() {
        beans.autowireBean(story);
        budget = story.executing();
    }

    private void speak(Language spoken) {
        language = spoken;
        UI.getCurrent().setLocale(spoken.locale());
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

    private boolean told(String text) {
        return find(Notification.class).all().stream().anyMatch(notice -> notice.getChildren()
                .anyMatch(part -> part.getElement().getTextRecursively().contains(text)));
    }

    private void type(String labelKey, String text) {
        test(find(TextField.class).withLabel(words(labelKey)).last()).setValue(text);
    }

    private void write(String labelKey, String text) {
        find(TextArea.class).withLabel(words(labelKey)).last().setValue(text);
    }

    private void number(String labelKey, String number) {
        find(BigDecimalField.class).withLabel(words(labelKey)).last().setValue(new BigDecimal(number));
    }

    private String money(long dirhams) {
        return Formats.money(BigDecimal.valueOf(dirhams), language.locale());
    }

    @SuppressWarnings("unchecked")
    private <T> Grid<T> grid() {
        return (Grid<T>) find(Grid.class).all().getFirst();
    }

    private List<PurchaseOrderLineRow> shownLines() {
        return this.<PurchaseOrderLineRow>grid().getListDataView().getItems().toList();
    }

    /** Types into a cell of a line as the browser tells it. */
    private void type(PurchaseOrderLineRow row, String cell, String was, String text) {
        Element element = grid().getElement();
        var data = JacksonUtils.createObjectNode();
        data.put("event.detail.row", row.id().toString());
        data.put("event.detail.cell", cell);
        data.put("event.detail.was", was);
        data.put("event.detail.text", text);
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, "cell-typed", data));
    }

    private PurchaseOrderRow only() {
        return BudgetTest.FINANCE.call(() -> orders.of(budget)).getFirst();
    }

    /** Ten boxes at 70 dirhams and 20 per cent: 840. */
    private PurchaseOrderId drafted() {
        CreditId credit = story.credit(budget, "6125").id();
        return BudgetTest.FINANCE.call(() -> {
            PurchaseOrderId order = orders.draft(
                    new PurchaseOrderData(credit, BudgetTest.day(3, 10), "مكتبة أطلس", "", "لوازم المكتب", "فاس", 15));
            orders.store(
                    order,
                    List.of(new PurchaseOrderLineEdit(
                            null,
                            0,
                            new PurchaseOrderLineData(
                                    "ورق", "علبة", BigDecimal.TEN, Money.of(70), new BigDecimal(20)))));
            return order;
        });
    }

    private ActId issued(PurchaseOrderId order) {
        return BudgetTest.FINANCE.call(() -> orders.issue(
                UUID.randomUUID(), order, orders.find(order).orElseThrow().version(), BudgetTest.day(3, 12)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"AR", "FR"})
    @SuppressWarnings("unchecked")
    void anOrderIsDraftedFilledAndIssuedAndItsCommitmentLeadsBackToIt(Language spoken) {
        speak(spoken);
        open(BudgetNavigation.execution(BudgetTest.YEAR));
        press("budgetOrders.new");
        ((ComboBox<CreditRow>) find(ComboBox.class)
                        .withLabel(words("budgetExecution.field.line"))
                        .last())
                .setValue(story.credit(budget, "6125"));
        find(DatePicker.class).last().setValue(BudgetTest.day(3, 10));
        type("budgetOrders.field.supplier", "مكتبة أطلس");
        write("budgetOrders.field.object", "لوازم المكتب");
        press("ui.save");
        assertThat(address()).startsWith(BudgetNavigation.PURCHASE_ORDERS + "/");
        press("ui.edits.newRow");
        write("budgetOrders.field.designation", "ورق");
        number("budgetOrders.field.quantity", "2.5");
        number("budgetOrders.field.unitPrice", "400");
        press("ui.save");
        PurchaseOrderLineRow paper = shownLines().getFirst();
        assertThat(paper.amounts().gross()).isEqualTo(Money.of(1_200));
        type(paper, "quantity", "2,5", "١٠");
        type(shownLines().getFirst(), "unitPrice", "400", "1 000,50");
        type(shownLines().getFirst(), "vatRate", "20", "10 %");
        assertThat(sees(Formats.money(new BigDecimal("11005.50"), spoken.locale())))
                .isTrue();
        type(shownLines().getFirst(), "quantity", "10", "1,2345");
        assertThat(told(words("budgetOrders.refusal.quantity"))).isTrue();
        find(Notification.class).all().forEach(Notification::close);
        press("budgetOrders.issue");
        press("budgetOrders.issue");
        PurchaseOrderRow issued = only();
        assertThat(issued.state()).isEqualTo(PurchaseOrderState.ISSUED);
        assertThat(story.credit(budget, "6125").figures().committed()).isEqualTo(Money.of("11005.50"));
        assertThat(sees(words("budgetOrders.named", "1/" + BudgetTest.YEAR))).isTrue();
        assertThat(offers("ui.edits.newRow")).isFalse();
        ActId act = Objects.requireNonNull(issued.commitment()).act();
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains(BudgetNavigation.act(act));
        open(BudgetNavigation.act(act));
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains(BudgetNavigation.purchaseOrder(issued.id()));
    }

    @Test
    void aChangeOfACellIsTakenBack() {
        open(BudgetNavigation.purchaseOrder(drafted()));
        type(shownLines().getFirst(), "quantity", "10", "12");
        assertThat(only().net()).isEqualTo(Money.of(840));
        press("ui.undo");
        assertThat(only().net()).isEqualTo(Money.of(700));
    }

    @Test
    void aboveTheCreditItIsRefusedByHowMuchAndNotOfferedToOverride() {
        PurchaseOrderId order = drafted();
        story.commit(budget, "6125", Money.of(1_149_500), BudgetTest.day(2, 1));
        open(BudgetNavigation.purchaseOrder(order));
        press("budgetOrders.issue");
        press("budgetOrders.issue");
        assertThat(sees(words(
                        "budget.refusal.creditExceeded",
                        Formats.amount(BigDecimal.valueOf(840)),
                        Formats.amount(BigDecimal.valueOf(500)),
                        Formats.amount(BigDecimal.valueOf(340)))))
                .isTrue();
        assertThat(offers("budgetOrders.issueAbove")).isFalse();
        assertThat(only().state()).isEqualTo(PurchaseOrderState.DRAFT);
    }

    @Test
    void whoMayOverrideGivesAReason() {
        PurchaseOrderId order = drafted();
        story.commit(budget, "6125", Money.of(1_149_500), BudgetTest.day(2, 1));
        BudgetTest.PRESIDENT.run(() -> {
            open(BudgetNavigation.purchaseOrder(order));
            press("budgetOrders.issue");
            press("budgetOrders.issue");
            press("budgetOrders.issueAbove");
            assertThat(only().state()).isEqualTo(PurchaseOrderState.DRAFT);
            write("budgetExecution.override.reason", "خطر على السلامة");
            press("budgetOrders.issueAbove");
        });
        assertThat(only().state()).isEqualTo(PurchaseOrderState.ISSUED);
        assertThat(sees(words("budgetExecution.override.was", "خطر على السلامة")))
                .isTrue();
    }

    @Test
    void aDraftAboveTheCeilingSaysSoBeforeItIsIssued() {
        PurchaseOrderId order = drafted();
        open(BudgetNavigation.purchaseOrder(order));
        type(shownLines().getFirst(), "unitPrice", "70", "50000");
        assertThat(sees(words("budgetOrders.aboveCeiling", money(500_000), money(100_000))))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"AR", "FR"})
    void whatCameIsCertifiedInPartsAndAMistakeIsTakenBack(Language spoken) {
        speak(spoken);
        PurchaseOrderId order = drafted();
        issued(order);
        open(BudgetNavigation.purchaseOrder(order));
        assertThat(offers("budgetOrders.receive")).isFalse();
        BudgetTest.DIRECTOR.run(() -> {
            open(BudgetNavigation.purchaseOrder(order) + "/history");
            open(BudgetNavigation.purchaseOrder(order));
            press("budgetOrders.receive");
            find(DatePicker.class).last().setValue(BudgetTest.day(3, 20));
            find(BigDecimalField.class).last().setValue(new BigDecimal("4.5"));
            type("budgetOrders.field.deliveryNote", "BL 12");
            press("budgetOrders.receive");
        });
        assertThat(only().state()).isEqualTo(PurchaseOrderState.PARTLY_RECEIVED);
        assertThat(sees(words("budgetOrders.state.PARTLY_RECEIVED"))).isTrue();
        assertThat(offers("budgetOrders.cancel")).isFalse();
        BudgetTest.DIRECTOR.run(() -> {
            open(BudgetNavigation.purchaseOrder(order));
            @SuppressWarnings("unchecked")
            Grid<DeliveryRow> deliveries =
                    (Grid<DeliveryRow>) find(Grid.class).all().getLast();
            test(deliveries).invokeLitRendererFunction(0, "budgetOrders.takeBack", "act");
            write("ui.reason", "خطأ في العدد");
            press("budgetOrders.takeBack");
        });
        assertThat(only().state()).isEqualTo(PurchaseOrderState.ISSUED);
        assertThat(BudgetTest.FINANCE.call(() -> orders.deliveries(order)))
                .singleElement()
                .satisfies(row -> assertThat(row.takenBackWhy()).isEqualTo("خطأ في العدد"));
    }

    @Test
    void cancelledItSaysWhyAndTheCreditHasTheSumAgain() {
        PurchaseOrderId order = drafted();
        issued(order);
        open(BudgetNavigation.purchaseOrder(order));
        press("budgetOrders.cancel");
        find(DatePicker.class).last().setValue(BudgetTest.day(3, 20));
        press("budgetOrders.cancel");
        assertThat(only().state()).isEqualTo(PurchaseOrderState.ISSUED);
        write("ui.reason", "عجز المورد");
        press("budgetOrders.cancel");
        assertThat(only().state()).isEqualTo(PurchaseOrderState.CANCELLED);
        assertThat(sees("عجز المورد")).isTrue();
        assertThat(story.credit(budget, "6125").figures().committed()).isEqualTo(Money.ZERO);
    }

    @Test
    void theRestOfWhatCameInPartIsGivenUpWithItsReason() {
        PurchaseOrderId order = drafted();
        issued(order);
        List<Received> part = List.of(new Received(
                BudgetTest.FINANCE.call(() -> orders.lines(order)).getFirst().id(), new BigDecimal(4)));
        BudgetTest.DIRECTOR.run(() -> orders.receive(UUID.randomUUID(), order, BudgetTest.day(3, 20), "", part));
        open(BudgetNavigation.purchaseOrder(order));
        press("budgetOrders.giveUp");
        find(DatePicker.class).last().setValue(BudgetTest.day(3, 25));
        write("ui.reason", "أفلس المورد");
        press("budgetOrders.giveUp");
        assertThat(only().state()).isEqualTo(PurchaseOrderState.CLOSED);
        assertThat(sees("أفلس المورد")).isTrue();
        assertThat(offers("budgetOrders.giveUp")).isFalse();
        assertThat(story.credit(budget, "6125").figures().committed()).isEqualTo(Money.of(336));
    }

    @Test
    void anOrderThatGoesOnWhenTheNextYearIsOpenedSaysSo() {
        CreditId credit = story.credit(budget, "2321").id();
        PurchaseOrderId order = drafted();
        BudgetTest.FINANCE.run(() -> orders.edit(
                order,
                only().version(),
                new PurchaseOrderData(credit, BudgetTest.day(3, 10), "مكتبة أطلس", "", "رفوف", "فاس", 15)));
        issued(order);
        BudgetTest.DIRECTOR.run(() -> story.accounts.close(
                budget, story.budgets.find(budget).orElseThrow().version(), BudgetTest.day(12, 31), Set.of()));
        open(BudgetNavigation.purchaseOrder(order));
        assertThat(sees(words("budgetOrders.waits", Integer.toString(BudgetTest.YEAR + 1))))
                .isTrue();
        assertThat(sees(words("budgetOrders.commitmentCancelled", money(840)))).isFalse();
        assertThat(offers("budgetOrders.cancel")).isFalse();
    }

    @Test
    void aCommitmentThatWasCancelledByItselfIsToldOnTheOrder() {
        PurchaseOrderId order = drafted();
        ActId act = issued(order);
        BudgetTest.FINANCE.run(() ->
                story.expenses.cancelCommitment(UUID.randomUUID(), act, Money.of(840), BudgetTest.day(3, 20), "تراجع"));
        open(BudgetNavigation.purchaseOrder(order));
        assertThat(sees(words("budgetOrders.commitmentCancelled", money(840)))).isTrue();
    }

    @Test
    void theOrdersAreListedSearchedAndSummedUpWithoutTheCancelledOnes() {
        PurchaseOrderId cancelled = drafted();
        issued(cancelled);
        BudgetTest.FINANCE.run(() ->
                orders.cancel(UUID.randomUUID(), cancelled, only().version(), BudgetTest.day(3, 20), "عجز المورد"));
        issued(drafted());
        drafted();
        open(BudgetNavigation.execution(BudgetTest.YEAR) + "/orders");
        assertThat(this.<PurchaseOrderRow>grid().getListDataView().getItems().map(PurchaseOrderRow::state))
                .containsExactly(PurchaseOrderState.DRAFT, PurchaseOrderState.ISSUED, PurchaseOrderState.CANCELLED);
        assertThat(sees(words("budgetOrders.sum", 2, money(1_680)))).isTrue();
        open(BudgetNavigation.execution(BudgetTest.YEAR) + "/orders?state=ISSUED&q=2/" + BudgetTest.YEAR);
        assertThat(this.<PurchaseOrderRow>grid().getListDataView().getItems().map(PurchaseOrderRow::number))
                .containsExactly(2);
        assertThat(sees(words("budgetOrders.sum", 1, money(840)))).isTrue();
    }

    @Test
    void aDraftIsEditedAndDeletedAndAnUnknownOrderIsNotFound() {
        PurchaseOrderId order = drafted();
        open(BudgetNavigation.purchaseOrder(order));
        find(Button.class).withText(words("ui.edit")).all().getFirst().click();
        type("budgetOrders.field.supplier", "شركة سايس");
        press("ui.save");
        assertThat(only().supplier()).isEqualTo("شركة سايس");
        find(Dialog.class).all().forEach(Dialog::close);
        press("ui.remove");
        press("ui.remove");
        assertThat(BudgetTest.FINANCE.call(() -> orders.of(budget))).isEmpty();
        assertThat(address()).isEqualTo(BudgetNavigation.execution(BudgetTest.YEAR) + "/orders");
        open(BudgetNavigation.purchaseOrder(order));
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundView");
        open(BudgetNavigation.PURCHASE_ORDERS + "/x");
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundView");
    }
}
