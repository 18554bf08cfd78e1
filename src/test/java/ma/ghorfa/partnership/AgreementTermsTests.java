package ma.ghorfa.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.reminder.Due;
import ma.ghorfa.reminder.DuePage;
import ma.ghorfa.testing.Acting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of the terms of an agreement: entries taken back, what is owed after the last day, parties that come and go. */
@Transactional
class AgreementTermsTests extends PartnershipTest {

    private static final LocalDate VOTE = day(6, 26);

    @Autowired
    private ObligationDates obligationDates;

    @Autowired
    AmendmentTerms amending;

    // ---- Entries taken back ----

    @Test
    void aWrongReceiptIsTakenBackOnceAndItsRoomIsThereAgain() {
        AgreementId id = crafts();
        signed(id, VOTE);
        TrancheRow row = ofParty(id, 1);
        receive(row, 1_000_000, day(9, 1));
        MovementRow wrong = movements(row).getFirst();
        UUID key = UUID.randomUUID();
        takeBack(key, wrong, day(9, 1), "سجل لشطر آخر");
        takeBack(key, wrong, day(9, 1), "سجل لشطر آخر");
        assertThat(ofParty(id, 1).figures().received()).as("pressed twice").isEqualTo(dh(0));
        assertThat(movements(row)).extracting(MovementRow::amount).containsExactly(dh(1_000_000), dh(-1_000_000));
        assertThat(movements(row).getLast()).satisfies(back -> {
            assertThat(back.reverses()).isEqualTo(wrong.id());
            assertThat(back.reason()).isEqualTo("سجل لشطر آخر");
        });
        assertThatThrownBy(() -> takeBack(UUID.randomUUID(), wrong, day(9, 2), "ثانية"))
                .isInstanceOf(PartnershipRefusal.TakenBackAlready.class);
        assertThatThrownBy(() -> takeBack(UUID.randomUUID(), movements(row).getLast(), day(9, 2), "إلغاء الإلغاء"))
                .isInstanceOf(PartnershipRefusal.TakenBackAlready.class);
        receive(row, 1_000_000, day(8, 20));
        assertThat(ofParty(id, 1).figures().left()).isEqualTo(dh(0));
    }

    @Test
    void whatWasSentBackLaterCountsUntilThatDay() {
        AgreementId id = crafts();
        signed(id, VOTE);
        TrancheRow row = ofParty(id, 1);
        FINANCE.run(() -> contributions.call(UUID.randomUUID(), row.id(), dh(400_000), day(8, 1), "مراسلة 3"));
        receive(row, 400_000, day(9, 1));
        receive(row, 600_000, day(9, 10));
        MovementRow sentBack = movements(row).get(1);
        assertThatThrownBy(() -> takeBack(UUID.randomUUID(), sentBack, day(8, 31), "رد الشيك"))
                .isInstanceOf(PartnershipRefusal.TooEarly.class);
        assertThatThrownBy(() -> takeBack(UUID.randomUUID(), sentBack, LocalDate.of(2099, 1, 1), "رد الشيك"))
                .isInstanceOf(PartnershipRefusal.InTheFuture.class);
        assertThatThrownBy(() -> takeBack(UUID.randomUUID(), sentBack, day(10, 1), " "))
                .isInstanceOf(InvalidInputException.class);
        takeBack(UUID.randomUUID(), sentBack, day(10, 1), "رد الشيك");
        assertThat(on(id, row, day(9, 30)).figures()).isEqualTo(figures(400_000, 1_000_000));
        assertThat(on(id, row, day(10, 1)).figures()).isEqualTo(figures(400_000, 600_000));
        assertThatThrownBy(() -> receive(row, 400_000, day(9, 20)))
                .as("it was there until October")
                .isInstanceOf(PartnershipRefusal.MoreThanAgreed.class);
        receive(row, 400_000, day(10, 1));
        takeBack(UUID.randomUUID(), movements(row).getFirst(), day(8, 1), "خطأ في المراسلة");
        assertThat(on(id, row, day(10, 2)).figures()).isEqualTo(figures(0, 1_000_000));
    }

