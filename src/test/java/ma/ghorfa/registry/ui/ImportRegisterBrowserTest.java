package ma.ghorfa.registry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ma.ghorfa.exchange.Cells;
import ma.ghorfa.exchange.TableReader;
import ma.ghorfa.exchange.TableRow;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.testing.BrowserTest;
import ma.ghorfa.testing.InArabicFirst;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clerk brings a table of craftspeople in, sees what will happen to each row, and gets the refused ones back. */
class ImportRegisterBrowserTest extends BrowserTest {

    @TempDir
    Path folder;

    @Autowired
    private JdbcClient sql;

    @SuppressWarnings("NullAway.Init")
    ImportRegisterBrowserTest() {}

    /** The other tests of the demo count who is in the register. */
    @AfterEach
    void clear() {
        List.of(
                        "delete p from actor_pair p join craft_actor a on a.id = p.one_id or a.id = p.other_id"
                                + " where a.changed_by like 'import:%'",
                        "delete w from craft_actor_word w join craft_actor a on a.id = w.actor_id"
                                + " where a.changed_by like 'import:%'",
                        "delete from craft_actor where changed_by like 'import:%'",
                        "delete from intake_mapping",
                        "delete from intake_job")
                .forEach(statement -> sql.sql(statement).update());
    }

    @InArabicFirst
    void aClerkBringsATableInAndMendsWhatWasRefused(Language language) throws IOException {
        comeIn(language);
        signIn("staff");
        open("register");
        press("intake.import");
        page.waitForURL(url -> url.endsWith("/imports/new/craft-actors"));
        sees("intake.safe");
        look("import-file");

        page.locator("vaadin-upload input[type=file]").setInputFiles(extract());
        page.waitForURL(url -> url.matches(".*/imports/[0-9a-f-]{36}$"));
        sees("intake.columns.hint");
        choose("Matricule", "registry.field.nia");
        look("import-columns");

        press("intake.check");
        sees("intake.checked.title");
        seesWords(words("intake.checked.text", 3L));
        seesWords(words("registry.field.birthDate"));
        assertThat(page.locator(".wrong-cell").locator("visible=true").allTextContents())
                .contains("31/06/1990");
        look("import-checked");

        button("intake.run", 42L).click();
        sees("intake.report.hint");
        seesWords(words("intake.done", 45L, 3L));
        look("import-result");
        reportHoldsWhatWasRefused();

        open("imports");
        page.locator("vaadin-grid a[href^='imports/']")
                .locator("visible=true")
                .first()
                .waitFor();
        look("imports");
    }

    /** Chooses in the list that is called as the file calls its column. */
    private void choose(String header, String columnKey) {
        field(header, page).click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(words(columnKey)).setExact(true))
                .locator("visible=true")
                .first()
                .click();
    }

    private static Locator field(String label, Page page) {
        return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label))
                .first();
    }

    private Path extract() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("الاسم الكامل;Nom et prénom;CIN;Matricule;الجنس;تاريخ الازدياد;الإقليم;الوسط;الحرفة");
        for (int number = 0; number < 42; number++) {
            lines.add("حميد التجريبي;Hamid Tajribi;ZX%05d;NX%05d;ذكر;12/03/%d;فاس;حضري;الزليج"
                    .formatted(number, number, 1950 + number));
        }
        lines.add("سعاد التجريبي;Souad Tajribi;ZX90001;NX90001;أنثى;31/06/1990;فاس;حضري;الزليج");
        lines.add("سعاد التجريبي;Souad Tajribi;ZX90002;NX00007;أنثى;30/06/1990;Atlantide;حضري;الزليج");
        lines.add("سعاد التجريبي;;90002;NX90003;أنثى;30/06/1990;فاس;حضري;");
        Path file = folder.resolve("لائحة الصناع.csv");
        Files.writeString(file, "\uFEFF" + String.join("\r\n", lines));
        return file;
    }

    private void reportHoldsWhatWasRefused() throws IOException {
        Path report = page.waitForDownload(() -> page.getByRole(
                                AriaRole.LINK, new Page.GetByRoleOptions().setName(words("intake.report.XLSX")))
                        .click())
                .path();
        try (TableReader table = TableReader.open(report)) {
            assertThat(table.header())
                    .startsWith("الاسم الكامل", "Nom et prénom")
                    .endsWith(words("intake.field.reasons"));
            int reasons = table.header().size() - 1;
            List<String> said = new ArrayList<>();
            for (TableRow row = table.next(); row != null; row = table.next()) {
                said.add(Cells.text(row.cell(reasons)));
            }
            assertThat(said).hasSize(3);
            assertThat(said.getFirst()).contains(words("registry.field.birthDate"), "31/06/1990");
            assertThat(said.get(1)).contains("Atlantide", "9");
            assertThat(said.get(2)).contains(words("registry.cin.shape"), words("base.required"));
        }
    }
}
