package ma.ghorfa.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.Zone;
import ma.ghorfa.exchange.Cells;
import ma.ghorfa.exchange.TableLimits;
import ma.ghorfa.exchange.TableOptions;
import ma.ghorfa.exchange.TableReader;
import ma.ghorfa.exchange.TableRow;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.w3c.dom.Element;

/** What is taken out of the portal: the budget and the account on paper, in both languages, and as workbooks. */
@Transactional
class BudgetDocumentsTests extends BudgetTest {

    @Autowired
    BudgetDocuments documents;

    @Autowired
    Texts texts;

    /** What a reader's program takes from a file: no marks of direction, every white space one space. */
    private static String read(byte[] pdf) throws IOException {
        try (PDDocument file = Loader.loadPDF(pdf)) {
            return comparable(new PDFTextStripper().getText(file));
        }
    }

    private static String comparable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]", "")
                .replaceAll("[\\s\\u00A0\\u202F]+", " ")
                .strip();
    }

    private static String amount(Money money) {
        return comparable(Formats.amount(money.amount()));
    }

    private String words(Language language, String key, @Nullable Object... args) {
        return comparable(texts.get(language, key, args));
    }

    private static List<TableRow> rows(byte[] workbook) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        try (TableReader reader =
                TableReader.open(new ByteArrayInputStream(workbook), TableOptions.NONE, TableLimits.USUAL)) {
            for (TableRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    @Test
    void theBudgetIsPrintedInBothLanguagesWithItsSumsItsStateAndItsVisas() throws IOException {
        BudgetId id = prepared();
        FINANCE.run(() -> budgets.describe(
                latest(id).id(),
                latest(id).version(),
                Bilingual.of("ميزانية للمعارض الجهوية", "Un budget pour les foires régionales")));
        BudgetVersionId version = submitted(id);
        decide(
                "budget",
                version.value(),
                ItemOutcome.APPROVED_MAJORITY,
                day(10, 16).minusYears(1));
        visaed(id, day(10, 20).minusYears(1));
        for (Language language : List.of(Language.AR, Language.FR)) {
            String text = read(FINANCE.call(() -> documents.budgetPdf(version, language)));
            assertThat(text)
                    .contains(words(language, "budgetAccount.doc.budget", Integer.toString(YEAR)))
                    .contains(words(language, "budget.section.CAPITAL_EXPENDITURE"))
                    .contains("71611", amount(dh(4_800_000)), amount(dh(1_380_000)))
                    .contains(amount(dh(9_530_000)), amount(dh(15_030_000)))
                    .contains(words(language, "budget.state.APPROVED"))
                    .contains("12/25", "77/25");
        }
        assertThat(read(FINANCE.call(() -> documents.budgetPdf(version, Language.AR))))
                .contains("ميزانية للمعارض الجهوية");
        assertThat(read(FINANCE.call(() -> documents.budgetPdf(version, Language.FR))))
                .contains("Un budget pour les foires régionales");
    }

    @Test
    void theWorkbookOfABudgetHoldsTheRowsOfItsTable() throws IOException {
        BudgetId id = prepared();
        BudgetVersionId version = latest(id).id();
        BudgetTable table = FINANCE.call(() -> lines.table(version));
        List<TableRow> rows = rows(FINANCE.call(() -> documents.budgetXlsx(version, Language.FR)));
        assertThat(rows.stream().map(row -> Cells.code(row.cell(2))))
                .containsExactlyElementsOf(
                        table.lines().stream().map(line -> line.code().code()).toList());
        assertThat(rows.stream().map(row -> money(row, 5)))
                .containsExactlyElementsOf(
                        table.lines().stream().map(BudgetTable.Line::amount).toList());
    }

    @Test
    void theTreasuryOfAnOpenedYearIsASheetBehindTheLinesAndATableOnPaper() throws Exception {
        BudgetId id = prepared();
        BudgetVersionId version = latest(id).id();
        assertThat(sheet(FINANCE.call(() -> documents.budgetXlsx(version, Language.AR)), 2))
                .as("before the year is opened nothing is expected")
                .isNull();
        open(id, YEAR);
        collected(id, "71611", dh(4_321), day(2, 1));
        LocalDate today = Zone.date(Instant.now());
        for (Language language : List.of(Language.AR, Language.FR)) {
            byte[] workbook = FINANCE.call(() -> documents.budgetXlsx(version, language));
            assertThat(rows(workbook))
                    .as("what is taken in again is the first sheet")
                    .hasSameSizeAs(FINANCE.call(() -> lines.table(version)).lines());
            Element months = java.util.Objects.requireNonNull(sheet(workbook, 2));
            var view = (Element) months.getElementsByTagName("sheetView").item(0);
            assertThat(view.getAttribute("rightToLeft").equals("true")).isEqualTo(language == Language.AR);
            assertThat(months.getTextContent())
                    .contains(texts.get(language, "budgetAccount.sheet.balance"))
                    .contains(Formats.month(YEAR, 1, language.locale()), Formats.month(YEAR, 12, language.locale()))
                    .contains("4321");
            String paper = read(FINANCE.call(() -> documents.budgetPdf(version, language)));
            assertThat(paper)
                    .contains(words(language, "budgetAccount.doc.treasury", Formats.date(today, language.locale())))
                    .contains(comparable(Formats.month(YEAR, 12, language.locale())))
                    .contains(amount(dh(4_321)));
        }
        BudgetVersionId amendment = FINANCE.call(() -> budgets.amend(id, "تعديل"));
        assertThat(sheet(FINANCE.call(() -> documents.budgetXlsx(amendment, Language.FR)), 2))
                .as("what is expected is not of a version that does not stand")
                .isNull();
        assertThat(read(FINANCE.call(() -> documents.budgetPdf(amendment, Language.FR))))
                .doesNotContain(comparable(Formats.month(YEAR, 12, Language.FR.locale())));
        assertThat(sheet(FINANCE.call(() -> documents.budgetXlsx(version, Language.FR)), 2))
                .as("the one approved before stands until then")
                .isNotNull();
    }

    /** A sheet as it lies in the file; null where there is none. */
    private static @Nullable Element sheet(byte[] workbook, int number) throws Exception {
        Path file = Files.write(Files.createTempFile("budget", ".xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry("xl/worksheets/sheet" + number + ".xml");
            return entry == null
                    ? null
                    : DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(zip.getInputStream(entry))
                            .getDocumentElement();
        } finally {
            Files.delete(file);
        }
    }

    private static Money money(TableRow row, int column) {
        BigDecimal read = Cells.money(row.cell(column));
        return new Money(java.util.Objects.requireNonNull(read));
    }

    // ---- Purchase orders ----

    @Autowired
    PurchaseOrders orders;

    private PurchaseOrderId drafted(BudgetId id) {
        CreditId credit = credit(id, "6125").id();
        return FINANCE.call(() -> {
            PurchaseOrderId order = orders.draft(new PurchaseOrderData(
                    credit, day(3, 10), "Librairie Atlas", "001234567000089", "لوازم المكتب", "مقر الغرفة بفاس", 15));
            orders.store(
                    order,
                    List.of(line("ورق", "10", "70.00", "20"), line("Encre d’imprimante", "2.5", "120.00", "10")));
            return order;
        });
    }

    private static PurchaseOrderLineEdit line(String what, String quantity, String price, String rate) {
        return new PurchaseOrderLineEdit(
                null,
                0,
                new PurchaseOrderLineData(
                        what, "علبة", new BigDecimal(quantity), Money.of(price), new BigDecimal(rate)));
    }

    @Test
    void anOrderIsPrintedInBothLanguagesWithItsLinesAndItsTotalsAtEachRate() throws IOException {
        BudgetId id = executing();
        PurchaseOrderId order = drafted(id);
        for (Language language : List.of(Language.AR, Language.FR)) {
            assertThat(read(FINANCE.call(() -> documents.purchaseOrderPdf(order, language))))
                    .contains(words(language, "budgetOrders.doc.draft"))
                    .contains(words(language, "budgetOrders.doc.notIssued"));
        }
        FINANCE.run(() -> orders.issue(
                java.util.UUID.randomUUID(),
                order,
                orders.find(order).orElseThrow().version(),
                day(3, 12)));
        for (Language language : List.of(Language.AR, Language.FR)) {
            assertThat(read(FINANCE.call(() -> documents.purchaseOrderPdf(order, language))))
                    .contains(words(language, "budgetOrders.doc.title", "1/" + YEAR))
                    .contains("Librairie Atlas", "001234567000089", "لوازم المكتب", "ورق", "Encre d’imprimante", "2,5")
                    .contains(words(language, "budgetOrders.doc.total.gross"))
                    .contains(amount(dh(1_000)), amount(dh(140)), amount(dh(30)), amount(dh(1_170)))
                    .doesNotContain(words(language, "budgetOrders.doc.notIssued"));
        }
    }

    private BudgetId closed() {
        BudgetId id = executing();
        collected(id, "71611", dh(4_800_000), day(2, 1));
        paid(id, "6145", dh(1_200_000), day(7, 1));
        paid(commit(id, "2321", dh(1_000_000), day(5, 1)), dh(400_000), day(9, 1));
        BudgetAccountId account = DIRECTOR.call(
                () -> accounts.close(id, budgets.find(id).orElseThrow().version(), day(12, 31), Set.of()));
        DIRECTOR.run(() -> accounts.describe(
                account,
                accounts.find(account).orElseThrow().version(),
                Bilingual.of("تأخر إنجاز الأشغال", "Les travaux ont pris du retard")));
        return id;
    }

    @Test
    void theAccountIsPrintedInBothLanguagesWithItsResults() throws IOException {
        BudgetId id = closed();
        for (Language language : List.of(Language.AR, Language.FR)) {
            String text = read(FINANCE.call(() -> documents.accountPdf(id, language)));
            assertThat(text)
                    .contains(words(language, "budgetAccount.doc.account", Integer.toString(YEAR)))
                    .contains(words(language, "budget.section.OPERATING_REVENUE"))
                    .contains(amount(dh(4_800_000)), amount(dh(1_200_000)), amount(dh(200_000)))
                    .contains(amount(dh(3_600_000)), amount(dh(3_200_000)))
                    .contains(amount(dh(600_000)));
        }
        assertThat(read(FINANCE.call(() -> documents.accountPdf(id, Language.FR))))
                .contains("Les travaux ont pris du retard");
    }

    @Test
    void theWorkbookOfAnAccountHoldsTheRowsOfItsTable() throws IOException {
        BudgetId id = closed();
        AccountTable table = FINANCE.call(() -> accounts.table(id));
        List<TableRow> rows = rows(FINANCE.call(() -> documents.accountXlsx(id, Language.AR)));
        List<Function<AccountLine, Money>> columns = List.of(
                AccountLine::forecast,
                AccountLine::carried,
                AccountLine::transferred,
                AccountLine::amended,
                AccountLine::committed,
                AccountLine::ordered,
                AccountLine::established,
                AccountLine::executed,
                AccountLine::remaining,
                AccountLine::carriedForward);
        assertThat(rows).hasSameSizeAs(table.lines());
        for (int column = 0; column < columns.size(); column++) {
            int at = column;
            assertThat(rows.stream().map(row -> money(row, 5 + at)))
                    .containsExactlyElementsOf(
                            table.lines().stream().map(columns.get(column)).toList());
        }
    }
}
