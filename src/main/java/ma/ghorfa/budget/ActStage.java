package ma.ghorfa.budget;

import java.util.Optional;
import ma.ghorfa.identity.Permissions;
import org.jspecify.annotations.Nullable;

/** The four stages of spending, and the two of revenue. */
public enum ActStage {
    COMMITMENT(null),
    CLEARANCE(COMMITMENT),
    ORDER(CLEARANCE),
    PAYMENT(ORDER),
    ESTABLISHMENT(null),
    COLLECTION(ESTABLISHMENT);

    private final @Nullable ActStage before;

    ActStage(@Nullable ActStage before) {
        this.before = before;
    }

    /** The stage that an act of this one takes from; empty for the first of its kind. */
    public Optional<ActStage> before() {
        return Optional.ofNullable(before);
    }

    /** The stage that takes from this one; empty for the last. */
    public Optional<ActStage> next() {
        return switch (this) {
            case COMMITMENT -> Optional.of(CLEARANCE);
            case CLEARANCE -> Optional.of(ORDER);
            case ORDER -> Optional.of(PAYMENT);
            case ESTABLISHMENT -> Optional.of(COLLECTION);
            case PAYMENT, COLLECTION -> Optional.empty();
        };
    }

    /** Who may do acts of this stage. */
    public String permission() {
        return switch (this) {
            case COMMITMENT -> Permissions.EXPENSE_COMMIT;
            case CLEARANCE -> Permissions.EXPENSE_CLEAR;
            case ORDER -> Permissions.EXPENSE_ORDER;
            case PAYMENT -> Permissions.EXPENSE_PAY;
            case ESTABLISHMENT -> Permissions.REVENUE_ESTABLISH;
            case COLLECTION -> Permissions.REVENUE_COLLECT;
        };
    }

    public boolean isRevenue() {
        return this == ESTABLISHMENT || this == COLLECTION;
    }
}
