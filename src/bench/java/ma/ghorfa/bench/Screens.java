package ma.ghorfa.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import ma.ghorfa.GhorfaApplication;
import ma.ghorfa.assembly.SessionFilter;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionRow;
import ma.ghorfa.assembly.SessionState;
import ma.ghorfa.assembly.Sessions;
import ma.ghorfa.document.DocumentRenderer;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.minutes.MinutesRegister;
import ma.ghorfa.testing.Chromium;
import ma.ghorfa.testing.TestDatabaseInitializer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * What a person waits for: the first view of somebody who was never here, in bytes and requests; opening the page of a
 * session and saving an item, from the click to the paint in a real browser; the minutes as PDF; and what each person
 * signed in costs in heap. The probe beside the clicks is a bare request for the health page over the same network.
 */
final class Screens implements Benchmark {

    private static final int CLICKS = 40;
    private static final int PEOPLE = 30;
    private static final int PAPERS = 30;

    @Override
    public String name() {
        return "screens";
    }

    @Override
    public void run(Table table) throws Exception {
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(GhorfaApplication.class)
                        .initializers(new TestDatabaseInitializer())
                        .run("--server.port=0", "--ghorfa.demo=true");
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            int port = Objects.requireNonNull(((WebServerApplicationContext) application).getWebServer())
                    .getPort();
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Chromium.executable())
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
            var visit = new Visit(browser, "http://localhost:" + port + "/", application.getBean(Texts.class));
            firstView(table, visit);
            papers(table, application);
            clicks(table, visit, draft(application));
            heap(table, visit);
        }
    }

    // ---- First view ----

    private static void firstView(Table table, Visit visit) {
        var bytes = new double[5];
        var requests = new double[5];
        for (int run = 0; run < bytes.length; run++) {
            BrowserContext context = visit.window();
            Page page = context.newPage();
            CDPSession network = context.newCDPSession(page);
            var received = new AtomicLong();
            var asked = new AtomicInteger();
            Consumer<JsonObject> finished =
                    event -> received.addAndGet(event.get("encodedDataLength").getAsLong());
            network.on("Network.loadingFinished", finished);
            network.on("Network.requestWillBeSent", event -> asked.incrementAndGet());
            network.send("Network.enable");
            page.navigate(visit.address("sign-in"));
            page.locator("h1").first().waitFor();
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            bytes[run] = received.get() / 1024.0;
            requests[run] = asked.get();
            context.close();
        }
        table.add("first view (sign-in page, cold), transferred", "KiB", bytes);
        table.add("first view (sign-in page, cold), requests", "requests", requests);
    }

    // ---- Papers ----

    private static void papers(Table table, ConfigurableApplicationContext application) {
        as(() -> {
            var minutes = application.getBean(MinutesRegister.class);
            var renderer = application.getBean(DocumentRenderer.class);
            SessionId closed = application.getBean(Sessions.class).list(SessionFilter.ALL).stream()
                    .filter(session -> session.state() == SessionState.MINUTES_PENDING
                            || session.state() == SessionState.ARCHIVED
                            || session.state() == SessionState.CLOSED)
                    .max(java.util.Comparator.comparing(SessionRow::items))
                    .orElseThrow()
                    .id();
            for (Language language : List.of(Language.AR, Language.FR)) {
                var first = new double[1];
                var warm = new double[PAPERS];
                for (int run = -1; run < PAPERS; run++) {
                    long start = System.nanoTime();
                    renderer.pdf(minutes.document(closed, language));
                    double millis = (System.nanoTime() - start) / 1e6;
                    if (run < 0) {
                        first[0] = millis;
                    } else {
                        warm[run] = millis;
                    }
                }
                table.add("minutes as PDF, " + language.code() + ", first", "ms", first);
                table.add("minutes as PDF, " + language.code() + ", warm", "ms", warm);
                table.add("minutes as PDF, " + language.code() + ", warm, p95", "ms", Table.p95(warm));
            }
        });
    }

    // ---- Clicks ----

    private static void clicks(Table table, Visit visit, SessionId session) {
        Page page = visit.signedIn("secretary");
        var probe = new double[CLICKS];
        var opened = new double[CLICKS];
        var saved = new double[CLICKS];
        String item = "sessions/" + session.value() + "/agenda";
        for (int run = -3; run < CLICKS; run++) {
            long start = System.nanoTime();
            page.request().get(visit.address("actuator/health"));
            double bare = (System.nanoTime() - start) / 1e6;

            page.navigate(visit.address("sessions"));
            Locator link = page.locator("a[href*='" + session.value() + "']").first();
            link.waitFor();
            start = System.nanoTime();
            link.click();
            page.waitForURL(url -> url.contains(session.value().toString()));
            page.locator("vaadin-tabs").first().waitFor();
            double opening = (System.nanoTime() - start) / 1e6;

            page.navigate(visit.address(item));
            page.locator("a[href*='/items/']").first().click();
            Locator presenter = page.locator("vaadin-text-field.field-ar input").nth(1);
            presenter.waitFor();
            presenter.fill("عرض رقم " + (run + 10));
            presenter.blur();
            page.waitForTimeout(600); // the pause after which a draft is kept, as when somebody reads what was typed
            Locator save = page.getByRole(
                            com.microsoft.playwright.options.AriaRole.BUTTON,
                            new Page.GetByRoleOptions()
                                    .setName(visit.words("ui.save"))
                                    .setExact(true))
                    .first();
            start = System.nanoTime();
            save.click();
            page.getByText(visit.words("ui.saved")).first().waitFor();
            double saving = (System.nanoTime() - start) / 1e6;
            if (run >= 0) {
                probe[run] = bare;
                opened[run] = opening;
                saved[run] = saving;
            }
        }
        table.add("probe: a bare request from the same browser", "ms", probe);
        table.add("open the page of a session, click to content", "ms", opened);
        table.add("open the page of a session, p95", "ms", Table.p95(opened));
        table.add("save an item, click to the word that it is saved", "ms", saved);
        table.add("save an item, p95", "ms", Table.p95(saved));
        page.context().close();
    }

    // ---- Heap ----

    private static void heap(Table table, Visit visit) {
        List<Page> people = new ArrayList<>();
        people.add(visit.signedIn("secretary"));
        double before = usedAfterCollection();
        for (int person = 0; person < PEOPLE; person++) {
            Page page = visit.signedIn("secretary");
            page.navigate(visit.address("sessions"));
            page.locator("vaadin-grid").first().waitFor();
            people.add(page);
        }
        double after = usedAfterCollection();
        table.add("heap per person signed in, list of sessions open", "KiB", (after - before) / PEOPLE / 1024);
        people.forEach(page -> page.context().close());
    }

    private static double usedAfterCollection() {
        for (int round = 0; round < 4; round++) {
            System.gc();
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    // ---- Tools ----

    private static SessionId draft(ConfigurableApplicationContext application) {
        var found = new ArrayList<SessionId>();
        as(() -> application.getBean(Sessions.class).list(SessionFilter.ALL).stream()
                .filter(session -> session.state() == SessionState.DRAFT)
                .min(java.util.Comparator.comparing(SessionRow::date))
                .map(SessionRow::id)
                .ifPresent(found::add));
        return found.getFirst();
    }

    private static void as(Runnable work) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "bench", "", AuthorityUtils.createAuthorityList(Permissions.allAuthorities())));
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** A browser that visits the application as different people. */
    private record Visit(Browser browser, String base, Texts texts) {

        String address(String path) {
            return base + path;
        }

        String words(String key) {
            return texts.get(Language.AR, key);
        }

        BrowserContext window() {
            BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1366, 860));
            context.addCookies(List.of(new Cookie("ghorfa-language", "ar").setUrl(base)));
            return context;
        }

        Page signedIn(String username) {
            Page page = window().newPage();
            page.navigate(address("sign-in"));
            page.getByLabel(words("identity.signIn.username"))
                    .locator("visible=true")
                    .first()
                    .fill(username);
            page.getByLabel(words("identity.signIn.password"))
                    .locator("visible=true")
                    .first()
                    .fill("ghorfa-demo-2026");
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.contains("sign-in"));
            page.locator("vaadin-app-layout h1").first().waitFor();
            return page;
        }
    }
}
