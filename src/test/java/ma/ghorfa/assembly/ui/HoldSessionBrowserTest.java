package ma.ghorfa.assembly.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Objects;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.AttendanceState;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.assembly.ItemType;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionState;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.VoteRow;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.testing.BrowserTest;
import ma.ghorfa.testing.InArabicFirst;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A session held in a real browser by somebody who uses the keys, with every screen looked at on the way. The keys are
 * counted where the product promises how many there are.
 */
class HoldSessionBrowserTest extends BrowserTest {

    private final Rehearsal rehearsal;
    private int keys;

    @Autowired
    HoldSessionBrowserTest(ApplicationContext beans) {
        rehearsal = new Rehearsal(beans);
    }

    private void openTab(SessionId session, String slug) {
        open(AssemblyNavigation.session(session, slug));
        page.locator(".quorum-strip, .ledger").first().waitFor();
    }

    /** Keys, each of them counted. */
    private void keys(String... pressed) {
        for (String key : pressed) {
            keys++;
            if (key.codePointCount(0, key.length()) == 1) {
                page.keyboard().type(key);
            } else {
                page.keyboard().press(key);
            }
        }
    }

    /** Ends the counting of one effort. */
    private int counted() {
        int pressed = keys;
        keys = 0;
        return pressed;
    }

    private Locator member(int number, AttendanceState state) {
        return page.locator(".roll-list li[data-number='%d'][data-state=%s]".formatted(number, state));
    }

    private String letter(String arabic, String latin) {
        return language() == Language.AR ? arabic : latin;
    }

    @InArabicFirst
    void aSessionIsHeldFromTheAttendanceToItsEnd(Language language) {
        SessionId session =
                rehearsal.convoked(Rehearsal.DAY, ItemType.AGREEMENT, ItemType.PRESENTATION, ItemType.BUDGET);
        comeIn(language);
        signIn("secretary");
        takeAttendance(session);
        openSession(session);
        voteByHands(session);
        noteTheSecond(session);
        voteByName(session);
        closeSession(session);
        openTab(session, Slugs.QUORUM);
        look("quorum-ledger");
    }

    private void takeAttendance(SessionId session) {
        openTab(session, Slugs.ATTENDANCE);
        look("attendance-expected");
        page.locator(".roll vaadin-text-field input").click();
        keys("*");
        page.locator(".roll-list li[data-state=PRESENT]")
                .nth(Rehearsal.IN_OFFICE - 1)
                .waitFor();
        assertThat(counted()).as("keys for everybody present").isEqualTo(1);

        keys("1", "2", letter("غ", "a"));
        member(12, AttendanceState.UNEXCUSED).waitFor();
        assertThat(counted()).as("keys for one exception").isLessThanOrEqualTo(3);
        keys("7", letter("غ", "a"), "3", "3", letter("غ", "a"));
        member(33, AttendanceState.UNEXCUSED).waitFor();
        member(7, AttendanceState.UNEXCUSED).waitFor();
        assertThat(counted())
                .as("keys for two exceptions, without waiting in between")
                .isLessThanOrEqualTo(6);

        keys("1", "5", letter("ع", "e"));
        Locator reason = field("live.attendance.excuse.reason");
        reason.waitFor();
        look("attendance-excuse");
        reason.fill("سفر إلى الخارج");
        page.keyboard().press("Enter");
        member(15, AttendanceState.EXCUSED).waitFor();
        page.locator(".roll-list li[data-number='20']").click();
        page.locator(".roll-chosen .who").waitFor();
        look("attendance-chosen");
        page.locator(".roll vaadin-text-field input").click();
        page.keyboard().press("Escape");
        page.keyboard().press("Control+z");
        member(15, AttendanceState.PRESENT).waitFor();
    }

    private void openSession(SessionId session) {
        openTab(session, Slugs.LIVE);
        page.locator("[data-hotkey=F9]").waitFor();
        look("live-opening");
        counted();
        keys("F9");
        page.locator(".live-room").waitFor();
        assertThat(counted()).isEqualTo(1);
        look("live-item");
    }

