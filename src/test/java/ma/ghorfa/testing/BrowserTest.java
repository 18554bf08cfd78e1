package ma.ghorfa.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A test in a real browser against the running application with the demo chamber. It finds things as a person would, by
 * role and by the words on the screen, which it takes from the text files in the language of the test; {@link #look}
 * leaves screenshots and lets axe judge the page.
 */
@GhorfaHttpTest
@ExtendWith(PhotographOfFailure.class)
public abstract class BrowserTest {

    protected static final String DEMO_PASSWORD = "ghorfa-demo-2026";
    private static final int WIDE = 1366;
    private static final int PHONE = 390;
    private static final double PATIENCE_MILLIS = 15_000;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    static final boolean ALL_LOOKS = "all".equals(System.getProperty("ghorfa.looks"));

    private static @Nullable Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private Texts texts;

    private final List<BrowserContext> windows = new ArrayList<>();
    private @Nullable BrowserContext context;
    private Language language = Language.AR;
    protected Page page;

    @SuppressWarnings("NullAway.Init")
    protected BrowserTest() {}

    /** One browser for the whole run; it ends with the JVM. */
    private static synchronized Browser browser() {
        if (browser == null) {
            Path chromium = Chromium.executable();
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
        return browser;
    }

    /** Opens a fresh browser window, as of somebody who reads the given language and was never here. */
    protected void comeIn(Language reads) {
        language = reads;
        context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(WIDE, 860)
                        .setColorScheme(ColorScheme.LIGHT)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setAcceptDownloads(true)
                        .setTimezoneId("Africa/Casablanca"));
        context.addCookies(List.of(new Cookie("ghorfa-language", reads.code()).setUrl(address(""))));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        windows.add(context);
        page = context.newPage();
    }

    /** Turns to a window that was opened before, that of somebody else who works at the same time. */
    protected void turnTo(Page window) {
        context = window.context();
        page = window;
    }

    /** Everybody leaves; whoever comes in next is somebody else. */
    @AfterEach
    protected void closeWindows() {
        windows.forEach(BrowserContext::close);
        windows.clear();
    }

    /**
     * Signs in with a demo account and waits for the home page. The door has tests of its own, {@code IdentityBrowserTests};
     * whoever is on the way to work goes through it as its form does, without painting it.
     */
    protected void signIn(String username) {
        APIRequestContext at = Objects.requireNonNull(context).request();
        Matcher token = TOKEN.matcher(at.get(address("sign-in")).text());
        assertThat(token.find()).as("a token at the door").isTrue();
        at.post(
                address("signin"),
                RequestOptions.create()
                        .setForm(FormData.create()
                                .set("username", username)
                                .set("password", DEMO_PASSWORD)
                                .set("_csrf", token.group(1)))
                        .setMaxRedirects(0));
        page.navigate(address(""));
        page.locator("vaadin-app-layout h1").first().waitFor();
    }

    protected String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    protected void open(String path) {
        page.navigate(address(path));
        page.locator("h1").first().waitFor();
    }

    /** The words of a key in the language of this test. */
    protected String words(String key, @Nullable Object... args) {
        return texts.get(language, key, args);
    }

    protected Language language() {
        return language;
    }

    /** The input whose label is the text of a key. */
    protected Locator field(String labelKey) {
        return page.getByLabel(words(labelKey), new Page.GetByLabelOptions().setExact(true))
                .locator("visible=true")
                .first();
    }

    protected Locator button(String key, @Nullable Object... args) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words(key, args)).setExact(true))
                .locator("visible=true")
                .first();
    }

    protected void press(String key, @Nullable Object... args) {
        button(key, args).click();
    }

    protected void follow(String linkWords) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(linkWords))
                .first()
                .click();
    }

    protected void tab(String key) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(words(key)))
                .first()
                .click();
    }

    /** Waits until the words of a key stand somewhere in sight. */
    protected void sees(String key, @Nullable Object... args) {
        seesWords(words(key, args));
    }

    protected void seesWords(String text) {
        page.getByText(text).locator("visible=true").first().waitFor();
    }

    /**
     * Photographs the page and lets axe find nothing on it: in Arabic wide in the light and on a phone in the dark, in the
     * other languages wide in the dark and on a phone in the light. With {@code -Dghorfa.looks=all} every language leaves
     * all four pictures.
     */
    protected void look(String name) {
        boolean arabic = language == Language.AR;
        light(arabic ? ColorScheme.LIGHT : ColorScheme.DARK);
        photograph(name, "wide", arabic ? ColorScheme.LIGHT : ColorScheme.DARK);
        axe(name);
        if (ALL_LOOKS) {
            onPhone(name, arabic ? ColorScheme.LIGHT : ColorScheme.DARK);
        }
        light(arabic ? ColorScheme.DARK : ColorScheme.LIGHT);
        if (ALL_LOOKS) {
            photograph(name, "wide", arabic ? ColorScheme.DARK : ColorScheme.LIGHT);
        }
        onPhone(name, arabic ? ColorScheme.DARK : ColorScheme.LIGHT);
        if (arabic) {
            // Nothing but the colours is another in the dark.
            axe(name, "color-contrast");
        }
        light(ColorScheme.LIGHT);
    }

    private void light(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        settle();
    }

    private void onPhone(String name, ColorScheme scheme) {
        onAPhone(() -> {
            settle();
            photograph(name, "phone", scheme);
        });
    }

    /** Does something with the page as narrow as a phone. */
    protected void onAPhone(Runnable doing) {
        page.setViewportSize(PHONE, 844);
        listsAsCards(true);
        doing.run();
        page.setViewportSize(WIDE, 860);
        listsAsCards(false);
    }

    /** Waits until the lists that become cards on a phone have noticed the width. */
    private void listsAsCards(boolean cards) {
        page.waitForFunction(
                "cards => [...document.querySelectorAll('.offers-cards')]"
                        + ".every(grid => grid.classList.contains('as-cards') === cards)",
                cards);
    }

    /** Waits until the browser has nothing left to load or to paint. */
    protected void settle() {
        page.waitForFunction("() => !window.Vaadin || !window.Vaadin.Flow || !window.Vaadin.Flow.clients"
                + " || Object.values(window.Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive())");
        page.evaluate("() => document.fonts.ready");
        page.evaluate("() => Promise.all(document.getAnimations().filter(a => a.effect &&"
                + " a.effect.getComputedTiming().iterations !== Infinity).map(a => a.finished.catch(() => null)))");
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    protected void photograph(String name, String width, ColorScheme scheme) {
        String file = "%s-%s-%s-%s.png"
                .formatted(name, language.code(), width, scheme.name().toLowerCase(Locale.ROOT));
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", file)));
    }

    /** The page as a failed test left it, as a picture and as its elements; nothing where the test had not opened one. */
    void photographFailure(String test) throws IOException {
        if (context != null) {
            String name = test.replaceAll("[^\\w.-]", "_");
            Path failed = Path.of("target", "screenshots", "failed");
            page.screenshot(new Page.ScreenshotOptions().setPath(failed.resolve(name + ".png")));
            Files.writeString(failed.resolve(name + ".html"), page.content());
        }
    }

    /** Fails with every violation that axe finds on the page as it is now, by these rules or, without any, by all. */
    protected void axe(String name, String... rules) {
        // Vaadin's own sign of a lost connection stands outside every landmark, as it must: it belongs to no page.
        // There are no frames: the way for them would open a page of its own each time, and only violations are read.
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        var judge = new AxeBuilder(page)
                .setLegacyMode(true)
                .options(options)
                .exclude(List.of("vaadin-connection-indicator"));
        if (rules.length > 0) {
            judge.withRules(List.of(rules));
        }
        List<Rule> violations = judge.analyze().getViolations();
        assertThat(violations.stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + "\n"
                                + rule.getNodes().stream()
                                        .limit(5)
                                        .map(node -> "    " + node.getTarget() + " " + node.getHtml() + "\n      "
                                                + Stream.concat(node.getAny().stream(), node.getAll().stream())
                                                        .map(check -> check.getMessage())
                                                        .collect(Collectors.joining("; ")))
                                        .collect(Collectors.joining("\n")))
                        .toList())
                .as("axe on %s at %s", name, page.url())
                .isEmpty();
    }
}
