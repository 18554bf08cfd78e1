package ma.ghorfa.campaign.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.testing.BrowserTest;
import ma.ghorfa.testing.InArabicFirst;

/** An agent with a phone takes a request at today's station, and the figures show it. */
class StationBrowserTest extends BrowserTest {

    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;
    private static final int WIDE = 1366;
    private static final int HIGH = 860;

    @SuppressWarnings("NullAway.Init")
    StationBrowserTest() {}

    @InArabicFirst
    void anAgentFindsSomebodyByANameSpeltInAnotherWayAndTakesTheRequest(Language language) {
        comeIn(language);
        signIn("programmes");
        sees("campaign.today");
        look("campaign-home");
        page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        page.locator("a[href^='campaigns/stations/']").first().click();
        field("campaign.intake.find").waitFor();
        String station = page.url();
        int before = requests();

        // Written without the alif of the article's hamza, and with ha for ta marbuta.
        field("campaign.intake.find").fill(language == Language.AR ? "الزهرا فاطمه" : "zahra fatma");
        Locator open = page.locator(".candidate")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words("campaign.intake.take")))));
        open.first().waitFor();
        look("campaign-station-found");
        page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        String name = open.first().getAttribute("aria-label");
        open.first()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words("campaign.intake.take")))
                .dblclick();
        seesWords(words("campaign.intake.taken", name));
        sees("campaign.intake.requested");
        page.waitForFunction(
                "before => document.querySelector('.figures .value').textContent.trim() === String(before + 1)",
                before);
        look("campaign-station");

        page.setViewportSize(WIDE, HIGH);
        page.locator(".breadcrumbs a").nth(1).click();
        page.locator("vaadin-grid a[href*='/people?station=']").first().waitFor();
        look("campaign");
        tab("campaign.tab.requests");
        field("campaign.field.station").waitFor();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .locator("visible=true")
                .first()
                .waitFor();
        look("campaign-requests");
        tab("campaign.tab.figures");
        sees("campaign.figures.women");
        look("campaign-figures");

        page.navigate(station);
        field("campaign.intake.find").waitFor();
        assertThat(requests()).isEqualTo(before + 1);
        open("benefits");
        sees("campaign.benefitKind.CREDIT");
        look("campaign-benefits");
        assertThat(page.locator(".benefit .preserve-lines")
                        .first()
                        .evaluate("text => getComputedStyle(text).unicodeBidi"))
                .as("conditions read in the direction of their own words")
                .isEqualTo("plaintext");
        open("campaigns");
        page.locator("vaadin-grid a[href^='campaigns/']").first().waitFor();
        look("campaigns");
    }

    /** The first figure of the station: how many requests were taken there. */
    private int requests() {
        return Integer.parseInt(
                page.locator(".figures .value").first().textContent().trim());
    }
}