    private void voteByHands(SessionId session) {
        keys("F2", "0", "8");
        Locator words = page.locator(".said textarea").first();
        words.waitFor();
        page.waitForFunction("() => document.activeElement && document.activeElement.matches('.said textarea')");
        assertThat(counted()).as("keys to note who speaks and to start typing").isLessThanOrEqualTo(3);
        page.keyboard().type("أشاد بالاتفاقية");
        look("live-speech");

        keys("F9");
        page.locator(".counts").waitFor();
        assertThat(counted()).as("keys to open the vote").isEqualTo(1);
        Locator aside = button("live.recusal.standsAside");
        aside.click();
        aside.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        page.locator(".counts input").first().waitFor();
        VoteRow vote = rehearsal.view(session).items().getFirst().votes().getLast();
        int present = Objects.requireNonNull(vote.present());
        fillCounts(present - 1 - 12, 10, 2);
        page.getByText(words("live.count.complete", present)).first().waitFor();
        page.locator("vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText(words("assembly.presidentSide.FOR")))
                .first()
                .click();
        look("live-vote-counts");
        counted();
        keys("F9");
        page.locator(".stacked-bar").waitFor();
        button("live.vote.confirm").waitFor();
        assertThat(counted()).as("keys to close the vote").isEqualTo(1);
        look("live-vote-result");
        keys("F9");
        button("live.item.next").waitFor();
        page.getByText(words("live.vote.state.CONFIRMED")).first().waitFor();
        assertThat(rehearsal.view(session).items().getFirst().outcome()).isEqualTo(ItemOutcome.APPROVED_MAJORITY);
        counted();
        keys("F8");
        page.getByText(words("live.item.number", "2")).first().waitFor();
        assertThat(counted()).as("keys to go to the next item").isEqualTo(1);
    }

    private void fillCounts(int votesFor, int against, int abstaining) {
        Locator fields = page.locator(".counts input");
        fields.nth(0).fill(String.valueOf(votesFor));
        fields.nth(1).fill(String.valueOf(against));
        fields.nth(2).fill(String.valueOf(abstaining));
    }

    private void noteTheSecond(SessionId session) {
        keys("F9");
        page.locator(".rail button.info").waitFor();
        assertThat(rehearsal.view(session).items().get(1).outcome()).isEqualTo(ItemOutcome.NOTED);
        keys("F8");
        page.getByText(words("live.item.number", "3")).first().waitFor();
    }

    private void voteByName(SessionId session) {
        page.locator("vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText(words("assembly.voteMode.ROLL_CALL")))
                .first()
                .click();
        keys("F9");
        page.locator(".call-now .name").waitFor();
        counted();
        int present = Rehearsal.IN_OFFICE - 3;
        for (int called = 0; called < present; called++) {
            keys(called % 9 == 4 ? "2" : "1");
        }
        assertThat(counted()).as("keys for a roll call of " + present).isEqualTo(present);
        page.locator(".call.complete").waitFor();
        look("live-roll-call");
        keys("Backspace");
        page.locator(".call:not(.complete)").waitFor();
        keys("3");
        page.locator(".call.complete").waitFor();
        page.getByText(words("live.call.progress", present, present)).first().waitFor();
        keys("F9");
        button("live.vote.confirm").waitFor();
        keys("F9");
        page.getByText(words("live.vote.state.CONFIRMED")).first().waitFor();
        SessionView view = rehearsal.view(session);
        var tally = Objects.requireNonNull(view.items().get(2).votes().getLast().tally());
        assertThat(tally.abstaining()).isEqualTo(1);
        look("live-decided");
    }

    private void closeSession(SessionId session) {
        press("live.close");
        Locator confirm = page.locator("vaadin-dialog[opened] vaadin-button[theme~=primary]");
        confirm.waitFor();
        confirm.click();
        page.locator(".read-agenda").waitFor();
        assertThat(rehearsal.view(session).session().state()).isEqualTo(SessionState.CLOSED);
        look("live-closed");
    }

    @Test
    void aStateKeyedInBehindAQuestionIsSaidNotToBeRecorded() {
        SessionId session = rehearsal.convoked(Rehearsal.DAY, ItemType.AGREEMENT);
        comeIn(Language.FR);
        signIn("secretary");
        openTab(session, Slugs.ATTENDANCE);
        Locator field = page.locator(".roll vaadin-text-field input");
        field.click();
        keys("1", "5", "e");
        Locator reason = field("live.attendance.excuse.reason");
        reason.waitFor();
        // As keys do that are quicker than the question.
        field.evaluate("""
                field => [..."7a"].forEach(key => {
                  field.value += key;
                  field.dispatchEvent(new Event("input", { bubbles: true }));
                })""");
        page.locator(".roll-said")
                .getByText(words("live.attendance.behind"))
                .first()
                .waitFor();
        assertThat(page.locator(".roll-said").innerText()).startsWith("7 ");
        member(7, AttendanceState.EXPECTED).waitFor();
        reason.fill("voyage");
        page.keyboard().press("Enter");
        // What was not taken stands in the field again, so the list is narrowed to it.
        member(15, AttendanceState.EXCUSED)
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        assertThat(field.inputValue()).isEqualTo("7");
    }

    @Test
    void everybodyPresentAndUndoKeyedInBehindAQuestionAreSaidNotToBeDone() {
        SessionId session = rehearsal.convoked(Rehearsal.DAY, ItemType.AGREEMENT);
        comeIn(Language.FR);
        signIn("secretary");
        openTab(session, Slugs.ATTENDANCE);
        Locator field = page.locator(".roll vaadin-text-field input");
        field.click();
        keys("3", "p");
        member(3, AttendanceState.PRESENT).waitFor();
        keys("1", "5", "e");
        Locator reason = field("live.attendance.excuse.reason");
        reason.waitFor();
        // As keys do that are quicker than the question.
        field.evaluate("""
                field => {
                  field.value = "*";
                  field.dispatchEvent(new Event("input", { bubbles: true }));
                  field.dispatchEvent(new KeyboardEvent("keydown", { code: "KeyZ", ctrlKey: true, bubbles: true }));
                }""");
        said("live.attendance.all", "live.attendance.behind");
        said("live.attendance.undo", "live.attendance.undoBehind");
        reason.fill("voyage");
        page.keyboard().press("Enter");
        member(15, AttendanceState.EXCUSED).waitFor();
        member(3, AttendanceState.PRESENT).waitFor();
        member(7, AttendanceState.EXPECTED).waitFor();
    }

    private void said(String actKey, String whatKey) {
        page.locator(".roll-said")
                .getByText(words("live.attendance.done", words(actKey), words(whatKey)))
                .waitFor();
    }

    @Test
    void anArrowChoosesAmongThoseWhoAnswerToTheNameOfASpeakerHoweverSoonItIsPressed() {
        SessionId session = rehearsal.open(44, ItemType.AGREEMENT);
        comeIn(Language.FR);
        signIn("secretary");
        openTab(session, Slugs.LIVE);
        Locator chosen = page.locator(".speaker [role=option][aria-selected=true]");
        keys("F2");
        page.keyboard().type("mo");
        page.locator(".speaker [role=listbox].open").waitFor();
        String best = chosen.getAttribute("data-member");
        keys("ArrowDown");
        String second = chosen.getAttribute("data-member");
        assertThat(second).isNotEqualTo(best);
        keys("Escape");
        page.keyboard().type("mo");
        keys("ArrowDown");
        page.locator(".speaker [role=option][aria-selected=true][data-member='%s']".formatted(second))
                .waitFor();
    }

    @Test
    void thePresidentSeesQuorumMarginAndWhatIsLeftOnATelephoneWithoutATap() {
        SessionId session = rehearsal.open(44, ItemType.AGREEMENT, ItemType.BUDGET);
        comeIn(Language.AR);
        signIn("president");
        page.setViewportSize(390, 844);
        openTab(session, Slugs.LIVE);
        Locator strip = page.locator(".quorum-strip");
        for (String figure : new String[] {"44", "41", "+3", "2"}) {
            assertThat(strip.locator(".figure .value").allInnerTexts()).anyMatch(text -> text.contains(figure));
        }
        page.mouse().move(195, 700);
        page.mouse().wheel(0, 4000);
        page.waitForCondition(() -> strip.boundingBox().y <= 120);
        assertThat(strip.boundingBox().y).isBetween(-1.0, 120.0);
        page.setViewportSize(1366, 860);
        look("live-president");

        // The secretary opens a vote elsewhere: it appears here by itself.
        rehearsal.manage(() -> rehearsal
                .votes()
                .putToVote(
                        ma.ghorfa.assembly.PrepareVote.of(
                                rehearsal.item(session, 1), ma.ghorfa.assembly.VoteMode.SHOW_OF_HANDS),
                        Rehearsal.at(10, 20)));
        page.getByText(words("live.vote.state.OPEN")).first().waitFor();
    }

    @Test
    void aMemberAcknowledgesWithOneTapAndIsExcusedWithTwoAndAReason() {
        SessionId session = rehearsal.convoked(rehearsal.inTenDays(), ItemType.AGREEMENT, ItemType.BUDGET);
        comeIn(Language.AR);
        signIn("member");
        page.setViewportSize(390, 844);
        open("my/sessions/" + session.value());
        look("member-session");
        page.setViewportSize(390, 844);
        press("live.mine.acknowledge");
        page.getByText(words("live.mine.acknowledgedNow")).first().waitFor();
        press("live.mine.excuse");
        page.locator("vaadin-dialog[opened] textarea").waitFor();
        page.keyboard().type("سفر علاجي");
        look("member-excuse");
        page.setViewportSize(390, 844);
        press("live.mine.excuse.send");
        page.getByText(words("live.mine.excused", "سفر علاجي")).first().waitFor();
        open("");
        page.locator(".mine").first().waitFor();
        look("member-home");
    }
}
