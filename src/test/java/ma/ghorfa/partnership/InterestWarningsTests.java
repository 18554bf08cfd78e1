package ma.ghorfa.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import ma.ghorfa.assembly.AddItem;
import ma.ghorfa.assembly.Agendas;
import ma.ghorfa.assembly.Attendances;
import ma.ghorfa.assembly.Channel;
import ma.ghorfa.assembly.CloseVote;
import ma.ghorfa.assembly.ConfirmVote;
import ma.ghorfa.assembly.Convocations;
import ma.ghorfa.assembly.Convoke;
import ma.ghorfa.assembly.ItemData;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.ItemType;
import ma.ghorfa.assembly.OpenSession;
import ma.ghorfa.assembly.OpenVote;
import ma.ghorfa.assembly.Opening;
import ma.ghorfa.assembly.PrepareVote;
import ma.ghorfa.assembly.PresidentSide;
import ma.ghorfa.assembly.SessionData;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionKind;
import ma.ghorfa.assembly.Sessions;
import ma.ghorfa.assembly.SittingId;
import ma.ghorfa.assembly.SubjectRef;
import ma.ghorfa.assembly.Tally;
import ma.ghorfa.assembly.VoteId;
import ma.ghorfa.assembly.VoteMode;
import ma.ghorfa.assembly.Votes;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.Bureau;
import ma.ghorfa.chamber.DateSpan;
import ma.ghorfa.chamber.InterestData;
import ma.ghorfa.chamber.InterestId;
import ma.ghorfa.chamber.InterestKind;
import ma.ghorfa.chamber.Interests;
import ma.ghorfa.chamber.MemberData;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.chamber.Members;
import ma.ghorfa.chamber.PostRow;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.testing.Acting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** Members with an interest in a party of an agreement: the warning, the vote of the assembly, and what stays on record. */
@Transactional
class InterestWarningsTests extends PartnershipTest {

    private static final LocalDate VOTE = day(6, 26);
    private static final LocalDate ELECTED = LocalDate.of(2021, 8, 16);
    private static final List<Bilingual> NAMES = List.of(
            both("عبد الرحيم التازي", "Abderrahim Tazi"),
            both("نعيمة الكتاني", "Naïma Kettani"),
            both("إدريس العلمي", "Idriss Alami"),
            both("مصطفى برادة", "Mostafa Berrada"),
            both("حسن الشرايبي", "Hassan Chraïbi"),
            both("محمد الوزاني", "Mohammed Ouazzani"),
            both("أحمد الحداد", "Ahmed Haddad"));

    @Autowired
    InterestWarnings warnings;

    @Autowired
    Interests interests;

    @Autowired
    Members members;

    @Autowired
    Bureau bureau;

    @Autowired
    Sessions sessions;

    @Autowired
    Agendas agendas;

    @Autowired
    Convocations convocations;

    @Autowired
    Attendances attendances;

    @Autowired
    Votes votes;

    private final List<MemberId> people = new ArrayList<>();

    private void chamber() {
        DIRECTOR.run(() -> {
            for (Bilingual name : NAMES) {
                MemberId member = members.add(new MemberData(
                        name, Sex.MALE, new ProvinceCode("03.231"), both("النحاس", "Dinanderie"), "", "", ""));
                people.add(member);
                members.beginMandate(member, people.size(), new DateSpan(ELECTED, ELECTED.plusYears(6)));
            }
            bureau.appoint(PostRow.PRESIDENT, people.getFirst(), ELECTED);
        });
    }

    private static InterestData interest(String organisation, @Nullable LocalDate until) {
        return new InterestData(
                both(organisation, ""), InterestKind.COOPERATIVE, both("رئيس", ""), ELECTED, until, ELECTED);
    }

    private InterestId declare(int member, String organisation) {
        return DIRECTOR.call(() -> interests.declare(people.get(member), interest(organisation, null)));
    }

    private AgreementId withCooperative() {
        PartnerId cooperative = PROGRAMMES.call(() -> partners.add(
                partner(PartnerKind.COOPERATIVE, "تعاونية النحاس الأصيل", "Coopérative Cuivre", "أصالة النحاسين")));
        return crafts(region(), cooperative);
    }

    private List<InterestWarning> kept(AgreementId id) {
        return PROGRAMMES.call(() -> warnings.of(id));
    }

