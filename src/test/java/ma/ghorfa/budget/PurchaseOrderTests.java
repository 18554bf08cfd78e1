package ma.ghorfa.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.RefusedRowException;
import ma.ghorfa.chamber.RuleKeys;
import ma.ghorfa.chamber.StatutoryRules;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.journal.CommandReusedException;
import ma.ghorfa.testing.Acting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** Use case "order from a supplier": drafted, issued with its commitment, delivered in parts, cancelled; and what is refused. */
@Transactional
class PurchaseOrderTests extends BudgetTest {

    @Autowired
    PurchaseOrders orders;

    @Autowired
    StatutoryRules rules;

    @Autowired
    jakarta.persistence.EntityManager entities;

    private static PurchaseOrderData data(CreditId credit, LocalDate on) {
        return new PurchaseOrderData(
                credit, on, "مكتبة أطلس", "٠٠١٢٣٤٥٦٧٠٠٠٠٨٩", "لوازم المكتب", "مقر الغرفة بفاس", 30);
    }

    private static PurchaseOrderLineData line(String what, String quantity, String price, String rate) {
        return new PurchaseOrderLineData(what, "علبة", new BigDecimal(quantity), Money.of(price), new BigDecimal(rate));
    }

    private static PurchaseOrderLineEdit added(PurchaseOrderLineData data) {
        return new PurchaseOrderLineEdit(null, 0, data);
    }

    /** A draft with the lines given, on 10 March. */
    private PurchaseOrderId drafted(BudgetId id, String code, PurchaseOrderLineData... lines) {
        CreditId credit = credit(id, code).id();
        return FINANCE.call(() -> {
            PurchaseOrderId order = orders.draft(data(credit, day(3, 10)));
            orders.store(order, Stream.of(lines).map(PurchaseOrderTests::added).toList());
            return order;
        });
    }

    /** 1 000 without tax and 170 of it: 1 170. */
    private PurchaseOrderId drafted(BudgetId id) {
        return drafted(id, "6125", line("ورق", "10", "70.00", "20"), line("حبر", "2.5", "120.00", "10"));
    }

    private PurchaseOrderRow row(PurchaseOrderId id) {
        return FINANCE.call(() -> orders.find(id)).orElseThrow();
    }

    private ActId issued(PurchaseOrderId id) {
        return FINANCE.call(() -> orders.issue(UUID.randomUUID(), id, row(id).version(), day(3, 12)));
    }

    private List<PurchaseOrderLineRow> lines(PurchaseOrderId id) {
        return FINANCE.call(() -> orders.lines(id));
    }

    private Money committed(BudgetId id, String code) {
        return credit(id, code).figures().committed();
    }

    private void receive(PurchaseOrderId id, LocalDate on, String... quantities) {
        List<PurchaseOrderLineRow> all = lines(id);
        List<Received> parts = Stream.iterate(0, i -> i < quantities.length, i -> i + 1)
                .filter(i -> !quantities[i].equals("0"))
                .map(i -> new Received(all.get(i).id(), new BigDecimal(quantities[i])))
                .toList();
        DIRECTOR.run(() -> orders.receive(UUID.randomUUID(), id, on, "BL 7", parts));
    }

    // ---- Drafts ----

    @Test
    void aDraftMovesNothingAndItsSumsFollowFromItsLines() {
        BudgetId id = executing();
        PurchaseOrderId order = drafted(id);
        PurchaseOrderRow draft = row(order);
        assertThat(draft.state()).isEqualTo(PurchaseOrderState.DRAFT);
        assertThat(draft.number()).isNull();
        assertThat(draft.identifier()).isEqualTo("001234567000089");
        assertThat(draft.net()).isEqualTo(dh(1_000));
        assertThat(draft.gross()).isEqualTo(dh(1_170));
        assertThat(FINANCE.call(() -> orders.totals(order)).rates())
                .extracting(PurchaseOrderTotals.AtRate::vat)
                .containsExactly(dh(30), dh(140));
        assertThat(committed(id, "6125")).isEqualTo(Money.ZERO);
    }

    @Test
    void aDraftIsEditedLineByLineAndDeleted() {
        BudgetId id = executing();
        PurchaseOrderId order = drafted(id);
        PurchaseOrderLineRow paper = lines(order).getFirst();
        FINANCE.run(() -> {
            orders.store(
                    order,
                    List.of(
                            new PurchaseOrderLineEdit(paper.id(), paper.version(), line("ورق", "20", "70.00", "20")),
                            added(line("أقلام", "3", "5.00", "20"))));
            PurchaseOrderLineRow ink = orders.lines(order).get(1);
            orders.removeLine(order, ink.id(), ink.version());
            orders.edit(
                    order,
                    row(order).version(),
                    new PurchaseOrderData(credit(id, "6142").id(), day(4, 1), "شركة سايس", "", "لوازم", "", null));
        });
        assertThat(lines(order)).extracting(one -> one.data().designation()).containsExactly("ورق", "أقلام");
        assertThat(row(order).gross()).isEqualTo(dh(1_698));
        assertThat(row(order).code()).isEqualTo("6142");
        assertThat(row(order).delayDays()).isNull();
        assertThatThrownBy(
                        () -> FINANCE.run(() -> orders.delete(order, row(order).version() - 1)))
                .isInstanceOf(ConflictException.class);
        FINANCE.run(() -> orders.delete(order, row(order).version()));
        assertThat(FINANCE.call(() -> orders.find(order))).isEmpty();
        assertThat(FINANCE.call(() -> orders.of(id))).isEmpty();
    }

