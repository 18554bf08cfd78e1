package ma.ghorfa.exchange;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** What stands in a cell of a table that was brought in. {@link Cells} makes values of it. */
public sealed interface Cell {

    CellRef at();

    /** Whether the value was computed by a formula when the workbook was last saved. */
    default boolean formula() {
        return false;
    }

    default boolean isBlank() {
        return false;
    }

    /** What someone typed or pasted, from wherever it comes. */
    static Cell typed(CellRef at, String text) {
        return text.isEmpty() ? new Blank(at) : new Words(at, text, false);
    }

    /** Nothing. */
    record Blank(CellRef at) implements Cell {
        @Override
        public boolean isBlank() {
            return true;
        }
    }

    /** A text as it stands in the file, every cell of CSV included; a text of blanks alone counts as nothing. */
    record Words(CellRef at, String text, boolean formula) implements Cell {
        @Override
        public boolean isBlank() {
            return text.isBlank();
        }
    }

    /**
     * A number.
     *
     * @param system1904 whether the workbook counts days from 1904, should the number be one
     */
    record Figure(CellRef at, BigDecimal value, boolean system1904, boolean formula) implements Cell {}

    /** A number that the workbook shows as a day or a time; local to whoever typed it. */
    record Moment(CellRef at, LocalDateTime value, boolean formula) implements Cell {}

    record Truth(CellRef at, boolean value, boolean formula) implements Cell {}

    /** A cell without a usable value: an error such as #N/A, or a formula that was never computed. */
    record Failed(CellRef at, String messageKey, String shown) implements Cell {
        @Override
        public boolean formula() {
            return true;
        }
    }
}
