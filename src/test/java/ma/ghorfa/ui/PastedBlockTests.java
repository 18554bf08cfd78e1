package ma.ghorfa.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Use case "paste what was copied from a spreadsheet". */
class PastedBlockTests {

    @Test
    void rowsAndCellsAreThoseOfTheSpreadsheet() {
        assertThat(PastedBlock.of("عيد العرش\t30/07/2025\r\nعيد الشباب\t21/08/2025\r\n")
                        .rows())
                .containsExactly(List.of("عيد العرش", "30/07/2025"), List.of("عيد الشباب", "21/08/2025"));
    }

    @Test
    void oneCellIsABlockOfOne() {
        assertThat(PastedBlock.of("فاس").rows()).containsExactly(List.of("فاس"));
    }

    @Test
    void emptyCellsAndRowsStayInTheirPlace() {
        assertThat(PastedBlock.of("a\t\tc\n\t\t\nd\te\tf").rows())
                .containsExactly(List.of("a", "", "c"), List.of("", "", ""), List.of("d", "e", "f"));
    }

    @Test
    void aCellInQuotationMarksHoldsBreaksAndDoubledMarks() {
        assertThat(PastedBlock.of("\"one\ntwo\"\t\"says \"\"yes\"\"\"\tlast").rows())
                .containsExactly(List.of("one\ntwo", "says \"yes\"", "last"));
    }

    @Test
    void aQuotationMarkThatNothingClosesMeansItself() {
        assertThat(PastedBlock.of("\"الغرفة\" فاس\tb\n12\" x\tc").rows())
                .containsExactly(List.of("\"الغرفة\" فاس", "b"), List.of("12\" x", "c"));
    }

    @Test
    void nothingIsNoRow() {
        assertThat(PastedBlock.of("").rows()).isEmpty();
    }
}