    @Test
    void theWarningAndWhatTheMemberDidAtTheVoteStayWhenTheInterestIsWithdrawn() {
        chamber();
        InterestId aside = declare(2, "أصالة النحاسين");
        declare(3, "تعاونية النحاس الأصيل");
        declare(4, "تعاونية النحاس الأصيل");
        AgreementId id = withCooperative();
        submitted(id, VOTE.minusDays(25));
        assertThat(kept(id)).hasSize(3).allSatisfy(one -> {
            assertThat(one.shownAt()).isEqualTo(InterestShown.SUBMITTED);
            assertThat(one.outcome()).isNull();
            assertThat(one.textNumber()).isEqualTo(1);
        });
        declare(5, "تعاونية النحاس الأصيل");
        ItemId item = voted(id);

        DIRECTOR.run(() -> interests.edit(
                aside,
                interests.ofMember(people.get(2)).getFirst().version(),
                interest("تعاونية أخرى", ELECTED.plusYears(1))));
        assertThat(PROGRAMMES.call(() -> agreements.interested(id))).hasSize(3);
        assertThat(kept(id))
                .extracting(InterestWarning::memberId, InterestWarning::shownAt, InterestWarning::outcome)
                .containsExactlyInAnyOrder(
                        tuple(2, InterestShown.SUBMITTED, InterestOutcome.RECUSED),
                        tuple(3, InterestShown.SUBMITTED, InterestOutcome.VOTED),
                        tuple(4, InterestShown.SUBMITTED, InterestOutcome.ABSENT),
                        tuple(5, InterestShown.VOTED, InterestOutcome.RECUSED));
        assertThat(kept(id)).allMatch(one -> item.equals(one.item()));
        assertThat(kept(id))
                .filteredOn(one -> one.memberId().equals(people.get(2)))
                .extracting(InterestWarning::organisation, InterestWarning::party)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        both("أصالة النحاسين", ""), both("تعاونية النحاس الأصيل", "Coopérative Cuivre")));
        assertThat(kept(id))
                .filteredOn(one -> one.outcome() == InterestOutcome.VOTED)
                .extracting(InterestWarning::staysBecause)
                .containsExactly("غادرت التعاونية");

        declare(6, "تعاونية النحاس الأصيل");
        approvedByParties(id, VOTE.plusDays(1));
        PROGRAMMES.run(() -> steps.visa(id, version(id), "و.ص 55/25", VOTE.plusDays(2)));
        PRESIDENT.run(() -> steps.sign(id, version(id), VOTE.plusDays(7), "فاس", VOTE.plusDays(7)));
        assertThat(kept(id))
                .filteredOn(one -> one.shownAt() == InterestShown.SIGNED)
                .extracting(InterestWarning::memberId, InterestWarning::outcome)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(people.get(6), InterestOutcome.VOTED));
    }

    private org.assertj.core.groups.Tuple tuple(int member, InterestShown shown, InterestOutcome outcome) {
        return org.assertj.core.groups.Tuple.tuple(people.get(member), shown, outcome);
    }

    @Test
    void aNewVersionOfTheTextIsWarnedOfAnewAndWhoReadsOnlySeesNoInterests() {
        chamber();
        declare(2, "أصالة النحاسين");
        AgreementId id = withCooperative();
        submitted(id, VOTE.minusDays(25));
        PROGRAMMES.run(() -> steps.takeBack(id, version(id), "تحيين"));
        submitted(id, VOTE.minusDays(20));
        assertThat(kept(id)).extracting(InterestWarning::textNumber).containsExactly(2, 1);
        Acting auditor = Acting.as("auditor", Permissions.AGREEMENT_READ);
        assertThatThrownBy(() -> auditor.call(() -> warnings.of(id))).isInstanceOf(AccessDeniedException.class);
    }

    // ---- The vote ----

    private static Instant at(int hour, int minute) {
        return Zone.instant(VOTE.atTime(hour, minute));
    }

    /** In June, in the assembly, without the fifth member: the third and the sixth stand aside, the fourth says why he stays. */
    private ItemId voted(AgreementId id) {
        return DIRECTOR.call(() -> {
            SessionId session = sessions.create(new SessionData(
                    SessionKind.ORDINARY,
                    false,
                    2025,
                    6,
                    VOTE,
                    LocalTime.of(10, 0),
                    both("القاعة الكبرى، تازة", "Taza"),
                    new ProvinceCode("03.561"),
                    Bilingual.EMPTY));
            ItemId item = agendas.add(AddItem.toAgenda(
                    session,
                    ItemData.of(ItemType.AGREEMENT, both("اتفاقية الحرف المهددة", "Métiers menacés"))
                            .withSubject(new SubjectRef("agreement", id.value()))));
            sessions.fixAgenda(session);
            convocations.convoke(Convoke.of(
                    session,
                    EnumSet.of(Channel.REGISTERED_POST),
                    Zone.instant(VOTE.minusDays(20).atTime(9, 0))));
            SittingId sitting = sessions.view(session).currentSitting().id();
            people.stream()
                    .filter(member -> !member.equals(people.get(4)))
                    .forEach(member -> attendances.arrive(sitting, member, at(9, 45)));
            assertThat(sessions.open(OpenSession.at(session, at(10, 0)))).isInstanceOf(Opening.Opened.class);
            VoteId vote = votes.prepare(PrepareVote.of(item, VoteMode.SHOW_OF_HANDS));
            votes.open(OpenVote.at(vote, at(10, 30)));
            votes.recuse(vote, people.get(2));
            votes.recuse(vote, people.get(5));
            votes.stay(vote, people.get(3), "غادرت التعاونية");
            votes.close(CloseVote.byHands(vote, at(10, 35), new Tally(4, 0, 0, 2, 0), PresidentSide.FOR));
            votes.confirm(ConfirmVote.at(vote, at(10, 36)));
            return item;
        });
    }
}
