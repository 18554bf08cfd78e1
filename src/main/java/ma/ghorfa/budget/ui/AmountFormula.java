package ma.ghorfa.budget.ui;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Money;
import ma.ghorfa.exchange.Cell;
import ma.ghorfa.exchange.CellRef;
import ma.ghorfa.exchange.Cells;
import org.jspecify.annotations.Nullable;

/**
 * What is typed as the amount of a line: an amount in any of the ways in which people write one, or what was voted for the
 * year before with so many per cent more or less, such as {@code +3%} and {@code -2,5 %}.
 *
 * @param ofLastYear whether the number is a change of last year's amount in per cent
 */
record AmountFormula(boolean ofLastYear, BigDecimal number) {

    private static final BigDecimal ALL = new BigDecimal(-100);
    private static final BigDecimal TENFOLD = new BigDecimal(1000);
    private static final Pattern SHARE = Pattern.compile("([+\\-\\u2212])?\\s*([^+\\-\\u2212%٪]+?)\\s*[%٪]");

    static AmountFormula of(Money amount) {
        return new AmountFormula(false, amount.amount());
    }

    static AmountFormula share(BigDecimal percent) {
        if (percent.compareTo(ALL) < 0 || percent.compareTo(TENFOLD) > 0) {
            throw new InvalidInputException("amount", "budgetUi.formula.bounds");
        }
        return new AmountFormula(true, percent);
    }

    /**
     * What a cell says; null where it says nothing.
     *
     * @throws ma.ghorfa.exchange.CellException what is typed is no amount
     * @throws InvalidInputException a share that does not say whether it is more or less
     */
    static @Nullable AmountFormula read(Cell cell) {
        String text = Cells.code(cell).strip();
        Matcher share = SHARE.matcher(text);
        if (!share.matches()) {
            @Nullable BigDecimal amount = Cells.money(cell);
            return amount == null ? null : of(new Money(amount));
        }
        @Nullable String sign = share.group(1);
        if (sign == null) {
            throw new InvalidInputException("amount", "budgetUi.formula.sign", text);
        }
        @Nullable BigDecimal percent = Cells.decimal(Cell.typed(cell.at(), share.group(2)));
        if (percent == null) {
            throw new InvalidInputException("amount", "budgetUi.formula.sign", text);
        }
        return share(sign.equals("+") ? percent : percent.negate());
    }

    static @Nullable AmountFormula typed(String text) {
        return read(Cell.typed(new CellRef(1, 0), text));
    }

    /** The amount, for a line with that amount voted for the year before. */
    Money amount(Money lastYear) {
        return ofLastYear ? lastYear.plus(lastYear.percent(number)) : new Money(number);
    }

    /** As one types it. */
    String written() {
        String plain = number.stripTrailingZeros().scale() < 0
                ? number.setScale(0).toPlainString()
                : number.stripTrailingZeros().toPlainString();
        String local = plain.replace('.', ',');
        if (!ofLastYear) {
            return local;
        }
        return (number.signum() < 0 ? "" : "+") + local + "%";
    }
}
