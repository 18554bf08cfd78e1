package ma.ghorfa.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.BrowserTest;
import ma.ghorfa.testing.InArabicFirst;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The door and the administration of accounts in a real browser, under the content security policy of production. */
class IdentityBrowserTests extends BrowserTest {

    private static final Acting ADMIN = Acting.as("test-admin", Permissions.ACCOUNT_READ, Permissions.ACCOUNT_WRITE);
    private static final String CHOSEN = "zellige brass cedar";

    private final Accounts accounts;
    private final Roles roles;
    private final DemoAccounts demo;
    private final MemberDirectory directory;
    private final List<String> violations = new ArrayList<>();

    @Autowired
    IdentityBrowserTests(Accounts accounts, Roles roles, DemoAccounts demo, MemberDirectory directory) {
        this.accounts = accounts;
        this.roles = roles;
        this.demo = demo;
        this.directory = directory;
    }

    private void arrive(Language reads) {
        comeIn(reads);
        page.onConsoleMessage(this::watch);
    }

    private void watch(ConsoleMessage message) {
        if (message.text().contains("Content Security Policy") || message.text().contains("Content-Security-Policy")) {
            violations.add(message.text());
        }
    }

    @AfterEach
    void nothingWasBlockedThatThePortalItselfNeeds() {
        assertThat(violations).isEmpty();
    }

    private static String newName() {
        return "t-" + UUID.randomUUID().toString().substring(0, 12);
    }

    private String account(String role) {
        String username = newName();
        ADMIN.run(() ->
                demo.create(new NewAccount(username, Bilingual.of("اختبار", "Essai"), Set.of(role)), DEMO_PASSWORD));
        return username;
    }

    private void enter(String username, String password) {
        open("sign-in");
        field("identity.signIn.username").fill(username);
        field("identity.signIn.password").fill(password);
        press("identity.signIn.submit");
    }

    private static boolean isAt(String url, String path) {
        return url.replaceAll("[?#].*", "").endsWith("/" + path);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theDoorSpeaksTheLanguageOfTheVisitor(Language reads) {
        arrive(reads);
        open("sign-in");
        assertThat(page.locator("html").getAttribute("lang"))
                .isEqualTo(reads.locale().toLanguageTag());
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo(reads.isRightToLeft() ? "rtl" : "ltr");
        sees("identity.signIn.title");
        sees("identity.demo.title");
        look("sign-in");
        enter("secretary", "wrong password");
        sees("identity.signIn.refused");
        assertThat(isAt(page.url(), "sign-in")).isTrue();
        if (reads == Language.AR) {
            look("sign-in-refused");
        }
    }

    @Test
    void aDemoAccountIsOneTapAndTheDoorAwayAndTheWayOutIsOneTap() {
        arrive(Language.AR);
        open("sign-in");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("كاتبة الدورات"))
                .click();
        page.waitForFunction("() => document.querySelector('input[name=username]').value === 'secretary'");
        press("identity.signIn.submit");
        page.waitForURL(url -> !url.contains("sign-in"));
        page.locator("vaadin-app-layout h1").first().waitFor();
        press("ui.signOut");
        page.waitForURL(url -> url.contains("sign-in"));
        open("my-account");
        assertThat(isAt(page.url(), "sign-in")).isTrue();
    }

    @Test
    void theLanguageIsSwitchedAtTheDoorAndKeptWithTheAccount() {
        String username = account("MEMBER");
        arrive(Language.AR);
        enter(username, DEMO_PASSWORD);
        page.locator("vaadin-app-layout h1").first().waitFor();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Français"))
                .click();
        page.waitForFunction("() => document.documentElement.lang.startsWith('fr')");
        // Another browser, which knows nothing of it.
        page.context().clearCookies();
        comeIn(Language.AR);
        enter(username, DEMO_PASSWORD);
        page.locator("vaadin-app-layout h1").first().waitFor();
        page.waitForFunction("() => document.documentElement.lang.startsWith('fr')");
    }

