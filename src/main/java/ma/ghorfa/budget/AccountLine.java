package ma.ghorfa.budget;

import java.util.stream.Stream;
import ma.ghorfa.base.Money;

/**
 * A line of the administrative account; sums for a code that has others below it.
 *
 * @param forecast what was voted
 * @param carried what came over from the year before
 * @param transferred transfers in less transfers out
 * @param amended what amendments added, less what they took away
 * @param committed of expenditure; zero for revenue
 * @param ordered of expenditure; zero for revenue
 * @param executed paid, or collected
 * @param established of revenue; zero for expenditure
 * @param carriedForward what goes on into the next year
 */
public record AccountLine(
        CodeRow code,
        int depth,
        boolean leaf,
        Money forecast,
        Money carried,
        Money transferred,
        Money amended,
        Money committed,
        Money ordered,
        Money executed,
        Money established,
        Money carriedForward) {

    /** Forecast as it stood at the end of the year. */
    public Money credit() {
        return forecast.plus(carried).plus(transferred).plus(amended);
    }

    /** What was not spent of the credit, nor carried forward; of revenue what was not collected of what is owed. */
    public Money remaining() {
        return code.section().isRevenue()
                ? established.minus(executed)
                : credit().minus(executed).minus(carriedForward);
    }

    /** Nothing was foreseen nor done. */
    public boolean isEmpty() {
        return Stream.of(forecast, carried, transferred, amended, committed, executed, established)
                .allMatch(Money::isZero);
    }

    static AccountLine nothing(CodeRow code) {
        Money zero = Money.ZERO;
        return new AccountLine(code, 0, true, zero, zero, zero, zero, zero, zero, zero, zero, zero);
    }

    /** The same figures where they stand in the table. */
    AccountLine at(CodeRow place, int deep, boolean isLeaf) {
        return new AccountLine(
                place,
                deep,
                isLeaf,
                forecast,
                carried,
                transferred,
                amended,
                committed,
                ordered,
                executed,
                established,
                carriedForward);
    }

    AccountLine plus(AccountLine other) {
        return new AccountLine(
                code,
                depth,
                leaf,
                forecast.plus(other.forecast),
                carried.plus(other.carried),
                transferred.plus(other.transferred),
                amended.plus(other.amended),
                committed.plus(other.committed),
                ordered.plus(other.ordered),
                executed.plus(other.executed),
                established.plus(other.established),
                carriedForward.plus(other.carriedForward));
    }
}
