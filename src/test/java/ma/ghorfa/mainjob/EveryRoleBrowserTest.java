package ma.ghorfa.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ma.ghorfa.budget.BudgetNavigation;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.identity.DemoSignIns;
import ma.ghorfa.testing.BrowserTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each account of the demo signs in and opens everything that its menu offers, what lies behind the pages of the budget, and
 * of each list the first record with all its tabs, in Arabic and in French: no page fails, none is refused, no text is
 * missing, and every page leaves a picture. It takes many minutes, so it is run with all looks alone.
 */
@EnabledIfSystemProperty(
        named = "ghorfa.looks",
        matches = "all",
        disabledReason = "many minutes; run with -Dghorfa.looks=all")
class EveryRoleBrowserTest extends BrowserTest {

    private static final Pattern MISSING_TEXT = Pattern.compile("!\\w+(\\.\\w+)+!");

    private static final List<String> BEHIND_BUDGETS = List.of(
            BudgetNavigation.budget(2026),
            BudgetNavigation.budget(2026) + "/proposals",
            BudgetNavigation.budget(2026) + "/note",
            BudgetNavigation.budget(2025),
            BudgetNavigation.budget(2025) + "/versions",
            BudgetNavigation.budget(2025) + "/history",
            BudgetNavigation.execution(2025),
            BudgetNavigation.execution(2025) + "/revenue",
            BudgetNavigation.execution(2025) + "/acts",
            BudgetNavigation.execution(2025) + "/transfers",
            BudgetNavigation.execution(2025) + "/orders",
            BudgetNavigation.execution(2025) + "/treasury",
            BudgetNavigation.execution(2025) + "/pictures",
            BudgetNavigation.account(2025));

    private final DemoSignIns accounts;

    @Autowired
    EveryRoleBrowserTest(DemoSignIns accounts) {
        this.accounts = accounts;
    }

    @TestFactory
    Stream<DynamicTest> everyAccountOpensWhatItsMenuOffers() {
        return Stream.of(Language.AR, Language.FR).flatMap(language -> accounts.all().stream()
                .map(account -> DynamicTest.dynamicTest(
                        account.username() + " " + language, () -> opens(account.username(), language))));
    }

    private void opens(String username, Language reads) {
        comeIn(reads);
        try {
            signIn(username);
            List<String> pages = new ArrayList<>(menu());
            assertThat(pages).as("the menu of %s", username).isNotEmpty();
            if (pages.contains(BudgetNavigation.BUDGETS)) {
                pages.addAll(BEHIND_BUDGETS);
            }
            for (String path : pages) {
                opens(username, reads, path);
                page.waitForCondition(() -> page.locator("vaadin-grid[loading]").count() == 0);
                Locator first = page.locator("vaadin-grid a[href*='" + path + "/']");
                if (!path.isEmpty() && first.count() > 0) {
                    theFirstOf(username, reads, first.first().getAttribute("href"));
                }
            }
        } finally {
            closeWindows();
        }
    }

    private void theFirstOf(String username, Language reads, String path) {
        opens(username, reads, path);
        for (Locator tab : page.locator("main vaadin-tab:visible").all()) {
            tab.click();
            // Selected is it at once; what it holds comes with the answer.
            settle();
            page.waitForCondition(() -> "true".equals(tab.getAttribute("aria-selected")));
            reads(username, reads, path + " " + tab.innerText().strip());
        }
    }

    private List<String> menu() {
        Locator entries = page.locator(".drawer-nav vaadin-side-nav-item");
        entries.first().waitFor();
        return entries.all().stream().map(entry -> entry.getAttribute("path")).toList();
    }

    private void opens(String username, Language reads, String path) {
        Response answer = page.navigate(address(path));
        assertThat(answer).isNotNull();
        assertThat(answer.status()).as("%s opens %s", username, path).isEqualTo(200);
        page.locator("vaadin-app-layout h1").first().waitFor();
        reads(username, reads, path);
    }

    private void reads(String username, Language reads, String path) {
        assertThat(page.locator("body").innerText())
                .as("%s reads %s", username, path)
                .doesNotContainPattern(MISSING_TEXT);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(
                        "target",
                        "screenshots",
                        "roles",
                        username + "-" + reads.code() + "-" + path.replaceAll("[/?\\s]+", "_") + ".png")));
    }
}
