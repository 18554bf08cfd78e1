package ma.ghorfa.budget.ui;

import com.vaadin.flow.component.grid.Grid.Column;
import java.util.function.Function;
import ma.ghorfa.base.Money;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.ui.RecordGrid;
import org.jspecify.annotations.Nullable;

/** The columns of amounts in the grids of the account; the currency is said above them. */
final class AccountColumns {

    private AccountColumns() {}

    /** @param sum below the column; null for none */
    static <T> Column<T> amount(RecordGrid<T> grid, String labelKey, Function<T, Money> amount, @Nullable Money sum) {
        Column<T> column = grid.money(labelKey, row -> amount.apply(row));
        if (sum != null) {
            column.setFooter(words(sum));
        }
        return column;
    }

    static String words(Money money) {
        return Formats.amount(money.amount());
    }
}
