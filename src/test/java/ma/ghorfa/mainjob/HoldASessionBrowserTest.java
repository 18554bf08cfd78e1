package ma.ghorfa.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import ma.ghorfa.assembly.AddItem;
import ma.ghorfa.assembly.Agendas;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.ItemData;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.assembly.ItemType;
import ma.ghorfa.assembly.QuorumRow;
import ma.ghorfa.assembly.SessionData;
import ma.ghorfa.assembly.SessionFilter;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionKind;
import ma.ghorfa.assembly.SessionRow;
import ma.ghorfa.assembly.SessionState;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.Sessions;
import ma.ghorfa.assembly.VoteMode;
import ma.ghorfa.assembly.VoteRow;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.testing.BrowserTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The session secretary holds a session of the general assembly: completes the agenda, convokes the members, takes
 * attendance, sees the quorum, opens, runs items and votes one by one, closes, and downloads the minutes, whose every
 * figure is compared with what was keyed in. Once in Arabic with the ordinary session of June 2025 in Taza as the demo
 * left it, once in French with a smaller one.
 */
class HoldASessionBrowserTest extends BrowserTest {

    private static final LocalDate TAZA = LocalDate.of(2025, 6, 26);
    private static final LocalDate SEFROU = LocalDate.of(2025, 9, 18);
    private final Sessions sessions;
    private final Agendas agendas;

    @Autowired
    HoldASessionBrowserTest(Sessions sessions, Agendas agendas) {
        this.sessions = sessions;
        this.agendas = agendas;
    }

    /** What the test keys in for one vote; the remaining members present vote for. */
    private record Keyed(VoteMode mode, int against, int abstaining) {}

    @Test
    void theJuneSessionInTazaIsHeldInArabic() throws IOException {
        SessionId session = draftOn(TAZA);
        comeIn(Language.AR);
        signIn("secretary");
        visit("home");

        // Finds the session in the list and completes its agenda with what is proposed: minutes that wait.
        open(AssemblyNavigation.SESSIONS);
        visit("sessions");
        int before = view(session).items().size();
        follow(words(
                "assembly.session.title",
                SessionKind.ORDINARY,
                Formats.month(2025, 6, language().locale()),
                1));
        page.waitForURL(url -> url.contains(session.value().toString()));
        visit("session");
        tab("session.tab.agenda");
        press("agenda.propose");
        dialogThere();
        visit("proposals");
        pressInDialog("agenda.propose.add");
        dialogGone();
        assertThat(view(session).items()).as("the proposal was added").hasSizeGreaterThan(before);
        visit("agenda");

        holdAndClose(
                session,
                TAZA,
                List.of(
                        new Keyed(VoteMode.SHOW_OF_HANDS, 0, 0),
                        new Keyed(VoteMode.SHOW_OF_HANDS, 6, 3),
                        new Keyed(VoteMode.ROLL_CALL, 4, 2),
                        new Keyed(VoteMode.ACCLAMATION, 0, 0),
                        new Keyed(VoteMode.SHOW_OF_HANDS, 60, 2)));
        minutesCarryEveryFigure(session, Language.AR);
        minutesCarryEveryFigure(session, Language.FR);
    }

    @Test
    void aSessionIsHeldInFrench() throws IOException {
        SessionId session = as(() -> {
            SessionId created = sessions.create(new SessionData(
                    SessionKind.EXTRAORDINARY,
                    false,
                    2025,
                    9,
                    SEFROU,
                    java.time.LocalTime.of(10, 0),
                    Bilingual.of("مركب الصناعة التقليدية بصفرو", "Complexe d'artisanat de Sefrou"),
                    new ProvinceCode("03.451"),
                    Bilingual.EMPTY));
            agendas.add(AddItem.toAgenda(
                    created,
                    ItemData.of(
                                    ItemType.TARIFF,
                                    Bilingual.of(
                                            "المصادقة على تعريفة كراء الأروقة",
                                            "Approbation du tarif de location des stands"))
                            .withDecisionText(Bilingual.of(
                                    "تصادق الجمعية على التعريفة المعروضة.",
                                    "L'assemblée approuve le tarif qui lui est soumis."))));
            agendas.add(AddItem.toAgenda(
                    created,
                    ItemData.of(
                            ItemType.PRESENTATION,
                            Bilingual.of("عرض حول البطاقة المهنية", "Exposé sur la carte professionnelle"))));
            return created;
        });
        comeIn(Language.FR);
        signIn("secretary");
        visit("home");
        open(AssemblyNavigation.session(session));
        holdAndClose(session, SEFROU, List.of(new Keyed(VoteMode.SHOW_OF_HANDS, 5, 5)));
        minutesCarryEveryFigure(session, Language.FR);
        minutesCarryEveryFigure(session, Language.AR);
    }

