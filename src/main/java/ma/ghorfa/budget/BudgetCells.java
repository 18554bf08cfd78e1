package ma.ghorfa.budget;

import java.math.BigDecimal;
import ma.ghorfa.base.Money;
import ma.ghorfa.exchange.Cell;
import ma.ghorfa.exchange.Cells;
import org.jspecify.annotations.Nullable;

/** What the cells of a table hold that only budgets have. */
final class BudgetCells {

    private BudgetCells() {}

    static @Nullable Integer year(Cell cell) {
        Long year = Cells.whole(cell);
        return year == null ? null : Budget.validYear("year", Math.clamp(year, 0, Integer.MAX_VALUE));
    }

    static @Nullable Money amount(Cell cell) {
        BigDecimal typed = Cells.money(cell);
        return typed == null ? null : new Money(typed).notNegative("amount");
    }
}
