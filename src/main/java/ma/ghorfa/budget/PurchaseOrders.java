package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.identity.Permissions.CREDIT_OVERRIDE;
import static ma.ghorfa.identity.Permissions.EXPENSE_CLEAR;
import static ma.ghorfa.identity.Permissions.EXPENSE_COMMIT;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.DomainException;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.RefusedRowException;
import ma.ghorfa.base.Stored;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.RuleKeys;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.Journal;
import ma.ghorfa.journal.OnceOnly;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Purchase orders: drafted for a credit, issued with the commitment of their sum, delivered in parts, cancelled with their
 * commitment. The clearance that follows a delivery is an act of its own, see {@link Expenses#clear}.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + BUDGET_READ + "')")
public class PurchaseOrders {

    static final String SUBJECT = "purchaseOrder";

    /** What raised a commitment, see {@link ActOrigin}. */
    static final String ORIGIN = "purchase-order";

    private static final String NUMBERS = "PURCHASE";

    private final PurchaseOrderRecords orders;
    private final PurchaseOrderLineRecords lines;
    private final PurchaseOrderReader reader;
    private final BudgetRecords budgets;
    private final CreditRecords credits;
    private final Acts acts;
    private final BudgetRules rules;
    private final CurrentAccount account;
    private final OnceOnly onceOnly;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    PurchaseOrders(
            PurchaseOrderRecords orders,
            PurchaseOrderLineRecords lines,
            PurchaseOrderReader reader,
            BudgetRecords budgets,
            CreditRecords credits,
            Acts acts,
            BudgetRules rules,
            CurrentAccount account,
            OnceOnly onceOnly,
            JdbcClient jdbc,
            Journal journal,
            Clock clock) {
        this.orders = orders;
        this.lines = lines;
        this.reader = reader;
        this.budgets = budgets;
        this.credits = credits;
        this.acts = acts;
        this.rules = rules;
        this.account = account;
        this.onceOnly = onceOnly;
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    private record Issue(PurchaseOrderId order, long version, LocalDate on, String reason) {}

    private record Receive(PurchaseOrderId order, LocalDate on, String reference, List<Received> parts) {}

    private record Cancel(PurchaseOrderId order, long version, LocalDate on, String reason) {}

    private record GiveUp(PurchaseOrderId order, long version, LocalDate on, String reason) {}

    private record TakeBack(DeliveryId delivery, String reason) {}

    private record Done(UUID id) {}

    // ---- What there is ----

    /** The orders of a budget: drafts, the latest first, then those that were issued, the highest number first. */
    public List<PurchaseOrderRow> of(BudgetId budget) {
        return reader.orders(
                "o.budget_id = :budget order by o.number is not null, o.number desc, o.id desc",
                Map.of("budget", budget.value()));
    }

    public Optional<PurchaseOrderRow> find(PurchaseOrderId id) {
        return reader.orders("o.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    /** The order that raised a commitment, or the one of the year before that it takes over. */
    public Optional<PurchaseOrderRow> ofCommitment(ActId commitment) {
        return reader.orders("o.act_id = :act", Map.of("act", reader.original(commitment))).stream()
                .findFirst();
    }

    public List<PurchaseOrderLineRow> lines(PurchaseOrderId id) {
        return linesOf(id).stream().map(PurchaseOrderLine::row).toList();
    }

    /** What an order comes to, rate by rate. */
    public PurchaseOrderTotals totals(PurchaseOrderId id) {
        return totalsOf(linesOf(id));
    }

    /** What was delivered, the earliest first; also what was taken back. */
    public List<DeliveryRow> deliveries(PurchaseOrderId id) {
        return reader.deliveries(id);
    }

    /** Up to how much an order of a day may go, all taxes included. */
    public Money ceiling(LocalDate on) {
        return Money.of(rules.on(RuleKeys.PURCHASE_ORDER_CEILING, on).asInt());
    }

    /** The rate of value added tax, in per cent, that a line of an order of a day begins with. */
    public BigDecimal usualVatRate(LocalDate on) {
        return BigDecimal.valueOf(rules.on(RuleKeys.VAT_USUAL_RATE, on).asInt());
    }

    // ---- Drafts ----

    /**
     * Begins an order; it moves nothing before it is issued.
     *
     * @throws BudgetRefusal.NotExecutable the budget of the credit is not executed
     * @throws BudgetRefusal.WrongSection the line is one of revenue
     */
    @Transactional
    @PreAuthorize("hasRole('" + EXPENSE_COMMIT + "')")
    public PurchaseOrderId draft(PurchaseOrderData data) {
        Credit credit = payable(data);
        var order = Stored.now(orders, new PurchaseOrder(credit.budget(), data, account.username()));
        record("budget.purchaseOrderDrafted", order);
        return order.id();
    }

    @Transactional
    @PreAuthorize("hasRole('" + EXPENSE_COMMIT + "')")
    public void edit(PurchaseOrderId id, long version, PurchaseOrderData data) {
        PurchaseOrder order = lock(id);
        if (!payable(data).budget().equals(order.budget())) {
            throw new BudgetRefusal.NoCredit();
        }
        order.edit(version, data);
        Stored.now(orders, order);
        record("budget.purchaseOrderEdited", order);
    }

    @Transactional
    @PreAuthorize("hasRole('" + EXPENSE_COMMIT + "')")
    public void delete(PurchaseOrderId id, long version) {
        PurchaseOrder order = lock(id);
        ConflictException.unlessSame(order.version(), version);
        order.mustBeDraft();
        lines.deleteAll(linesOf(id));
        lines.flush();
        orders.delete(order);
        orders.flush();
        record("budget.purchaseOrderDeleted", order);
    }

    /** The credit that is to pay, of a budget that is being executed, in its year. */
    private Credit payable(PurchaseOrderData data) {
        Credit credit = credits.findById(data.credit().value()).orElseThrow(BudgetRefusal.NoCredit::new);
        if (credit.section().isRevenue()) {
            throw new BudgetRefusal.WrongSection();
        }
        budgets.keep(credit.budget().value())
                .orElseThrow(NotFoundException::new)
                .plans(data.on());
        return credit;
    }

    /**
     * Stores lines that were typed or pasted: all of them, or nothing where one is refused.
     *
     * @return the lines in the order of the edits
     * @throws RefusedRowException names the edit that was refused
     */
    @Transactional
    @PreAuthorize("hasRole('" + EXPENSE_COMMIT + "')")
    public List<PurchaseOrderLineId> store(PurchaseOrderId id, List<PurchaseOrderLineEdit> edits) {
        PurchaseOrder order = lock(id);
        order.mustBeDraft();
        List<PurchaseOrderLineId> written = written(id, linesOf(id), edits);
        changed(order);
        return written;
    }

    private List<PurchaseOrderLineId> written(
            PurchaseOrderId id, List<PurchaseOrderLine> known, List<PurchaseOrderLineEdit> edits) {
        int last = known.isEmpty() ? 0 : known.getLast().position();
        List<PurchaseOrderLine> all = new ArrayList<>(known);
        List<PurchaseOrderLine> written = new ArrayList<>();
        for (PurchaseOrderLineEdit edit : edits) {
            try {
                PurchaseOrderLine line =
                        edit.id() == null ? new PurchaseOrderLine(id, ++last, edit.data()) : edited(known, edit);
                if (edit.id() == null) {
                    all.add(line);
                }
                written.add(Stored.now(lines, line));
            } catch (DomainException refused) {
                throw new RefusedRowException(written.size(), refused);
            }
        }
        BigDecimal gross = all.stream().map(PurchaseOrders::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!Money.holds(gross)) {
            throw new RefusedRowException(mostOf(written), LineAmounts.tooMuch());
        }
        return written.stream().map(PurchaseOrderLine::id).toList();
    }

    private static BigDecimal gross(PurchaseOrderLine line) {
        return line.amounts().gross().amount();
    }

    /** The place of the line that comes to most: the sum that is too much is most likely its fault. */
    private static int mostOf(List<PurchaseOrderLine> written) {
        return IntStream.range(0, written.size())
                .boxed()
                .max(Comparator.comparing(row -> gross(written.get(row))))
                .orElse(0);
    }

    private static PurchaseOrderLine edited(List<PurchaseOrderLine> known, PurchaseOrderLineEdit edit) {
        PurchaseOrderLine line = known.stream()
                .filter(one -> one.id().equals(edit.id()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        line.edit(edit.version(), edit.data());
        return line;
    }

    /**
     * Takes back what was stored at once, all of it or nothing.
     *
     * @param added lines that were new, as they are seen
     * @param changed what the others were before
     */
    @Transactional
    @PreAuthorize("hasRole('" + EXPENSE_COMMIT + "')")
    public void takeBack(PurchaseOrderId id, List<PurchaseOrderLineRow> added, List<PurchaseOrderLineEdit> changed) {
        PurchaseOrder order = lock(id);
        order.mustBeDraft();
        List<PurchaseOrderLine> known = linesOf(id);
        List<PurchaseOrderLine> removed =
                added.stream().map(row -> seen(known, row.id(), row.version())).toList();
        lines.deleteAll(removed);
        lines.flush();
        List<PurchaseOrderLine> kept =
                known.stream().filter(line -> !removed.contains(line)).toList();
        written(id, kept, changed);
        changed(order);
    }

    private static PurchaseOrderLine seen(List<PurchaseOrderLine> known, PurchaseOrderLineId id, long version) {
        PurchaseOrderLine line =
                known.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(NotFoundException::new);
        ConflictException.unlessSame(line.version(), version);
        return line;
    }

    @Transactional
    @PreAuthorize("hasRole('" + EXPENSE_COMMIT + "')")
    public void removeLine(PurchaseOrderId id, PurchaseOrderLineId line, long version) {
        PurchaseOrder order = lock(id);
        order.mustBeDraft();
        lines.delete(seen(linesOf(id), line, version));
        lines.flush();
        changed(order);
    }

    private void changed(PurchaseOrder order) {
        order.linesChanged();
        Stored.now(orders, order);
        record("budget.purchaseOrderEdited", order);
    }

    // ---- Issued ----

    /**
     * Issues an order: it gets its number, and its sum is committed to its credit as {@link Expenses#commit} does it.
     *
     * @param version the one that whoever issues it has seen, its lines included
     * @throws PurchaseOrderRefusal.AboveCeiling more than the rules of that day allow an order
     * @throws BudgetRefusal.CreditExceeded more than is available
     * @throws BudgetRefusal.NotExecutable the budget is not executed
     */
    @Transactional
    @PreAuthorize("hasRole('" + EXPENSE_COMMIT + "')")
    public ActId issue(UUID command, PurchaseOrderId id, long version, LocalDate on) {
        return new ActId(once(
                command,
                new Issue(id, version, on, ""),
                () -> issue(id, version, on, (credit, data) -> acts.first(credit, ActStage.COMMITMENT, data))));
    }

    /** Issues an order above its credit, as {@link Expenses#commitAbove} commits: with a reason, until it is regularised. */
    @Transactional
    @PreAuthorize("hasRole('" + CREDIT_OVERRIDE + "')")
    public ActId issueAbove(UUID command, PurchaseOrderId id, long version, LocalDate on, String reason) {
        return new ActId(once(
                command,
                new Issue(id, version, on, reason),
                () -> issue(id, version, on, (credit, data) -> acts.above(credit, data, reason))));
    }

    private UUID issue(
            PurchaseOrderId id, long version, LocalDate on, BiFunction<CreditId, CommitData, ActId> commitment) {
        PurchaseOrder order = lock(id);
        order.mustBeDraft();
        ConflictException.unlessSame(order.version(), version);
        List<PurchaseOrderLine> all = linesOf(id);
        if (all.isEmpty()) {
            throw new PurchaseOrderRefusal.NoLines();
        }
        Money gross = totalsOf(all).gross();
        Money ceiling = ceiling(on);
        if (gross.isMoreThan(ceiling)) {
            throw new PurchaseOrderRefusal.AboveCeiling(gross, ceiling, on);
        }
        int year = budgets.keep(order.budget().value())
                .orElseThrow(NotFoundException::new)
                .year();
        int number = acts.number(order.budget(), NUMBERS);
        ActId act = commitment.apply(
                order.credit(),
                new CommitData(
                        on,
                        gross,
                        order.supplier(),
                        order.object(),
                        PurchaseOrder.reference(number, year),
                        new ActOrigin(ORIGIN, id.value())));
        order.issue(number, act, on);
        Stored.now(orders, order);
        record(
                "budget.purchaseOrderIssued",
                order,
                Map.of("number", PurchaseOrder.reference(number, year), "amount", gross.toString()));
        return act.value();
    }

    /**
     * Certifies that something was delivered.
     *
     * @param reference of the delivery note; may be empty
     * @throws PurchaseOrderRefusal.MoreThanOrdered more than what is still to come of a line
     * @throws BudgetRefusal.SamePerson the caller issued it, and the rules ask for another person
     */
    @Transactional
    @PreAuthorize("hasRole('" + EXPENSE_CLEAR + "')")
    public void receive(UUID command, PurchaseOrderId id, LocalDate on, String reference, List<Received> parts) {
        once(command, new Receive(id, on, reference, parts), () -> {
            PurchaseOrder order = lock(id);
            order.mustStand(on);
            if (on.isAfter(today())) {
                throw new BudgetRefusal.InTheFuture();
            }
            acts.mayCertify(order.commitment(), on);
            if (parts.isEmpty()) {
                throw new InvalidInputException("quantity", "budgetOrders.refusal.nothingReceived");
            }
            String note = Text.atMost("reference", Text.line(reference), BudgetAct.REFERENCE);
            List<PurchaseOrderLine> all = linesOf(id);
            Map<PurchaseOrderLineId, PurchaseOrderLine> byId = new HashMap<>();
            all.forEach(line -> byId.put(line.id(), line));
            for (Received part : parts) {
                PurchaseOrderLine line =
                        Optional.ofNullable(byId.get(part.line())).orElseThrow(NotFoundException::new);
                BigDecimal quantity = Quantity.checked(part.quantity());
                line.receive(quantity);
                deliver(part.line(), on, quantity, note);
            }
            Stored.now(lines, all);
            order.received(all);
            Stored.now(orders, order);
            record("budget.purchaseOrderReceived", order, Map.of("date", on.toString()));
            return id.value();
        });
    }

    private void deliver(PurchaseOrderLineId line, LocalDate on, BigDecimal quantity, String reference) {
        jdbc.sql("""
                insert into purchase_delivery (id, line_id, delivered_on, quantity, reference, account, taken_back_why)
                values (:id, :line, :day, :quantity, :reference, :account, '')
                """)
                .param("id", UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .param("line", line.value())
                .param("day", on)
                .param("quantity", quantity)
                .param("reference", reference)
                .param("account", account.username())
                .update();
    }

    private record Delivered(UUID line, BigDecimal quantity, boolean takenBack) {}

    /** Takes back a delivery that was entered by mistake; it stays with the reason and does not count. */
    @Transactional
    @PreAuthorize("hasRole('" + EXPENSE_CLEAR + "')")
    public void takeBackDelivery(UUID command, DeliveryId id, String reason) {
        once(command, new TakeBack(id, reason), () -> {
            String why = reason(reason);
            PurchaseOrder order = lock(new PurchaseOrderId(jdbc.sql(
                            "select l.order_id from purchase_delivery d join purchase_order_line l on l.id = d.line_id where d.id = :id")
                    .param("id", id.value())
                    .query(UUID.class)
                    .optional()
                    .orElseThrow(NotFoundException::new)));
            Delivered delivered = jdbc.sql(
                            "select line_id, quantity, taken_back_by is not null from purchase_delivery where id = :id")
                    .param("id", id.value())
                    .query((row, index) ->
                            new Delivered(row.getObject(1, UUID.class), row.getBigDecimal(2), row.getBoolean(3)))
                    .single();
            if (delivered.takenBack()) {
                throw new PurchaseOrderRefusal.TakenBack();
            }
            jdbc.sql("""
                    update purchase_delivery set taken_back_by = :account, taken_back_on = :today, taken_back_why = :why
                    where id = :id
                    """)
                    .param("account", account.username())
                    .param("today", today())
                    .param("why", why)
                    .param("id", id.value())
                    .update();
            List<PurchaseOrderLine> all = linesOf(order.id());
            all.stream()
                    .filter(line -> line.id().value().equals(delivered.line()))
                    .forEach(line -> line.giveBack(delivered.quantity()));
            Stored.now(lines, all);
            order.received(all);
            Stored.now(orders, order);
            record("budget.purchaseOrderDeliveryTakenBack", order, Map.of("reason", why));
            return id.value();
        });
    }

    /**
     * Cancels an order that nothing was delivered nor cleared of, and what still stands of its commitment; the credit has it
     * again. Where nothing stands of it any more no year needs to be open.
     *
     * @throws PurchaseOrderRefusal.GoesOn the next year is still to take its commitment over
     * @throws PurchaseOrderRefusal.Cleared its commitment was cleared
     * @throws PurchaseOrderRefusal.SomethingReceived what was delivered is owed
     */
    @Transactional
    @PreAuthorize("hasRole('" + EXPENSE_COMMIT + "')")
    public void cancel(UUID command, PurchaseOrderId id, long version, LocalDate on, String reason) {
        once(command, new Cancel(id, version, on, reason), () -> {
            String why = reason(reason);
            PurchaseOrder order = lock(id);
            ConflictException.unlessSame(order.version(), version);
            order.mayCancel(on);
            PurchaseOrderReader.Committed now = standing(order);
            if (now.cleared().isPositive()) {
                throw new PurchaseOrderRefusal.Cleared(now.cleared());
            }
            if (now.left().isPositive()) {
                acts.cancelWhole(now.act(), on, why);
            } else if (on.isAfter(today())) {
                throw new BudgetRefusal.InTheFuture();
            }
            order.cancel(on, account.username(), why);
            Stored.now(orders, order);
            record("budget.purchaseOrderCancelled", order, Map.of("reason", why));
            return id.value();
        });
    }

    /**
     * Gives up what is still to come of an order. Of its commitment stays what was delivered, cleared or not; the credit has
     * the rest again.
     *
     * @throws PurchaseOrderRefusal.NothingToGiveUp nothing of it came, or all of it
     * @throws PurchaseOrderRefusal.GoesOn the next year is still to take its commitment over
     */
    @Transactional
    @PreAuthorize("hasRole('" + EXPENSE_COMMIT + "')")
    public void giveUpTheRest(UUID command, PurchaseOrderId id, long version, LocalDate on, String reason) {
        once(command, new GiveUp(id, version, on, reason), () -> {
            String why = reason(reason);
            PurchaseOrder order = lock(id);
            ConflictException.unlessSame(order.version(), version);
            order.mayGiveUpTheRest(on);
            PurchaseOrderReader.Committed now = standing(order);
            if (now.left().isPositive()) {
                Money delivered = Money.sum(
                        linesOf(id).stream().map(PurchaseOrderLine::delivered).toList());
                acts.cancelRest(now.act(), delivered.minus(now.clearedBefore()), on, why);
            } else if (on.isAfter(today())) {
                throw new BudgetRefusal.InTheFuture();
            }
            order.giveUpTheRest(on, account.username(), why);
            Stored.now(orders, order);
            record("budget.purchaseOrderClosed", order, Map.of("reason", why));
            return id.value();
        });
    }

    private PurchaseOrderReader.Committed standing(PurchaseOrder order) {
        PurchaseOrderReader.Committed now = reader.committed(order.commitment());
        if (now.waits()) {
            throw new PurchaseOrderRefusal.GoesOn();
        }
        return now;
    }

    private static String reason(String typed) {
        return Text.requiredParagraphs("reason", typed, PurchaseOrder.REASON);
    }

    private UUID once(UUID command, Object payload, Supplier<UUID> act) {
        return onceOnly.run(command, payload, Done.class, () -> new Done(act.get()))
                .id();
    }

    private PurchaseOrder lock(PurchaseOrderId id) {
        return orders.lock(id.value()).orElseThrow(NotFoundException::new);
    }

    private List<PurchaseOrderLine> linesOf(PurchaseOrderId id) {
        return lines.findByOfOrderByPosition(id.value());
    }

    private static PurchaseOrderTotals totalsOf(List<PurchaseOrderLine> all) {
        return PurchaseOrderTotals.of(
                all.stream().map(PurchaseOrderLine::amounts).toList());
    }

    private void record(String act, PurchaseOrder order) {
        journal.record(act, SUBJECT, order.id().value());
    }

    private void record(String act, PurchaseOrder order, Map<String, String> details) {
        journal.record(act, SUBJECT, order.id().value(), details);
    }

    private LocalDate today() {
        return Zone.date(clock.instant());
    }
}
