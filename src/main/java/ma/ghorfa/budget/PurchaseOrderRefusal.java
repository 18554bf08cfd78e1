package ma.ghorfa.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import ma.ghorfa.base.DomainException;
import ma.ghorfa.base.Money;
import ma.ghorfa.i18n.Formats;
import org.jspecify.annotations.Nullable;

/** What is refused of a purchase order. */
public abstract sealed class PurchaseOrderRefusal extends DomainException {

    private PurchaseOrderRefusal(String key, @Nullable Object... args) {
        super("budgetOrders.refusal." + key, args);
    }

    /** What was issued stays as it is. */
    public static final class Issued extends PurchaseOrderRefusal {
        Issued() {
            super("issued");
        }
    }

    /** There is nothing in it. */
    public static final class NoLines extends PurchaseOrderRefusal {
        NoLines() {
            super("noLines");
        }
    }

    /** A larger purchase is a contract, not an order. */
    public static final class AboveCeiling extends PurchaseOrderRefusal {
        AboveCeiling(Money asked, Money ceiling, LocalDate on) {
            super(
                    "aboveCeiling",
                    Formats.amount(asked.amount()),
                    Formats.amount(ceiling.amount()),
                    Formats.amount(asked.minus(ceiling).amount()),
                    Formats.shortDate(on));
        }
    }

    /** Only an order that was issued and not cancelled is delivered or cancelled. */
    public static final class NotStanding extends PurchaseOrderRefusal {
        NotStanding() {
            super("notStanding");
        }
    }

    /** More than what is still to come of a line. */
    public static final class MoreThanOrdered extends PurchaseOrderRefusal {
        MoreThanOrdered(String designation, BigDecimal left) {
            super("moreThanOrdered", designation, Quantity.written(left));
        }
    }

    /** It was taken back already. */
    public static final class TakenBack extends PurchaseOrderRefusal {
        TakenBack() {
            super("takenBack");
        }
    }

    /** What was delivered is owed. */
    public static final class SomethingReceived extends PurchaseOrderRefusal {
        SomethingReceived() {
            super("somethingReceived");
        }
    }

    /** Only of what was delivered in part is the rest given up. */
    public static final class NothingToGiveUp extends PurchaseOrderRefusal {
        NothingToGiveUp() {
            super("nothingToGiveUp");
        }
    }

    /** Its year is closed, and the next one takes its commitment over as soon as it is opened. */
    public static final class GoesOn extends PurchaseOrderRefusal {
        GoesOn() {
            super("goesOn");
        }
    }

    /** The commitment of the order was cleared, at least in part. */
    public static final class Cleared extends PurchaseOrderRefusal {
        Cleared(Money cleared) {
            super("cleared", Formats.amount(cleared.amount()));
        }
    }
}
