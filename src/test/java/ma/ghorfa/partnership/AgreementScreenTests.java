package ma.ghorfa.partnership;

import static ma.ghorfa.identity.Permissions.AGREEMENT_COLLECT;
import static ma.ghorfa.identity.Permissions.AGREEMENT_PREPARE;
import static ma.ghorfa.identity.Permissions.AGREEMENT_READ;
import static ma.ghorfa.identity.Permissions.AGREEMENT_SIGN;
import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.EXPENSE_COMMIT;
import static ma.ghorfa.identity.Permissions.SESSION_READ;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.budget.CreditRow;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.journal.JournalSubjects;
import ma.ghorfa.testing.GhorfaTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** An agreement on the screen: the list, its page in every tab, the steps that are offered, and how it stood on a day. */
@GhorfaTest
@Transactional
@WithMockUser(
        username = "director",
        roles = {AGREEMENT_READ, AGREEMENT_PREPARE, AGREEMENT_SIGN, AGREEMENT_COLLECT, CHAMBER_READ, SESSION_READ})
class AgreementScreenTests extends SpringBrowserlessTest {

    private static final LocalDate VOTE = LocalDate.of(2025, 6, 26);

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Texts texts;

    @Autowired
    private AmendmentTerms amending;

    @Autowired
    private List<JournalSubjects> journal;

    private final PartnershipTest story = new PartnershipTest() {};
    private AgreementId id;

    @SuppressWarnings("NullAway.Init")
    AgreementScreenTests() {}

    @BeforeEach
    void agreement() {
        beans.autowireBean(story);
        id = story.crafts();
    }

    private String words(String key, @Nullable Object... args) {
        return texts.get(Language.AR, key, args);
    }