    // ---- The steps ----

    private void holdAndClose(SessionId session, LocalDate day, List<Keyed> votes) {
        press("session.next.fixAgenda");
        pressInDialog("session.next.fixAgenda");
        dialogGone();

        // Convokes three weeks ahead; the date is a fact that is typed, since the session is keyed in afterwards.
        press("session.next.convoke");
        page.waitForURL(url -> url.endsWith("/convocation"));
        sees("convocation.plan");
        Locator sent = page.getByLabel(words("convocation.field.sentAt") + " – " + words("ui.moment.day"))
                .first();
        sent.fill(Formats.shortDate(day.minusDays(23)));
        sent.press("Enter");
        page.keyboard().press("Escape");
        visit("convocation");
        press("convocation.convoke");
        pressInDialog("convocation.convoke");
        dialogGone();
        waitFor(() -> view(session).session().state() == SessionState.CONVENED);
        sees("convocation.proofs");
        visit("convoked");

        // Attendance: one key for everybody, then number and state for each exception.
        open(AssemblyNavigation.session(session, "attendance"));
        Locator find = page.locator(".roll vaadin-text-field input");
        // Read before the key is pressed: nobody is in the room yet, so all who are in office are expected.
        int inOffice = view(session).attendance().expected();
        find.click();
        page.keyboard().press("*");
        page.locator(".roll-list li[data-state=PRESENT]").nth(inOffice - 1).waitFor();
        List<String> numbers = page.locator(".roll-list li[data-state=PRESENT]").all().stream()
                .map(row -> row.getAttribute("data-number"))
                .toList();
        for (int absent : List.of(11, 22, 33, 44)) {
            page.keyboard().type(numbers.get(absent));
            page.keyboard().type(language() == Language.AR ? "غ" : "a");
            page.locator(".roll-list li[data-number='%s'][data-state=UNEXCUSED]".formatted(numbers.get(absent)))
                    .waitFor();
        }
        for (int excused : List.of(15, 26, 37, 48, 59)) {
            // The cursor comes back by itself once the dialog is gone.
            page.waitForFunction("() => document.activeElement.closest('.roll vaadin-text-field')");
            page.keyboard().type(numbers.get(excused));
            page.keyboard().type(language() == Language.AR ? "ع" : "e");
            Locator reason = field("live.attendance.excuse.reason");
            reason.waitFor();
            reason.fill("سفر مهني خارج الجهة");
            page.keyboard().press("Enter");
            page.locator(".roll-list li[data-number='%s'][data-state=EXCUSED]".formatted(numbers.get(excused)))
                    .waitFor();
        }
        visit("attendance");
        int present = inOffice - 9;
        assertThat(view(session).attendance().inTheRoom()).isEqualTo(present);

        // The quorum is computed and explained before anything is opened.
        open(AssemblyNavigation.session(session, "live"));
        page.locator(".quorum-strip").waitFor();
        visit("opening");
        page.keyboard().press("F9");
        page.locator(".live-room").waitFor();
        QuorumRow opening = view(session).ledger().getLast();
        assertThat(opening.present()).isEqualTo(present);
        assertThat(opening.inOffice()).isEqualTo(inOffice);
        assertThat(opening.threshold()).isEqualTo(inOffice / 2 + 1);
        assertThat(opening.reached()).isTrue();

        runItems(session, votes, present);

        press("live.close");
        pressInDialog("live.close");
        dialogGone();
        waitFor(() -> !view(session).session().state().equals(SessionState.OPEN));
        sees("live.closed");
        visit("closed");
        open(AssemblyNavigation.session(session, "quorum"));
        visit("ledger");
    }

