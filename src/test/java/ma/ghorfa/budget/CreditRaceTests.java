package ma.ghorfa.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import ma.ghorfa.assembly.SubjectProvider.Readiness;
import ma.ghorfa.base.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Many at once on one line, each in a transaction of its own, over what is committed to the database. */
class CreditRaceTests extends BudgetTest {

    private static final int OWN_YEAR = 2023;
    private static final int THREADS = 16;
    private static final int COMMITMENTS = 200;
    private static final int SECONDS = 120;

    /** How long somebody is seen to wait, in milliseconds. */
    private static final int WHILE = 250;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private BudgetSubject subject;

    @Autowired
    private PurchaseOrders orders;

    private BudgetId budget;

    @SuppressWarnings("NullAway.Init")
    CreditRaceTests() {}

    @BeforeEach
    void openTheYear() {
        budget = Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            Map<BudgetTable.Key, CodeId> codes = codes();
            BudgetId id = prepared(OWN_YEAR, codes);
            open(id, OWN_YEAR);
            return id;
        }));
    }

    @AfterEach
    void leaveNothingBehind() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            // The lines of an issued order cannot be deleted.
            jdbc.sql("update purchase_order set state = 'DRAFT', number = null, act_id = null")
                    .update();
            for (String statement : List.of(
                    "purchase_delivery",
                    "purchase_order_line",
                    "purchase_order",
                    "credit_transfer",
                    "budget_number",
                    "budget_cancellation",
                    "budget_act",
                    "budget_credit",
                    "budget_visa",
                    "budget_line",
                    "budget_version where base_id is not null",
                    "budget_version",
                    "budget")) {
                jdbc.sql("delete from " + statement).update();
            }
            for (CodeLevel level : List.of(CodeLevel.LINE, CodeLevel.PARAGRAPH, CodeLevel.ARTICLE, CodeLevel.CHAPTER)) {
                jdbc.sql("delete from budget_code where level = :level")
                        .param("level", level.name())
                        .update();
            }
        });
    }

    private static java.time.LocalDate on(int month) {
        return java.time.LocalDate.of(OWN_YEAR, month, 10);
    }

    /** Runs all at the same time; gives what each of them gave. */
    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        var barrier = new CyclicBarrier(acts.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
            List<Future<T>> running = acts.stream()
                    .map(act -> threads.submit(() -> {
                        barrier.await(SECONDS, TimeUnit.SECONDS);
                        return act.call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get(SECONDS, TimeUnit.SECONDS));
            }
            return results;
        }
    }

    // ---- The vote on a version and its way back ----

    @Test
    void whatIsBeingPutToTheVoteIsNotTakenBackBeforeTheVoteIsOpen() throws Exception {
        VersionRow version = submittedAmendment();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> takenBack = Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
                assertThat(subject.mayBePutToVote(version.id().value())).isInstanceOf(Readiness.Yes.class);
                Future<?> waiting =
                        other.submit(() -> FINANCE.run(() -> budgets.takeBack(version.id(), version.version())));
                assertThatThrownBy(() -> waiting.get(WHILE, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                return waiting;
            }));
            takenBack.get(SECONDS, TimeUnit.SECONDS);
        }
        assertThat(latest(budget).state()).isEqualTo(VersionState.PREPARATION);
    }

    @Test
    void whatIsBeingGivenUpIsNotPutToTheVote() throws Exception {
        VersionRow version = submittedAmendment();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Readiness> asked = Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
                FINANCE.run(() -> budgets.abandon(version.id(), version.version()));
                Future<Readiness> waiting = other.submit(() -> new TransactionTemplate(transactions)
                        .execute(its -> subject.mayBePutToVote(version.id().value())));
                assertThatThrownBy(() -> waiting.get(WHILE, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                return waiting;
            }));
            assertThat(asked.get(SECONDS, TimeUnit.SECONDS)).isInstanceOf(Readiness.No.class);
        }
    }

    @Test
    void aVersionDoesNotGoOnWhileAnAmountOfItIsBeingStored() throws Exception {
        BudgetVersionId version = DIRECTOR.call(() -> budgets.amend(budget, "تعديل"));
        BudgetTable seen = FINANCE.call(() -> lines.table(version));
        BudgetTable.Line line = seen.lines().stream()
                .filter(one -> one.leaf() && one.code().code().equals("6145"))
                .findFirst()
                .orElseThrow();
        var more = new BudgetLines.Amount(
                line.code().id(), line.lineVersion(), line.amount().plus(dh(1)));
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> reviewed = Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
                FINANCE.run(() -> lines.enter(seen, List.of(more)));
                Future<?> waiting = other.submit(() -> FINANCE.run(() -> budgets.review(version, 0)));
                assertThatThrownBy(() -> waiting.get(WHILE, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                return waiting;
            }));
            reviewed.get(SECONDS, TimeUnit.SECONDS);
        }
        assertThat(latest(budget).state()).isEqualTo(VersionState.BUREAU_REVIEW);
        assertThat(FINANCE.call(() -> lines.again(seen)).lines())
                .filteredOn(one -> one.leaf() && one.code().equals(line.code()))
                .extracting(BudgetTable.Line::amount)
                .containsExactly(line.amount().plus(dh(1)));
    }

    private VersionRow submittedAmendment() {
        FINANCE.run(() -> budgets.amend(budget, "تعديل"));
        submitted(budget);
        return latest(budget);
    }

    private record Tried(Money amount, boolean accepted) {}

    @Test
    void twoHundredCommitmentsRaceForOneLineAndNotACentimeIsSpentTwice() throws Exception {
        CreditRow line = credit(budget, "6142");
        Random random = new Random(6142);
        List<Money> amounts = IntStream.range(0, COMMITMENTS)
                .mapToObj(index -> new Money(java.math.BigDecimal.valueOf(500_000 + random.nextInt(1_500_000), 2)))
                .toList();
        List<Callable<List<Tried>>> shares = IntStream.range(0, THREADS)
                .<Callable<List<Tried>>>mapToObj(thread -> () -> IntStream.range(0, COMMITMENTS)
                        .filter(index -> index % THREADS == thread)
                        .mapToObj(amounts::get)
                        .map(amount -> new Tried(amount, commits(line.id(), amount)))
                        .toList())
                .toList();

        List<Tried> tried = atOnce(shares).stream().flatMap(List::stream).toList();

        CreditFigures after = credit(budget, "6142").figures();
        List<Money> accepted =
                tried.stream().filter(Tried::accepted).map(Tried::amount).toList();
        assertThat(tried).hasSize(COMMITMENTS);
        assertThat(accepted).hasSizeBetween(1, COMMITMENTS - 1);
        assertThat(after.committed()).isEqualTo(Money.sum(accepted));
        assertThat(after.available().isNegative()).isFalse();
        assertThat(after.overridden()).isEqualTo(Money.ZERO);
        assertThat(tried.stream().filter(one -> !one.accepted()).map(Tried::amount))
                .as("what was refused did not fit")
                .allMatch(amount -> amount.isMoreThan(after.available()));
        List<ActRow> acts = acts(budget, ActStage.COMMITMENT);
        assertThat(Money.sum(acts.stream().map(ActRow::net).toList())).isEqualTo(after.committed());
        assertThat(acts.stream().map(ActRow::number))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, accepted.size()).boxed().toList());
    }

    private boolean commits(CreditId line, Money amount) {
        try {
            FINANCE.run(() -> expenses.commit(UUID.randomUUID(), line, expense(on(3), amount)));
            return true;
        } catch (BudgetRefusal.CreditExceeded exceeded) {
            return false;
        }
    }

    @Test
    void oneCommandKeyFromEightThreadsIsOneAct() throws Exception {
        CreditId line = credit(budget, "6145").id();
        UUID command = UUID.randomUUID();
        List<ActId> acts = atOnce(IntStream.range(0, 8)
                .<Callable<ActId>>mapToObj(
                        thread -> () -> FINANCE.call(() -> expenses.commit(command, line, expense(on(4), dh(1_000)))))
                .toList());
        assertThat(acts).hasSize(8).containsOnly(acts.getFirst());
        assertThat(credit(budget, "6145").figures().committed()).isEqualTo(dh(1_000));
        assertThat(acts(budget, ActStage.COMMITMENT)).hasSize(1);
    }

    @Test
    void ofTwoTransfersThatDoNotFitTogetherOneIsApproved() throws Exception {
        TransferId first = asked("6171", "6174", dh(3_000_000));
        TransferId second = asked("6171", "6125", dh(3_000_000));
        assertThat(approvedAtOnce(first, second)).containsExactlyInAnyOrder(true, false);
        CreditFigures after = credit(budget, "6171").figures();
        assertThat(after.transferredOut()).isEqualTo(dh(3_000_000));
        assertThat(after.available()).isEqualTo(dh(1_700_000));
    }

    @Test
    void twoTransfersThatFitAreBothApprovedInBothDirections() throws Exception {
        TransferId first = asked("6171", "6174", dh(2_000_000));
        TransferId second = asked("6171", "6125", dh(2_000_000));
        assertThat(approvedAtOnce(first, second)).containsExactly(true, true);
        assertThat(credit(budget, "6171").figures().available()).isEqualTo(dh(700_000));
        TransferId there = asked("6145", "6142", dh(1_000));
        TransferId back = asked("6142", "6145", dh(1_000));
        assertThat(approvedAtOnce(there, back)).containsExactly(true, true);
        assertThat(credit(budget, "6145").figures().available()).isEqualTo(dh(1_400_000));
        assertThat(credit(budget, "6142").figures().available()).isEqualTo(dh(1_380_000));
    }

    private TransferId asked(String from, String to, Money amount) {
        CreditId source = credit(budget, from).id();
        CreditId target = credit(budget, to).id();
        return FINANCE.call(() ->
                transfers.ask(UUID.randomUUID(), new TransferData(source, target, amount, on(5), "نقص في الاعتماد")));
    }

    private List<Boolean> approvedAtOnce(TransferId... asked) throws Exception {
        return atOnce(List.of(asked).stream()
                .<Callable<Boolean>>map(id -> () -> approves(id))
                .toList());
    }

    private boolean approves(TransferId id) {
        return PRESIDENT.call(() -> {
            TransferRow row = transfers.of(budget).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            try {
                transfers.approve(UUID.randomUUID(), id, row.version(), on(6), "تأشيرة 14");
                return true;
            } catch (BudgetRefusal.CreditExceeded exceeded) {
                return false;
            }
        });
    }

    // ---- Purchase orders ----

    /** Of 200 000 dirhams: as much as an order may have been then. */
    private PurchaseOrderRow drafted() {
        CreditId line = credit(budget, "6142").id();
        return FINANCE.call(() -> {
            PurchaseOrderId order =
                    orders.draft(new PurchaseOrderData(line, on(3), "شركة سايس", "", "لوازم", "", null));
            var data = new PurchaseOrderLineData(
                    "لوازم", "", java.math.BigDecimal.TWO, dh(100_000), java.math.BigDecimal.ZERO);
            orders.store(order, List.of(new PurchaseOrderLineEdit(null, 0, data)));
            return orders.find(order).orElseThrow();
        });
    }

    private boolean issues(PurchaseOrderRow order) {
        try {
            FINANCE.run(() -> orders.issue(UUID.randomUUID(), order.id(), order.version(), on(3)));
            return true;
        } catch (BudgetRefusal.CreditExceeded
                | PurchaseOrderRefusal.Issued
                | ma.ghorfa.base.ConflictException refused) {
            return false;
        }
    }

    @Test
    void anOrderThatTwoPeopleIssueAtOnceIsIssuedOnce() throws Exception {
        PurchaseOrderRow order = drafted();
        assertThat(atOnce(List.of(() -> issues(order), () -> issues(order)))).containsExactlyInAnyOrder(true, false);
        assertThat(credit(budget, "6142").figures().committed()).isEqualTo(dh(200_000));
    }

    @Test
    void ordersThatAreIssuedAtOnceHaveNumbersWithoutAGapAndStayBelowTheCredit() throws Exception {
        List<PurchaseOrderRow> drafts =
                IntStream.range(0, 12).mapToObj(index -> drafted()).toList();
        List<Boolean> issued = atOnce(drafts.stream()
                .<Callable<Boolean>>map(draft -> () -> issues(draft))
                .toList());
        assertThat(issued.stream().filter(one -> one)).hasSize(6);
        assertThat(FINANCE.call(() -> orders.of(budget)).stream()
                        .map(PurchaseOrderRow::number)
                        .filter(Objects::nonNull))
                .containsExactly(6, 5, 4, 3, 2, 1);
        assertThat(credit(budget, "6142").figures().committed()).isEqualTo(dh(1_200_000));
    }
}
