package ma.ghorfa.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.testing.Acting;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of the terms of an agreement: entries taken back, what is owed after the last day, parties that come and go. */
@Transactional
class AgreementTermsTests extends PartnershipTest {

    private static final LocalDate VOTE = day(6, 26);

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
        assertThatThrownBy(() ->
                        takeBack(UUID.randomUUID(), movements(row).getLast(), day(9, 2), "إلغاء الإلغاء"))
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
        assertThatThrownBy(() -> auditor.run(
                        () -> contributions.takeBack(UUID.randomUUID(), entry.id(), day(9, 1), "خطأ")))
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
}
