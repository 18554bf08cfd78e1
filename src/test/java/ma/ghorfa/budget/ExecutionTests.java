package ma.ghorfa.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Money;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.journal.CommandReusedException;
import ma.ghorfa.testing.Acting;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** An expense through its four stages, revenue through its two, transfers; and everything that is refused on the way. */
@Transactional
class ExecutionTests extends BudgetTest {

    // ---- Commitments ----

    @Test
    void beforeTheYearIsOpenedThereIsNoCredit() {
        BudgetId id = prepared();
        assertThat(FINANCE.call(() -> execution.credits(id))).isEmpty();
        assertThatThrownBy(() -> FINANCE.run(() ->
                        expenses.commit(UUID.randomUUID(), new CreditId(UUID.randomUUID()), expense(day(3, 1), dh(1)))))
                .isInstanceOf(BudgetRefusal.NoCredit.class);
    }

    @Test
    void whatIsExactlyAvailableMayBeCommittedAndNotACentimeMore() {
        BudgetId id = executing();
        assertThatThrownBy(() -> commit(id, "6145", Money.of("1400000.01"), day(3, 1)))
                .isInstanceOfSatisfying(BudgetRefusal.CreditExceeded.class, refusal -> assertThat(refusal.available())
                        .isEqualTo(dh(1_400_000)));
        commit(id, "6145", dh(1_400_000), day(3, 1));
        assertThat(credit(id, "6145").figures().available()).isEqualTo(Money.ZERO);
    }

    @Test
    void askedForTwiceItIsDoneOnceAndWithOtherContentItIsRefused() {
        BudgetId id = executing();
        CreditId credit = credit(id, "6145").id();
        UUID command = UUID.randomUUID();
        ActId first = FINANCE.call(() -> expenses.commit(command, credit, expense(day(3, 1), dh(1_000))));
        ActId again = FINANCE.call(() -> expenses.commit(command, credit, expense(day(3, 1), dh(1_000))));
        assertThat(again).isEqualTo(first);
        assertThat(credit(id, "6145").figures().committed()).isEqualTo(dh(1_000));
        assertThatThrownBy(() -> FINANCE.run(() -> expenses.commit(command, credit, expense(day(3, 1), dh(2_000)))))
                .isInstanceOf(CommandReusedException.class);
    }