    /** Takes item after item: what can only be noted is noted, the rest is put to the vote and declared. */
    private void runItems(SessionId session, List<Keyed> votes, int present) {
        List<Keyed> left = new ArrayList<>(votes);
        int looked = 0;
        while (true) {
            SessionView.Item item = current(session);
            if (item == null) {
                return;
            }
            Locator heading = page.locator(".live-desk .item-head h2");
            heading.filter(new Locator.FilterOptions()
                            .setHasText(item.data().title().in(language().locale())))
                    .waitFor();
            if (item.data().type().mayBeVoted()) {
                Keyed keyed = left.isEmpty() ? new Keyed(VoteMode.SHOW_OF_HANDS, 0, 0) : left.removeFirst();
                vote(session, item, keyed, present, looked++ < 2);
            } else {
                press("live.item.note");
                waitFor(() -> outcome(session, item) == ItemOutcome.NOTED);
            }
            if (current(session) != null) {
                page.locator("[data-hotkey=F8][theme~=primary]").waitFor();
                page.keyboard().press("F8");
            }
        }
    }

    private void vote(SessionId session, SessionView.Item item, Keyed keyed, int present, boolean look) {
        page.getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions()
                                .setName(words(
                                        "assembly.voteMode." + keyed.mode().name()))
                                .setExact(true))
                .first()
                .click();
        press("live.vote.open");
        page.locator(".badge", new Page.LocatorOptions().setHasText(words("live.vote.state.OPEN")))
                .first()
                .waitFor();
        int recused = 0;
        for (int asked = asides().count(); asked > 0; asked--) {
            if (look) {
                visit("recusal-" + item.number());
            }
            asides().first().click();
            recused++;
            int left = asked - 1;
            waitFor(() -> asides().count() == left);
        }
        int inFavour = present - recused - keyed.against() - keyed.abstaining();
        switch (keyed.mode()) {
            case SHOW_OF_HANDS -> {
                count("FOR", inFavour);
                count("AGAINST", keyed.against());
                count("ABSTAIN", keyed.abstaining());
                page.getByRole(
                                AriaRole.RADIO,
                                new Page.GetByRoleOptions()
                                        .setName(words("assembly.presidentSide.FOR"))
                                        .setExact(true))
                        .first()
                        .click();
                sees("live.count.complete", present);
            }
            case ROLL_CALL -> {
                page.locator("[data-part=name]").first().waitFor();
                Locator call = page.locator("[data-complete]").first();
                call.focus();
                for (int member = 0; member < present - recused; member++) {
                    String key = member >= present - recused - keyed.abstaining()
                            ? "3"
                            : member >= present - recused - keyed.abstaining() - keyed.against() ? "2" : "1";
                    page.keyboard().press(key);
                }
            }
            case ACCLAMATION -> sees("live.acclamation.ask");
        }
        if (look) {
            visit("vote-" + item.number());
        }
        if (keyed.mode() == VoteMode.ACCLAMATION) {
            press("live.acclamation.close");
        } else {
            button("live.vote.close").dblclick(); // a double click has one effect
        }
        page.locator(".badge", new Page.LocatorOptions().setHasText(words("live.vote.state.CLOSED")))
                .first()
                .waitFor();
        VoteRow counted = java.util.Objects.requireNonNull(lastVote(session, item));
        var tally = java.util.Objects.requireNonNull(counted.tally());
        assertThat(tally.votesFor()).isEqualTo(inFavour);
        assertThat(tally.against()).isEqualTo(keyed.against());
        assertThat(tally.abstaining()).isEqualTo(keyed.abstaining());
        assertThat(tally.recused()).isEqualTo(recused);
        if (look) {
            visit("result-" + item.number());
        }
        press("live.vote.confirm");
        waitFor(() -> outcome(session, item) != null);
        ItemOutcome expected = inFavour > keyed.against()
                ? keyed.against() == 0 && keyed.abstaining() == 0
                        ? ItemOutcome.APPROVED_UNANIMOUS
                        : ItemOutcome.APPROVED_MAJORITY
                : ItemOutcome.REJECTED;
        assertThat(outcome(session, item)).isEqualTo(expected);
    }

    /** One button for each member whose declared interest the item touches and who was not asked yet. */
    private Locator asides() {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(words("live.recusal.standsAside"))
                                .setExact(true))
                .locator("visible=true");
    }

    private void count(String choice, int number) {
        Locator field = page.locator(".counts")
                .getByLabel(words("assembly.choice." + choice), new Locator.GetByLabelOptions().setExact(true))
                .first();
        field.fill(Integer.toString(number));
    }

    /** Downloads the minutes and holds every figure of the session against them. */
    private void minutesCarryEveryFigure(SessionId session, Language paper) throws IOException {
        open(AssemblyNavigation.session(session, "minutes"));
        Locator link = page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(words("minutes.download." + paper.name())))
                .first();
        link.waitFor();
        if (paper == language()) {
            visit("minutes");
        }
        Download download = page.waitForDownload(link::click);
        Path file = Path.of("target", "screenshots", "minutes-" + session.value() + "-" + paper.code() + ".pdf");
        Files.createDirectories(file.getParent());
        download.saveAs(file);
        String text = extracted(file);
        SessionView held = view(session);
        for (SessionView.Item item : held.items()) {
            assertThat(text).contains(plain(in(item.data().title(), paper)));
            for (VoteRow vote : item.votes()) {
                assertThat(text).contains(plain(in(java.util.Objects.requireNonNull(vote.sentence()), paper)));
            }
        }
        QuorumRow opening = held.ledger().getFirst();
        assertThat(text).contains(plain(in(opening.sentence(), paper)));
        assertThat(in(opening.sentence(), paper))
                .contains(String.valueOf(opening.present()), String.valueOf(opening.inOffice()));
        assertThat(text).contains(plain(in(held.session().venue(), paper)));
        held.decisions().forEach(decision -> assertThat(text).contains(decision.number() + "/" + decision.year()));
    }

    private static String in(Bilingual text, Language language) {
        return text.in(language.locale());
    }

    private static String extracted(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return plain(new PDFTextStripper().getText(pdf));
        }
    }

    /** As texts of documents are compared: NFKC, no bidi controls, white space collapsed. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    // ---- Tools ----

    /** Lets axe judge the page; those by which the session of Taza is known are photographed, all by their own tests. */
    private void visit(String name) {
        if (language() == Language.AR
                && List.of("session", "attendance", "minutes").contains(name)) {
            look(name);
        } else {
            axe(name);
        }
    }

    private Locator dialog() {
        return page.locator("vaadin-dialog[opened]").last();
    }

    /** The element of a dialog has no box of its own; what it shows lies in its parts. */
    private void dialogThere() {
        waitFor(() -> page.locator("vaadin-dialog[opened]").count() > 0);
    }

    private void dialogGone() {
        waitFor(() -> page.locator("vaadin-dialog[opened]").count() == 0);
    }

    private void pressInDialog(String key) {
        dialogThere();
        dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words(key)).setExact(true))
                .last()
                .click();
    }

    /** Waits until something that the page caused is stored. */
    private void waitFor(Supplier<Boolean> fact) {
        for (int round = 0; round < 150; round++) {
            if (fact.get()) {
                return;
            }
            page.waitForTimeout(100);
        }
        throw new AssertionError("It did not happen within 15 s, at " + page.url());
    }

    private SessionId draftOn(LocalDate day) {
        return as(() -> sessions.list(SessionFilter.ALL).stream()
                .filter(row -> row.date().equals(day))
                .map(SessionRow::id)
                .findFirst()
                .orElseThrow());
    }

    private SessionView view(SessionId session) {
        return as(() -> sessions.view(session));
    }

    private SessionView.@org.jspecify.annotations.Nullable Item current(SessionId session) {
        return view(session).items().stream()
                .filter(item -> !item.isHeading() && !item.isConcluded())
                .findFirst()
                .orElse(null);
    }

    private @org.jspecify.annotations.Nullable ItemOutcome outcome(SessionId session, SessionView.Item item) {
        return stored(session, item).outcome();
    }

    private @org.jspecify.annotations.Nullable VoteRow lastVote(SessionId session, SessionView.Item item) {
        List<VoteRow> votes = stored(session, item).votes();
        return votes.isEmpty() ? null : votes.getLast();
    }

    private SessionView.Item stored(SessionId session, SessionView.Item item) {
        return view(session).items().stream()
                .filter(found -> found.id().equals(item.id()))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T as(Supplier<T> act) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "test", "", AuthorityUtils.createAuthorityList(Permissions.allAuthorities())));
        try {
            return act.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
