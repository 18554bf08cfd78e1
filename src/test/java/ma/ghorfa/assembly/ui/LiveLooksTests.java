package ma.ghorfa.assembly.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.ItemType;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionState;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.testing.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The room's screens in a real browser: the keys they promise, their looks, and what axe has to say. */
class LiveLooksTests extends BrowserTest {

    private final Rehearsal rehearsal;

    @Autowired
    LiveLooksTests(ApplicationContext beans) {
        rehearsal = new Rehearsal(beans);
    }

    private void openTab(SessionId session, String slug) {
        open(AssemblyNavigation.session(session, slug));
        page.locator(".quorum-strip, .ledger, .callout").first().waitFor();
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"AR", "FR"})
    void aSessionIsHeldFromAttendanceToItsClosing(Language language) {
        SessionId session =
                rehearsal.convoked(Rehearsal.DAY, ItemType.AGREEMENT, ItemType.PRESENTATION, ItemType.BUDGET);
        comeIn(language);
        signIn("secretary");

        openTab(session, Slugs.ATTENDANCE);
        look("attendance-expected");
        Locator find = page.locator(".roll vaadin-text-field input");
        find.click();
        page.keyboard().press("*");
        page.locator(".roll-list li[data-state=PRESENT]")
                .nth(Rehearsal.IN_OFFICE - 1)
                .waitFor();
        page.keyboard().type("12");
        page.keyboard().press(language == Language.AR ? "غ" : "a");
        page.locator(".roll-list li[data-number='12'][data-state=UNEXCUSED]").waitFor();
        page.keyboard().type("15");
        page.keyboard().press(language == Language.AR ? "ع" : "e");
        page.locator("vaadin-dialog[opened]").waitFor();
        look("attendance-excuse");
        page.keyboard().type("motif");
        page.keyboard().press("Enter");
        page.locator(".roll-list li[data-number='15'][data-state=EXCUSED]").waitFor();
        page.locator(".roll-list li[data-number='20']").click();
        page.locator(".roll-chosen .who").waitFor();
        look("attendance-chosen");

        openTab(session, Slugs.LIVE);
        look("live-opening");
        page.keyboard().press("F9");
        page.locator(".live-room").waitFor();
        look("live-item");
        page.keyboard().press("F2");
        page.keyboard().type("07");
        page.locator(".said textarea").first().waitFor();
        look("live-speech");
        page.keyboard().press("F9");
        page.locator(".counts").waitFor();
        look("live-vote-open");
        assertThat(rehearsal.view(session).session().state()).isEqualTo(SessionState.OPEN);
    }
}
