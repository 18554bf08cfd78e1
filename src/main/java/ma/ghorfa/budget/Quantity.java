package ma.ghorfa.budget;

import java.math.BigDecimal;
import ma.ghorfa.base.InvalidInputException;

/** How quantities and rates are checked, compared and written. */
public final class Quantity {

    private static final int DECIMALS = 3;
    private static final BigDecimal BOUND = new BigDecimal("1000000000");
    private static final int RATE_DECIMALS = 2;
    private static final BigDecimal ALL = new BigDecimal(100);

    private Quantity() {}

    /** Without zeros at the end: 2.500 is 2.5. */
    public static BigDecimal bare(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** As one types it: 2,5. */
    public static String written(BigDecimal number) {
        return bare(number).toPlainString().replace('.', ',');
    }

    /** @throws InvalidInputException not above zero, or more than three decimals */
    static BigDecimal checked(BigDecimal typed) {
        if (typed.signum() <= 0 || typed.compareTo(BOUND) >= 0 || bare(typed).scale() > DECIMALS) {
            throw new InvalidInputException("quantity", "budgetOrders.refusal.quantity");
        }
        return bare(typed);
    }

    /** @throws InvalidInputException no per cent from 0 to 100 with two decimals at most */
    static BigDecimal rate(BigDecimal typed) {
        if (typed.signum() < 0 || typed.compareTo(ALL) > 0 || bare(typed).scale() > RATE_DECIMALS) {
            throw new InvalidInputException("vatRate", "budgetOrders.refusal.rate");
        }
        return bare(typed);
    }
}
