package ma.ghorfa.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.VersionedEntity;
import org.jspecify.annotations.Nullable;

/** An act of spending or of revenue. Whoever changes it has locked its credit. */
@Entity
@Table(name = "budget_act")
class BudgetAct extends VersionedEntity<BudgetAct> {

    static final int PARTY = 200;
    static final int OBJECT = 500;
    static final int REFERENCE = 120;
    static final int REASON = 1000;

    @Column(name = "budget_id", updatable = false)
    private UUID budget;

    @Column(name = "credit_id", updatable = false)
    private UUID credit;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ActStage stage;

    @Column(name = "parent_id", updatable = false)
    private @Nullable UUID parent;

    @Column(updatable = false)
    private int number;

    @Column(name = "act_on", updatable = false)
    private LocalDate day;

    @Column(updatable = false)
    private Money amount;

    private Money cancelled = Money.ZERO;
    private Money used = Money.ZERO;

    private String party;
    private String object;
    private String reference;

    @Column(updatable = false)
    private String account;

    @Column(name = "override_reason", updatable = false)
    private String overrideReason = "";

    @Column(name = "origin_type", updatable = false)
    private @Nullable String originType;

    @Column(name = "origin_id", updatable = false)
    private @Nullable UUID originId;

    @SuppressWarnings("NullAway.Init")
    protected BudgetAct() {}

    /** The first act of an expense, or of a revenue. */
    BudgetAct(Credit credit, ActStage stage, int number, CommitData data, String account, String overrideReason) {
        this(credit, stage, number, data.on(), data.amount().positive("amount"), account);
        party = Text.required("party", Text.line(data.party()), PARTY);
        object = Text.required("object", Text.line(data.object()), OBJECT);
        reference = Text.atMost("reference", Text.line(data.reference()), REFERENCE);
        this.overrideReason = Text.atMost("reason", Text.paragraphs(overrideReason), REASON);
        ActOrigin origin = data.origin();
        if (origin != null) {
            originType = origin.type();
            originId = origin.id();
        }
    }

    /** An act that takes from another one. */
    BudgetAct(Credit credit, BudgetAct parent, ActStage stage, int number, StageData data, String account) {
        this(credit, stage, number, data.on(), data.amount().positive("amount"), account);
        this.parent = parent.uuid();
        party = parent.party;
        object = parent.object;
        reference = Text.atMost("reference", Text.line(data.reference()), REFERENCE);
    }

    @SuppressWarnings("NullAway.Init")
    private BudgetAct(Credit credit, ActStage stage, int number, LocalDate day, Money amount, String account) {
        this.budget = credit.budget().value();
        this.credit = credit.id().value();
        this.stage = stage;
        this.number = number;
        this.day = day;
        this.amount = amount;
        this.account = account;
    }

    /** What the next stage may still take. */
    Money left() {
        return amount.minus(cancelled).minus(used);
    }

    /** What stands of it. */
    Money net() {
        return amount.minus(cancelled);
    }

    /**
     * The next stage takes from it.
     *
     * @throws BudgetRefusal.ActCancelled nothing of it stands
     * @throws BudgetRefusal.MoreThanIsLeft more than what is left
     */
    void take(Money part, LocalDate on) {
        if (net().isZero()) {
            throw new BudgetRefusal.ActCancelled();
        }
        if (on.isBefore(day)) {
            throw new BudgetRefusal.BeforeTheActBefore(day);
        }
        if (part.isMoreThan(left())) {
            throw new BudgetRefusal.MoreThanIsLeft(left());
        }
        used = used.plus(part);
    }

    /** What the next stage took is given back. */
    void giveBack(Money part) {
        used = used.minus(part);
    }

    /** @throws BudgetRefusal.MoreThanIsLeft what the next stage took is cancelled there first */
    void cancel(Money part, LocalDate on) {
        part.positive("amount");
        if (on.isBefore(day)) {
            throw new BudgetRefusal.BeforeTheActBefore(day);
        }
        if (part.isMoreThan(left())) {
            throw new BudgetRefusal.MoreThanIsLeft(left());
        }
        cancelled = cancelled.plus(part);
    }

    ActId id() {
        return new ActId(uuid());
    }

    BudgetId budget() {
        return new BudgetId(budget);
    }

    ActStage stage() {
        return stage;
    }

    Optional<ActId> parent() {
        return Optional.ofNullable(parent).map(ActId::new);
    }

    /** The commitment of the year before that this one takes over. */
    Optional<ActId> carriedFrom() {
        return Optional.ofNullable(originId)
                .filter(origin -> CarriedCredits.ORIGIN.equals(originType))
                .map(ActId::new);
    }

    int number() {
        return number;
    }

    LocalDate day() {
        return day;
    }

    String account() {
        return account;
    }

    String party() {
        return party;
    }

    String object() {
        return object;
    }

    String reference() {
        return reference;
    }
}