    @Test
    void anAmendmentIsNotSignedBelowWhatWasThereOnADayAlsoWhereItWasSentBackLater() {
        AgreementId id = crafts();
        signed(id, VOTE);
        TrancheRow row = ofParty(id, 1);
        receive(row, 1_000_000, day(8, 1));
        takeBack(UUID.randomUUID(), movements(row).getFirst(), day(12, 1), "رد التحويل");
        AgreementId less = amendment(id, "تخفيض", null);
        List<Schedule.Tranche> lowered = new ArrayList<>(edited(tranches(id, day(12, 2))));
        lowered.removeIf(tranche -> row.id().equals(tranche.id()));
        PROGRAMMES.run(() -> agreements.plan(less, version(less), new Schedule(dh(2_600_000), lowered)));
        ready(less, day(9, 10));
        assertThatThrownBy(() -> PRESIDENT.run(() -> steps.sign(less, version(less), day(9, 20), "", day(11, 1))))
                .isInstanceOf(PartnershipRefusal.BelowWhatWasMoved.class);
    }

    @Test
    void theDatabaseTakesNothingBackTwiceAndNothingOfAnotherTranche() {
        AgreementId id = crafts();
        signed(id, VOTE);
        TrancheRow row = ofParty(id, 1);
        receive(row, 300_000, day(9, 1));
        MovementRow entry = movements(row).getFirst();
        takeBack(UUID.randomUUID(), entry, day(9, 1), "خطأ");
        assertThatThrownBy(() -> insert(row.id(), -300_000, entry.id().value(), "ثانية"))
                .isInstanceOf(DataIntegrityViolationException.class);
        TrancheRow other = ofParty(id, 2);
        receive(other, 300_000, day(9, 1));
        UUID another = movements(other).getFirst().id().value();
        assertThatThrownBy(() -> insert(row.id(), -300_000, another, "شطر آخر"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> insert(other.id(), 300_000, another, "فوق الصفر"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> insert(other.id(), -300_000, another, ""))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void insert(TrancheId tranche, long dirhams, UUID former, String reason) {
        jdbc.sql("""
                insert into agreement_movement
                    (id, tranche_id, kind, moved_on, amount, reference, account, reverses_id, reason)
                values (uuid(), :tranche, 'RECEIVED', '2025-09-01', :amount, 'x', 'x', :former, :reason)
                """)
                .param("tranche", tranche.value())
                .param("amount", dirhams)
                .param("former", former)
                .param("reason", reason)
                .update();
    }

    @Test
    void whoOnlyReadsTakesNothingBack() {
        AgreementId id = crafts();
        signed(id, VOTE);
        TrancheRow row = ofParty(id, 1);
        receive(row, 300_000, day(9, 1));
        MovementRow entry = movements(row).getFirst();
        Acting auditor = Acting.as("auditor", Permissions.AGREEMENT_READ);
        assertThatThrownBy(() ->
                        auditor.run(() -> contributions.takeBack(UUID.randomUUID(), entry.id(), day(9, 1), "خطأ")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static TrancheFigures figures(long called, long received) {
        return new TrancheFigures(dh(1_000_000), dh(called), dh(received));
    }

    private void takeBack(UUID key, MovementRow entry, LocalDate on, String reason) {
        FINANCE.run(() -> contributions.takeBack(key, entry.id(), on, reason));
    }

    private List<MovementRow> movements(TrancheRow row) {
        return FINANCE.call(() -> contributions.movements(row.id()));
    }

    private void receive(TrancheRow row, long dirhams, LocalDate on) {
        FINANCE.run(() -> contributions.receive(UUID.randomUUID(), row.id(), dh(dirhams), on, "إشعار 7"));
    }

    private TrancheRow ofParty(AgreementId id, int position) {
        PartyId party = party(id, position);
        return tranches(id, day(12, 31)).stream()
                .filter(row -> row.party().id().equals(party))
                .findFirst()
                .orElseThrow();
    }

    private TrancheRow on(AgreementId id, TrancheRow row, LocalDate day) {
        return tranches(id, day).stream()
                .filter(one -> one.id().equals(row.id()))
                .findAny()
                .orElseThrow();
    }

    // ---- Owed after the last day ----

    @Test
    void whatIsNotThereWhenItExpiresIsOwedUntilItIsClosed() {
        AgreementId id = crafts();
        PROGRAMMES.run(() -> agreements.edit(id, version(id), about("برنامج قصير", day(10, 31))));
        signed(id, VOTE);
        assertThat(late(id, day(10, 31))).isEqualTo(2);
        assertThat(line(id, day(11, 1)).state()).isEqualTo(AgreementState.EXPIRED);
        assertThat(late(id, day(11, 1))).isEqualTo(2);
        assertThat(tranches(id, day(11, 1))).filteredOn(TrancheRow::late).hasSize(2);
        receive(ofParty(id, 1), 1_000_000, day(11, 5));
        assertThat(late(id, day(11, 6))).isEqualTo(1);
        PRESIDENT.run(() -> steps.close(id, version(id), day(11, 10), "صفيت الحسابات، وتنازلت الأطراف عن الباقي."));
        assertThat(late(id, day(11, 9))).isEqualTo(1);
        assertThat(late(id, day(11, 10))).isZero();
        assertThat(tranches(id, day(11, 10))).noneMatch(TrancheRow::late);
    }

    private int late(AgreementId id, LocalDate day) {
        return line(id, day).late();
    }

    private AgreementLine line(AgreementId id, LocalDate day) {
        return DIRECTOR.call(() -> agreements.on(day)).stream()
                .filter(line -> line.row().id().equals(id))
                .findAny()
                .orElseThrow();
    }

    // ---- Parties that come and go ----

    private PartnerId bank() {
        return PROGRAMMES.call(
                () -> partners.add(partner(PartnerKind.BANK, "البنك الشعبي", "Banque populaire", "BCP")));
    }

    private void amendParties(AgreementId amendment, List<PartyData> joining, PartyId... leaving) {
        PROGRAMMES.run(() -> amending.parties(amendment, version(amendment), joining, Set.of(leaving)));
    }

    private static PartyData financer(PartnerId partner) {
        return new PartyData(partner, Set.of(PartyRole.FINANCER));
    }

    private List<PartyRow> parties(AgreementId id, LocalDate day) {
        return DIRECTOR.call(() -> agreements.parties(id, day));
    }

    private void sign(AgreementId text, LocalDate on, LocalDate effect) {
        PRESIDENT.run(() -> steps.sign(text, version(text), on, "فاس", effect));
    }

    @Test
    void aPartyJoinsWithItsTranchesApprovesTheAmendmentAndIsPartyFromItsEffectOn() {
        AgreementId id = crafts();
        signed(id, VOTE);
        PartnerId bank = bank();
        AgreementId first = amendment(id, "انضمام البنك", null);
        amendParties(first, List.of(financer(bank)));
        PartyId joined = DIRECTOR.call(() -> agreements.details(first))
                .partyChanges()
                .joining()
                .getFirst()
                .id();
        List<Schedule.Tranche> more = edited(tranches(first, day(8, 1)));
        more.add(new Schedule.Tranche(null, joined, false, 2026, dh(400_000), LocalDate.of(2026, 9, 30)));
        PROGRAMMES.run(() -> agreements.plan(first, version(first), new Schedule(dh(4_000_000), more)));
        submitted(first, day(10, 15));
        decide(first, ItemOutcome.APPROVED_UNANIMOUS, day(10, 20));
        for (int position : new int[] {1, 2}) {
            approve(first, party(id, position), day(10, 21));
        }
        assertThat(state(first)).as("the bank has not approved").isEqualTo(AgreementState.PARTNER_APPROVALS);
        approve(first, joined, day(10, 22));
        PROGRAMMES.run(() -> steps.visa(first, version(first), "و.ص 90/25", day(10, 25)));
        assertThat(parties(id, day(12, 31))).as("not signed yet").hasSize(3);
        sign(first, day(11, 3), day(12, 1));

        assertThat(parties(id, day(11, 30))).hasSize(3);
        assertThat(parties(id, day(12, 1))).extracting(PartyRow::id).hasSize(4).contains(joined);
        assertThat(asOf(id, day(12, 1)).total()).isEqualTo(dh(4_000_000));
        assertThat(tranches(id, day(12, 1)))
                .filteredOn(row -> row.party().id().equals(joined))
                .singleElement()
                .satisfies(row -> receive(row, 400_000, day(12, 2)));
        assertThat(DIRECTOR.call(() -> agreements.with(bank, day(12, 2)))).hasSize(1);
        assertThatThrownBy(() -> PROGRAMMES.run(() ->
                        partners.remove(bank, partners.find(bank).orElseThrow().version())))
                .isInstanceOf(PartnershipRefusal.PartnerInUse.class);
        AgreementId second = amendment(id, "انضمام البنك مرة أخرى", null);
        assertThatThrownBy(() -> amendParties(second, List.of(financer(bank))))
                .isInstanceOf(PartnershipRefusal.PartyTwice.class);
    }

    private void approve(AgreementId text, PartyId party, LocalDate on) {
        PROGRAMMES.run(() -> steps.approve(text, version(text), party, new ApprovalData("المجلس", on, "7/2025")));
    }

    private AgreementAsOf asOf(AgreementId id, LocalDate day) {
        return DIRECTOR.call(() -> agreements.asOf(id, day));
    }

    @Test
    void aPartyLeavesWithWhatItGaveAndItsLaterTranchesAreStruck() {
        AgreementId id = crafts();
        signed(id, VOTE);
        TrancheRow given = ofParty(id, 1);
        receive(given, 600_000, day(8, 1));
        PartyId region = party(id, 1);
        AgreementId first = amendment(id, "انسحاب الجهة", null);
        amendParties(first, List.of(), region);
        assertThat(DIRECTOR.call(() -> agreements.details(first)).row().total())
                .as("3.6 million without 400,000 of this year and a million of the next")
                .isEqualTo(dh(2_200_000));
        List<Schedule.Tranche> raised = edited(tranches(first, day(8, 2)));
        raised.replaceAll(tranche -> given.id().equals(tranche.id())
                ? new Schedule.Tranche(tranche.id(), region, false, tranche.year(), dh(700_000), tranche.due())
                : tranche);
        assertThatThrownBy(() -> PROGRAMMES.run(
                        () -> agreements.plan(first, version(first), new Schedule(dh(2_300_000), raised))))
                .isInstanceOf(PartnershipRefusal.PartyLeaves.class);
        PROGRAMMES.run(() -> agreements.leaveAmounts(first, version(first)));
        assertThat(DIRECTOR.call(() -> agreements.details(first)).row().total())
                .as("the amounts follow from who leaves")
                .isEqualTo(dh(2_200_000));
        ready(first, day(9, 10));
        sign(first, day(9, 20), day(10, 1));

        assertThat(parties(id, day(9, 30))).extracting(PartyRow::id).contains(region);
        assertThat(parties(id, day(10, 1))).extracting(PartyRow::id).hasSize(2).doesNotContain(region);
        assertThat(asOf(id, day(9, 30)).total()).isEqualTo(dh(3_600_000));
        assertThat(asOf(id, day(10, 1)).total()).isEqualTo(dh(2_200_000));
        assertThat(tranches(id, day(11, 1)))
                .filteredOn(row -> row.party().id().equals(region))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.figures()).isEqualTo(new TrancheFigures(dh(600_000), dh(0), dh(600_000)));
                    assertThat(row.late()).isFalse();
                });
        AgreementId second = amendment(id, "تمديد", LocalDate.of(2028, 12, 31));
        assertThat(DIRECTOR.call(() -> agreements.details(second)).parties())
                .as("who left approves nothing any more")
                .extracting(PartyRow::id)
                .doesNotContain(region);
        List<Schedule.Tranche> further = amount(edited(tranches(second, day(11, 1))), party(id, 2), 1_200_000);
        PROGRAMMES.run(() -> agreements.plan(second, version(second), new Schedule(dh(2_400_000), further)));
        assertThat(tranches(second, day(11, 1)))
                .filteredOn(row -> row.party().id().equals(region))
                .as("what it gave stays in the schedule")
                .extracting(row -> row.figures().amount())
                .containsExactly(dh(600_000));
        List<Schedule.Tranche> again = amount(further, region, 700_000);
        assertThatThrownBy(() -> PROGRAMMES.run(
                        () -> agreements.plan(second, version(second), new Schedule(dh(2_500_000), again))))
                .isInstanceOf(PartnershipRefusal.PartyNotBound.class);
    }

    /** The same schedule with another amount of the party's tranches. */
    private static List<Schedule.Tranche> amount(List<Schedule.Tranche> schedule, PartyId party, long dirhams) {
        return schedule.stream()
                .map(one -> one.party().equals(party)
                        ? new Schedule.Tranche(one.id(), party, one.inKind(), one.year(), dh(dirhams), one.due())
                        : one)
                .toList();
    }

    @Test
    void whoHasLeftIsBoundToNothingByAmendmentsThatWereOnTheirWay() {
        AgreementId id = crafts();
        signed(id, VOTE);
        PartyId region = party(id, 1);
        tranches(id, day(8, 1)).stream()
                .filter(row -> row.party().id().equals(region))
                .forEach(row -> receive(row, 1_000_000, day(8, 1)));
        AgreementId leaving = amendment(id, "انسحاب الجهة", null);
        AgreementId money = amendment(id, "رفع المساهمات", null);
        AgreementId duty = amendment(id, "تتبع", null);
        amendParties(leaving, List.of(), region);
        List<Schedule.Tranche> without = edited(tranches(money, day(8, 2)));
        List<Schedule.Tranche> more = new ArrayList<>(without);
        more.add(new Schedule.Tranche(null, region, false, 2026, dh(400_000), LocalDate.of(2026, 9, 30)));
        PROGRAMMES.run(() -> agreements.plan(money, version(money), new Schedule(dh(4_000_000), more)));
        var owed = new ObligationData(region, both("تقرير سنوي", ""), "", day(12, 31));
        ObligationId report = PROGRAMMES.call(() -> monitoring.addObligation(duty, owed));
        ready(money, day(9, 9));
        ready(leaving, day(9, 10));
        sign(leaving, day(9, 20), day(10, 1));

        assertThatThrownBy(() -> sign(money, day(9, 21), day(10, 2)))
                .isInstanceOf(PartnershipRefusal.PartyNotBound.class);
        PROGRAMMES.run(() -> steps.takeBack(money, version(money), "انسحبت الجهة"));
        assertThatThrownBy(() -> PROGRAMMES.run(() -> steps.review(money, version(money))))
                .isInstanceOf(PartnershipRefusal.PartyNotBound.class);
        List<Schedule.Tranche> raised = amount(without, party(id, 2), 1_400_000);
        PROGRAMMES.run(() -> {
            agreements.plan(money, version(money), new Schedule(dh(4_000_000), raised));
            steps.review(money, version(money));
        });
        assertThat(state(money)).isEqualTo(AgreementState.REVIEW);

        assertThatThrownBy(() -> PROGRAMMES.run(() -> steps.review(duty, version(duty))))
                .isInstanceOf(PartnershipRefusal.PartyNotBound.class);
        for (AgreementId text : List.of(id, duty)) {
            assertThatThrownBy(() -> PROGRAMMES.run(() -> monitoring.addObligation(text, owed)))
                    .isInstanceOf(PartnershipRefusal.PartyNotBound.class);
        }
        PROGRAMMES.run(() -> {
            monitoring.editObligation(
                    report, 0, new ObligationData(party(id, 2), both("تقرير سنوي", ""), "", day(12, 31)));
            steps.review(duty, version(duty));
        });
        assertThat(state(duty)).isEqualTo(AgreementState.REVIEW);
    }

    @Test
    void whoWasToLeaveAndStaysAfterAllHasItsTranchesAgain() {
        AgreementId id = crafts();
        signed(id, VOTE);
        AgreementId first = amendment(id, "انسحاب الجهة", null);
        amendParties(first, List.of(), party(id, 1));
        assertThat(DIRECTOR.call(() -> agreements.details(first)).row().total()).isEqualTo(dh(1_600_000));
        amendParties(first, List.of());
        assertThat(DIRECTOR.call(() -> agreements.details(first)).row().total()).isNull();
        assertThat(tranches(first, day(8, 1))).hasSize(4);
        assertThatThrownBy(() -> PROGRAMMES.run(() -> steps.review(first, version(first))))
                .isInstanceOf(PartnershipRefusal.NothingChanged.class);
    }

    @Test
    void nobodyLeavesWhoOwesAndTheChamberStays() {
        AgreementId id = crafts();
        signed(id, VOTE);
        PartyId region = party(id, 1);
        PartyId ministry = party(id, 2);
        AgreementId first = amendment(id, "انسحاب", null);
        assertThatThrownBy(() -> amendParties(first, List.of(), party(id, 0)))
                .isInstanceOf(PartnershipRefusal.NoOwnParty.class);
        assertThatThrownBy(() -> amendParties(first, List.of(), new PartyId(UUID.randomUUID())))
                .isInstanceOf(NotFoundException.class);
        TrancheRow row = ofParty(id, 1);
        FINANCE.run(() -> contributions.call(UUID.randomUUID(), row.id(), dh(500_000), day(8, 1), "مراسلة 9"));
        amendParties(first, List.of(), region);
        assertThatThrownBy(() -> PROGRAMMES.run(() -> steps.review(first, version(first))))
                .isInstanceOf(PartnershipRefusal.PartyOwesMoney.class);
        MovementRow call = movements(row).getFirst();
        takeBack(UUID.randomUUID(), call, day(8, 1), "انسحب الطرف قبل الأداء");
        ObligationId report = PROGRAMMES.call(() ->
                monitoring.addObligation(id, new ObligationData(region, both("تقرير سنوي", ""), "", day(12, 31))));
        assertThatThrownBy(() -> PROGRAMMES.run(() -> steps.review(first, version(first))))
                .isInstanceOf(PartnershipRefusal.PartyOwes.class);
        PROGRAMMES.run(() -> amending.dropObligation(first, version(first), report));
        amendParties(first, List.of(), region, ministry);
        assertThatThrownBy(() -> PROGRAMMES.run(() -> steps.review(first, version(first))))
                .isInstanceOf(PartnershipRefusal.NoOtherParty.class);
        amendParties(first, List.of(), region);
        ready(first, day(9, 10));
        receive(row, 100_000, day(9, 15));
        assertThatThrownBy(() -> sign(first, day(9, 20), day(10, 1)))
                .as("more came than the amendment leaves")
                .isInstanceOf(PartnershipRefusal.BelowWhatWasMoved.class);
    }

    @Test
    void oneAmendmentAtATimeChangesTheParties() {
        AgreementId id = crafts();
        signed(id, VOTE);
        AgreementId first = amendment(id, "انضمام البنك", null);
        amendParties(first, List.of(financer(bank())));
        AgreementId second = amendment(id, "انسحاب الجهة", null);
        assertThatThrownBy(() -> amendParties(second, List.of(), party(id, 1)))
                .isInstanceOf(PartnershipRefusal.PartiesPending.class);
        PROGRAMMES.run(() -> steps.abandon(first, version(first), "لم يعد له موجب"));
        amendParties(second, List.of(), party(id, 1));
        Acting auditor = Acting.as("auditor", Permissions.AGREEMENT_READ);
        assertThatThrownBy(() -> auditor.run(() -> amending.parties(second, version(second), List.of(), Set.of())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> PROGRAMMES.run(() -> amending.parties(id, version(id), List.of(), Set.of())))
                .isInstanceOf(PartnershipRefusal.NotABase.class);
    }

    // ---- What is owed, as amendments change it ----

    @Test
    void anAmendmentAddsChangesAndDropsObligationsFromItsDayOn() {
        AgreementId id = crafts();
        ObligationId report = obligation(id, "تقرير سنوي", day(12, 31));
        ObligationId audit = obligation(id, "افتحاص خارجي", day(11, 30));
        signed(id, VOTE);
        AgreementId first = amendment(id, "تحيين الالتزامات", null);
        ObligationId site = obligation(first, "موقع إلكتروني", LocalDate.of(2026, 3, 31));
        PROGRAMMES.run(() -> {
            amending.changeObligation(
                    first, version(first), report, both("تقرير نصف سنوي", ""), LocalDate.of(2026, 6, 30));
            amending.dropObligation(first, version(first), audit);
        });
        assertThat(DIRECTOR.call(() -> amending.obligations(first)))
                .extracting(ObligationChange::id)
                .containsExactly(audit, report);
        AgreementId second = amendment(id, "تحيين آخر", null);
        assertThatThrownBy(() -> PROGRAMMES.run(() -> amending.dropObligation(second, version(second), report)))
                .isInstanceOf(PartnershipRefusal.ObligationPending.class);
        ready(first, day(9, 10));
        assertThat(owed(id, day(12, 1))).as("not signed").containsExactly("افتحاص خارجي", "تقرير سنوي");
        sign(first, day(9, 20), day(10, 1));

        assertThat(reminded(day(9, 30))).containsExactly(audit.value() + " 2025-11-30", report.value() + " 2025-12-31");
        assertThat(reminded(day(10, 1))).containsExactly(site.value() + " 2026-03-31", report.value() + " 2026-06-30");
        assertThat(owed(id, day(9, 30))).containsExactly("افتحاص خارجي", "تقرير سنوي");
        assertThat(owed(id, day(10, 1))).containsExactly("موقع إلكتروني", "تقرير نصف سنوي");
        assertThat(asOf(id, day(10, 1)).obligations().keySet()).containsExactly(site, report);
        List<ObligationRow> rows = DIRECTOR.call(() -> monitoring.obligations(id, day(10, 1)));
        assertThat(rows.getLast().data().due()).isEqualTo(LocalDate.of(2026, 6, 30));
        PROGRAMMES.run(() -> monitoring.editObligation(
                report,
                rows.getLast().version(),
                new ObligationData(
                        null,
                        rows.getLast().data().words(),
                        "مصلحة التتبع",
                        rows.getLast().data().due())));
        assertThat(DIRECTOR.call(() -> monitoring.obligations(id, day(10, 1)))
                        .getLast()
                        .data()
                        .owner())
                .isEqualTo("مصلحة التتبع");
    }

    @Test
    void nothingIsAddedToATextOnceOthersDecideOnItAndWhatIsSignedTakesMore() {
        AgreementId id = crafts();
        ready(id, VOTE);
        assertThatThrownBy(() -> obligation(id, "تقرير سنوي", day(12, 31)))
                .isInstanceOf(PartnershipRefusal.NotEditable.class);
        sign(id, VOTE.plusDays(7), VOTE.plusDays(7));
        obligation(id, "تقرير سنوي", day(12, 31));
        AgreementId first = amendment(id, "تمديد", LocalDate.of(2028, 12, 31));
        obligation(first, "موقع إلكتروني", day(12, 1));
        ready(first, day(9, 10));
        assertThatThrownBy(() -> obligation(first, "معرض ختامي", day(12, 1)))
                .isInstanceOf(PartnershipRefusal.NotEditable.class);
        sign(first, day(9, 20), day(10, 1));
        assertThatThrownBy(() -> obligation(first, "معرض ختامي", day(12, 1)))
                .isInstanceOf(PartnershipRefusal.NotEditable.class);
        assertThat(owed(id, day(10, 1))).containsExactly("موقع إلكتروني", "تقرير سنوي");
        assertThatThrownBy(() -> PROGRAMMES.run(() -> monitoring.addObligation(
                        id, new ObligationData(new PartyId(UUID.randomUUID()), both("معرض", ""), "", day(12, 1)))))
                .isInstanceOf(NotFoundException.class);
    }

    /** What reminders come of, on a day, one page after the other. */
    private List<String> reminded(LocalDate today) {
        LocalDate end = LocalDate.of(2099, 1, 1);
        List<String> all = new ArrayList<>();
        List<Due> page = obligationDates.open(DuePage.from(today, day(1, 1), end, 1));
        while (!page.isEmpty()) {
            assertThat(page).hasSize(1);
            Due due = page.getFirst();
            all.add(due.subject() + " " + due.day());
            page = obligationDates.open(new DuePage(today, due.day(), due.subject(), end, 1));
        }
        return all;
    }

    @Test
    void whatIsDoneAlreadyIsNotAmendedAndWhatIsLeftChangesNothing() {
        AgreementId id = crafts();
        ObligationId report = obligation(id, "تقرير سنوي", day(12, 31));
        ObligationId audit = obligation(id, "افتحاص خارجي", day(11, 30));
        signed(id, VOTE);
        AgreementId first = amendment(id, "تحيين الالتزامات", null);
        PROGRAMMES.run(() -> monitoring.done(
                report, monitoring.obligations(id, day(8, 1)).getLast().version(), day(8, 1), "توصلت به الغرفة", null));
        assertThatThrownBy(() -> PROGRAMMES.run(() -> amending.dropObligation(first, version(first), report)))
                .isInstanceOf(PartnershipRefusal.NotTheNextStep.class);
        PROGRAMMES.run(() -> {
            amending.dropObligation(first, version(first), audit);
            amending.leaveObligation(first, version(first), audit);
        });
        assertThatThrownBy(() -> PROGRAMMES.run(() -> steps.review(first, version(first))))
                .isInstanceOf(PartnershipRefusal.NothingChanged.class);
    }

    @Test
    void whatAPartyDidIsOpenedAgainOnlyWhileItIsParty() {
        AgreementId id = crafts();
        signed(id, VOTE);
        PartyId region = party(id, 1);
        AgreementId first = amendment(id, "تتبع مشترك", null);
        ObligationId report = owed(id, region, "تقرير سنوي");
        ObligationId study = owed(first, region, "دراسة السوق");
        ObligationId fair = owed(id, party(id, 2), "معرض ختامي");
        ready(first, day(8, 10));
        sign(first, day(8, 20), day(8, 20));
        for (ObligationId one : List.of(report, study, fair)) {
            PROGRAMMES.run(() -> {
                monitoring.done(one, row(id, one).version(), day(8, 25), "توصلت به الغرفة", null);
                monitoring.reopen(one, row(id, one).version());
                monitoring.done(one, row(id, one).version(), day(8, 25), "توصلت به الغرفة", null);
            });
        }
        AgreementId leaving = amendment(id, "انسحاب الجهة", null);
        amendParties(leaving, List.of(), region);
        ready(leaving, day(9, 10));
        sign(leaving, day(9, 20), day(10, 1));
        for (ObligationId one : List.of(report, study)) {
            assertThatThrownBy(() -> PROGRAMMES.run(
                            () -> monitoring.reopen(one, row(id, one).version())))
                    .isInstanceOf(PartnershipRefusal.PartyLeft.class);
            assertThat(row(id, one).state()).isEqualTo(ObligationState.DONE);
        }
        PROGRAMMES.run(() -> monitoring.reopen(fair, row(id, fair).version()));
        assertThat(row(id, fair).state()).isEqualTo(ObligationState.OPEN);
    }

    private ObligationId owed(AgreementId text, PartyId party, String words) {
        return PROGRAMMES.call(
                () -> monitoring.addObligation(text, new ObligationData(party, both(words, ""), "", day(12, 1))));
    }

    private ObligationRow row(AgreementId id, ObligationId obligation) {
        return DIRECTOR.call(() -> monitoring.obligations(id, day(12, 1))).stream()
                .filter(row -> row.id().equals(obligation))
                .findAny()
                .orElseThrow();
    }

    private ObligationId obligation(AgreementId text, String words, LocalDate due) {
        return PROGRAMMES.call(
                () -> monitoring.addObligation(text, new ObligationData(null, both(words, ""), "", due)));
    }

    private List<String> owed(AgreementId id, LocalDate day) {
        return DIRECTOR.call(() -> monitoring.obligations(id, day)).stream()
                .map(row -> row.data().words().ar())
                .toList();
    }
}
