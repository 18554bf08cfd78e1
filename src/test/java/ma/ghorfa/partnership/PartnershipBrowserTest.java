package ma.ghorfa.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import ma.ghorfa.assembly.ItemType;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.lineage.LineageNavigation;
import ma.ghorfa.lineage.NodeRef;
import ma.ghorfa.reminder.ManyTranches;
import ma.ghorfa.reminder.ReminderNavigation;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.InArabicFirst;
import ma.ghorfa.testing.StoryInTheBrowser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The pages of the agreements in the browser with those of the demo, and the agreement of a programme for endangered crafts
 * from its draft to its first amendment, by those who have to do with it.
 */
class PartnershipBrowserTest extends StoryInTheBrowser {

    private static final LocalDate TAZA = LocalDate.of(2025, 6, 27);
    private static final LocalDate SIGNED = LocalDate.of(2025, 9, 8);
    private static final LocalDate END = LocalDate.of(2028, 6, 30);
    private static final LocalDate AMENDED = LocalDate.of(2026, 6, 1);
    private static final LocalDate NEW_END = LocalDate.of(2029, 12, 31);
    private static final String OBJECT = "نقل مهارات الحرف المهددة بإقليم تازة";
    private static final String PURPOSE = "تمديد برنامج تازة";
    private static final Acting ANYBODY = Acting.asAnybody("programmes");

    /** The other parties, as a part of their Arabic name says it, with the body that approves. */
    private static final List<String> OTHERS =
            List.of("مجلس جهة فاس-مكناس", "كتابة الدولة", "ولاية جهة", "العمران", "اليونسكو");

    private final ApplicationContext beans;
    private final Agreements agreements;

    @Autowired
    PartnershipBrowserTest(ApplicationContext beans) {
        super(beans);
        this.beans = beans;
        agreements = beans.getBean(Agreements.class);
    }

    private AgreementId known(String about) {
        return ANYBODY.call(() -> agreements.on(LocalDate.of(2025, 12, 31)).stream()
                .map(AgreementLine::row)
                .filter(row -> row.data().object().ar().contains(about))
                .findFirst()
                .orElseThrow()
                .id());
    }

    @InArabicFirst
    void thePagesOfTheAgreementsAreLookedAt(Language language) {
        AgreementId fair = known("المعرض الجهوي الدائم");
        comeIn(language);
        signIn("programmes");
        open(PartnershipNavigation.AGREEMENTS);
        look("agreements");
        open(PartnershipNavigation.agreement(fair) + "/contributions");
        page.locator("vaadin-grid").first().waitFor();
        // 50 = 42.5 + 4.5 + 3 MDH
        assertThat(page.locator("main").textContent())
                .contains("50\u00a0000\u00a0000,00")
                .contains("42\u00a0500\u00a0000,00")
                .contains("4\u00a0500\u00a0000,00")
                .contains("3\u00a0000\u00a0000,00")
                .contains(words("partnershipUi.tranche.lateCommitted"));
        look("agreement-contributions");
        open(PartnershipNavigation.agreement(fair) + "/amendments?on=2025-10-01");
        sees("partnershipUi.asOf.title");
        look("agreement-as-of");
        open(PartnershipNavigation.agreement(known("المعهد المتخصص")) + "/approvals");
        sees("partnershipUi.deliberations");
        look("agreement-approvals");
        open(PartnershipNavigation.PARTNERS);
        look("partners");
        open(PartnershipNavigation.agreement(fair) + "/timeline");
        sees("partnershipPictures.timeline.list");
        look("agreement-timeline");
        open(PartnershipNavigation.agreement(known("الحرف المهددة")) + "/obligations");
        sees("partnershipIndicators.title");
        look("agreement-follow-up");
        open(PartnershipNavigation.PICTURES);
        sees("partnershipPictures.stages");
        look("agreement-stages");
        open(PartnershipNavigation.PICTURES + "/contributions");
        sees("partnershipPictures.inCash");
        look("agreement-shares");
        open(PartnershipNavigation.LIBRARY);
        page.locator("vaadin-grid").first().waitFor();
        look("clause-library");
        open(LineageNavigation.thread(new NodeRef("agreement", fair.value())));
        page.locator(".lineage-box.centre").waitFor();
        look("thread");
    }

