package ma.ghorfa.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of the budget in the browser with the demo's budgets: looked at, judged by axe, an amount typed with the keyboard. */
class BudgetBrowserTest extends BrowserTest {

    private static final String HOLDS =
            "text => document.querySelector('[data-cell=amount]')?.textContent.includes(text)";

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"AR", "FR"})
    void thePagesOfTheBudgetAreLookedAt(Language language) {
        comeIn(language);
        signIn("finance");
        open(BudgetNavigation.BUDGETS);
        look("budgets");
        open(BudgetNavigation.budget(2026));
        page.locator("vaadin-grid").first().waitFor();
        look("budget-lines");
        open(BudgetNavigation.budget(2025) + "/versions");
        look("budget-versions");
        open(BudgetNavigation.NOMENCLATURE);
        look("budget-nomenclature");
        open(BudgetNavigation.execution(2025));
        look("budget-credits");
        open(BudgetNavigation.execution(2025) + "/acts");
        look("budget-acts");
        open(BudgetNavigation.execution(2025) + "/pictures");
        look("budget-pictures");
        open(BudgetNavigation.account(2025));
        look("budget-closing");
    }

    @Test
    void anAmountIsTypedWithTheKeyboardTheBalanceSaysWhatIsMissingAndItIsTakenBack() {
        comeIn(Language.AR);
        signIn("finance");
        open(BudgetNavigation.budget(2026));
        cell().waitFor();
        String before = cell().textContent();
        cell().click();
        page.keyboard().press("Enter");
        page.keyboard().press("Control+a");
        page.keyboard().type("1 000 000");
        page.keyboard().press("Enter");
        page.waitForFunction(HOLDS, "1\u00a0000\u00a0000,00");
        assertThat(page.locator(".budget-balance").textContent()).contains("130\u00a0000,00");
        press("ui.undo");
        page.waitForFunction(HOLDS, before);
    }

    private Locator cell() {
        return page.locator("[data-cell=amount]").first();
    }
}
