package ma.ghorfa.registry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.testing.BrowserTest;
import ma.ghorfa.testing.InArabicFirst;

/** A clerk finds somebody who was entered twice, puts the two pages together, and takes them apart again. */
class MergeBrowserTest extends BrowserTest {

    @SuppressWarnings("NullAway.Init")
    MergeBrowserTest() {}

    @InArabicFirst
    void aClerkMergesTwoPagesOfOnePersonAndTakesThemApart(Language language) {
        comeIn(language);
        signIn("staff");
        open("duplicates");
        Locator pairs = page.locator("vaadin-grid a[href^='duplicates/']").locator("visible=true");
        pairs.first().waitFor();
        sees("registry.pairs.count", 2L);
        look("duplicates");

        pairs.first().click();
        page.waitForURL(url -> url.matches(".*/duplicates/[0-9a-f-]{36}/[0-9a-f-]{36}$"));
        String goes = page.url().substring(page.url().lastIndexOf('/') + 1);
        sees("registry.merge.stays");
        look("merge");
        press("registry.merge.preview");
        sees("registry.merge.becomes");
        look("merge-preview");
        page.locator("vaadin-dialog[opened]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words("registry.merge.do")))
                .click();
        page.waitForURL(url -> url.matches(".*/register/[0-9a-f-]{36}$"));
        String stays = page.url();

        open("register/" + goes);
        page.waitForURL(url -> url.startsWith(stays + "?merged="));
        page.locator(".callout.info").locator("visible=true").first().waitFor();
        look("merged-note");
        tab("registry.tab.merged");
        sees("registry.merge.formerNumbers");
        look("merged-pages");
        press("registry.merge.takeApart");
        page.locator("vaadin-dialog[opened]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words("registry.merge.takeApart")))
                .click();
        page.waitForURL(url -> url.endsWith("/register/" + goes));
        open("duplicates");
        pairs.first().waitFor();
        assertThat(pairs.count()).isEqualTo(2);
    }
}