    private void open(String tab) {
        UI.getCurrent().navigate(PartnershipNavigation.agreement(id) + (tab.isEmpty() ? "" : "/" + tab));
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private boolean offers(String key) {
        return find(Button.class).withText(words(key)).exists();
    }

    private void press(String key) {
        test(find(Button.class).withText(words(key)).last()).click();
    }

    @Test
    void theListShowsTheAgreementAndFindsItByTheAbbreviationOfAPartner() {
        UI.getCurrent().navigate(PartnershipNavigation.AGREEMENTS, QueryParameters.of("q", "CRFM"));
        assertThat(listed()).extracting(line -> line.row().id()).containsExactly(id);
        UI.getCurrent().navigate(PartnershipNavigation.AGREEMENTS, QueryParameters.of("q", "غيرها"));
        assertThat(listed()).isEmpty();
    }

    @Test
    void theListShowsTheDayOfItsAddress() {
        story.signed(id, VOTE);
        UI.getCurrent().navigate(PartnershipNavigation.AGREEMENTS, QueryParameters.of("on", "2025-07-01"));
        assertThat(listed()).singleElement().satisfies(line -> assertThat(line.state())
                .isEqualTo(AgreementState.SIGNED));
        UI.getCurrent().navigate(PartnershipNavigation.AGREEMENTS, QueryParameters.of("state", "EXPIRED"));
        assertThat(listed()).isEmpty();
        UI.getCurrent()
                .navigate(
                        PartnershipNavigation.AGREEMENTS,
                        QueryParameters.simple(java.util.Map.of("state", "EXPIRED", "on", "2028-01-01")));
        assertThat(listed()).hasSize(1);
    }

    @Test
    void theListIsThatOfThePartnerThatOneTypesAndItsAddressSaysWhich() {
        PartnerRow region = partnerNamed("مجلس جهة فاس-مكناس");
        PartnerId bank = PartnershipTest.PROGRAMMES.call(() -> story.partners.add(
                PartnershipTest.partner(PartnerKind.BANK, "البنك الشعبي", "Banque populaire", "BCP")));
        UI.getCurrent().navigate(PartnershipNavigation.AGREEMENTS);
        ComboBox<PartnerName> partner = partnerFilter();
        assertThat(offered(partner, "")).hasSize(3);
        assertThat(offered(partner, "bcp")).extracting(PartnerName::id).containsExactly(bank);
        partner.setValue(offered(partner, "الجهه").getFirst());
        assertThat(listed()).extracting(line -> line.row().id()).containsExactly(id);
        partner.setValue(offered(partner, "bcp").getFirst());
        assertThat(listed()).isEmpty();
        UI.getCurrent()
                .navigate(
                        PartnershipNavigation.AGREEMENTS,
                        QueryParameters.of("partner", region.id().toString()));
        assertThat(partnerFilter().getValue().id()).isEqualTo(region.id());
        assertThat(listed()).extracting(line -> line.row().id()).containsExactly(id);
        UI.getCurrent().navigate(PartnershipNavigation.AGREEMENTS, QueryParameters.of("partner", bank.toString()));
        assertThat(listed()).isEmpty();
    }

    private PartnerRow partnerNamed(String name) {
        return PartnershipTest.DIRECTOR.call(() -> story.partners.all()).stream()
                .filter(row -> row.data().name().ar().equals(name))
                .findAny()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<PartnerName> partnerFilter() {
        return (ComboBox<PartnerName>) find(ComboBox.class)
                .withPropertyValue(field -> field.getLabel(), words("partnershipUi.field.partner"))
                .single();
    }

    private java.util.List<PartnerName> offered(ComboBox<PartnerName> field, String typed) {
        test(field).setFilter(typed);
        return test(field).getSuggestionItems();
    }

    private java.util.List<AgreementLine> listed() {
        @SuppressWarnings("unchecked")
        Grid<AgreementLine> grid = find(Grid.class).last();
        return grid.getDataProvider()
                .fetch(new Query<>(0, 50, java.util.List.of(), null, null))
                .toList();
    }

    private int rows() {
        return find(Grid.class).last().getListDataView().getItemCount();
    }

    @Test
    void everyTabOpensBeforeAndAfterTheSignature() {
        for (String tab :
                new String[] {"", "contributions", "text", "approvals", "amendments", "obligations", "history"}) {
            open(tab);
            assertThat(page()).contains("برنامج الحفاظ على الحرف المهددة بالاندثار");
        }
        story.signed(id, VOTE);
        for (String tab :
                new String[] {"", "contributions", "text", "approvals", "amendments", "obligations", "history"}) {
            open(tab);
            assertThat(page()).contains(words("partnership.state.IN_FORCE"));
        }
    }

    @Test
    void theDraftIsHandedOnAndTheNextStepIsSaid() {
        open("");
        assertThat(page()).contains(words("partnershipUi.next.DRAFT"));
        press("partnershipUi.step.review");
        press("partnershipUi.step.review");
        assertThat(story.state(id)).isEqualTo(AgreementState.REVIEW);
        assertThat(page()).contains(words("partnershipUi.next.REVIEW"));
        press("partnershipUi.step.opinion");
        find(TextField.class).last().setValue("المصلحة القانونية");
        press("ui.save");
        open("approvals");
        assertThat(page()).contains(words("partnership.opinionKind.LEGAL"), "المصلحة القانونية");
    }

    @Test
    void aScheduleThatDoesNotAddUpSaysByHowMuchAndStaysOpen() {
        open("contributions");
        press("partnershipUi.schedule.edit");
        find(BigDecimalField.class).all().getFirst().setValue(new BigDecimal("3700000"));
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains(words("partnershipUi.schedule.rest", Formats.amount(new BigDecimal("100000"))));
        press("ui.save");
        assertThat(find(Dialog.class).exists()).isTrue();
        assertThat(story.tranches(id, VOTE)).hasSize(4);
        find(BigDecimalField.class).all().getFirst().setValue(new BigDecimal("3600000"));
        press("ui.save");
        assertThat(find(Dialog.class).exists()).isFalse();
    }

    @Test
    void aScheduleIsAmendedOnceAPartyLeftWithWhatItGave() {
        story.signed(id, VOTE);
        PartyRow region = PartnershipTest.DIRECTOR.call(
                () -> story.agreements.details(id).parties().get(1));
        TrancheRow given = story.tranches(id, VOTE.plusDays(30)).stream()
                .filter(row -> row.party().id().equals(region.id()))
                .findFirst()
                .orElseThrow();
        PartnershipTest.FINANCE.run(() -> story.contributions.receive(
                UUID.randomUUID(), given.id(), PartnershipTest.dh(600_000), VOTE.plusDays(40), "إشعار 3"));
        AgreementId leaving = story.amendment(id, "انسحاب الجهة", null);
        PartnershipTest.PROGRAMMES.run(
                () -> amending.parties(leaving, story.version(leaving), List.of(), Set.of(region.id())));
        story.ready(leaving, LocalDate.of(2025, 9, 10));
        PartnershipTest.PRESIDENT.run(() -> story.steps.sign(
                leaving, story.version(leaving), LocalDate.of(2025, 9, 20), "", LocalDate.of(2025, 10, 1)));
        AgreementId more = story.amendment(id, "رفع مساهمة الوزارة", null);
        UI.getCurrent().navigate(PartnershipNavigation.agreement(more) + "/contributions");
        press("partnershipUi.schedule.edit");
        assertThat(find(Select.class).all())
                .as("its line has its party")
                .anyMatch(select -> select.getValue() instanceof PartyRow party
                        && party.id().equals(region.id()));
        find(BigDecimalField.class).all().getFirst().setValue(new BigDecimal("2400000"));
        find(BigDecimalField.class).last().setValue(new BigDecimal("1200000"));
        press("ui.save");
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(story.tranches(more, LocalDate.of(2025, 11, 1)))
                .extracting(row -> row.figures().amount())
                .containsExactlyInAnyOrder(
                        PartnershipTest.dh(600_000), PartnershipTest.dh(600_000), PartnershipTest.dh(1_200_000));
    }

    @Test
    void aScheduleIsKeptWhenSomebodyChangedTheAgreementMeanwhile() {
        open("contributions");
        press("partnershipUi.schedule.edit");
        find(BigDecimalField.class).all().getFirst().setValue(new BigDecimal("3700000"));
        find(BigDecimalField.class).last().setValue(new BigDecimal("1100000"));
        somebodyAddsAClause();
        press("ui.save");
        assertThat(find(Dialog.class).exists()).isTrue();
        press("ui.save");
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(story.tranches(id, VOTE))
                .extracting(row -> row.figures().amount())
                .contains(PartnershipTest.dh(1_100_000));
    }

    @Test
    void thePartiesAreKeptWhenSomebodyChangedTheAgreementMeanwhile() {
        open("contributions");
        press("partnershipUi.parties.edit");
        @SuppressWarnings("unchecked")
        CheckboxGroup<PartyRole> roles = find(CheckboxGroup.class).last();
        roles.setValue(Set.of(PartyRole.DELEGATE));
        somebodyAddsAClause();
        press("ui.save");
        assertThat(find(Dialog.class).exists()).isTrue();
        press("ui.save");
        assertThat(PartnershipTest.DIRECTOR.call(
                        () -> story.agreements.details(id).parties().getLast().roles()))
                .containsExactly(PartyRole.DELEGATE);
    }

    private void somebodyAddsAClause() {
        PartnershipTest.PROGRAMMES.run(() -> story.agreements.addClause(
                id, story.version(id), PartnershipTest.both("التتبع", ""), PartnershipTest.both("لجنة.", "")));
    }

    @Test
    void twoTextsOfAClauseAreShownBesideEachOther() {
        ClauseRow clause = PartnershipTest.DIRECTOR.call(
                () -> story.agreements.details(id).clauses().getLast());
        open("text");
        press("ui.edit");
        find(TextArea.class).all().getFirst().setValue("نصي أنا");
        PartnershipTest.PROGRAMMES.run(() -> story.agreements.editClause(
                id, story.version(id), clause.id(), clause.text().title(), PartnershipTest.both("نص غيري", ""), false));
        press("ui.save");
        assertThat(conflict()).isEqualTo(words("ui.conflict.title"));
        press("ui.conflict.save");
        assertThat(story.agreements.clauses(id, 1))
                .extracting(row -> row.text().body().ar())
                .contains("نصي أنا");
    }

    private String conflict() {
        return find(Dialog.class).last().getHeaderTitle();
    }

    @Test
    void twoMinutesOfAMeetingAreShownBesideEachOther() {
        var data = new MeetingData(LocalDate.of(2025, 9, 10), "فاس", "الجهة، الغرفة", "انطلاق الانتقاء", null);
        MeetingId meeting = PartnershipTest.PROGRAMMES.call(() -> story.monitoring.addMeeting(id, data));
        open("obligations");
        press("ui.edit");
        find(TextArea.class).last().setValue("محضري أنا");
        PartnershipTest.PROGRAMMES.run(() -> story.monitoring.editMeeting(
                meeting,
                story.monitoring.meetings(id).getFirst().version(),
                new MeetingData(data.on(), data.place(), "الجهة وحدها", data.minutes(), null)));
        press("ui.save");
        assertThat(conflict()).isEqualTo(words("ui.conflict.title"));
        press("ui.conflict.save");
        MeetingData stored = story.monitoring.meetings(id).getFirst().data();
        assertThat(stored.minutes()).isEqualTo("محضري أنا");
        assertThat(stored.present()).as("what the other one wrote stays").isEqualTo("الجهة وحدها");
    }

    @Test
    void itIsSignedOnTheScreenOnceNothingIsMissing() {
        story.submitted(id, VOTE.minusDays(5));
        open("obligations");
        assertThat(offers("partnershipUi.obligation.add")).isFalse();
        open("");
        assertThat(offers("partnershipUi.step.sign")).isFalse();
        story.decide(id, ItemOutcome.APPROVED_UNANIMOUS, VOTE);
        story.approvedByParties(id, VOTE.plusDays(1));
        PartnershipTest.PROGRAMMES.run(() -> story.steps.visa(id, story.version(id), "55/25", VOTE.plusDays(2)));
        open("");
        press("partnershipUi.step.sign");
        find(DatePicker.class).all().getFirst().setValue(VOTE.plusDays(7));
        find(DatePicker.class).last().setValue(VOTE.plusDays(7));
        press("partnershipUi.step.sign");
        assertThat(story.state(id)).isEqualTo(AgreementState.IN_FORCE);
    }

    @Test
    void itIsReadAsOfThreeDates() {
        story.signed(id, VOTE);
        AgreementId first = story.amendment(id, "تمديد المدة", LocalDate.of(2028, 12, 31));
        story.ready(first, LocalDate.of(2025, 10, 20));
        PartnershipTest.PRESIDENT.run(() -> story.steps.sign(
                first, story.version(first), LocalDate.of(2025, 11, 3), "", LocalDate.of(2025, 12, 1)));
        assertThat(asOf("2025-07-01"))
                .contains(words(
                        "partnershipUi.asOf.unsigned", Formats.date(LocalDate.of(2025, 7, 1), Language.AR.locale())));
        assertThat(asOf("2025-11-30")).contains(date(2027), words("partnershipUi.asOf.none"));
        assertThat(asOf("2025-12-01")).contains(date(2028), words("partnershipUi.amendment", 1));
    }

    private static String date(int year) {
        return Formats.date(LocalDate.of(year, 12, 31), Language.AR.locale());
    }

    private String asOf(String day) {
        UI.getCurrent().navigate(PartnershipNavigation.agreement(id) + "/amendments", QueryParameters.of("on", day));
        return page();
    }

    @Test
    void twoVersionsOfTheTextAreComparedWordByWord() {
        story.submitted(id, VOTE.minusDays(5));
        PartnershipTest.PROGRAMMES.run(() -> {
            story.steps.takeBack(id, story.version(id), "تحيين المدة");
            ClauseRow duration = story.agreements.clauses(id, 2).getLast();
            story.agreements.editClause(
                    id,
                    story.version(id),
                    duration.id(),
                    duration.text().title(),
                    PartnershipTest.both("أربع سنوات من تاريخ التوقيع.", ""),
                    false);
        });
        open("text");
        assertThat(page())
                .contains(words("partnershipUi.compare.title"), words("partnershipUi.text.reason", "تحيين المدة"));
        assertThat(find(com.vaadin.flow.component.HtmlContainer.class).all().stream()
                        .filter(part -> part.getElement().getTag().equals("ins"))
                        .map(part -> part.getElement().getText().strip()))
                .containsExactly("أربع");
    }

    @Test
    void aTrancheIsReceivedFromItsDialog() {
        story.signed(id, VOTE);
        open("contributions");
        TrancheRow row = story.tranches(id, VOTE.plusDays(30)).stream()
                .filter(one -> !one.party().isOwn())
                .findFirst()
                .orElseThrow();
        PartnershipTest.FINANCE.run(() -> story.contributions.receive(
                UUID.randomUUID(), row.id(), PartnershipTest.dh(1_000_000), VOTE.plusDays(40), "إشعار 3"));
        open("contributions");
        assertThat(page()).contains(Formats.amount(new BigDecimal("1000000")), words("partnershipUi.schedule.title"));
        assertThat(rows()).isEqualTo(4);
    }

    @Test
    @WithMockUser(
            username = "finance",
            roles = {AGREEMENT_READ, CHAMBER_READ, BUDGET_READ, EXPENSE_COMMIT})
    void aShareWhoseYearIsClosedIsNotOfferedForCommitmentAgain() {
        var share = new OwnShareTests();
        beans.autowireBean(share);
        CreditRow credit = share.credit();
        story.signed(id, VOTE);
        assertThat(offersCommitment()).isTrue();
        share.commit(ownTranche(), credit, VOTE.plusDays(30));
        assertThat(offersCommitment()).isFalse();
        share.close(2025);
        assertThat(offersCommitment()).isFalse();
    }

    private TrancheRow ownTranche() {
        return story.tranches(id, VOTE.plusDays(30)).stream()
                .filter(row -> row.party().isOwn())
                .findFirst()
                .orElseThrow();
    }

    /** Whether its dialog offers the commitment. */
    private boolean offersCommitment() {
        open("contributions");
        Grid<TrancheRow> grid = grid();
        List<TrancheId> rows =
                grid.getListDataView().getItems().map(TrancheRow::id).toList();
        test(grid).invokeLitRendererFunction(rows.indexOf(ownTranche().id()), "partnershipUi.tranche.open", "act");
        boolean offered = offers("partnershipUi.tranche.commit");
        press("ui.close");
        return offered;
    }

    @SuppressWarnings("unchecked")
    private Grid<TrancheRow> grid() {
        return (Grid<TrancheRow>) find(Grid.class).last();
    }

    @Test
    void aWrongReceiptIsTakenBackInTheDialogOfItsTranche() {
        story.signed(id, VOTE);
        TrancheRow row = story.tranches(id, VOTE.plusDays(30)).stream()
                .filter(one -> !one.party().isOwn())
                .findFirst()
                .orElseThrow();
        PartnershipTest.FINANCE.run(() -> story.contributions.receive(
                UUID.randomUUID(), row.id(), PartnershipTest.dh(1_000_000), VOTE.plusDays(40), "إشعار 3"));
        openTranche(row);
        press("partnershipTerms.takeBack");
        press("partnershipTerms.takeBack");
        assertThat(find(Dialog.class).exists()).as("it asks for a reason").isTrue();
        find(TextArea.class).last().setValue("سجل لشطر آخر");
        press("partnershipTerms.takeBack");
        assertThat(find(Dialog.class).exists()).isFalse();
        openTranche(row);
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("سجل لشطر آخر");
        assertThat(offers("partnershipTerms.takeBack")).isFalse();
        assertThat(offers("partnershipUi.tranche.receive")).isTrue();
    }

    private void openTranche(TrancheRow row) {
        open("contributions");
        Grid<TrancheRow> grid = grid();
        List<TrancheId> rows =
                grid.getListDataView().getItems().map(TrancheRow::id).toList();
        test(grid).invokeLitRendererFunction(rows.indexOf(row.id()), "partnershipUi.tranche.open", "act");
    }

    @Test
    void anAmendmentSaysWhoJoinsWhoLeavesAndWhatIsNotOwedAnyMore() {
        story.signed(id, VOTE);
        PartnershipTest.PROGRAMMES.run(() -> {
            story.partners.add(PartnershipTest.partner(PartnerKind.BANK, "البنك الشعبي", "Banque"));
            story.monitoring.addObligation(
                    id, new ObligationData(null, PartnershipTest.both("تقرير سنوي", ""), "", VOTE.plusDays(200)));
        });
        AgreementId amendment = story.amendment(id, "انضمام البنك وانسحاب الجهة", null);
        PartyRow region = PartnershipTest.DIRECTOR.call(
                () -> story.agreements.details(id).parties().get(1));
        String name = Objects.requireNonNull(region.name().ar());
        UI.getCurrent().navigate(PartnershipNavigation.agreement(amendment) + "/contributions");
        press("partnershipTerms.parties.amend");
        @SuppressWarnings("unchecked")
        CheckboxGroup<PartyRow> leaving =
                (CheckboxGroup<PartyRow>) find(CheckboxGroup.class).all().getFirst();
        leaving.setValue(Set.of(region));
        press("partnershipUi.parties.add");
        @SuppressWarnings("unchecked")
        ComboBox<PartnerRow> partner =
                (ComboBox<PartnerRow>) find(ComboBox.class).last();
        partner.setValue(PartnershipTest.DIRECTOR.call(() -> story.partners.all()).stream()
                .filter(row -> row.data().name().ar().equals("البنك الشعبي"))
                .findAny()
                .orElseThrow());
        press("ui.save");
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(page()).contains(name, "البنك الشعبي");
        PartyChanges changes = PartnershipTest.DIRECTOR.call(
                () -> story.agreements.details(amendment).partyChanges());
        assertThat(changes.leaving()).extracting(PartyRow::id).containsExactly(region.id());
        assertThat(changes.joining()).extracting(party -> party.name().ar()).containsExactly("البنك الشعبي");

        UI.getCurrent().navigate(PartnershipNavigation.agreement(amendment));
        assertThat(page()).contains(words("partnershipTerms.parties.leaving"), name);
        UI.getCurrent().navigate(PartnershipNavigation.agreement(amendment) + "/obligations");
        press("partnershipTerms.obligation.drop");
        assertThat(page()).contains(words("partnershipTerms.obligation.dropped"));
        press("partnershipTerms.obligation.leave");
        assertThat(page()).doesNotContain(words("partnershipTerms.obligation.dropped"));
        press("ui.edit");
        find(DatePicker.class).last().setValue(VOTE.plusDays(300));
        press("ui.save");
        assertThat(page()).contains(words("partnershipTerms.obligation.changed"));
        assertThat(asOf("2025-08-01")).contains(name, "تقرير سنوي").doesNotContain("البنك الشعبي");
    }

    @Test
    void whoWasWarnedOfAnInterestIsNamedWithWhatTheyDidAtTheVote() {
        story.jdbc.sql("""
                insert into agreement_interest (id, version, changed_by, agreement_id, text_number, member_id, interest_id,
                    member_ar, member_fr, organisation_ar, organisation_fr, party_ar, party_fr, shown_at, shown_on,
                    outcome, stays_because, item_id)
                values (uuid(), 0, 'x', :agreement, 1, uuid(), uuid(), 'أحمد الحداد', '', 'أصالة النحاسين', '', 'تعاونية', '',
                    'SUBMITTED', '2025-06-01', 'RECUSED', '', uuid())
                """).param("agreement", id.value()).update();
        open("approvals");
        assertThat(page()).contains("أحمد الحداد", "أصالة النحاسين", words("partnershipTerms.outcome.RECUSED"));
    }

    @Test
    @WithMockUser(
            username = "auditor",
            roles = {AGREEMENT_READ, CHAMBER_READ})
    void whoOnlyReadsSeesNoInterests() {
        open("approvals");
        assertThat(page()).doesNotContain(words("partnershipTerms.interests"));
    }

    @Test
    void anObligationIsEnteredAndTheJournalNamesTheAgreement() {
        story.signed(id, VOTE);
        PartnershipTest.PROGRAMMES.run(() -> story.monitoring.addObligation(
                id,
                new ObligationData(
                        null, PartnershipTest.both("تقرير سنوي", ""), "مصلحة البرامج", LocalDate.of(2025, 12, 31))));
        open("obligations");
        assertThat(find(Grid.class).all().getFirst().getListDataView().getItemCount())
                .isEqualTo(1);
        press("partnershipUi.meeting.add");
        find(TextArea.class).all().getFirst().setValue("الجهة والغرفة");
        find(TextArea.class).last().setValue("انطلق انتقاء المتدربين");
        press("ui.save");
        open("obligations");
        assertThat(page()).contains("انطلق انتقاء المتدربين");
        assertThat(journal.stream().flatMap(room -> room.find("agreement", id.value()).stream()))
                .singleElement()
                .satisfies(subject -> assertThat(subject.path()).isEqualTo(PartnershipNavigation.agreement(id)));
    }

    @Test
    void aPartnerShowsWhatWasAgreedWithIt() {
        PartnerId partner = PartnershipTest.DIRECTOR.call(
                () -> story.agreements.details(id).parties().get(1).partner());
        for (String tab : new String[] {"", "/agreements", "/history"}) {
            UI.getCurrent().navigate(PartnershipNavigation.partner(java.util.Objects.requireNonNull(partner)) + tab);
            assertThat(page()).contains("مجلس جهة فاس-مكناس");
        }
        UI.getCurrent().navigate(PartnershipNavigation.PARTNERS);
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    @WithMockUser(
            username = "auditor",
            roles = {AGREEMENT_READ, CHAMBER_READ})
    void whoOnlyReadsIsOfferedNothing() {
        open("");
        assertThat(page()).contains(words("partnershipUi.next.DRAFT"));
        assertThat(offers("partnershipUi.step.review")).isFalse();
        assertThat(offers("ui.edit")).isFalse();
        open("contributions");
        assertThat(offers("partnershipUi.schedule.edit")).isFalse();
        PartnerId partner = PartnershipTest.DIRECTOR.call(
                () -> story.agreements.details(id).parties().get(1).partner());
        UI.getCurrent().navigate(PartnershipNavigation.partner(java.util.Objects.requireNonNull(partner)));
        assertThat(page()).contains("مجلس جهة فاس-مكناس").doesNotContain(words("partnershipUi.contacts"));
    }
}
