package ma.ghorfa.budget.ui;

import static ma.ghorfa.ui.Words.t;

import ma.ghorfa.budget.PurchaseOrderRow;
import ma.ghorfa.budget.PurchaseOrderState;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The words that the screens of purchase orders share. */
final class PurchaseOrderWords {

    private PurchaseOrderWords() {}

    static String state(PurchaseOrderState state) {
        return t("budgetOrders.state", state);
    }

    static Tone tone(PurchaseOrderState state) {
        return switch (state) {
            case DRAFT, CLOSED, CANCELLED -> Tone.NEUTRAL;
            case ISSUED -> Tone.INFO;
            case PARTLY_RECEIVED -> Tone.ATTENTION;
            case RECEIVED -> Tone.GOOD;
        };
    }

    /** Such as 3/2025; a draft has no number. */
    static String number(PurchaseOrderRow order) {
        return order.number() == null ? "" : order.number() + "/" + order.year();
    }

    static String title(PurchaseOrderRow order) {
        return order.number() == null
                ? t("budgetOrders.draftFor", order.supplier())
                : t("budgetOrders.named", number(order));
    }

    static @Nullable String delay(PurchaseOrderRow order) {
        return order.delayDays() == null ? null : t("budgetOrders.days", order.delayDays());
    }
}
