package ma.ghorfa.chamber;

import static ma.ghorfa.chamber.ChamberFixture.A_DAY;
import static ma.ghorfa.chamber.ChamberFixture.ELECTED;
import static ma.ghorfa.chamber.ChamberFixture.TERM_END;
import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Stored;
import ma.ghorfa.testing.GhorfaTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** Members and mandates through their service, on the real database. */
@GhorfaTest
@Transactional
@WithMockUser(
        username = "clerk",
        roles = {CHAMBER_READ, CHAMBER_WRITE})
class MembersTests {

    @Autowired
    private Members members;

    @Autowired
    private MandateRecords records;

    @Autowired
    private JdbcClient jdbc;

    private ChamberFixture chamber;

    @BeforeEach
    void fixture() {
        chamber = new ChamberFixture(members);
    }

    @Test
    void aPersonIsNoMemberInOfficeUntilTheyHaveASeat() {
        MemberId person = chamber.person(1);
        assertThat(members.find(person, A_DAY)).map(MemberRow::status).contains(MemberStatus.NO_MANDATE);
        members.beginMandate(person, 12, new DateSpan(ELECTED, TERM_END));
        MemberRow row = members.find(person, A_DAY).orElseThrow();
        assertThat(row.status()).isEqualTo(MemberStatus.IN_OFFICE);
        assertThat(row.number()).isEqualTo(12);
        assertThat(row.province()).isEqualTo(Bilingual.of("فاس", "Fès"));
        assertThat(members.isInOffice(person, ELECTED.minusDays(1))).isFalse();
        assertThat(members.isInOffice(person, TERM_END)).isFalse();
    }

    @Test
    void membersInOfficeComeInTheOrderOfTheirSeats() {
        MemberId third = chamber.onSeat(30);
        MemberId first = chamber.onSeat(2);
        MemberId second = chamber.onSeat(11);
        chamber.person(5);
        assertThat(members.inOffice(A_DAY)).extracting(MemberRow::id).containsExactly(first, second, third);
        assertThat(members.inOffice(TERM_END)).isEmpty();
        assertThat(members.vacantSeats(A_DAY)).hasSize(79).doesNotContain(2, 11, 30);
    }

    @Test
    void aListIsFilteredByNameProvinceAndStatus() {
        MemberId ilyas = chamber.onSeat(2);
        MemberId fatima = chamber.onSeat(7);
        assertThat(ids("الياس", Set.of())).containsExactly(ilyas);
        assertThat(ids("amrani ily", Set.of())).containsExactly(ilyas);
        assertThat(ids("صفار", Set.of())).containsExactly(fatima);
        assertThat(ids("nobody", Set.of())).isEmpty();
        assertThat(ids("", Set.of(MemberStatus.IN_OFFICE))).containsExactly(ilyas, fatima);
        assertThat(ids("", Set.of(MemberStatus.DECEASED))).isEmpty();
        assertThat(members.list(new MemberFilter(A_DAY, "", new ProvinceCode("03.061"), Set.of())))
                .isEmpty();
    }

    private List<MemberId> ids(String text, Set<MemberStatus> statuses) {
        return members.list(new MemberFilter(A_DAY, text, null, statuses)).stream()
                .map(MemberRow::id)
                .toList();
    }

    @Test
    void anEndedMandateIsReplacedForTheRemainder() {
        MemberId late = chamber.onSeat(4);
        MandateRow mandate = chamber.mandateOf(late);
        LocalDate died = LocalDate.of(2024, 5, 2);
        members.endMandate(mandate.mandate().id(), mandate.version(), MandateEnd.DECEASED, died, " وفاة ");
        MemberId next = chamber.person(9);
        members.replace(mandate.mandate().id(), next, died.plusDays(20));

        assertThat(members.find(late, died)).map(MemberRow::status).contains(MemberStatus.DECEASED);
        assertThat(members.inOffice(died.minusDays(1)))
                .extracting(MemberRow::id)
                .containsExactly(late);
        assertThat(members.inOffice(died)).isEmpty();
        assertThat(members.inOffice(died.plusDays(20)))
                .extracting(MemberRow::id)
                .containsExactly(next);
        MandateRow remainder = chamber.mandateOf(next);
        assertThat(remainder.mandate().term()).isEqualTo(new DateSpan(died.plusDays(20), TERM_END));
        assertThat(remainder.mandate().seat()).isEqualTo(4);
        assertThat(remainder.mandate().replaces()).isEqualTo(mandate.mandate().id());
        assertThat(chamber.mandateOf(late).endNote()).isEqualTo("وفاة");
    }

    @Test
    void suspensionsAreRecordedLiftedAndCountedOut() {
        MemberId member = chamber.onSeat(4);
        MandateRow mandate = chamber.mandateOf(member);
        LocalDate from = LocalDate.of(2025, 1, 10);
        members.suspend(mandate.mandate().id(), mandate.version(), DateSpan.since(from), "طعن");
        assertThat(members.find(member, A_DAY)).map(MemberRow::status).contains(MemberStatus.SUSPENDED);
        assertThat(members.inOffice(A_DAY)).isEmpty();
        assertThat(members.vacantSeats(A_DAY)).doesNotContain(4);

        MandateRow suspended = chamber.mandateOf(member);
        members.liftSuspension(suspended.mandate().id(), suspended.version(), from.plusMonths(2));
        MandateRow.SuspensionRow stored =
                chamber.mandateOf(member).suspensions().getFirst();
        assertThat(stored.span()).isEqualTo(new DateSpan(from, from.plusMonths(2)));
        assertThat(stored.reason()).isEqualTo("طعن");
        assertThat(members.isInOffice(member, A_DAY)).isTrue();

        MandateRow again = chamber.mandateOf(member);
        members.liftSuspension(again.mandate().id(), again.version(), from);
        assertThat(chamber.mandateOf(member).suspensions()).isEmpty();
    }

