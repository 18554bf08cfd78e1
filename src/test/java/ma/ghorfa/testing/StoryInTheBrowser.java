package ma.ghorfa.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ma.ghorfa.assembly.Agendas;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.ItemData;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.assembly.ItemType;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.SubjectChoice;
import ma.ghorfa.assembly.ui.Rehearsal;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.context.ApplicationContext;

/**
 * A story that several people write in Arabic, each at work in a window of their own. What the assembly has to decide is
 * voted on in the room; the sessions around the votes are prepared and opened without the screens.
 */
public abstract class StoryInTheBrowser extends BrowserTest {

    /** How many members are in the room at each vote. */
    protected static final int PRESENT = 60;

    protected final Rehearsal rehearsal;
    protected final Agendas agendas;
    private final ClockAhead clock;
    private final Map<String, Page> people = new HashMap<>();

    protected StoryInTheBrowser(ApplicationContext beans) {
        rehearsal = new Rehearsal(beans);
        agendas = beans.getBean(Agendas.class);
        clock = beans.getBean(ClockAhead.class);
    }

    @AfterEach
    protected void today() {
        clock.back();
    }

    /** The portal lives on to a later day, on which everybody signs in anew. */
    protected void laterOn(LocalDate day) {
        clock.goTo(day);
        people.clear();
    }

    // ---- What the assembly decides ----

    /** Opened, counted, closed and confirmed; who is asked to stand aside does, and who is left says nothing. */
    protected void voted(
            SessionId session, ItemId item, int inFavour, int against, int abstaining, ItemOutcome expected) {
        as("secretary");
        open(AssemblyNavigation.session(session, "live"));
        press("live.vote.open");
        page.locator(".counts input").first().waitFor();
        int recused = standAside();
        Locator counts = page.locator(".counts input");
        counts.nth(0).fill(Integer.toString(inFavour));
        counts.nth(1).fill(Integer.toString(against));
        counts.nth(2).fill(Integer.toString(abstaining));
        if (inFavour + against + abstaining + recused < PRESENT) {
            press("live.count.restSilent");
        }
        sees("live.count.complete", PRESENT);
        page.getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions()
                                .setName(words("assembly.presidentSide.FOR"))
                                .setExact(true))
                .first()
                .click();
        press("live.vote.close");
        press("live.vote.confirm");
        sees("live.vote.state.CONFIRMED");
        SessionView.Item decided = rehearsal.view(session).items().stream()
                .filter(one -> one.id().equals(item))
                .findFirst()
                .orElseThrow();
        assertThat(decided.outcome()).isEqualTo(expected);
        var tally = Objects.requireNonNull(decided.votes().getLast().tally());
        assertThat(List.of(tally.votesFor(), tally.against(), tally.abstaining()))
                .containsExactly(inFavour, against, abstaining);
    }

    private int standAside() {
        Locator asides = page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(words("live.recusal.standsAside"))
                                .setExact(true))
                .locator("visible=true");
        int asked = asides.count();
        for (int aside = 1; aside <= asked; aside++) {
            int left = asked - aside;
            asides.first().click();
            page.waitForCondition(() -> asides.count() == left);
        }
        return asked;
    }

    /**
     * A session about nothing but what waits for the assembly, and its vote.
     *
     * @param about words of its Arabic title
     */
    protected void votedOn(LocalDate day, ItemType type, String about) {
        SubjectChoice waiting = rehearsal.manage(agendas::subjectChoices).stream()
                .filter(choice -> choice.title().ar().contains(about))
                .findFirst()
                .orElseThrow();
        SessionId session = rehearsal.draft(
                day,
                ItemData.of(type, waiting.title())
                        .withSubject(waiting.subject())
                        .withDecisionText(Bilingual.of("الموافقة على ما عرض.", "Approbation de ce qui est présenté.")));
        rehearsal.open(session, day, PRESENT);
        ItemId item = rehearsal.view(session).items().getFirst().id();
        rehearsal.manage(() -> agendas.debate(item, Zone.instant(day.atTime(10, 30))));
        voted(session, item, PRESENT - 10, 4, 2, ItemOutcome.APPROVED_MAJORITY);
    }

    // ---- How they work ----

    /** Each in a window of their own, in Arabic. */
    protected void as(String account) {
        @Nullable Page window = people.get(account);
        if (window == null) {
            comeIn(Language.AR);
            signIn(account);
            people.put(account, page);
        } else {
            turnTo(window);
        }
    }

    /** The input with that label, in the reader's language already. */
    protected Locator labelled(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .locator("visible=true")
                .first();
    }

    protected void pick(String key, String words) {
        pick(field(key), words);
    }

    protected void pick(Locator field, String words) {
        field.fill(words);
        page.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(words))
                .locator("visible=true")
                .first()
                .click();
    }

    /** In the dialog that is open; a filter behind it may have the same name. */
    protected void choose(String key, String words) {
        choose(
                dialog().locator("vaadin-select")
                        .filter(new Locator.FilterOptions().setHasText(words(key)))
                        .locator("visible=true")
                        .first(),
                words);
    }

    protected void choose(Locator select, String words) {
        select.click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(words))
                .locator("visible=true")
                .first()
                .click();
        // While the list closes, all else is hidden from whoever reads the page by its roles.
        page.waitForFunction("() => !document.querySelector('vaadin-select[opened]')");
    }

    protected void date(String key, LocalDate day) {
        date(field(key), day);
    }

    protected void date(Locator field, LocalDate day) {
        field.fill(Formats.shortDate(day));
        field.press("Enter");
        field.press("Tab");
    }

    protected void confirm(String key) {
        press(key);
        pressInDialog(key);
    }

    protected Locator dialog() {
        return page.locator("vaadin-dialog[opened]");
    }

    protected void pressInDialog(String key) {
        dialog().last()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words(key)).setExact(true))
                .last()
                .click();
    }

    protected void cancelDialog() {
        pressInDialog("ui.cancel");
        dialogGone();
    }

    protected void dialogGone() {
        page.waitForFunction("() => !document.querySelector('vaadin-dialog[opened]')");
    }

    /** What was refused, and why. */
    protected void says(String part) {
        page.locator("vaadin-notification-card")
                .filter(new Locator.FilterOptions().setHasText(part))
                .first()
                .waitFor();
    }
}
