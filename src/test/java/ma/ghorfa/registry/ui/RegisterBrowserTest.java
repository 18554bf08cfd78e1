package ma.ghorfa.registry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.testing.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A clerk finds somebody in the register and reads what is known of them. */
class RegisterBrowserTest extends BrowserTest {

    @SuppressWarnings("NullAway.Init")
    RegisterBrowserTest() {}

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"AR", "FR"})
    void aClerkFindsSomebodyByANameSpeltInAnotherWay(Language language) {
        comeIn(language);
        signIn("staff");
        open("register");
        page.locator("vaadin-grid a[href^='register/']").first().waitFor();
        seesWords(words("registry.count", 156L));
        look("register");

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
}
