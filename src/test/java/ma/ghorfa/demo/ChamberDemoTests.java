package ma.ghorfa.demo;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.INTEREST_READ;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ma.ghorfa.chamber.Bureau;
import ma.ghorfa.chamber.Chambers;
import ma.ghorfa.chamber.CommitteeRow;
import ma.ghorfa.chamber.Committees;
import ma.ghorfa.chamber.InterestMatch;
import ma.ghorfa.chamber.Interests;
import ma.ghorfa.chamber.MemberFilter;
import ma.ghorfa.chamber.MemberRow;
import ma.ghorfa.chamber.MemberStatus;
import ma.ghorfa.chamber.Members;
import ma.ghorfa.chamber.Sex;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** The demo chamber as it stands on the dates of its sessions. */
@DemoTest
@WithMockUser(roles = {CHAMBER_READ, INTEREST_READ})
class ChamberDemoTests {

    private static final LocalDate AFTER_THE_ELECTION = LocalDate.of(2021, 8, 16);
    private static final LocalDate OCTOBER_2024 = LocalDate.of(2024, 10, 24);
    private static final LocalDate FEBRUARY_2025 = LocalDate.of(2025, 2, 20);
    private static final LocalDate JUNE_2025 = LocalDate.of(2025, 6, 26);

    @Autowired
    private Members members;

    @Autowired
    private Bureau bureau;

    @Autowired
    private Committees committees;

    @Autowired
    private Interests interests;

    @Autowired
    private Chambers chambers;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isAnInventedChamberAndSaysSo() {
        assertThat(chambers.current().demo()).isTrue();
        assertThat(chambers.seatsOn(JUNE_2025)).isEqualTo(82);
    }

    @Test
    void hasFewerMembersInOfficeAsItsStoryGoesOn() {
        assertThat(members.inOffice(AFTER_THE_ELECTION)).hasSize(82);
        assertThat(members.inOffice(OCTOBER_2024)).hasSize(81);
        assertThat(members.inOffice(FEBRUARY_2025)).hasSize(81);
        assertThat(members.inOffice(JUNE_2025)).hasSize(80);
        assertThat(members.vacantSeats(JUNE_2025)).containsExactly(61, 74);
    }

    @Test
    void showsEveryWayOfLeavingTheChamber() {
        Map<MemberStatus, Long> statuses = members.list(MemberFilter.everybodyOn(JUNE_2025)).stream()
                .collect(Collectors.groupingBy(MemberRow::status, Collectors.counting()));
        assertThat(statuses)
                .containsOnlyKeys(
                        MemberStatus.IN_OFFICE,
                        MemberStatus.DECEASED,
                        MemberStatus.RESIGNED,
                        MemberStatus.INCOMPATIBLE,
                        MemberStatus.REVOKED)
                .containsEntry(MemberStatus.DECEASED, 2L);
        assertThat(members.list(MemberFilter.everybodyOn(OCTOBER_2024)))
                .filteredOn(row -> row.status() == MemberStatus.SUSPENDED)
                .hasSize(1);
    }

    @Test
    void splitsTheSeatsAmongTheNineProvincesAndAQuarterAreWomen() {
        List<MemberRow> elected = members.inOffice(AFTER_THE_ELECTION);
        Map<String, Long> byProvince = elected.stream()
                .collect(Collectors.groupingBy(row -> row.province().fr(), Collectors.counting()));
        assertThat(byProvince)
                .containsEntry("Fès", 26L)
                .containsEntry("Meknès", 20L)
                .containsEntry("Taza", 9L)
                .hasSize(9);
        assertThat(elected.stream().filter(row -> row.sex() == Sex.FEMALE)).hasSize(20);
        assertThat(elected.stream().map(MemberRow::name)).doesNotHaveDuplicates();
    }

    @Test
    void hasACompleteBureauAndSevenCommitteesWithTheirHeads() {
        assertThat(bureau.presidentOn(JUNE_2025)).map(MemberRow::number).contains(1);
        assertThat(bureau.on(JUNE_2025)).hasSize(13).allMatch(holder -> holder.member()
                .isInOffice());
        assertThat(bureau.incomplete(JUNE_2025)).isEmpty();
        List<CommitteeRow> active = committees.activeOn(JUNE_2025);
        assertThat(active)
                .hasSize(7)
                .allMatch(committee -> committee.chair() != null && committee.viceChair() != null)
                .allMatch(committee -> committee.size() >= 10 && committee.size() <= 12)
                .allMatch(committee -> !committee.taskLinesAr().isEmpty()
                        && !committee.taskLinesFr().isEmpty());
    }

    @Test
    void hasOneMemberWhomTheAgreementWithTheBankConcerns() {
        assertThat(interests.matching(JUNE_2025, ChamberDemo.BANK))
                .extracting(InterestMatch::member)
                .extracting(MemberRow::number)
                .containsExactly(20);
    }

    @Test
    void knowsWhichAccountsBelongToMembers() {
        assertThat(jdbc.sql("select username from account where member_id is not null order by username")
                        .query(String.class)
                        .list())
                .containsExactly("member", "member2", "president");
    }
}
