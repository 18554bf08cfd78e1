package ma.ghorfa.ui;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.HolidayCertainty;
import ma.ghorfa.chamber.HolidayData;
import ma.ghorfa.chamber.HolidayKind;
import ma.ghorfa.chamber.HolidayRow;
import ma.ghorfa.chamber.Holidays;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What every list can do, as somebody who works in lists all day uses it. */
class ListsBrowserTest extends BrowserTest {

    private static final int YEAR = 2031;
    private static final int YEAR_OF_TWO = 2032;
    private static final Acting COLLEAGUE = Acting.as("secretary", CHAMBER_READ, CHAMBER_WRITE);

    private static final String LINK_IN_THE_MIDDLE = """
            [...document.querySelectorAll('vaadin-grid a[href^="register/"]')].find(link => {
              const grid = link.closest('vaadin-grid').getBoundingClientRect();
              const seen = link.getBoundingClientRect();
              return seen.height > 0 && seen.top > grid.top + grid.height / 3 && seen.bottom < grid.bottom - grid.height / 4;
            })""";

    @Autowired
    private Holidays holidays;

    @SuppressWarnings("NullAway.Init")
    ListsBrowserTest() {}

    /** Filter, order, place and columns of a list, and its records one after the other. */
    @Test
    void aListIsFoundAgainAsItWasLeft() {
        comeIn(Language.AR);
        signIn("secretary");
        open("members?status=ACTIVE");
        cells("members/").first().waitFor();

        // The order is chosen at the head of a column and stands in the address.
        header("chamber.member.name.ar").click();
        page.waitForURL(url -> url.contains("sort=member.name.ar"));
        String sorted = page.url();

        // The filter is saved under a name and applied from anywhere.
        page.locator(".saved-filters vaadin-menu-bar-button").first().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(words("ui.filters.save")))
                .click();
        field("ui.filters.name").fill("المزاولون بالاسم");
        press("ui.save");
        sees("ui.filters.saved", "المزاولون بالاسم");
        look("list-filters");
        open("members");
        cells("members/").first().waitFor();
        page.locator(".saved-filters vaadin-menu-bar-button").first().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("المزاولون بالاسم"))
                .click();
        page.waitForURL(sorted);

        // A column is hidden, and stays hidden.
        press("ui.columns");
        Locator choice = page.locator("vaadin-dialog[opened] .column-choice");
        choice.waitFor();
        look("list-columns");
        choice.getByLabel(words("chamber.member.craft"), new Locator.GetByLabelOptions().setExact(true))
                .uncheck();
        press("ui.close");
        header("chamber.member.craft").waitFor(hidden());
        page.reload();
        cells("members/").first().waitFor();
        assertThat(header("chamber.member.craft").count()).isZero();

        // One reads record after record in the order of the list, and finds the list again.
        String second = cells("members/").nth(1).textContent();
        cells("members/").first().click();
        page.waitForURL(url -> url.matches(".*/members/[0-9a-f-]{36}$"));
        Locator trail = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName(words("ui.trail")));
        trail.getByLabel(words("ui.trail.next")).click();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(second))
                .first()
                .waitFor();
        look("record-trail");
        trail.getByRole(AriaRole.LINK).nth(1).click();
        page.waitForURL(url -> url.contains("sort=member.name.ar") && url.contains("at=1"));
    }

    /** A link to a row of a long list leads to it. */
    @Test
    void anAddressLeadsToARowOfALongList() {
        comeIn(Language.AR);
        signIn("staff");
        open("register?at=90");
        page.waitForFunction("() => document.querySelector('vaadin-grid')?._firstVisibleIndex > 80");
    }

    /** The browser's back button leads to the place from which a record was opened. */
    @Test
    void theBackButtonLeadsToTheRowOneWasAt() {
        comeIn(Language.AR);
        signIn("staff");
        open("register");
        cells("register/").first().waitFor();
        page.locator("vaadin-grid").evaluate("grid => grid.scrollToIndex(60)");
        page.waitForFunction("() => " + LINK_IN_THE_MIDDLE + "?.textContent"
                + " && document.querySelector('vaadin-grid')._firstVisibleIndex > 50"
                + " && !document.querySelector('vaadin-grid').loading");
        int first = (int) page.evaluate("() => document.querySelector('vaadin-grid')._firstVisibleIndex");
        page.evaluateHandle("() => " + LINK_IN_THE_MIDDLE).asElement().click();
        page.waitForURL(url -> url.matches(".*/register/[0-9a-f-]{36}$"));
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName(words("ui.trail")))
                .waitFor();
        page.goBack();
        page.waitForURL(url -> url.endsWith("/register?at=" + first));
        page.waitForFunction(
                "first => Math.abs(document.querySelector('vaadin-grid')?._firstVisibleIndex - first) <= 1", first);
    }

    /** Days of a year are typed, pasted, refused and taken back. */
    @Test
    void aListIsTypedIntoAsASpreadsheet() {
        comeIn(Language.AR);
        signIn("admin");
        open("holidays?year=" + YEAR);
        press("ui.edits.newRow");
        field("chamber.holiday.date").fill("11/01/" + YEAR);
        page.keyboard().press("Enter");
        choose("chamber.holiday.kind", "chamber.holidayKind.NATIONAL");
        choose("chamber.holiday.certainty", "chamber.holidayCertainty.CONFIRMED");
        line("ui.language.AR").fill("ذكرى تقديم الوثيقة");
        line("ui.language.FR").fill("Manifeste");
        press("ui.save");
        cell("name.ar", 0).waitFor();

        // Enter opens a cell, Enter stores it; Escape leaves it.
        cell("name.fr", 0).click();
        page.keyboard().press("Enter");
        page.keyboard().type("Manifeste de l'indépendance");
        page.keyboard().press("Enter");
        sees("ui.edits.stored", 1);
        assertThat(text("name.fr", 0)).isEqualTo("Manifeste de l'indépendance");
        cell("name.fr", 0).click();
        page.keyboard().type("nothing");
        page.keyboard().press("Escape");
        assertThat(text("name.fr", 0)).isEqualTo("Manifeste de l'indépendance");

        // A word that is none of the offered ones is refused and stands there to be mended.
        cell("kind", 0).click();
        page.keyboard().type("xyz");
        page.keyboard().press("Enter");
        assertThat(page.locator(".cell-input").inputValue()).isEqualTo("xyz");
        page.keyboard().press("Escape");

        // Also when the next cell stands open already: what is typed then goes on in the one that is open.
        cell("kind", 0).click();
        page.keyboard().type("abc");
        page.keyboard().press("Tab");
        page.waitForFunction("() => document.querySelector('.cell-input')?.value === 'abc'");
        page.keyboard().type("de");
        assertThat(page.locator(".cell-input").inputValue()).isEqualTo("abcde");
        page.keyboard().press("Escape");
        assertThat(page.locator(".cell-input").count()).isZero();

        // A block copied from a spreadsheet: what it changes is shown first, with what is wrong in it.
        cell("date", 0).click();
        paste("12/01/" + YEAR + "\tذكرى\tFête\tوطنية\tمؤكد\n31/06/" + YEAR + "\tخطأ\tErreur\t\t\n");
        Locator preview = page.locator("vaadin-dialog[opened] .pasted");
        preview.waitFor();
        assertThat(preview.textContent()).contains("12/01/" + YEAR, "31/06/" + YEAR);
        look("list-paste");
        press("ui.paste.store");
        page.locator("vaadin-dialog[opened]").waitFor(hidden());
        page.waitForFunction("() => document.querySelector('[data-cell=\"name.ar\"]').textContent === 'ذكرى'");

        // And the last change is taken back.
        press("ui.undo");
        page.waitForFunction("() => document.querySelector('[data-cell=\"name.ar\"]').textContent !== 'ذكرى'");
        assertThat(text("name.ar", 0)).isEqualTo("ذكرى تقديم الوثيقة");
        look("list-edited");
    }

    /** Two people change the same day: the second is told, keeps what was typed, and sees what is stored. */
    @Test
    void whatAColleagueStoredMeanwhileIsNotTypedOver() {
        var day = LocalDate.of(YEAR_OF_TWO, 1, 11);
        HolidayRow row = COLLEAGUE.call(() -> {
            holidays.add(named(day, "Manifeste"));
            return holidays.ofYear(YEAR_OF_TWO).getFirst();
        });
        comeIn(Language.AR);
        signIn("admin");
        open("holidays?year=" + YEAR_OF_TWO);
        cell("name.fr", 0).click();
        page.keyboard().press("Enter");
        page.keyboard().type("Ce que je tape");
        COLLEAGUE.run(() -> holidays.edit(row.id(), row.version(), named(day, "Ce que ma collègue a enregistré")));
        page.keyboard().press("Enter");
        seesWords(words("base.conflict"));
        seesWords("Ce que je tape");
        page.waitForFunction("() => document.querySelector('[data-cell=\"name.fr\"]').textContent"
                + " === 'Ce que ma collègue a enregistré'");
        assertThat(page.locator(".cell-input").count()).isZero();
        look("list-conflict");
    }

    private static HolidayData named(LocalDate day, String fr) {
        return new HolidayData(
                day, Bilingual.of("ذكرى تقديم الوثيقة", fr), HolidayKind.NATIONAL, HolidayCertainty.CONFIRMED);
    }

    /** The line of the name in one language. */
    private Locator line(String languageKey) {
        return page.getByLabel(words("chamber.holiday.name") + " – " + words(languageKey))
                .last();
    }

    private Locator cells(String path) {
        return page.locator("vaadin-grid a[href^='" + path + "']").locator("visible=true");
    }

    private Locator header(String labelKey) {
        return page.locator("vaadin-grid vaadin-grid-sorter")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + words(labelKey) + "\\s*$")))
                .locator("visible=true");
    }

    private void choose(String labelKey, String itemKey) {
        field(labelKey).click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(words(itemKey)))
                .locator("visible=true")
                .click();
        // While the list closes, all else is hidden from whoever reads the page by its roles.
        page.locator("vaadin-select[opened]").waitFor(hidden());
    }

    private Locator cell(String name, int row) {
        return page.locator("[data-cell='" + name + "']").nth(row);
    }

    private String text(String name, int row) {
        return cell(name, row).textContent();
    }

    private void paste(String text) {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.evaluate("text => navigator.clipboard.writeText(text)", text);
        page.keyboard().press("Control+V");
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
    }
}