    @Test
    void whatWasTypedReadsInItsOwnDirectionOnThePageOfAnotherLanguage() {
        comeIn(Language.FR);
        signIn("programmes");
        open(PartnershipNavigation.agreement(known("المعرض الجهوي الدائم")));
        assertThat(direction("partnershipUi.field.object")).isEqualTo("rtl");
        assertThat(direction("partnershipUi.field.objectFr")).isEqualTo("ltr");
    }

    /** In which direction the value of a fact reads. */
    private Object direction(String labelKey) {
        return page.locator("main dt", new Page.LocatorOptions().setHasText(words(labelKey)))
                .first()
                .evaluate("label => getComputedStyle(label.nextElementSibling).direction");
    }

    @Test
    void anAgreementIsDraftedVotedSignedPaidAmendedAndReadAsOfThreeDays() {
        partner();
        String agreement = drafted();
        reviewed();
        votedOn(TAZA, ItemType.AGREEMENT, OBJECT);
        approvedAndSigned(agreement, LocalDate.of(2025, 7, 10), SIGNED, SIGNED);
        firstTranche(agreement);
        String amendment = amended(agreement);
        reviewed();
        votedOn(LocalDate.of(2026, 2, 19), ItemType.AGREEMENT, PURPOSE);
        approvedAndSigned(amendment, LocalDate.of(2026, 3, 5), LocalDate.of(2026, 5, 4), AMENDED);
        readAsOfThreeDays(agreement);
        takenAlongAsADossier(agreement);
        followedToItsCauses(agreement);
        remindedBeforeItEnds(agreement);
    }

    private void partner() {
        as("programmes");
        open(PartnershipNavigation.PARTNERS);
        press("partnershipUi.partner.new");
        labelled(words("partnershipUi.field.name") + " – " + words("ui.letters.AR"))
                .fill("منظمة اليونسكو، مكتب الرباط");
        labelled(words("partnershipUi.field.name") + " – " + words("ui.letters.LATIN"))
                .fill("UNESCO, bureau de Rabat");
        choose("partnershipUi.field.partnerKind", words("partnership.partnerKind." + PartnerKind.INTERNATIONAL));
        saved();
    }

    private String drafted() {
        open(PartnershipNavigation.AGREEMENTS);
        press("partnershipUi.new");
        both("partnershipUi.field.object", OBJECT, "Transmission des métiers menacés, province de Taza");
        date("partnershipUi.field.endsOn", END);
        saved();
        page.waitForURL(url -> url.contains(PartnershipNavigation.AGREEMENTS + "/"));
        String agreement = PartnershipNavigation.AGREEMENTS
                + page.url().substring(page.url().lastIndexOf('/'));
        confirm("partnershipUi.step.draft");
        sees("partnershipUi.next.DRAFT");
        parties(agreement);
        schedule();
        clause(agreement);
        return agreement;
    }

    private void parties(String agreement) {
        open(agreement + "/contributions");
        press("partnershipUi.parties.edit");
        for (int i = 0; i < OTHERS.size(); i++) {
            press("partnershipUi.parties.add");
            pick(dialog().locator("vaadin-combo-box input").nth(i), OTHERS.get(i));
        }
        pressInDialog("ui.save");
        dialogGone();
    }

    /** 3.6 MDH: what does not come to the total is refused. */
    private void schedule() {
        press("partnershipUi.schedule.edit");
        field("partnershipUi.field.total").fill("3600000");
        tranche(0, "مجلس جهة", LocalDate.of(2025, 10, 30), "1.500.000,00");
        tranche(1, "كتابة الدولة", LocalDate.of(2026, 4, 30), "1 000 000");
        tranche(2, "اليونسكو", LocalDate.of(2026, 6, 30), "500000");
        pressInDialog("ui.save");
        says("600\u00a0000,00");
        tranche(3, null, LocalDate.of(2026, 11, 30), "٦٠٠٠٠٠");
        sees("partnershipUi.schedule.adds");
        pressInDialog("ui.save");
        dialogGone();
        assertThat(page.locator(".figures").first().textContent())
                .contains("3\u00a0600\u00a0000,00")
                .contains("600\u00a0000,00");
    }

