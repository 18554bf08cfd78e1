package ma.ghorfa.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * An exact amount of dirhams with two decimals, up to ten thousand million either way; what the database keeps as {@code
 * decimal(15, 2)}. Nothing is ever rounded but a share of an amount, and that by a rule which is said.
 */
public record Money(BigDecimal amount) implements Comparable<Money> {

    private static final int DECIMALS = 2;
    private static final BigDecimal BOUND = new BigDecimal("10000000000");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /** @throws InvalidInputException where there are more than two decimals, or too many digits before them */
    public Money {
        if (amount.stripTrailingZeros().scale() > DECIMALS) {
            throw new InvalidInputException("amount", "base.money.decimals");
        }
        if (!holds(amount)) {
            throw new InvalidInputException("amount", "base.money.tooMuch");
        }
        amount = amount.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    @JsonCreator
    public static Money of(String amount) {
        return new Money(new BigDecimal(amount));
    }

    public static Money of(long dirhams) {
        return new Money(BigDecimal.valueOf(dirhams));
    }

    /** Whether it is within the bounds of an amount. */
    public static boolean holds(BigDecimal amount) {
        return amount.abs().compareTo(BOUND) < 0;
    }

    /** The sum, zero of none; it keeps the bounds of an amount. */
    public static Money sum(Collection<Money> amounts) {
        return new Money(amounts.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    public Money negated() {
        return new Money(amount.negate());
    }

    /** So many per cent of it, to the centime; half a centime goes up, away from zero. */
    public Money percent(BigDecimal percent) {
        return new Money(amount.multiply(percent).divide(HUNDRED, DECIMALS, RoundingMode.HALF_UP));
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isMoreThan(Money other) {
        return compareTo(other) > 0;
    }

    /** The amount, refused in a field of a form unless it is above zero. */
    public Money positive(String field) {
        if (!isPositive()) {
            throw new InvalidInputException(field, "base.money.notPositive");
        }
        return this;
    }

    /** The amount, refused in a field of a form where it is below zero. */
    public Money notNegative(String field) {
        if (isNegative()) {
            throw new InvalidInputException(field, "base.money.negative");
        }
        return this;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    @JsonValue
    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