    @Test
    void anEndingEnteredByMistakeIsTakenBack() {
        MemberId member = chamber.onSeat(4);
        MandateRow mandate = chamber.mandateOf(member);
        members.endMandate(mandate.mandate().id(), mandate.version(), MandateEnd.RESIGNED, A_DAY, "");
        MandateRow ended = chamber.mandateOf(member);
        members.restoreMandate(ended.mandate().id(), ended.version());
        assertThat(members.isInOffice(member, A_DAY)).isTrue();
        assertThat(chamber.mandateOf(member).mandate().until()).isEqualTo(TERM_END);
    }

    @Test
    void whatThePolicyRefusesIsNotStored() {
        MemberId member = chamber.onSeat(4);
        MemberId other = chamber.person(2);
        MandateRow mandate = chamber.mandateOf(member);
        assertThatThrownBy(() -> members.beginMandate(other, 4, new DateSpan(A_DAY, TERM_END)))
                .isInstanceOf(MandateException.SeatTaken.class);
        assertThatThrownBy(() -> members.beginMandate(other, 83, new DateSpan(A_DAY, TERM_END)))
                .isInstanceOf(MandateException.NoSuchSeat.class);
        assertThatThrownBy(() -> members.beginMandate(
                        other, 5, new DateSpan(A_DAY, A_DAY.plusYears(6).plusDays(1))))
                .isInstanceOf(MandateException.TermTooLong.class);
        assertThatThrownBy(() -> members.endMandate(
                        mandate.mandate().id(), mandate.version(), MandateEnd.RESIGNED, ELECTED.minusDays(1), ""))
                .isInstanceOf(MandateException.DateBeforeMandate.class);
        assertThatThrownBy(() -> members.beginMandate(new MemberId(new UUID(1, 1)), 5, new DateSpan(A_DAY, TERM_END)))
                .isInstanceOf(NotFoundException.class);
        assertThat(members.inOffice(A_DAY)).hasSize(1);
    }

    @Test
    void theDatabaseItselfRefusesTwoPeopleOnOneSeat() {
        chamber.onSeat(4);
        MemberId other = chamber.person(2);
        var behindThePolicysBack = new MandateRecord(
                new Mandate(Mandates.NEW, other, 4, new DateSpan(A_DAY, TERM_END), null, List.of(), null));
        assertThatThrownBy(() -> Stored.now(records, behindThePolicysBack)).isInstanceOf(ConflictException.class);
    }

    @Test
    void theDatabaseItselfRefusesTwoMandatesOfOnePerson() {
        MemberId member = chamber.onSeat(4);
        var behindThePolicysBack = new MandateRecord(
                new Mandate(Mandates.NEW, member, 5, new DateSpan(A_DAY, TERM_END), null, List.of(), null));
        assertThatThrownBy(() -> Stored.now(records, behindThePolicysBack)).isInstanceOf(ConflictException.class);
    }

    @Test
    void whoEditsAnOldVersionIsToldSoAndOverwritesNothing() {
        MemberId member = chamber.person(0);
        long read = members.details(member).version();
        MemberData first = ChamberFixture.data(1);
        members.edit(member, read, first);
        assertThatThrownBy(() -> members.edit(member, read, ChamberFixture.data(2)))
                .isInstanceOf(ConflictException.class);
        assertThat(members.details(member).data().name()).isEqualTo(first.name());
    }

    @Test
    void anUnknownProvinceIsRefusedAtItsField() {
        MemberData data = ChamberFixture.data(0);
        var elsewhere = new MemberData(data.name(), data.sex(), new ProvinceCode("05.301"), data.craft(), "", "", "");
        assertThatThrownBy(() -> members.add(elsewhere))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("province"));
    }

    @Test
    void everyActIsInTheJournalAndEveryVersionInTheTable() {
        MemberId member = chamber.onSeat(4);
        MandateRow mandate = chamber.mandateOf(member);
        members.endMandate(mandate.mandate().id(), mandate.version(), MandateEnd.RESIGNED, A_DAY, "");
        assertThat(jdbc.sql("select act from journal_entry where subject_id = :id order by seq")
                        .param("id", member.value().toString())
                        .query(String.class)
                        .list())
                .containsExactly("chamber.memberAdded", "chamber.mandateBegun", "chamber.mandateEnded");
        assertThat(jdbc.sql("select changed_by from mandate for system_time all where member_id = :id")
                        .param("id", member.value().toString())
                        .query(String.class)
                        .list())
                .containsExactly("clerk", "clerk");
    }

    @Test
    @WithMockUser(roles = CHAMBER_READ)
    void whoMayOnlyReadChangesNothing() {
        assertThat(members.inOffice(A_DAY)).isEmpty();
        assertThatThrownBy(() -> members.add(ChamberFixture.data(0))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @WithMockUser(roles = "SESSION_READ")
    void whoMayNotReadTheChamberSeesNobody() {
        assertThatThrownBy(() -> members.inOffice(A_DAY)).isInstanceOf(AccessDeniedException.class);
    }
}