    @Test
    void aOneTimePasswordLeadsToTheChoiceOfAnotherAndNowhereElse() {
        String username = newName();
        OneTimePassword given = ADMIN.call(
                () -> accounts.create(new NewAccount(username, Bilingual.of("اختبار", "Essai"), Set.of("AUDITOR"))));
        arrive(Language.AR);
        enter(username, given.password());
        page.waitForURL(url -> isAt(url, "choose-password"));
        for (String elsewhere : List.of("", "accounts", "journal", "my-account")) {
            open(elsewhere);
            page.waitForURL(url -> isAt(url, "choose-password"));
        }
        sees("identity.choosePassword.words");
        look("choose-password");
        choose(given.password(), "short");
        sees("identity.password.tooShort", 12, 5);
        choose("not the present one", CHOSEN);
        sees("identity.password.wrong");
        choose(given.password(), CHOSEN);
        page.locator("vaadin-app-layout h1").first().waitFor();
        open("journal");
        sees("journal.title");
        press("ui.signOut");
        page.waitForURL(url -> url.contains("sign-in"));
        enter(username, given.password());
        sees("identity.signIn.refused");
        enter(username, CHOSEN);
        page.locator("vaadin-app-layout h1").first().waitFor();
    }

    private void choose(String present, String chosen) {
        field("identity.password.present").fill(present);
        field("identity.password.new").fill(chosen);
        field("identity.password.repeat").fill(chosen);
        press("identity.password.submit");
    }

    @InArabicFirst
    void anAdministratorCreatesAnAccountAndHandsItsPasswordOver(Language reads) {
        String username = newName();
        arrive(reads);
        signIn("admin");
        open("accounts");
        look("accounts");
        press("identity.account.create");
        Locator dialog = page.locator("vaadin-dialog");
        field("identity.signIn.username").fill("secretary");
        dialog.getByLabel(words("identity.account.name") + " – " + words("ui.language.AR"))
                .fill("كريمة العمراني");
        dialog.getByLabel(words("identity.role.MEMBER"), new Locator.GetByLabelOptions().setExact(true))
                .first()
                .check();
        pressIn(dialog, "identity.account.create");
        sees("identity.username.taken");
        field("identity.signIn.username").fill(username);
        pressIn(dialog, "identity.account.create");
        sees("identity.oneTime.words", username);
        look("one-time-password");
        assertThat(page.locator(".one-time-password").textContent()).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
        press("identity.oneTime.noted");
        // The list has it already, however many there are: of a long one only what is seen is drawn.
        field("ui.search").fill(username);
        page.getByText(username).first().waitFor();
    }

