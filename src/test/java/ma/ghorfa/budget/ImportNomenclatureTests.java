package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.BUDGET_PREPARE;
import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.identity.Permissions.TABLE_IMPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.ghorfa.base.Money;
import ma.ghorfa.exchange.TableFormat;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.intake.Existing;
import ma.ghorfa.intake.ImportFigures;
import ma.ghorfa.intake.ImportId;
import ma.ghorfa.intake.ImportRow;
import ma.ghorfa.intake.Imports;
import ma.ghorfa.intake.Problem;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.GhorfaTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** Use case "bring a nomenclature in": each code finds the one above it, stored or of the same file. */
@GhorfaTest
@WithMockUser(
        username = "importer",
        roles = {BUDGET_READ, BUDGET_PREPARE, TABLE_IMPORT})
class ImportNomenclatureTests {

    private static final String HEADER = "القسم,الرمز,البيان,Intitulé,أول سنة,آخر سنة";

    @Autowired
    private Imports imports;

    @Autowired
    private Nomenclature nomenclature;

    @Autowired
    private Budgets budgets;

    @Autowired
    private BudgetLines lines;

    @Autowired
    private BudgetSheets sheets;

    @Autowired
    private JdbcClient sql;

    @SuppressWarnings("NullAway.Init")
    ImportNomenclatureTests() {}

    @AfterEach
    void clear() {
        List.of(
                        "delete from intake_job",
                        "delete from intake_mapping",
                        "delete from intake_lease",
                        "delete from budget_line where version_id in (select v.id from budget_version v"
                                + " join budget b on b.id = v.budget_id where b.year = 2031)",
                        "delete from budget_version where budget_id in (select id from budget where year = 2031)",
                        "delete from budget where year = 2031",
                        "delete from budget_code where from_year = 2031 and level = 'PARAGRAPH'",
                        "delete from budget_code where from_year = 2031 and level = 'ARTICLE'",
                        "delete from budget_code where from_year = 2031",
                        "delete history from budget_line",
                        "delete history from budget_version",
                        "delete history from budget",
                        "delete history from budget_code")
                .forEach(statement -> sql.sql(statement).update());
    }

    private ImportRow imported(Existing existing, String... lines) {
        return imported(NomenclatureIntake.NAME, existing, lines);
    }

    private ImportRow imported(String intake, Existing existing, String... lines) {
        return imported(intake, existing, String.join("\n", lines).getBytes(StandardCharsets.UTF_8), "codes.csv");
    }

