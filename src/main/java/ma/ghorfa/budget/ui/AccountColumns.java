package ma.ghorfa.budget.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.data.renderer.LitRenderer;
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
        Function<T, String> words = row -> words(amount.apply(row));
        Column<T> column = grid.text(labelKey, words, amount)
                .setRenderer(LitRenderer.<T>of(
                                "<span class=\"num ${item.below ? 'badge' : ''} ${item.below ? 'bad' : ''}\">${item.words}</span>")
                        .withProperty("words", words::apply)
                        .withProperty("below", row -> amount.apply(row).isNegative()))
                .setTextAlign(ColumnTextAlign.END);
        if (sum != null) {
            column.setFooter(words(sum));
        }
        return column;
    }

    static String words(Money money) {
        return Formats.amount(money.amount());
    }
}
