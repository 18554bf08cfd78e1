package ma.ghorfa.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.VersionedEntity;
import ma.ghorfa.base.Written;
import org.jspecify.annotations.Nullable;

/** What is asked of a supplier. Whoever changes it, or a line of it, has locked it. */
@Entity
@Table(name = "purchase_order")
class PurchaseOrder extends VersionedEntity<PurchaseOrder> {

    static final int SUPPLIER = BudgetAct.PARTY;
    static final int IDENTIFIER = 30;
    static final int OBJECT = BudgetAct.OBJECT;
    static final int PLACE = 200;
    static final int DELAY = 3650;
    static final int REASON = BudgetAct.REASON;

    @Column(name = "budget_id", updatable = false)
    private UUID budget;

    @Column(name = "credit_id")
    private UUID credit;

    @Enumerated(EnumType.STRING)
    private PurchaseOrderState state = PurchaseOrderState.DRAFT;

    @Column(name = "number")
    private @Nullable Integer number;

    @Column(name = "ordered_on")
    private LocalDate day;

    private String supplier;

    @Column(name = "supplier_identifier")
    private String identifier;

    private String object;

    @Column(name = "place")
    private String place;

    @Column(name = "delay_days")
    private @Nullable Integer delayDays;

    @Column(name = "drafted_by", updatable = false)
    private String draftedBy;

    @Column(name = "line_changes")
    private int lineChanges;

    @Column(name = "act_id")
    private @Nullable UUID act;

    @Column(name = "cancelled_on")
    private @Nullable LocalDate cancelledOn;

    @Column(name = "cancelled_by")
    private @Nullable String cancelledBy;

    @Column(name = "cancel_reason")
    private String cancelReason = "";

    @SuppressWarnings("NullAway.Init")
    protected PurchaseOrder() {}

    @SuppressWarnings("NullAway.Init")
    PurchaseOrder(BudgetId budget, PurchaseOrderData data, String draftedBy) {
        this.budget = budget.value();
        this.draftedBy = draftedBy;
        write(data);
    }

    void edit(long editedVersion, PurchaseOrderData data) {
        editedFrom(editedVersion);
        mustBeDraft();
        write(data);
    }

    private void write(PurchaseOrderData data) {
        String named = Text.required("supplier", data.supplier(), SUPPLIER);
        String known = Text.atMost("identifier", Written.digits(Text.line(data.identifier())), IDENTIFIER);
        String what = Text.required("object", data.object(), OBJECT);
        String where = Text.atMost("place", Text.line(data.place()), PLACE);
        Integer within = data.delayDays();
        if (within != null && (within < 0 || within > DELAY)) {
            throw new InvalidInputException("delayDays", "budgetOrders.refusal.delay", DELAY);
        }
        credit = data.credit().value();
        day = data.on();
        supplier = named;
        identifier = known;
        object = what;
        place = where;
        delayDays = within;
    }

    /** @throws PurchaseOrderRefusal.Issued its terms stay as they are */
    void mustBeDraft() {
        if (state != PurchaseOrderState.DRAFT) {
            throw new PurchaseOrderRefusal.Issued();
        }
    }

    /** A line of it was added, changed or removed: who edited or saw it before did not see this. */
    void linesChanged() {
        mustBeDraft();
        lineChanges++;
    }

    /** It has its number and its commitment from now on. */
    void issue(int given, ActId commitment, LocalDate on) {
        mustBeDraft();
        number = given;
        act = commitment.value();
        day = on;
        state = PurchaseOrderState.ISSUED;
    }

    /** @throws PurchaseOrderRefusal.NotStanding a draft, or cancelled */
    void mustStand(LocalDate on) {
        if (!state.isStanding()) {
            throw new PurchaseOrderRefusal.NotStanding();
        }
        if (on.isBefore(day)) {
            throw new BudgetRefusal.BeforeTheActBefore(day);
        }
    }

    /** Something was delivered of these lines, or taken back. */
    void received(Collection<PurchaseOrderLine> lines) {
        if (state == PurchaseOrderState.CLOSED) {
            return;
        }
        if (lines.stream().allMatch(PurchaseOrderLine::isComplete)) {
            state = PurchaseOrderState.RECEIVED;
        } else if (lines.stream().anyMatch(PurchaseOrderLine::isBegun)) {
            state = PurchaseOrderState.PARTLY_RECEIVED;
        } else {
            state = PurchaseOrderState.ISSUED;
        }
    }

    /** @throws PurchaseOrderRefusal.SomethingReceived what was delivered is owed */
    void mayCancel(LocalDate on) {
        mustStand(on);
        if (state != PurchaseOrderState.ISSUED) {
            throw new PurchaseOrderRefusal.SomethingReceived();
        }
    }

    void cancel(LocalDate on, String by, String reason) {
        mayCancel(on);
        end(PurchaseOrderState.CANCELLED, on, by, reason);
    }

    /** @throws PurchaseOrderRefusal.NothingToGiveUp nothing of it came, or all of it */
    void mayGiveUpTheRest(LocalDate on) {
        mustStand(on);
        if (state != PurchaseOrderState.PARTLY_RECEIVED) {
            throw new PurchaseOrderRefusal.NothingToGiveUp();
        }
    }

    /** What is still to come does not come any more; what came stays. */
    void giveUpTheRest(LocalDate on, String by, String reason) {
        mayGiveUpTheRest(on);
        end(PurchaseOrderState.CLOSED, on, by, reason);
    }

    private void end(PurchaseOrderState as, LocalDate on, String by, String reason) {
        cancelledOn = on;
        cancelledBy = by;
        cancelReason = reason;
        state = as;
    }

    /** How the commitment names it, the same in every language. */
    static String reference(int number, int year) {
        return "BC " + number + "/" + year;
    }

    PurchaseOrderId id() {
        return new PurchaseOrderId(uuid());
    }

    BudgetId budget() {
        return new BudgetId(budget);
    }

    CreditId credit() {
        return new CreditId(credit);
    }

    String supplier() {
        return supplier;
    }

    String object() {
        return object;
    }

    ActId commitment() {
        return new ActId(Objects.requireNonNull(act));
    }
}
