package ma.ghorfa.budget;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import ma.ghorfa.base.Money;

/** An amount spread over parts by their weights, to the centime: the parts add up to it. */
final class Spread {

    private static final int DECIMALS = 2;

    private Spread() {}

    /**
     * Each part gets its whole centimes; those that are left go to the parts that lost the most by it, the earlier one where
     * two lost the same. Evenly where no weight is above zero.
     *
     * @param amount not below zero
     * @param weights those below zero count as zero
     */
    static List<Money> over(Money amount, List<Money> weights) {
        BigInteger whole = centimes(amount);
        List<BigInteger> shares =
                weights.stream().map(weight -> centimes(weight.max(Money.ZERO))).toList();
        if (!hasWeight(weights)) {
            shares = Collections.nCopies(weights.size(), BigInteger.ONE);
        }
        BigInteger all = shares.stream().reduce(BigInteger.ZERO, BigInteger::add);
        var parts = new BigInteger[shares.size()];
        var lost = new BigInteger[shares.size()];
        BigInteger left = whole;
        for (int part = 0; part < parts.length; part++) {
            BigInteger[] divided = whole.multiply(shares.get(part)).divideAndRemainder(all);
            parts[part] = divided[0];
            lost[part] = divided[1];
            left = left.subtract(divided[0]);
        }
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer part) -> lost[part]).reversed())
                .limit(left.longValueExact())
                .forEach(part -> parts[part] = parts[part].add(BigInteger.ONE));
        return Arrays.stream(parts)
                .map(part -> new Money(new BigDecimal(part, DECIMALS)))
                .toList();
    }

    static boolean hasWeight(List<Money> weights) {
        return weights.stream().anyMatch(Money::isPositive);
    }

    private static BigInteger centimes(Money amount) {
        return amount.amount().movePointRight(DECIMALS).toBigIntegerExact();
    }
}
