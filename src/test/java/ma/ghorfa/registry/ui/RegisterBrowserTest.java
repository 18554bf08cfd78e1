package ma.ghorfa.registry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ma.ghorfa.exchange.Cell;
import ma.ghorfa.exchange.Cells;
import ma.ghorfa.exchange.TableReader;
import ma.ghorfa.exchange.TableRow;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.testing.BrowserTest;
import ma.ghorfa.testing.InArabicFirst;

/** A clerk finds somebody in the register and reads what is known of them. */
class RegisterBrowserTest extends BrowserTest {

    @SuppressWarnings("NullAway.Init")
    RegisterBrowserTest() {}

    @InArabicFirst
    void aClerkFindsSomebodyByANameSpeltInAnotherWay(Language language) throws IOException {
        comeIn(language);
        signIn("staff");
        open("register");
        page.locator("vaadin-grid a[href^='register/']").first().waitFor();
        seesWords(words("registry.count", 159L));
        look("register");
        onAPhone(this::filtersUnfold);

        field("ui.search").fill("الزهرا فاطمه");
        page.waitForURL(url -> url.contains("q="));
        Locator found = page.locator("vaadin-grid a[href^='register/']").locator("visible=true");
        found.first().waitFor();
        String address = page.url();
        page.navigate(address);
        found.first().waitFor();
        assertThat(field("ui.search").inputValue()).isEqualTo("الزهرا فاطمه");
        assertThat(found.allTextContents()).isNotEmpty().allMatch(name -> name.startsWith("فاطمة الزهراء"));
        look("register-found");
        takenOut(found.count());

        found.first().click();
        page.waitForURL(url -> url.matches(".*/register/[0-9a-f-]{36}$"));
        sees("registry.tab.record");
        look("register-entry");
        press("registry.cin.read");
        page.locator("vaadin-dialog[opened]")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(words("registry.cin.read"))
                                .setExact(true))
                .last()
                .click();
        sees("registry.cin.journalled");
        assertThat(page.locator("vaadin-dialog[opened] .figure").last().textContent())
                .matches("ZD\\d{5}");
    }

    /** Folded away they would be out of reach, were it not for the button. */
    private void filtersUnfold() {
        Locator province = field("registry.field.province");
        var hidden = new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
        province.waitFor(hidden);
        press("ui.filters.fold");
        province.waitFor();
        photograph("register-unfolded", "phone", ColorScheme.LIGHT);
        axe("register-unfolded");
        press("ui.filters.fold");
        province.waitFor(hidden);
    }

    /** The files hold what the list shows: a head and one line for each row. */
    private void takenOut(int rows) throws IOException {
        Path csv = fetched("ui.export.CSV");
        assertThat(Files.readString(csv)).startsWith("\uFEFF" + words("registry.field.name.ar"));
        assertThat(Files.readAllLines(csv)).hasSize(rows + 1);
        try (TableReader table = TableReader.open(fetched("ui.export.XLSX"))) {
            assertThat(table.header())
                    .startsWith(words("registry.field.name.ar"))
                    .contains(words("registry.field.registeredOn"));
            int read = 0;
            for (TableRow row = table.next(); row != null; row = table.next()) {
                assertThat(Cells.text(row.cell(0))).startsWith("فاطمة الزهراء");
                assertThat(row.cell(row.cells().size() - 1)).isInstanceOf(Cell.Moment.class);
                read++;
            }
            assertThat(read).isEqualTo(rows);
        }
    }

    /** The file is written in the background; the dialog says when it is there and hands it over. */
    private Path fetched(String key) {
        Path file = page.waitForDownload(() -> press(key)).path();
        sees("ui.export.fetch");
        press("ui.close");
        page.locator("vaadin-dialog[opened]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return file;
    }
}
