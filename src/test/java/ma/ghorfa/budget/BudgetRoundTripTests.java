package ma.ghorfa.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ma.ghorfa.exchange.Cell;
import ma.ghorfa.exchange.CellRef;
import ma.ghorfa.exchange.Cells;
import ma.ghorfa.exchange.TableFormat;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.intake.ReadRows;
import ma.ghorfa.testing.GhorfaTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What was taken in of a budget comes out of the portal and in again as it was; how it is stored is the matter of {@link
 * ImportNomenclatureTests}.
 */
@GhorfaTest
class BudgetRoundTripTests {

    private static final int CASES = 10_000;
    private static final int YEAR = 2031;
    private static final List<Language> LANGUAGES = List.of(Language.values());

    @TempDir
    Path folder;

    @Autowired
    private BudgetIntake intake;

    @Autowired
    private BudgetSheets sheets;

    @SuppressWarnings("NullAway.Init")
    BudgetRoundTripTests() {}

    @Test
    void everyLineOfABudgetComesBackAsItWasWrittenOut() throws IOException {
        var odd = new OddBudgets(20_261_122);
        int lines = 0;
        int nothing = 0;
        for (int budget = 0; lines < CASES; budget++) {
            TableFormat format = budget % 2 == 0 ? TableFormat.XLSX : TableFormat.CSV;
            Language language = LANGUAGES.get(budget % LANGUAGES.size());
            List<CodeRow> codes = odd.codes();
            Map<CodeId, LineData> taken = new HashMap<>();
            odd.typed(codes).forEach((code, typed) -> taken.put(code, taken(typed)));

            Path file = folder.resolve("budget." + format.extension());
            Files.write(file, sheets.budget(OddBudgets.table(YEAR, codes, taken), language, format));
            Map<BudgetTable.Key, LineData> back = new HashMap<>();
            var pass = intake.begin();
            long rows = ReadRows.of(file, intake, row -> {
                BudgetIntake.Entry entry = Objects.requireNonNull(
                        pass.read(row), () -> row.problems().toString());
                assertThat(row.problems()).isEmpty();
                assertThat(entry.year() == null || entry.year() == YEAR).isTrue();
                if (entry.data() != null) {
                    back.put(new BudgetTable.Key(entry.section(), entry.code()), entry.over(LineData.NOTHING));
                }
            });

            Map<BudgetTable.Key, LineData> expected = new HashMap<>();
            codes.stream()
                    .filter(code -> taken.containsKey(code.id()))
                    .forEach(code -> expected.put(
                            new BudgetTable.Key(code.section(), code.code()),
                            Objects.requireNonNull(taken.get(code.id()))));
            assertThat(back).as("budget %d", budget).isEqualTo(expected);
            assertThat(rows).isEqualTo(codes.size());
            lines += expected.size();
            nothing += codes.size() - expected.size();
        }
        assertThat(nothing).isGreaterThan(CASES / 10);
    }

    /** What becomes of cells that a colleague filled. */
    private static LineData taken(LineData typed) {
        return BudgetLine.checked(new LineData(
                typed.amount(),
                typed.secondYear(),
                typed.thirdYear(),
                Cells.paragraphs(cell(typed.note())),
                Cells.paragraphs(cell(typed.justification())),
                Cells.text(cell(typed.proposedBy()))));
    }

    private static Cell cell(String text) {
        return Cell.typed(new CellRef(2, 1), text);
    }
}