    /** @param party null for the chamber itself, which is offered first */
    private void tranche(int line, @Nullable String party, LocalDate due, String sum) {
        pressInDialog("partnershipUi.schedule.add");
        if (party != null) {
            choose(dialog().locator("vaadin-select").nth(line), party);
        }
        date(dialog().locator("vaadin-date-picker input").nth(line), due);
        // The first one is the total.
        dialog().locator("vaadin-big-decimal-field input").nth(line + 1).fill(sum);
    }

    private void clause(String agreement) {
        open(agreement + "/text");
        press("partnershipUi.clause.add");
        both("partnershipUi.field.clauseTitle", "مدة الاتفاقية", "Durée");
        both("partnershipUi.field.clauseBody", "إلى غاية 30 يونيو 2028.", "Jusqu'au 30 juin 2028.");
        saved();
    }

    /** Two opinions, the committee, and the assembly. */
    private void reviewed() {
        confirm("partnershipUi.step.review");
        sees("partnershipUi.next.REVIEW");
        opinion(OpinionKind.LEGAL, "المصلحة القانونية");
        opinion(OpinionKind.FINANCIAL, "مصلحة الميزانية");
        confirm("partnershipUi.step.committee");
        sees("partnershipUi.next.COMMITTEE");
        opinion(OpinionKind.COMMITTEE, "لجنة الشراكات والتعاون");
        String here = page.url();
        as("president");
        page.navigate(here);
        confirm("partnershipUi.step.submit");
        sees("partnershipUi.next.SUBMITTED");
        as("programmes");
    }

    private void opinion(OpinionKind kind, String by) {
        press("partnershipUi.step.opinion");
        if (kind == OpinionKind.FINANCIAL) {
            choose("partnershipUi.field.opinion", words("partnership.opinionKind." + kind));
        }
        field("partnershipUi.field.by").fill(by);
        date("partnershipUi.field.on", LocalDate.of(2025, 6, 2));
        pressInDialog("ui.save");
        dialogGone();
    }

    private void approvedAndSigned(String agreement, LocalDate approved, LocalDate signed, LocalDate effect) {
        as("programmes");
        open(agreement + "/approvals");
        for (int party = 0; party < OTHERS.size(); party++) {
            press("partnershipUi.step.approve");
            field("partnershipUi.field.body").fill("المجلس");
            date("partnershipUi.field.on", approved.plusDays(party));
            field("partnershipUi.field.decisionNumber").fill("15" + party + "/25");
            pressInDialog("ui.save");
            dialogGone();
        }
        sees("partnershipUi.next.VISA");
        press("partnershipUi.step.visa");
        field("partnershipUi.field.visaNumber").fill("و.ص 96/25");
        date("partnershipUi.field.on", approved.plusDays(20));
        pressInDialog("ui.save");
        dialogGone();
        as("president");
        open(agreement);
        press("partnershipUi.step.sign");
        date("partnershipUi.field.signedOn", signed);
        field("partnershipUi.field.signedAt").fill("تازة");
        date("partnershipUi.field.effectOn", effect);
        pressInDialog("partnershipUi.step.sign");
        dialogGone();
    }

    private void firstTranche(String agreement) {
        as("finance");
        open(agreement + "/contributions");
        moved("partnershipUi.tranche.call", LocalDate.of(2025, 10, 13), "مراسلة 118/25");
        moved("partnershipUi.tranche.receive", LocalDate.of(2025, 11, 6), "إشعار بنكي 4471");
        sees("partnershipUi.tranche.full");
        assertThat(page.locator(".figures").first().textContent()).contains("1\u00a0500\u00a0000,00");
    }

    private void moved(String key, LocalDate on, String reference) {
        press("partnershipUi.tranche.open");
        pressInDialog(key);
        field("partnershipUi.field.movementReference").fill(reference);
        date("partnershipUi.field.on", on);
        pressInDialog(key);
        dialogGone();
    }

