package ma.ghorfa.chamber.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.testing.BrowserTest;
import org.junit.jupiter.api.Test;

/** The screens of the chamber in a real browser: seen wide and narrow, light and dark, judged by axe, and typed into. */
class ChamberInTheBrowserTests extends BrowserTest {

    @Test
    void everyScreenCanBeSeenAndHeardInArabic() {
        comeIn(Language.AR);
        signIn("admin");
        open("members?on=2025-06-26");
        look("chamber-members");
        openFirst("members/");
        look("chamber-member");
        openTab("chamber.member.tab.mandates", "/mandates");
        look("chamber-member-mandates");
        press("chamber.mandate.end");
        button("ui.save").waitFor();
        look("chamber-member-end");
        press("ui.cancel");
        openTab("chamber.member.tab.offices", "/offices");
        look("chamber-member-offices");
        openTab("ui.history", "/history");
        look("chamber-member-history");

        open("bureau?on=2025-06-26");
        look("chamber-bureau");
        open("bureau/posts");
        look("chamber-posts");
        open("committees?on=2025-06-26");
        look("chamber-committees");
        openFirst("committees/");
        look("chamber-committee");
        openTab("chamber.committee.tab.members", "/members");
        look("chamber-committee-members");
        open("committees/new");
        look("chamber-committee-new");

        open("rules");
        look("chamber-rules");
        open("rules/quorum.elective.first");
        look("chamber-rule");
        press("chamber.rule.add");
        button("ui.save").waitFor();
        look("chamber-rule-add");
        press("ui.cancel");

        open("holidays?year=2025");
        look("chamber-holidays");
        open("provinces");
        look("chamber-provinces");
        open("chamber");
        look("chamber-identity");
    }

    @Test
    void theMainScreensCanBeSeenAndHeardInFrench() {
        comeIn(Language.FR);
        signIn("staff");
        open("members?on=2025-06-26");
        look("chamber-members");
        openFirst("members/");
        openTab("chamber.member.tab.interests", "/interests");
        look("chamber-member-interests");
        open("bureau?on=2025-06-26");
        look("chamber-bureau");
        open("committees?on=2025-06-26");
        look("chamber-committees");
        open("rules?q=quorum");
        look("chamber-rules");
    }

    @Test
    void theListFollowsWhatOneTypesAndItsAddressKeepsIt() {
        comeIn(Language.AR);
        signIn("staff");
        open("members?on=2025-06-26");
        field("ui.search").fill("بوعنان");
        page.waitForURL(url -> url.contains("q="));
        assertThat(page.url()).contains("on=2025-06-26");
        page.waitForFunction("() => document.querySelector('vaadin-grid').size < 10");
        page.reload();
        page.waitForFunction("() => document.querySelector('vaadin-grid')?.size < 10");
        assertThat(field("ui.search").inputValue()).isEqualTo("بوعنان");
    }

    @Test
    void aPairOfLinesIsTypedSentBackAndStored() {
        comeIn(Language.AR);
        signIn("staff");
        open("members/new");
        line("chamber.member.name", "ui.language.AR").fill("نعيمة 3 الخراز");
        line("chamber.member.name", "ui.language.FR").fill("Naïma Kharraz");
        choose("chamber.sex", words("chamber.sex.FEMALE"));
        field("chamber.province").fill("تازة");
        page.keyboard().press("Enter");
        line("chamber.member.craft", "ui.language.AR").fill("زربية بني وراين");
        press("ui.save");
        sees("chamber.name.lettersOnly");

        line("chamber.member.name", "ui.language.AR").fill("نعيمة الخراز");
        press("ui.save");
        page.waitForURL(url -> url.endsWith("/mandates"));
        sees("chamber.mandate.none");
        look("chamber-member-new");
    }

    private void openFirst(String prefix) {
        page.locator("a[href^='" + prefix + "']").first().click();
        page.locator("vaadin-tab").first().waitFor();
    }

    private void openTab(String key, String ending) {
        tab(key);
        page.waitForURL(url -> url.endsWith(ending));
    }

    private Locator line(String labelKey, String languageKey) {
        return page.getByLabel(words(labelKey) + " – " + words(languageKey))
                .locator("visible=true")
                .first();
    }

    private void choose(String labelKey, String item) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(words(labelKey)))
                .first()
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(item).setExact(true))
                .first()
                .click();
    }
}
