package ma.ghorfa.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.function.Supplier;
import ma.ghorfa.assembly.AddItem;
import ma.ghorfa.assembly.Agendas;
import ma.ghorfa.assembly.Attendances;
import ma.ghorfa.assembly.Channel;
import ma.ghorfa.assembly.CloseSession;
import ma.ghorfa.assembly.Convocations;
import ma.ghorfa.assembly.Convoke;
import ma.ghorfa.assembly.ItemData;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.ItemType;
import ma.ghorfa.assembly.OpenSession;
import ma.ghorfa.assembly.SessionData;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionKind;
import ma.ghorfa.assembly.Sessions;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The secretary reads, writes, finishes and downloads minutes; a member reads them. */
class MinutesBrowserTest extends BrowserTest {

    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 20);

    @Autowired
    private MinutesRegister register;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Agendas agendas;

    @Autowired
    private Convocations convocations;

    @Autowired
    private Attendances attendances;

    private static <T> T as(Supplier<T> act) {
        return Acting.asAnybody("test").call(act);
    }

    private SessionId on(LocalDate day) {
        return as(() -> register.list().stream()
                .filter(row -> row.sessionDate().equals(day))
                .map(MinutesRow::session)
                .findAny()
                .orElseThrow());
    }

    /** A session that was held and closed, so that its minutes are still a draft. */
    private SessionId closedOn(LocalDate day) {
        return as(() -> {
            SessionId session = sessions.create(new SessionData(
                    SessionKind.EXTRAORDINARY,
                    false,
                    day.getYear(),
                    day.getMonthValue(),
                    day,
                    LocalTime.of(10, 0),
                    Bilingual.of("مقر الغرفة، فاس", "Siège de la chambre, Fès"),
                    new ProvinceCode("03.231"),
                    Bilingual.EMPTY));
            ItemId item = agendas.add(AddItem.toAgenda(
                    session,
                    ItemData.of(ItemType.PRESENTATION, Bilingual.of("عرض حول السجل الوطني للصناعة التقليدية", ""))));
            sessions.fixAgenda(session);
            convocations.convoke(Convoke.of(
                    session,
                    EnumSet.of(Channel.REGISTERED_POST),
                    Zone.instant(day.minusDays(15).atTime(9, 0))));
            var sitting = sessions.view(session).currentSitting().id();
            attendances.allPresent(sitting, Zone.instant(day.atTime(9, 50)));
            sessions.open(OpenSession.at(session, Zone.instant(day.atTime(10, 5))));
            agendas.present(item, Zone.instant(day.atTime(10, 10)));
            agendas.note(item, Zone.instant(day.atTime(10, 40)));
            sessions.close(CloseSession.at(session, Zone.instant(day.atTime(11, 0))));
            return session;
        });
    }

    private Locator download(Language paper) {
        return page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(words("minutes.download." + paper.name()))
                                .setExact(true))
                .first();
    }

    private String downloaded(Language paper, String expectedName) throws IOException {
        Download download = page.waitForDownload(() -> download(paper).click());
        assertThat(download.suggestedFilename()).isEqualTo(expectedName);
        Path file = Path.of("target", "minutes", "browser-" + expectedName);
        Files.createDirectories(file.getParent());
        download.saveAs(file);
        return PrintedText.of(Files.readAllBytes(file));
    }

    @Test
    void aMemberReadsApprovedMinutesAndDownloadsThem() throws IOException {
        SessionId february = on(FEBRUARY);
        comeIn(Language.AR);
        signIn("member");
        open(MinutesNavigation.LIST);
        look("minutes-list");
        open(MinutesNavigation.of(february));
        sees("minutes.state.APPROVED");
        page.locator("article.paper").waitFor();
        assertThat(button("minutes.reopen").count()).isZero();
        look("minutes-approved");
        MinutesView minutes = as(() -> register.view(february));
        assertThat(downloaded(Language.AR, "pv-2025-02-20-ar.pdf"))
                .contains(PrintedText.comparable(
                        minutes.approval().orElseThrow().sentence().ar()));
        assertThat(downloaded(Language.FR, "pv-2025-02-20-fr.pdf"))
                .contains(PrintedText.comparable(
                        minutes.approval().orElseThrow().sentence().fr()));
        // The link leads to the item that approved them.
        follow(words(
                "minutes.link.item",
                minutes.approval().orElseThrow().sessionTitle().ar(),
                "1"));
        page.waitForURL(url -> url.contains("/items/"));
    }

    @Test
    void theSecretaryWritesAndFinishesADraft() throws IOException {
        LocalDate day = LocalDate.of(2023, 3, 9);
        SessionId session = closedOn(day);
        comeIn(Language.FR);
        signIn("secretary");
        look("home-with-minutes");
        open(MinutesNavigation.of(session));
        sees("minutes.state.DRAFTING");
        sees("minutes.gap.openingWords");
        look("minutes-draft");
        page.locator("section.sheet", new Page.LocatorOptions().setHasText(words("minutes.words.title")))
                .last()
                .evaluate("sheet => sheet.scrollIntoView()");
        look("minutes-form");

        // A character without a glyph: the sentence that names it, and no file.
        Locator preamble = page.getByLabel(words("minutes.form.preamble") + " – " + words("ui.language.FR"))
                .locator("visible=true")
                .first();
        preamble.fill("Merci à tous 🎉");
        Locator added = page.locator("section.sheet", new Page.LocatorOptions().setHasText(words("minutes.form.title")))
                .last();
        save(added);
        page.locator("article.paper", new Page.LocatorOptions().setHasText("🎉"))
                .waitFor();
        download(Language.FR).click();
        seesWords("🎉");
        page.locator("vaadin-notification-card", new Page.LocatorOptions().setHasText("🎉"))
                .first()
                .waitFor();
        look("minutes-missing-glyph");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words("ui.close")).setExact(true))
                .first()
                .click();
        preamble.fill("Récitation de versets du Coran.");
        save(added);
        page.locator("article.paper", new Page.LocatorOptions().setHasText("Récitation de versets"))
                .waitFor();

        press("minutes.finalise");
        Locator confirm = page.locator("vaadin-dialog[opened]")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(words("minutes.finalise"))
                                .setExact(true))
                .last();
        confirm.waitFor();
        look("minutes-finalise");
        confirm.click();
        sees("minutes.finalised", "1");
        assertThat(as(() -> register.view(session)).row().state()).isEqualTo(MinutesState.FINAL_DRAFT);
        assertThat(downloaded(Language.FR, "pv-2023-03-09-fr.pdf")).contains("Récitation de versets du Coran.");
        look("minutes-final");
        page.locator("article.paper").evaluate("paper => paper.scrollIntoView()");
        look("minutes-preview");
    }

    private void save(Locator sheet) {
        sheet.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words("ui.save")).setExact(true))
                .first()
                .click();
    }
}