    private String amended(String agreement) {
        as("programmes");
        open(agreement);
        press("partnershipUi.step.amend");
        both("partnershipUi.field.purpose", PURPOSE, "Prolongation du programme de Taza");
        date("partnershipUi.field.newEnd", NEW_END);
        saved();
        page.waitForURL(url -> url.contains(PartnershipNavigation.AGREEMENTS + "/") && !url.endsWith(agreement));
        String amendment = PartnershipNavigation.AGREEMENTS
                + page.url().substring(page.url().lastIndexOf('/'));
        open(amendment + "/text");
        press("partnershipUi.clause.amend");
        both("partnershipUi.field.clauseBody", "إلى غاية 31 دجنبر 2029.", "Jusqu'au 31 décembre 2029.");
        saved();
        return amendment;
    }

    /** Before the signature it does not stand; then until its end; with the amendment until the new one. */
    private void readAsOfThreeDays(String agreement) {
        open(agreement + "/amendments?on=" + SIGNED.minusDays(1));
        sees("partnershipUi.asOf.unsigned", Formats.date(SIGNED.minusDays(1), Language.AR.locale()));
        open(agreement + "/amendments?on=" + AMENDED.minusDays(1));
        standsUntil(END, "30 يونيو 2028");
        open(agreement + "/amendments?on=" + AMENDED);
        standsUntil(NEW_END, "31 دجنبر 2029");
    }

    private void standsUntil(LocalDate end, String clause) {
        Locator stands = page.locator("[aria-live=polite]:has(dl)");
        stands.locator("dl").first().waitFor();
        assertThat(stands.textContent())
                .contains(Formats.date(end, Language.AR.locale()))
                .contains(clause)
                .contains("3\u00a0600\u00a0000,00");
    }

    /** To print in Arabic, and to write on in French. */
    private void takenAlongAsADossier(String agreement) {
        open(agreement);
        press("partnershipDossier.menu");
        assertThat(saved(words("partnershipDossier.pdf.AR"))).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(saved(words("partnershipDossier.word.FR"))).startsWith("PK".getBytes(StandardCharsets.US_ASCII));
        page.keyboard().press("Escape");
        dialogGone();
    }

    private byte[] saved(String link) {
        Download download = page.waitForDownload(
                () -> dialog().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                        .click());
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** From the agreement to the vote that approved it, from there to the amendment: two clicks. */
    private void followedToItsCauses(String agreement) {
        open(agreement);
        page.locator("a.thread-link").click();
        page.locator(".lineage-box.centre").waitFor();
        assertThat(page.locator(".lineage-drawing").textContent())
                .contains(OBJECT)
                .contains(PURPOSE)
                .contains(words("lineage.edge.approval"))
                .contains(words("lineage.edge.amendment"));
        box(words("lineage.type.vote")).first().locator("a.again").click();
        page.waitForURL(url -> url.contains(LineageNavigation.THREADS + "/vote/"));
        page.locator(".lineage-box.centre").waitFor();
        box(PURPOSE).first().locator("a.record").click();
        page.waitForURL(url -> url.contains(PartnershipNavigation.AGREEMENTS + "/"));
        seesWords(PURPOSE);
    }

    private Locator box(String text) {
        return page.locator(".lineage-box", new Page.LocatorOptions().setHasText(text));
    }

    /** The portal was not looked at for years; the reminder comes all the same, once, and is put away. */
    private void remindedBeforeItEnds(String agreement) {
        laterOn(NEW_END.minusDays(20));
        as("programmes");
        ManyTranches.run(beans);
        open(ReminderNavigation.REMINDERS);
        seesWords(OBJECT);
        look("reminders");
        assertThat(page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(OBJECT)))
                .satisfies(link -> assertThat(link.first().getAttribute("href")).isEqualTo(agreement));
    }

    // ---- How a form is filled ----

    private void both(String key, String arabic, String french) {
        labelled(words(key) + " – " + words("ui.language.AR")).fill(arabic);
        labelled(words(key) + " – " + words("ui.language.FR")).fill(french);
    }

    private void saved() {
        pressInDialog("ui.save");
        dialogGone();
    }
}