    @Test
    void aCommitmentOfAnotherYearOrOfTomorrowIsRefused() {
        BudgetId id = executing();
        assertThatThrownBy(() -> commit(id, "6145", dh(1), day(1, 1))).isInstanceOf(BudgetRefusal.OutsideTheYear.class);
        assertThatThrownBy(() -> commit(id, "6145", dh(1), day(12, 31).plusDays(1)))
                .isInstanceOf(BudgetRefusal.OutsideTheYear.class);
        assertThatThrownBy(() -> commit(id, "6145", Money.ZERO, day(3, 1))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void anOrderThatRaisedACommitmentRaisesNoSecondOne() {
        BudgetId id = executing();
        CreditId credit = credit(id, "6145").id();
        var data = new CommitData(
                day(3, 1), dh(500), "مطبعة", "ملصقات", "", new ActOrigin("purchase-order", UUID.randomUUID()));
        FINANCE.run(() -> expenses.commit(UUID.randomUUID(), credit, data));
        assertThatThrownBy(() -> FINANCE.run(() -> expenses.commit(UUID.randomUUID(), credit, data)))
                .isInstanceOf(ma.ghorfa.base.ConflictException.class);
    }

    @Test
    void anExpenseIsNotCommittedToALineOfRevenue() {
        BudgetId id = executing();
        assertThatThrownBy(() -> commit(id, "71841", dh(1), day(3, 1))).isInstanceOf(BudgetRefusal.WrongSection.class);
    }

    // ---- Above the credit ----

    @Test
    void aboveTheCreditNeedsTheRightAndAReasonAndStandsUntilItIsRegularised() {
        BudgetId id = executing();
        CreditId credit = credit(id, "6174").id();
        Acting clerk = Acting.as("clerk", Permissions.BUDGET_READ, Permissions.EXPENSE_COMMIT);
        assertThatThrownBy(() -> clerk.run(() ->
                        expenses.commitAbove(UUID.randomUUID(), credit, expense(day(5, 1), dh(950_000)), "ضرورة")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> PRESIDENT.run(
                        () -> expenses.commitAbove(UUID.randomUUID(), credit, expense(day(5, 1), dh(950_000)), "  ")))
                .isInstanceOf(BudgetRefusal.NoReason.class);
        PRESIDENT.run(() -> expenses.commitAbove(
                UUID.randomUUID(), credit, expense(day(5, 1), dh(950_000)), "حكم قضائي واجب التنفيذ"));
        assertThat(overridden(id)).singleElement().satisfies(row -> {
            assertThat(row.figures().overridden()).isEqualTo(dh(50_000));
            assertThat(row.figures().available()).isEqualTo(dh(-50_000));
        });
        assertThatThrownBy(() -> commit(id, "6174", dh(1), day(5, 2))).isInstanceOf(BudgetRefusal.CreditExceeded.class);
        transfer(id, "6171", "6174", dh(50_000));
        assertThat(overridden(id)).isEmpty();
    }

    // ---- The further stages ----

    @Test
    void anExpenseIsPaidInPartsByFourPeople() {
        BudgetId id = executing();
        ActId commitment = commit(id, "6145", dh(100_000), day(3, 1));
        paid(commitment, dh(30_000), day(3, 10));
        paid(commitment, dh(70_000), day(4, 10));
        assertThat(sums(id, "6145")).containsOnly(dh(100_000));
        ActRow row = FINANCE.call(() -> execution.act(commitment)).orElseThrow();
        assertThat(row.left()).isEqualTo(Money.ZERO);
        assertThat(after(commitment))
                .extracting(ActRow::number, ActRow::account)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "director"),
                        org.assertj.core.groups.Tuple.tuple(2, "director"));
    }

    @Test
    void noMoreIsClearedThanWasCommitted() {
        BudgetId id = executing();
        ActId commitment = commit(id, "6145", dh(100_000), day(3, 1));
        assertThatThrownBy(() -> DIRECTOR.run(() -> expenses.clear(
                        UUID.randomUUID(), commitment, new StageData(day(3, 2), Money.of("100000.01"), ""))))
                .isInstanceOf(BudgetRefusal.MoreThanIsLeft.class);
        assertThatThrownBy(() -> DIRECTOR.run(
                        () -> expenses.clear(UUID.randomUUID(), commitment, new StageData(day(2, 27), dh(5), ""))))
                .isInstanceOf(BudgetRefusal.BeforeTheActBefore.class);
        assertThatThrownBy(() -> PRESIDENT.run(
                        () -> expenses.order(UUID.randomUUID(), commitment, new StageData(day(3, 2), dh(5), ""))))
                .isInstanceOf(BudgetRefusal.NotTheNextStep.class);
    }

    @Test
    void whoOrdersDoesNotPayAndWhoCommitsDoesNotClear() {
        BudgetId id = executing();
        ActId commitment = commit(id, "6145", dh(1_000), day(3, 1));
        var data = new StageData(day(3, 2), dh(1_000), "");
        assertThatThrownBy(() -> FINANCE.run(() -> expenses.clear(UUID.randomUUID(), commitment, data)))
                .isInstanceOf(BudgetRefusal.SamePerson.class);
        ActId clearance = DIRECTOR.call(() -> expenses.clear(UUID.randomUUID(), commitment, data));
        ActId order = PRESIDENT.call(() -> expenses.order(UUID.randomUUID(), clearance, data));
        assertThatThrownBy(() -> PRESIDENT.run(() -> expenses.pay(UUID.randomUUID(), order, data)))
                .isInstanceOf(BudgetRefusal.SamePerson.class);
        assertThatThrownBy(() -> FINANCE.run(() -> expenses.pay(UUID.randomUUID(), order, data)))
                .isInstanceOf(BudgetRefusal.SamePerson.class);
        PAYMASTER.run(() -> expenses.pay(UUID.randomUUID(), order, data));
    }

    @Test
    void aPaymentSubmittedTwiceIsPaidOnce() {
        BudgetId id = executing();
        ActId commitment = commit(id, "6145", dh(1_000), day(3, 1));
        var data = new StageData(day(3, 2), dh(1_000), "");
        ActId clearance = DIRECTOR.call(() -> expenses.clear(UUID.randomUUID(), commitment, data));
        ActId order = PRESIDENT.call(() -> expenses.order(UUID.randomUUID(), clearance, data));
        UUID command = UUID.randomUUID();
        PAYMASTER.run(() -> expenses.pay(command, order, data));
        PAYMASTER.run(() -> expenses.pay(command, order, data));
        assertThat(credit(id, "6145").figures().paid()).isEqualTo(dh(1_000));
        assertThatThrownBy(() -> PAYMASTER.run(() -> expenses.pay(UUID.randomUUID(), order, data)))
                .isInstanceOf(BudgetRefusal.MoreThanIsLeft.class);
    }

    @Test
    void aCancelledOrderIsNotPaidAndWhatWasCancelledCanBeCommittedAgain() {
        BudgetId id = executing();
        ActId commitment = commit(id, "6145", dh(1_400_000), day(3, 1));
        var data = new StageData(day(3, 2), dh(400_000), "");
        ActId clearance = DIRECTOR.call(() -> expenses.clear(UUID.randomUUID(), commitment, data));
        ActId order = PRESIDENT.call(() -> expenses.order(UUID.randomUUID(), clearance, data));
        PRESIDENT.run(() -> expenses.cancelOrder(UUID.randomUUID(), order, dh(400_000), day(3, 3), "خطأ في المستفيد"));
        assertThatThrownBy(() -> PAYMASTER.run(
                        () -> expenses.pay(UUID.randomUUID(), order, new StageData(day(3, 4), dh(1), ""))))
                .isInstanceOf(BudgetRefusal.ActCancelled.class);
        assertThatThrownBy(() -> FINANCE.run(() ->
                        expenses.cancelCommitment(UUID.randomUUID(), commitment, dh(1_400_000), day(3, 5), "إلغاء")))
                .isInstanceOf(BudgetRefusal.MoreThanIsLeft.class);
        DIRECTOR.run(
                () -> expenses.cancelClearance(UUID.randomUUID(), clearance, dh(400_000), day(3, 5), "لم تنجز الخدمة"));
        FINANCE.run(() ->
                expenses.cancelCommitment(UUID.randomUUID(), commitment, dh(1_400_000), day(3, 5), "إلغاء الصفقة"));
        assertThat(sums(id, "6145")).containsOnly(Money.ZERO);
        commit(id, "6145", dh(1_400_000), day(3, 6));
        assertThatThrownBy(() -> FINANCE.run(
                        () -> expenses.cancelCommitment(UUID.randomUUID(), commitment, dh(1), day(3, 7), " ")))
                .isInstanceOf(InvalidInputException.class);
    }

    // ---- Revenue ----

    @Test
    void noMoreIsCollectedThanWasEstablished() {
        BudgetId id = executing();
        CreditId line = credit(id, "71841").id();
        ActId owed = FINANCE.call(() -> revenues.establish(UUID.randomUUID(), line, expense(day(2, 1), dh(3_700_000))));
        PAYMASTER.run(
                () -> revenues.collect(UUID.randomUUID(), owed, new StageData(day(2, 20), dh(3_000_000), "VIR 1")));
        assertThatThrownBy(() -> PAYMASTER.run(
                        () -> revenues.collect(UUID.randomUUID(), owed, new StageData(day(3, 20), dh(700_001), ""))))
                .isInstanceOf(BudgetRefusal.MoreThanIsLeft.class);
        assertThat(credit(id, "71841").figures().established()).isEqualTo(dh(3_700_000));
        assertThat(credit(id, "71841").figures().collected()).isEqualTo(dh(3_000_000));
        FINANCE.run(() -> revenues.cancelEstablishment(UUID.randomUUID(), owed, dh(700_000), day(3, 21), "إعفاء"));
        assertThat(credit(id, "71841").figures().established()).isEqualTo(dh(3_000_000));
    }

    // ---- Transfers ----

    private void transfer(BudgetId id, String from, String to, Money amount) {
        TransferId asked = ask(id, from, to, amount);
        PRESIDENT.run(() -> {
            TransferRow row = transfers.of(id).getFirst();
            transfers.approve(UUID.randomUUID(), asked, row.version(), day(5, 10), "مقرر 7");
        });
    }

    private TransferId ask(BudgetId id, String from, String to, Money amount) {
        var data = new TransferData(credit(id, from).id(), credit(id, to).id(), amount, day(5, 5), "تسوية");
        return FINANCE.call(() -> transfers.ask(UUID.randomUUID(), data));
    }

    @Test
    void aTransferMovesCreditOnceItIsApprovedByAnotherPerson() {
        BudgetId id = executing();
        TransferId asked = ask(id, "6142", "6145", dh(80_000));
        assertThat(credit(id, "6145").figures().available()).isEqualTo(dh(1_400_000));
        TransferRow row = FINANCE.call(() -> transfers.of(id)).getFirst();
        assertThat(row.approval()).isEqualTo(TransferApproval.OFFICER);
        assertThatThrownBy(() ->
                        FINANCE.run(() -> transfers.approve(UUID.randomUUID(), asked, row.version(), day(5, 6), "")))
                .isInstanceOf(BudgetRefusal.SamePersonAsked.class);
        UUID command = UUID.randomUUID();
        PRESIDENT.run(() -> transfers.approve(command, asked, row.version(), day(5, 6), ""));
        PRESIDENT.run(() -> transfers.approve(command, asked, row.version(), day(5, 6), ""));
        assertThat(credit(id, "6145").figures().available()).isEqualTo(dh(1_480_000));
        assertThat(credit(id, "6142").figures().available()).isEqualTo(dh(1_300_000));
    }

    @Test
    void fromChapterToChapterItNeedsTheSupervisionAndItsReference() {
        BudgetId id = executing();
        TransferId asked = ask(id, "6171", "6145", dh(80_000));
        TransferRow row = FINANCE.call(() -> transfers.of(id)).getFirst();
        assertThat(row.approval()).isEqualTo(TransferApproval.SUPERVISION);
        assertThatThrownBy(() ->
                        PRESIDENT.run(() -> transfers.approve(UUID.randomUUID(), asked, row.version(), day(5, 6), " ")))
                .isInstanceOf(BudgetRefusal.NoReference.class);
    }

    @Test
    void creditStaysInItsSection() {
        BudgetId id = executing();
        assertThatThrownBy(() -> ask(id, "2321", "6145", dh(1))).isInstanceOf(BudgetRefusal.AnotherSection.class);
        assertThatThrownBy(() -> ask(id, "6145", "6145", dh(1))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> ask(id, "71841", "11011", dh(1))).isInstanceOf(BudgetRefusal.WrongSection.class);
    }

    @Test
    void whatWasCommittedMeanwhileIsNotTransferred() {
        BudgetId id = executing();
        TransferId asked = ask(id, "6142", "6145", dh(80_000));
        commit(id, "6142", dh(1_350_000), day(5, 6));
        TransferRow row = FINANCE.call(() -> transfers.of(id)).getFirst();
        assertThatThrownBy(() ->
                        PRESIDENT.run(() -> transfers.approve(UUID.randomUUID(), asked, row.version(), day(5, 7), "")))
                .isInstanceOf(BudgetRefusal.CreditExceeded.class);
        PRESIDENT.run(() -> transfers.refuse(UUID.randomUUID(), asked, row.version(), day(5, 7), "لم يعد متوفرا"));
        assertThat(FINANCE.call(() -> transfers.of(id)))
                .extracting(TransferRow::state)
                .isEqualTo(List.of(TransferState.REFUSED));
    }
}
