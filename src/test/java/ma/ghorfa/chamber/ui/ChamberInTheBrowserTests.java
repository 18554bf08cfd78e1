package ma.ghorfa.chamber.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.testing.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every screen of the chamber in a real browser: seen wide and narrow, light and dark, and judged by axe. */
class ChamberInTheBrowserTests extends BrowserTest {

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"AR", "FR"})
    void everyScreenCanBeSeenAndHeard(Language language) {
        comeIn(language);
        signIn("admin");
        open("members?on=2025-06-26");
        look("chamber-members");

        page.locator("a[href^='members/']").first().click();
        page.locator("vaadin-tab").first().waitFor();
        look("chamber-member");
        tab("chamber.member.tab.mandates");
        page.waitForURL(url -> url.endsWith("/mandates"));
        look("chamber-member-mandates");
        press("chamber.mandate.end");
        button("ui.save").waitFor();
        look("chamber-member-end");
        press("ui.cancel");
        tab("ui.history");
        page.waitForURL(url -> url.endsWith("/history"));
        look("chamber-member-history");

        open("bureau?on=2025-06-26");
        look("chamber-bureau");
        open("bureau/posts");
        look("chamber-posts");
        open("committees?on=2025-06-26");
        look("chamber-committees");
        page.locator("a[href^='committees/']").first().click();
        page.locator("vaadin-tab").first().waitFor();
        look("chamber-committee");
        tab("chamber.committee.tab.members");
        page.waitForURL(url -> url.endsWith("/members"));
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
        open("members/new");
        look("chamber-member-new");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                        .count())
                .isEqualTo(1);
    }
}