    @Test
    void whatWasAddedAndChangedAtOnceIsTakenBackAtOnce() {
        BudgetId id = executing();
        PurchaseOrderId order = drafted(id);
        PurchaseOrderLineRow before = lines(order).getFirst();
        FINANCE.run(() -> orders.store(
                order,
                List.of(
                        new PurchaseOrderLineEdit(before.id(), before.version(), line("ورق", "1", "1.00", "0")),
                        added(line("أقلام", "3", "5.00", "20")))));
        PurchaseOrderLineRow changed = lines(order).getFirst();
        FINANCE.run(() -> orders.takeBack(
                order,
                List.of(lines(order).getLast()),
                List.of(new PurchaseOrderLineEdit(changed.id(), changed.version(), before.data()))));
        assertThat(row(order).gross()).isEqualTo(dh(1_170));
        assertThat(lines(order)).hasSize(2);
    }

    @Test
    void whatWasPastedIsTakenBackWithOneEntryOfTheJournal() {
        BudgetId id = executing();
        PurchaseOrderId order = drafted(id);
        FINANCE.run(() -> orders.store(
                order, List.of(added(line("أقلام", "3", "5.00", "20")), added(line("دفاتر", "2", "9.00", "20")))));
        List<PurchaseOrderLineRow> pasted = lines(order).subList(2, 4);
        int before = edits(order);
        FINANCE.run(() -> orders.takeBack(order, pasted, List.of()));
        assertThat(edits(order)).isEqualTo(before + 1);
        assertThat(lines(order)).extracting(one -> one.data().designation()).containsExactly("ورق", "حبر");
        assertThatThrownBy(() -> FINANCE.run(() -> orders.takeBack(order, pasted, List.of())))
                .isInstanceOf(ma.ghorfa.base.NotFoundException.class);
    }