    private ImportRow imported(String intake, Existing existing, byte[] file, String name) {
        ImportId id = imports.receive(intake, name, "", new ByteArrayInputStream(file));
        imports.start(id, imports.find(id).orElseThrow().mapping(), existing);
        return await().atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> Acting.as("importer", TABLE_IMPORT)
                                .call(() -> imports.find(id).orElseThrow()),
                        job -> job.state().isFinal());
    }

    @Test
    void codesComeInBelowTheOnesTheyBeginWith() {
        String[] file = {
            HEADER,
            "نفقات التسيير,614,نفقات خارجية,Charges externes,2031,",
            "نفقات التسيير,6145,معارض,Foires,2031,",
            "OPERATING_EXPENDITURE,61451,كراء الخيام,Location,2031,2033",
            "نفقات التسيير,71611,بدون أصل,Sans chapitre,2031,",
            "نفقات التسيير,61467,طول خاطئ,Longueur,2031,",
            "نفقات التسيير,6145,مكرر,Doublon,2031,",
            "قسم,617,مجهول,Inconnu,2031,"
        };
        ImportRow job = imported(Existing.UPDATE, file);
        assertThat(problems(job))
                .containsExactly(
                        "budgetUi.intake.noParent",
                        "budget.refusal.codeLength",
                        "intake.problem.twice",
                        "intake.problem.unknown");
        assertThat(job.figures()).isEqualTo(new ImportFigures(3, 0, 0, 0, 4, 0));
        List<CodeRow> rows = nomenclature.ofYear(2031);
        assertThat(rows).extracting(CodeRow::code).containsExactly("614", "6145", "61451");
        assertThat(rows)
                .extracting(CodeRow::level)
                .containsExactly(CodeLevel.CHAPTER, CodeLevel.ARTICLE, CodeLevel.PARAGRAPH);
        assertThat(rows.get(2).parent()).isEqualTo(rows.get(1).id());

        ImportRow again = imported(
                Existing.UPDATE, HEADER, file[1], "نفقات التسيير,6145,المعارض والصالونات,Foires et salons,2031,");
        assertThat(again.figures()).isEqualTo(new ImportFigures(0, 1, 1, 0, 0, 0));
    }

    @Test
    void theYearsOfACodeThatComesInLieWithinThoseOfTheOneAboveIt() {
        ImportRow job = imported(
                Existing.UPDATE,
                HEADER,
                "نفقات التسيير,614,نفقات خارجية,Charges externes,2031,2035",
                "نفقات التسيير,6145,معارض,Foires,2031,2035",
                "نفقات التسيير,6142,صيانة,Entretien,2031,",
                "نفقات التسيير,6143,نقل,Transport,2030,2035");
        assertThat(problems(job))
                .containsExactly("budget.refusal.codeBeyondItsParent", "budget.refusal.codeBeyondItsParent");
        assertThat(job.figures()).isEqualTo(new ImportFigures(2, 0, 0, 0, 2, 0));
        assertThat(problems(imported(Existing.UPDATE, HEADER, "نفقات التسيير,6145,معارض,Foires,2031,")))
                .containsExactly("budget.refusal.codeBeyondItsParent");
        assertThat(problems(imported(Existing.UPDATE, HEADER, "نفقات التسيير,614,خارجية,Externes,2031,2033")))
                .containsExactly("budget.refusal.codeBeyondItsParent");

        // Ended or prolonged together, in whatever order the file has them.
        ImportRow ended = imported(
                Existing.UPDATE,
                HEADER,
                "نفقات التسيير,614,نفقات خارجية,Charges externes,2031,2033",
                "نفقات التسيير,6145,معارض,Foires,2031,2033");
        assertThat(ended.figures()).isEqualTo(new ImportFigures(0, 2, 0, 0, 0, 0));
        ImportRow prolonged = imported(
                Existing.UPDATE,
                HEADER,
                "نفقات التسيير,6145,معارض,Foires,2031,",
                "نفقات التسيير,614,نفقات خارجية,Charges externes,2031,");
        assertThat(prolonged.figures()).isEqualTo(new ImportFigures(0, 2, 0, 0, 0, 0));
    }

    private List<String> problems(ImportRow job) {
        return imports.reported(job.id(), 10).stream()
                .flatMap(row -> row.problems().stream().map(Problem::messageKey))
                .toList();
    }

    /** Taken in, out, and in again: into what it came from, and into a budget without a line. */
    @ParameterizedTest
    @CsvSource({"XLSX, AR", "CSV, FR"})
    void aWholeBudgetComesInAndOutAndInAgainTheSame(TableFormat format, Language language) {
        var odd = new OddBudgets(20_261_123);
        List<CodeRow> codes = odd.codes();
        var stored = new HashMap<CodeId, CodeId>();
        Acting.asAnybody("finance")
                .run(() -> codes.forEach(code -> stored.put(
                        code.id(),
                        nomenclature.add(
                                code.section(),
                                code.parent() == null ? null : stored.get(code.parent()),
                                code.code(),
                                new CodeData(code.name(), 2031, null)))));
        BudgetVersionId version =
                budgets.versions(budgets.create(2031, false)).getLast().id();
        Map<CodeId, LineData> typed = odd.typed(codes);
        String name = "budget." + format.extension();

        byte[] first = sheets.budget(OddBudgets.table(2031, codes, typed), language, format);
        ImportRow in = imported(BudgetIntake.NAME, Existing.UPDATE, first, name);
        assertThat(in.figures()).isEqualTo(new ImportFigures(typed.size(), 0, codes.size() - typed.size(), 0, 0, 0));
        BudgetTable table = lines.table(version);

        byte[] second = sheets.budget(table, language, format);
        ImportRow again = imported(BudgetIntake.NAME, Existing.UPDATE, second, name);
        assertThat(again.figures()).isEqualTo(new ImportFigures(0, 0, codes.size(), 0, 0, 0));

        sql.sql("delete from budget_line where version_id = :version")
                .param("version", version.value())
                .update();
        imported(BudgetIntake.NAME, Existing.UPDATE, second, name);
        assertThat(lines.table(version).lines())
                .usingRecursiveComparison()
                .ignoringFields("lineVersion")
                .isEqualTo(table.lines());
        assertThat(typed).hasSizeGreaterThan(10);
    }

    @Test
    void theAmountsOfABudgetInPreparationComeIn() {
        imported(
                Existing.UPDATE,
                HEADER,
                "نفقات التسيير,614,نفقات خارجية,Charges externes,2031,",
                "نفقات التسيير,6145,معارض,Foires,2031,",
                "نفقات التسيير,6142,صيانة,Entretien,2031,");
        BudgetId id = budgets.create(2031, false);
        String header = "السنة;القسم;الرمز;المبلغ";
        ImportRow job = imported(
                BudgetIntake.NAME,
                Existing.UPDATE,
                header,
                "2031;نفقات التسيير;6145;1 200 000,50",
                "2031;نفقات التسيير;6142;٣٠٠",
                "2031;نفقات التسيير;614;5",
                "2031;نفقات التسيير;6199;5",
                "2030;نفقات التسيير;6145;5",
                "2031;نفقات التسيير;6145;-5");
        assertThat(problems(job))
                .containsExactly(
                        "budget.refusal.codeIsASum",
                        "budget.refusal.noSuchCode",
                        "budgetUi.intake.noBudget",
                        "base.money.negative");
        assertThat(job.figures()).isEqualTo(new ImportFigures(2, 0, 0, 0, 4, 0));
        assertThat(lines.table(budgets.versions(id).getLast().id()).totals().expenditure())
                .isEqualTo(Money.of("1200300.50"));
        ImportRow again = imported(
                BudgetIntake.NAME,
                Existing.UPDATE,
                header,
                "2031;نفقات التسيير;6145;1 000 000",
                "2031;نفقات التسيير;6142;300");
        assertThat(again.figures()).isEqualTo(new ImportFigures(0, 1, 1, 0, 0, 0));
    }
}