    private void pressIn(Locator within, String key) {
        within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words(key)))
                .last()
                .click();
    }

    @InArabicFirst
    void anAccountsPageShowsWhoItIsWhatItMayDoAndItsHistory(Language reads) {
        String username = account("MEMBER");
        AccountId id = id(username);
        Acting.as("admin", Permissions.ACCOUNT_READ, Permissions.ACCOUNT_WRITE).run(() -> {
            accounts.rename(id, accounts.get(id).version(), Bilingual.of("كريمة العمراني", "Karima Amrani"));
            accounts.assign(id, accounts.get(id).version(), Set.of("STAFF_FINANCE", "MEMBER"));
        });
        arrive(reads);
        signIn("admin");
        open(AccountsNavigation.account(id));
        seesWords(username);
        look("account");
        press("identity.account.link");
        Locator dialog = page.locator("vaadin-dialog");
        List<MemberDirectory.Entry> members =
                Acting.as("test-reader", Permissions.CHAMBER_READ).call(directory::members);
        // The first seat is the president's, who has an account already.
        pick(dialog, members.getFirst());
        pressIn(dialog, "identity.account.link");
        sees("identity.member.taken");
        MemberDirectory.Entry another = members.stream()
                .filter(member -> ADMIN.call(accounts::list).stream()
                        .noneMatch(row -> member.id().equals(row.memberId())))
                .findFirst()
                .orElseThrow();
        pick(dialog, another);
        pressIn(dialog, "identity.account.link");
        page.locator(".facts a[href='" + another.path() + "']").waitFor();
        assertThat(ADMIN.call(() -> accounts.get(id)).memberId()).isNotNull();
        tab("identity.account.roles");
        page.waitForURL(url -> isAt(url, id + "/roles"));
        sees("identity.permission.MEMBER_SELF");
        look("account-roles");
        tab("ui.history");
        page.waitForURL(url -> isAt(url, id + "/history"));
        page.locator(".history > li").nth(2).waitFor();
        assertThat(page.locator(".history").innerText()).contains("كريمة العمراني", "Karima Amrani");
        look("account-history");
        open(AccountsNavigation.account(id));
        press("identity.account.disable");
        pressIn(page.locator("vaadin-dialog"), "identity.account.disable");
        sees("identity.account.disabled");
        assertThat(ADMIN.call(() -> accounts.get(id)).enabled()).isFalse();
    }

    /** Types the name of a member and takes it from the list. */
    private void pick(Locator dialog, MemberDirectory.Entry member) {
        Locator input = dialog.locator("vaadin-combo-box input");
        input.fill(member.name().in(language().locale()));
        page.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions()
                        .setHasText(member.name().in(language().locale())))
                .first()
                .click();
    }

    private AccountId id(String username) {
        return ADMIN.call(accounts::list).stream()
                .filter(row -> row.username().equals(username))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @InArabicFirst
    void rolesAndTheJournalAreReadByTheAuditorWhoChangesNothing(Language reads) {
        arrive(reads);
        signIn("auditor");
        open("roles");
        sees("identity.permission.VOTE_CONFIRM");
        look("roles");
        assertThat(button("ui.save").count()).isZero();
        open("journal");
        page.locator("vaadin-grid-cell-content")
                .filter(new Locator.FilterOptions().setHasText(words("journal.act.identity.signedIn")))
                .first()
                .waitFor();
        look("journal");
        open("accounts");
        assertThat(button("identity.account.create").count()).isZero();
        open("my-account");
        look("my-account");
    }

    @Test
    void theKeyboardGetsPastTheMenu() {
        arrive(Language.FR);
        signIn("auditor");
        open("journal");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("skip-link");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("content");
        assertThat(page.url()).contains("journal");
    }

    /** The page is open, the right is taken away, the button is pressed. */
    @Test
    void aRightThatIsTakenAwayIsGoneOnThePageThatIsOpen() {
        RoleId role = ADMIN.call(() -> roles.create(Bilingual.of("مدبر مؤقت", "Administrateur provisoire")));
        permit(role, Permissions.ACCOUNT_READ, Permissions.ACCOUNT_WRITE);
        String username = account(code(role));
        String victim = account("MEMBER");
        arrive(Language.AR);
        enter(username, DEMO_PASSWORD);
        page.locator("vaadin-app-layout h1").first().waitFor();
        open(AccountsNavigation.account(id(victim)));
        button("identity.account.disable").waitFor();
        permit(role, Permissions.ACCOUNT_READ);
        press("identity.account.disable");
        pressIn(page.locator("vaadin-dialog"), "identity.account.disable");
        sees("ui.notAllowed.action");
        assertThat(ADMIN.call(() -> accounts.get(id(victim))).enabled()).isTrue();
    }

    private void permit(RoleId role, String... permissions) {
        ADMIN.run(() -> roles.permit(List.of(new RolePermissions(role, row(role).version(), Set.of(permissions)))));
    }

    private String code(RoleId role) {
        return row(role).code();
    }

    private RoleRow row(RoleId role) {
        return ADMIN.call(roles::list).stream()
                .filter(candidate -> candidate.id().equals(role))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAddressThatIsNotForOneOrIsNowhereIsSaid() {
        arrive(Language.AR);
        signIn("member");
        open("accounts");
        sees("ui.notAllowed.title");
        open("accounts/not-an-id");
        sees("ui.notAllowed.title");
        open("setup");
        sees("ui.notFound.title");
    }
}