    private int edits(PurchaseOrderId order) {
        return jdbc.sql(
                        "select count(*) from journal_entry where subject_id = :id and act = 'budget.purchaseOrderEdited'")
                .param("id", order.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void aLineThatIsNoLineNamesItsPlaceAndItsField() {
        BudgetId id = executing();
        PurchaseOrderId order = drafted(id, "6125");
        List<PurchaseOrderLineData> wrong = List.of(
                line(" ", "1", "1.00", "20"),
                line("ورق", "0", "1.00", "20"),
                line("ورق", "1.0005", "1.00", "20"),
                line("ورق", "1", "-1.00", "20"),
                line("ورق", "1", "1.00", "101"),
                line("ورق", "999999999", "9999999999.00", "20"),
                line("ورق", "1", "9000000000.00", "20"));
        List<String> fields =
                List.of("designation", "quantity", "quantity", "unitPrice", "vatRate", "unitPrice", "unitPrice");
        for (int i = 0; i < wrong.size(); i++) {
            List<PurchaseOrderLineEdit> edits = List.of(added(wrong.get(i)));
            String field = fields.get(i);
            assertThatThrownBy(() -> FINANCE.run(() -> orders.store(order, edits)))
                    .isInstanceOfSatisfying(RefusedRowException.class, refused -> {
                        assertThat(refused.row()).isZero();
                        assertThat(refused.why())
                                .isInstanceOfSatisfying(InvalidInputException.class, why -> assertThat(why.field())
                                        .isEqualTo(field));
                    });
        }
        assertThatThrownBy(() -> FINANCE.run(() -> orders.draft(
                        new PurchaseOrderData(credit(id, "6125").id(), day(3, 1), "", "", "لوازم", "", null))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> FINANCE.run(() -> orders.draft(
                        new PurchaseOrderData(credit(id, "6125").id(), day(3, 1), "شركة", "", "لوازم", "", -1))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void linesWhoseSumIsNoAmountAreRefusedAndTheDraftStaysReadable() {
        BudgetId id = executing();
        PurchaseOrderId order = drafted(id, "6125", line("آلات", "1", "6000000000.00", "20"));
        List<PurchaseOrderLineEdit> edits =
                List.of(added(line("ورق", "1", "1.00", "20")), added(line("آلات", "1", "3000000000.00", "0")));
        assertThatThrownBy(() -> FINANCE.run(() -> orders.store(order, edits)))
                .isInstanceOfSatisfying(RefusedRowException.class, refused -> {
                    assertThat(refused.row()).isEqualTo(1);
                    assertThat(refused.why())
                            .isInstanceOfSatisfying(InvalidInputException.class, why -> assertThat(why.field())
                                    .isEqualTo("unitPrice"));
                });
    }

    @Test
    void anOrderStandsOnACreditOfExpenditureOfABudgetThatIsExecutedInItsYear() {
        BudgetId id = executing();
        CreditId rent = credit(id, "71841").id();
        CreditId paper = credit(id, "6125").id();
        assertThatThrownBy(() -> FINANCE.run(() -> orders.draft(data(rent, day(3, 1)))))
                .isInstanceOf(BudgetRefusal.WrongSection.class);
        assertThatThrownBy(() ->
                        FINANCE.run(() -> orders.draft(data(paper, day(3, 1).plusYears(1)))))
                .isInstanceOf(BudgetRefusal.OutsideTheYear.class);
        assertThatThrownBy(() -> FINANCE.run(() -> orders.draft(data(paper, day(1, 1)))))
                .isInstanceOf(BudgetRefusal.OutsideTheYear.class);
        assertThatThrownBy(() -> FINANCE.run(() -> orders.draft(data(new CreditId(UUID.randomUUID()), day(3, 1)))))
                .isInstanceOf(BudgetRefusal.NoCredit.class);
    }

    @Test
    void aDraftIsNotMovedToAnotherYear() {
        BudgetId id = executing();
        PurchaseOrderId order = drafted(id);
        BudgetId next = prepared(YEAR + 1, codesKnown());
        open(next, YEAR + 1);
        CreditId later = credit(next, "6125").id();
        assertThatThrownBy(() -> FINANCE.run(() -> orders.edit(
                        order, row(order).version(), data(later, day(3, 1).plusYears(1)))))
                .isInstanceOf(BudgetRefusal.NoCredit.class);
        assertThatThrownBy(() -> FINANCE.run(() -> orders.issue(
                        UUID.randomUUID(),
                        order,
                        row(order).version(),
                        day(3, 1).plusYears(1))))
                .isInstanceOf(BudgetRefusal.OutsideTheYear.class);
    }

    private Map<BudgetTable.Key, CodeId> codesKnown() {
        return FINANCE.call(() -> nomenclature.leavesOfYear(YEAR).stream()
                .collect(java.util.stream.Collectors.toMap(
                        row -> new BudgetTable.Key(row.section(), row.code()), CodeRow::id)));
    }

    // ---- Issued ----

    @Test
    void issuedItHasItsNumberAndItsCommitmentAndItsTermsStay() {
        BudgetId id = executing();
        PurchaseOrderId order = drafted(id);
        ActId act = issued(order);
        PurchaseOrderRow row = row(order);
        assertThat(row.state()).isEqualTo(PurchaseOrderState.ISSUED);
        assertThat(row.reference()).isEqualTo("BC 1/" + YEAR);
        assertThat(row.on()).isEqualTo(day(3, 12));
        assertThat(committed(id, "6125")).isEqualTo(dh(1_170));
        ActRow commitment = FINANCE.call(() -> execution.act(act)).orElseThrow();
        assertThat(commitment.reference()).isEqualTo("BC 1/" + YEAR);
        assertThat(commitment.party()).isEqualTo("مكتبة أطلس");
        assertThat(commitment.amount()).isEqualTo(row.gross());
        assertThat(FINANCE.call(() -> orders.ofCommitment(act)))
                .map(PurchaseOrderRow::id)
                .contains(order);
        assertThat(jdbc.sql("select origin_id from budget_act where origin_type = 'purchase-order'")
                        .query(UUID.class)
                        .single())
                .isEqualTo(order.value());
        long version = row.version();
        assertThatThrownBy(() -> FINANCE.run(() -> orders.edit(order, version, row.data())))
                .isInstanceOf(PurchaseOrderRefusal.Issued.class);
        assertThatThrownBy(() -> FINANCE.run(() -> orders.store(order, List.of(added(line("ورق", "1", "1.00", "20"))))))
                .isInstanceOf(PurchaseOrderRefusal.Issued.class);
        assertThatThrownBy(() -> FINANCE.run(() -> orders.delete(order, version)))
                .isInstanceOf(PurchaseOrderRefusal.Issued.class);
        PurchaseOrderId second = drafted(id);
        issued(second);
        assertThat(row(second).number()).isEqualTo(2);
    }

    @Test
    void issuedTwiceWithOneKeyItIsIssuedOnceAndWithAnotherKeyRefused() {
        BudgetId id = executing();
        PurchaseOrderId order = drafted(id);
        UUID command = UUID.randomUUID();
        long version = row(order).version();
        ActId first = FINANCE.call(() -> orders.issue(command, order, version, day(3, 12)));
        ActId again = FINANCE.call(() -> orders.issue(command, order, version, day(3, 12)));
        assertThat(again).isEqualTo(first);
        assertThat(committed(id, "6125")).isEqualTo(dh(1_170));
        assertThatThrownBy(() -> FINANCE.run(() -> orders.issue(command, order, version, day(3, 13))))
                .isInstanceOf(CommandReusedException.class);
        assertThatThrownBy(() -> issued(order)).isInstanceOf(PurchaseOrderRefusal.Issued.class);
    }

    @Test
    void whoHasNotSeenTheLastLineDoesNotIssueIt() {
        BudgetId id = executing();
        PurchaseOrderId order = drafted(id);
        long seen = row(order).version();
        FINANCE.run(() -> orders.store(order, List.of(added(line("أقلام", "3", "5.00", "20")))));
        entities.flush();
        assertThatThrownBy(() -> FINANCE.run(() -> orders.issue(UUID.randomUUID(), order, seen, day(3, 12))))
                .isInstanceOf(ConflictException.class);
        assertThat(committed(id, "6125")).isEqualTo(Money.ZERO);
    }

    @Test
    void withoutLinesOrForNothingItIsNotIssued() {
        BudgetId id = executing();
        PurchaseOrderId empty = drafted(id, "6125");
        assertThatThrownBy(() -> issued(empty)).isInstanceOf(PurchaseOrderRefusal.NoLines.class);
        PurchaseOrderId gift = drafted(id, "6125", line("هدية", "1", "0.00", "20"));
        assertThatThrownBy(() -> issued(gift)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aboveTheCreditItIsRefusedAndWhoMayOverrideGivesAReason() {
        BudgetId id = executing();
        commit(id, "6174", dh(899_000), day(2, 1));
        PurchaseOrderId order = drafted(id, "6174", line("تأمين", "1", "1000.00", "20"));
        assertThatThrownBy(() -> issued(order))
                .isInstanceOfSatisfying(BudgetRefusal.CreditExceeded.class, refusal -> assertThat(refusal.available())
                        .isEqualTo(dh(1_000)));
        assertThat(row(order).state()).isEqualTo(PurchaseOrderState.DRAFT);
        assertThatThrownBy(() -> FINANCE.run(() ->
                        orders.issueAbove(UUID.randomUUID(), order, row(order).version(), day(3, 12), " ")))
                .isInstanceOf(BudgetRefusal.NoReason.class);
        DIRECTOR.run(
                () -> orders.issueAbove(UUID.randomUUID(), order, row(order).version(), day(3, 12), "خطر على السلامة"));
        assertThat(credit(id, "6174").figures().overridden()).isEqualTo(dh(200));
        assertThat(row(order).commitment())
                .isNotNull()
                .extracting(PurchaseOrderRow.Commitment::overrideReason)
                .isEqualTo("خطر على السلامة");
    }

    @Test
    void aboveTheCeilingOfItsDayItIsRefused() {
        BudgetId id = executing();
        PurchaseOrderId most = drafted(id, "6171", line("تجهيزات", "1", "500000.00", "0"));
        issued(most);
        PurchaseOrderId more = drafted(id, "6171", line("تجهيزات", "1", "416666.68", "20"));
        assertThat(row(more).gross()).isEqualTo(Money.of("500000.02"));
        assertThatThrownBy(() -> issued(more))
                .isInstanceOfSatisfying(
                        PurchaseOrderRefusal.AboveCeiling.class,
                        refusal -> assertThat(refusal.args()[2]).isEqualTo("0,02"));
        assertThatThrownBy(() -> DIRECTOR.run(() ->
                        orders.issueAbove(UUID.randomUUID(), more, row(more).version(), day(3, 12), "مستعجل")))
                .isInstanceOf(PurchaseOrderRefusal.AboveCeiling.class);
    }

    @Test
    void theCeilingIsTheOneOfTheDay() {
        assertThat(FINANCE.call(() -> orders.ceiling(LocalDate.of(2023, 8, 31))))
                .isEqualTo(dh(200_000));
        assertThat(FINANCE.call(() -> orders.ceiling(LocalDate.of(2023, 9, 1)))).isEqualTo(dh(500_000));
        assertThat(FINANCE.call(() -> rules.valueOn(RuleKeys.PURCHASE_ORDER_CEILING, day(1, 1)))
                        .legalReference()
                        .in(Language.FR.locale()))
                .contains("2-22-431");
    }

    @Test
    void inAYearThatIsNotOpenOrClosedNothingIsOrdered() {
        BudgetId id = executing();
        PurchaseOrderId order = drafted(id);
        PurchaseOrderId draft = drafted(id);
        issued(order);
        FINANCE.run(() -> orders.cancel(UUID.randomUUID(), order, row(order).version(), day(12, 1), "لم تعد لازمة"));
        DIRECTOR.run(
                () -> accounts.close(id, budgets.find(id).orElseThrow().version(), day(12, 31), java.util.Set.of()));
        CreditId credit = credit(id, "6125").id();
        assertThatThrownBy(() -> FINANCE.run(() -> orders.draft(data(credit, day(3, 1)))))
                .isInstanceOf(BudgetRefusal.NotExecutable.class);
        assertThatThrownBy(() -> issued(draft)).isInstanceOf(BudgetRefusal.NotExecutable.class);
        FINANCE.run(() -> orders.delete(draft, row(draft).version()));
        assertThat(FINANCE.call(() -> orders.of(id)))
                .extracting(PurchaseOrderRow::id)
                .containsExactly(order);
    }

    // ---- Delivered ----

    @Test
    void itIsDeliveredInPartsUntilItIsComplete() {
        BudgetId id = executing();
        PurchaseOrderId order = drafted(id);
        issued(order);
        receive(order, day(3, 20), "4", "0");
        assertThat(row(order).state()).isEqualTo(PurchaseOrderState.PARTLY_RECEIVED);
        assertThat(lines(order))
                .extracting(PurchaseOrderLineRow::left)
                .containsExactly(new BigDecimal(6), new BigDecimal("2.5"));
        assertThatThrownBy(() -> receive(order, day(3, 21), "6.001", "0"))
                .isInstanceOf(PurchaseOrderRefusal.MoreThanOrdered.class);
        receive(order, day(3, 22), "6", "2.5");
        assertThat(row(order).state()).isEqualTo(PurchaseOrderState.RECEIVED);
        assertThatThrownBy(() -> receive(order, day(3, 23), "0.001"))
                .isInstanceOf(PurchaseOrderRefusal.MoreThanOrdered.class);
        assertThat(FINANCE.call(() -> orders.deliveries(order)))
                .extracting(DeliveryRow::quantity)
                .containsExactly(new BigDecimal(4), new BigDecimal(6), new BigDecimal("2.5"));
        assertThat(committed(id, "6125")).isEqualTo(dh(1_170));
    }

    @Test
    void aDeliveryOfAMistakenQuantityIsTakenBackWithItsReasonAndStays() {
        BudgetId id = executing();
        PurchaseOrderId order = drafted(id);
        issued(order);
        receive(order, day(3, 20), "10", "2.5");
        DeliveryRow mistaken = FINANCE.call(() -> orders.deliveries(order)).getFirst();
        assertThatThrownBy(() -> DIRECTOR.run(() -> orders.takeBackDelivery(UUID.randomUUID(), mistaken.id(), " ")))
                .isInstanceOf(InvalidInputException.class);
        DIRECTOR.run(() -> orders.takeBackDelivery(UUID.randomUUID(), mistaken.id(), "تسعة لا عشرة"));
        assertThat(row(order).state()).isEqualTo(PurchaseOrderState.PARTLY_RECEIVED);
        assertThatThrownBy(
                        () -> DIRECTOR.run(() -> orders.takeBackDelivery(UUID.randomUUID(), mistaken.id(), "مرة أخرى")))
                .isInstanceOf(PurchaseOrderRefusal.TakenBack.class);
        receive(order, day(3, 20), "9");
        assertThat(FINANCE.call(() -> orders.deliveries(order)))
                .extracting(DeliveryRow::counts)
                .containsExactly(false, true, true);
        assertThat(lines(order).getFirst().left()).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void aDeliverySubmittedTwiceCountsOnceAndWhatWasNotIssuedIsNotDelivered() {
        BudgetId id = executing();
        PurchaseOrderId order = drafted(id);
        PurchaseOrderLineId paper = lines(order).getFirst().id();
        List<Received> part = List.of(new Received(paper, BigDecimal.ONE));
        assertThatThrownBy(() -> DIRECTOR.run(() -> orders.receive(UUID.randomUUID(), order, day(3, 20), "", part)))
                .isInstanceOf(PurchaseOrderRefusal.NotStanding.class);
        issued(order);
        UUID command = UUID.randomUUID();
        DIRECTOR.run(() -> orders.receive(command, order, day(3, 20), "", part));
        DIRECTOR.run(() -> orders.receive(command, order, day(3, 20), "", part));
        assertThat(lines(order).getFirst().received()).isEqualTo(BigDecimal.ONE);
        assertThatThrownBy(() -> DIRECTOR.run(() -> orders.receive(UUID.randomUUID(), order, day(3, 11), "", part)))
                .isInstanceOf(BudgetRefusal.BeforeTheActBefore.class);
        assertThatThrownBy(() -> DIRECTOR.run(
                        () -> orders.receive(UUID.randomUUID(), order, LocalDate.of(2999, 1, 1), "", part)))
                .isInstanceOf(BudgetRefusal.InTheFuture.class);
        assertThatThrownBy(
                        () -> DIRECTOR.run(() -> orders.receive(UUID.randomUUID(), order, day(3, 20), "", List.of())))
                .isInstanceOf(InvalidInputException.class);
    }

    // ---- Cancelled ----

    @Test
    void cancelledItsCommitmentIsFreedAndItsNumberIsNotGivenAgain() {
        BudgetId id = executing();
        PurchaseOrderId order = drafted(id);
        ActId act = issued(order);
        assertThatThrownBy(() -> FINANCE.run(
                        () -> orders.cancel(UUID.randomUUID(), order, row(order).version(), day(3, 15), "")))
                .isInstanceOf(InvalidInputException.class);
        UUID command = UUID.randomUUID();
        long version = row(order).version();
        FINANCE.run(() -> orders.cancel(command, order, version, day(3, 15), "عجز المورد"));
        FINANCE.run(() -> orders.cancel(command, order, version, day(3, 15), "عجز المورد"));
        assertThat(row(order).state()).isEqualTo(PurchaseOrderState.CANCELLED);
        assertThat(row(order).cancelReason()).isEqualTo("عجز المورد");
        assertThat(committed(id, "6125")).isEqualTo(Money.ZERO);
        assertThat(FINANCE.call(() -> execution.act(act)).orElseThrow().net()).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> FINANCE.run(
                        () -> orders.cancel(UUID.randomUUID(), order, row(order).version(), day(3, 16), "مرة أخرى")))
                .isInstanceOf(PurchaseOrderRefusal.NotStanding.class);
        assertThatThrownBy(() -> receive(order, day(3, 20), "1")).isInstanceOf(PurchaseOrderRefusal.NotStanding.class);
        PurchaseOrderId second = drafted(id);
        issued(second);
        assertThat(row(second).number()).isEqualTo(2);
    }

    @Test
    void whatWasClearedOrDeliveredIsNotCancelled() {
        BudgetId id = executing();
        PurchaseOrderId order = drafted(id);
        ActId act = issued(order);
        ActId clearance = DIRECTOR.call(
                () -> expenses.clear(UUID.randomUUID(), act, new StageData(day(3, 20), dh(500), "فاتورة 3")));
        assertThatThrownBy(() -> FINANCE.run(
                        () -> orders.cancel(UUID.randomUUID(), order, row(order).version(), day(3, 21), "عجز المورد")))
                .isInstanceOf(PurchaseOrderRefusal.Cleared.class);
        assertThat(committed(id, "6125")).isEqualTo(dh(1_170));
        DIRECTOR.run(() -> expenses.cancelClearance(UUID.randomUUID(), clearance, dh(500), day(3, 21), "خطأ"));
        receive(order, day(3, 22), "1", "0");
        assertThatThrownBy(() -> FINANCE.run(
                        () -> orders.cancel(UUID.randomUUID(), order, row(order).version(), day(3, 23), "عجز المورد")))
                .isInstanceOf(PurchaseOrderRefusal.SomethingReceived.class);
    }

    @Test
    void aCommitmentThatWasCancelledByItselfIsSeenOnTheOrder() {
        BudgetId id = executing();
        PurchaseOrderId order = drafted(id);
        ActId act = issued(order);
        FINANCE.run(() -> expenses.cancelCommitment(UUID.randomUUID(), act, dh(170), day(3, 20), "تخفيض"));
        assertThat(row(order).cancelledByItself()).isEqualTo(dh(170));
        FINANCE.run(() -> expenses.cancelCommitment(UUID.randomUUID(), act, dh(1_000), day(3, 21), "إلغاء"));
        assertThat(row(order).cancelledByItself()).isEqualTo(dh(1_170));
        FINANCE.run(() -> orders.cancel(UUID.randomUUID(), order, row(order).version(), day(3, 22), "إلغاء"));
        assertThat(row(order).state()).isEqualTo(PurchaseOrderState.CANCELLED);
        assertThat(committed(id, "6125")).isEqualTo(Money.ZERO);
    }

    @Test
    void aCapitalOrderGoesOnIntoTheNextYearAndIsDeliveredThere() {
        BudgetId id = executing();
        PurchaseOrderId order = drafted(id, "2321", line("أبواب", "4", "10000.00", "20"));
        ActId act = issued(order);
        BudgetId next = prepared(YEAR + 1, codesKnown());
        open(next, YEAR + 1);
        DIRECTOR.run(
                () -> accounts.close(id, budgets.find(id).orElseThrow().version(), day(12, 31), java.util.Set.of()));
        PurchaseOrderRow.Commitment commitment =
                java.util.Objects.requireNonNull(row(order).commitment());
        assertThat(commitment.act()).isEqualTo(act);
        assertThat(row(order).cancelledByItself()).isEqualTo(Money.ZERO);
        ActId carried = java.util.Objects.requireNonNull(commitment.carriedTo());
        assertThat(FINANCE.call(() -> orders.ofCommitment(carried)))
                .map(PurchaseOrderRow::id)
                .contains(order);
        receive(order, day(2, 1).plusYears(1), "4");
        assertThat(row(order).state()).isEqualTo(PurchaseOrderState.RECEIVED);
    }

    @Test
    void aCapitalOrderWaitsUntilTheNextYearIsOpenedAndCanBeCancelledThere() {
        BudgetId id = executing();
        PurchaseOrderId order = drafted(id, "2321", line("أبواب", "4", "10000.00", "20"));
        ActId act = issued(order);
        FINANCE.run(() -> expenses.cancelCommitment(UUID.randomUUID(), act, dh(8_000), day(3, 20), "تخفيض"));
        close(id);
        assertThat(row(order).cancelledByItself())
                .as("what goes on is not cancelled")
                .isEqualTo(dh(8_000));
        assertThat(row(order).canBeLeft(false)).isFalse();
        assertThatThrownBy(() -> cancel(order, day(12, 31))).isInstanceOf(PurchaseOrderRefusal.GoesOn.class);

        BudgetId next = prepared(YEAR + 1, codesKnown());
        open(next, YEAR + 1);
        assertThat(committed(next, "2321")).isEqualTo(dh(40_000));
        assertThat(row(order).cancelledByItself()).isEqualTo(dh(8_000));
        assertThat(row(order).canBeLeft(false)).isTrue();
        cancel(order, day(2, 1).plusYears(1));
        assertThat(row(order).state()).isEqualTo(PurchaseOrderState.CANCELLED);
        assertThat(committed(next, "2321")).isEqualTo(Money.ZERO);
    }

    private void close(BudgetId id) {
        DIRECTOR.run(
                () -> accounts.close(id, budgets.find(id).orElseThrow().version(), day(12, 31), java.util.Set.of()));
    }

    private void cancel(PurchaseOrderId order, LocalDate on) {
        FINANCE.run(() -> orders.cancel(UUID.randomUUID(), order, row(order).version(), on, "عجز المورد"));
    }

    private void giveUp(PurchaseOrderId order, LocalDate on) {
        FINANCE.run(
                () -> orders.giveUpTheRest(UUID.randomUUID(), order, row(order).version(), on, "أفلس المورد"));
    }

    @Test
    void whenTheSupplierFailsTheRestIsGivenUpAndWhatCameStaysCommitted() {
        BudgetId id = executing();
        PurchaseOrderId order = drafted(id);
        ActId act = issued(order);
        assertThatThrownBy(() -> giveUp(order, day(3, 15))).isInstanceOf(PurchaseOrderRefusal.NothingToGiveUp.class);
        receive(order, day(3, 20), "4", "0");
        DIRECTOR.run(() -> expenses.clear(UUID.randomUUID(), act, new StageData(day(3, 20), dh(100), "فاتورة 3")));
        giveUp(order, day(3, 25));
        assertThat(row(order).state()).isEqualTo(PurchaseOrderState.CLOSED);
        assertThat(row(order).cancelReason()).isEqualTo("أفلس المورد");
        assertThat(row(order).cancelledByItself()).isEqualTo(Money.ZERO);
        assertThat(committed(id, "6125")).as("four boxes with their tax").isEqualTo(dh(336));
        assertThat(FINANCE.call(() -> execution.act(act)).orElseThrow().left()).isEqualTo(dh(236));
        assertThatThrownBy(() -> receive(order, day(3, 26), "1")).isInstanceOf(PurchaseOrderRefusal.NotStanding.class);
        assertThatThrownBy(() -> giveUp(order, day(3, 26))).isInstanceOf(PurchaseOrderRefusal.NotStanding.class);
    }

    @Test
    void theRestOfAnOrderThatWentOnIsGivenUpInTheNextYear() {
        BudgetId id = executing();
        PurchaseOrderId order = drafted(id, "2321", line("أبواب", "4", "10000.00", "20"));
        ActId act = issued(order);
        receive(order, day(3, 20), "1");
        paid(act, dh(12_000), day(3, 21));
        close(id);
        BudgetId next = prepared(YEAR + 1, codesKnown());
        open(next, YEAR + 1);
        receive(order, day(2, 1).plusYears(1), "1");
        giveUp(order, day(2, 2).plusYears(1));
        assertThat(row(order).state()).isEqualTo(PurchaseOrderState.CLOSED);
        assertThat(committed(next, "2321"))
                .as("the second door is still to be cleared")
                .isEqualTo(dh(12_000));
    }

    @Test
    void ordersWhoseCommitmentStandsAtNothingEndWithoutAnOpenYear() {
        BudgetId id = executing();
        PurchaseOrderId order = drafted(id);
        PurchaseOrderId begun = drafted(id);
        ActId act = issued(order);
        ActId other = issued(begun);
        receive(begun, day(3, 20), "4", "0");
        for (ActId one : List.of(act, other)) {
            FINANCE.run(() -> expenses.cancelCommitment(UUID.randomUUID(), one, dh(1_170), day(12, 20), "الإقفال"));
        }
        close(id);
        assertThat(row(order).canBeLeft(false)).isTrue();
        assertThatThrownBy(() -> cancel(order, LocalDate.of(2999, 1, 1))).isInstanceOf(BudgetRefusal.InTheFuture.class);
        cancel(order, day(12, 31).plusDays(20));
        assertThat(row(order).state()).isEqualTo(PurchaseOrderState.CANCELLED);
        giveUp(begun, day(12, 31).plusDays(20));
        assertThat(row(begun).state()).isEqualTo(PurchaseOrderState.CLOSED);
    }

    // ---- Who may, and what the database holds ----

    @Test
    void whoIssuedItDoesNotCertifyWhatCame() {
        BudgetId id = executing();
        PurchaseOrderId order = drafted(id);
        issued(order);
        List<Received> part = List.of(new Received(lines(order).getFirst().id(), BigDecimal.ONE));
        assertThatThrownBy(() -> FINANCE.run(() -> orders.receive(UUID.randomUUID(), order, day(3, 20), "", part)))
                .isInstanceOf(BudgetRefusal.SamePerson.class);
        DIRECTOR.run(() -> orders.receive(UUID.randomUUID(), order, day(3, 20), "", part));
        assertThat(row(order).state()).isEqualTo(PurchaseOrderState.PARTLY_RECEIVED);
    }

    @Test
    void whoReceivesDoesNotIssueAndWhoReadsDoesNeither() {
        BudgetId id = executing();
        PurchaseOrderId order = drafted(id);
        long version = row(order).version();
        Acting store = Acting.as("store", Permissions.BUDGET_READ, Permissions.EXPENSE_CLEAR);
        Acting reader = Acting.as("reader", Permissions.BUDGET_READ);
        assertThatThrownBy(() -> store.run(() -> orders.issue(UUID.randomUUID(), order, version, day(3, 12))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> store.run(() -> orders.delete(order, version)))
                .isInstanceOf(AccessDeniedException.class);
        issued(order);
        List<Received> part = List.of(new Received(lines(order).getFirst().id(), BigDecimal.ONE));
        assertThatThrownBy(() -> reader.run(() -> orders.receive(UUID.randomUUID(), order, day(3, 20), "", part)))
                .isInstanceOf(AccessDeniedException.class);
        store.run(() -> orders.receive(UUID.randomUUID(), order, day(3, 20), "", part));
        assertThat(reader.call(() -> orders.find(order)).orElseThrow().state())
                .isEqualTo(PurchaseOrderState.PARTLY_RECEIVED);
    }

    @Test
    void theDatabaseItselfRefusesWhatTheServiceRefuses() {
        BudgetId id = executing();
        PurchaseOrderId order = drafted(id);
        entities.flush();
        for (String change : List.of(
                "update purchase_order_line set net = net + 0.01",
                "update purchase_order_line set vat = vat - 0.01",
                "update purchase_order_line set quantity = 0, net = 0, vat = 0",
                "update purchase_order_line set received = quantity + 0.001",
                "update purchase_order set state = 'ISSUED'",
                "update purchase_order set number = 1",
                "update purchase_order set delay_days = -1")) {
            refuses(change);
        }
        ActId other = commit(id, "6125", dh(1_169), day(3, 12));
        refuses("update purchase_order set state = 'ISSUED', number = 9, ordered_on = '2025-03-12', act_id = '"
                + other.value() + "'");
        issued(order);
        entities.flush();
        for (String change : List.of(
                "update purchase_order_line set designation = 'x'",
                "update purchase_order_line set unit_price = 0, net = 0, vat = 0",
                "delete from purchase_order_line",
                "insert into purchase_order_line select uuid(), 0, 'x', order_id, position + 10, designation, unit, quantity,"
                        + " unit_price, vat_rate, net, vat, received from purchase_order_line",
                "update purchase_order set supplier = 'x'",
                "update purchase_order set number = 2",
                "update purchase_order set state = 'CANCELLED'")) {
            refuses(change);
        }
        assertThat(jdbc.sql("update purchase_order_line set received = 1").update())
                .isEqualTo(2);
    }

    private void refuses(String change) {
        assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).isInstanceOf(DataAccessException.class);
    }
}
