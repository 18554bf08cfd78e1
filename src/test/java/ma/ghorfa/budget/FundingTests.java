package ma.ghorfa.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import ma.ghorfa.assembly.AddItem;
import ma.ghorfa.assembly.Agendas;
import ma.ghorfa.assembly.ItemData;
import ma.ghorfa.assembly.ItemDecided;
import ma.ghorfa.assembly.ItemFunding;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.assembly.ItemType;
import ma.ghorfa.assembly.SessionData;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionKind;
import ma.ghorfa.assembly.Sessions;
import ma.ghorfa.assembly.VoteAnnulled;
import ma.ghorfa.assembly.VoteClosed;
import ma.ghorfa.assembly.VoteId;
import ma.ghorfa.assembly.VoteResult;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.Stored;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.DateSpan;
import ma.ghorfa.chamber.MemberData;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.chamber.Members;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.testing.Acting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** Can the chamber afford an item of the agenda? It follows the credit until the vote is counted, and then stays. */
@Transactional
class FundingTests extends BudgetTest {

    private static final Acting SECRETARY = Acting.asAnybody("secretary");
    private static final Acting MEMBER = Acting.as("member", Permissions.SESSION_READ);
    private static final Instant VOTED = Zone.instant(day(6, 20).atTime(11, 40));

    @Autowired
    Fundings fundings;

    @Autowired
    Sessions sessions;

    @Autowired
    Agendas agendas;

    @Autowired
    Members members;

    private ItemId fair() {
        return fair(sessions, agendas, members);
    }

    /** An item on the agenda of a session of a chamber with one member. */
    static ItemId fair(Sessions sessions, Agendas agendas, Members members) {
        return SECRETARY.call(() -> {
            MemberId member = members.add(new MemberData(
                    Bilingual.of("أحمد الحداد", "Ahmed Haddad"),
                    Sex.MALE,
                    new ProvinceCode("03.231"),
                    Bilingual.of("الزليج", "Zellige"),
                    "",
                    "",
                    ""));
            members.beginMandate(member, 1, new DateSpan(LocalDate.of(2021, 8, 16), LocalDate.of(2027, 8, 16)));
            SessionId session = sessions.create(new SessionData(
                    SessionKind.ORDINARY,
                    false,
                    YEAR,
                    6,
                    day(6, 20),
                    LocalTime.of(10, 0),
                    both("مقر الغرفة"),
                    null,
                    Bilingual.EMPTY));
            return agendas.add(
                    AddItem.toAgenda(session, ItemData.of(ItemType.FAIR_PROGRAMME, both("برنامج المعارض الجهوية"))));
        });
    }

    private void fund(ItemId item, String code, Money amount) {
        CodeId line = line(code);
        FINANCE.run(() -> fundings.set(
                item,
                fundings.of(item).map(FundingRow::version).orElse(Stored.NOTHING),
                new FundingData(YEAR, line, amount)));
    }

    /** What everybody in the room sees. */
    private ItemFunding seen(ItemId item) {
        return MEMBER.call(() -> agendas.item(item).funding());
    }

    private void closed(ItemId item) {
        events.publishEvent(new VoteClosed(
                new VoteId(UUID.randomUUID()), item, new SessionId(UUID.randomUUID()), VoteResult.ADOPTED, VOTED));
    }

    @Test
    void theRoomSeesTheCreditBeforeAndAfterAndFollowsEveryCommitment() {
        BudgetId id = executing();
        ItemId item = fair();
        assertThat(seen(item)).isNull();
        fund(item, "6145", dh(500_000));
        ItemFunding before = seen(item);
        assertThat(before.code()).isEqualTo("6145");
        assertThat(before.year()).isEqualTo(YEAR);
        assertThat(before.amount()).isEqualByComparingTo("500000");
        assertThat(before.available()).isEqualByComparingTo("1400000");
        assertThat(before.after()).isEqualByComparingTo("900000");
        assertThat(before.fits()).isTrue();
        assertThat(before.frozen()).isFalse();
        commit(id, "6145", dh(1_000_000), day(5, 2));
        ItemFunding after = seen(item);
        assertThat(after.available()).isEqualByComparingTo("400000");
        assertThat(after.after()).isEqualByComparingTo("-100000");
        assertThat(after.fits()).isFalse();
    }

    @Test
    void whatWasSoWhenTheVoteWasCountedStays() {
        BudgetId id = executing();
        ItemId item = fair();
        fund(item, "6145", dh(500_000));
        closed(item);
        commit(id, "6145", dh(1_000_000), day(5, 2));
        ItemFunding frozen = seen(item);
        assertThat(frozen.frozen()).isTrue();
        assertThat(frozen.asOf()).isEqualTo(VOTED);
        assertThat(frozen.available()).isEqualByComparingTo("1400000");
        assertThatThrownBy(() -> fund(item, "6145", dh(1))).isInstanceOf(FundingRefusal.Decided.class);
        assertThatThrownBy(() -> FINANCE.run(() ->
                        fundings.remove(item, fundings.of(item).orElseThrow().version())))
                .isInstanceOf(FundingRefusal.Decided.class);
        events.publishEvent(new ItemDecided(
                item, new SessionId(UUID.randomUUID()), null, ItemOutcome.REJECTED, null, VOTED.plusSeconds(60)));
        assertThat(seen(item)).isEqualTo(frozen);
    }

    @Test
    void aVoteThatIsAnnulledLetsTheFiguresGoOn() {
        BudgetId id = executing();
        ItemId item = fair();
        fund(item, "6145", dh(500_000));
        closed(item);
        commit(id, "6145", dh(1_000_000), day(5, 2));
        events.publishEvent(new VoteAnnulled(
                new VoteId(UUID.randomUUID()), item, new SessionId(UUID.randomUUID()), VOTED.plusSeconds(30)));
        assertThat(seen(item).frozen()).isFalse();
        assertThat(seen(item).available()).isEqualByComparingTo(new BigDecimal(400_000));
        fund(item, "6145", dh(400_000));
        assertThat(seen(item).fits()).isTrue();
    }

    @Test
    void beforeTheYearIsOpenedThereIsNoCredit() {
        prepared();
        ItemId item = fair();
        fund(item, "6145", dh(500_000));
        assertThat(seen(item).available()).isNull();
        assertThat(seen(item).fits()).isFalse();
        closed(item);
        assertThat(seen(item).frozen()).isTrue();
        assertThat(seen(item).available()).isNull();
    }

    @Test
    void onlyALineOfExpenditureWithAnAmountAboveZeroPays() {
        executing();
        ItemId item = fair();
        assertThatThrownBy(() -> fund(item, "71611", dh(1_000))).isInstanceOf(FundingRefusal.NoExpenditure.class);
        assertThatThrownBy(() -> fund(item, "6145", Money.ZERO)).isInstanceOf(InvalidInputException.class);
        CodeId line = line("6145");
        assertThatThrownBy(() -> Acting.as("auditor", Permissions.BUDGET_READ)
                        .run(() -> fundings.set(item, Stored.NOTHING, new FundingData(YEAR, line, dh(1)))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoEditsAnOlderStateIsToldAndWhatCostsNothingIsTakenBack() {
        executing();
        ItemId item = fair();
        fund(item, "6145", dh(500_000));
        CodeId other = line("6142");
        assertThatThrownBy(() ->
                        FINANCE.run(() -> fundings.set(item, Stored.NOTHING, new FundingData(YEAR, other, dh(9)))))
                .as("who saw nothing there does not overwrite what is")
                .isInstanceOf(ConflictException.class);
        long read = fundings(item).version();
        fund(item, "6142", dh(300_000));
        CodeId line = line("6145");
        assertThatThrownBy(() -> FINANCE.run(() -> fundings.set(item, read, new FundingData(YEAR, line, dh(1)))))
                .isInstanceOf(ConflictException.class);
        assertThat(fundings(item).code().code()).isEqualTo("6142");
        FINANCE.run(() -> fundings.remove(item, fundings(item).version()));
        assertThat(seen(item)).isNull();
    }

    @Test
    void whatOtherItemsOfTheSessionWantOfTheSameLineIsSaid() {
        executing();
        ItemId item = fair();
        SessionId session = SECRETARY.call(() -> agendas.item(item).session().id());
        ItemId other = added(session);
        ItemId elsewhere = added(session);
        fund(item, "6145", dh(500_000));
        assertThat(seen(item).others()).isEqualByComparingTo("0");
        assertThat(seen(item).isShared()).isFalse();
        fund(other, "6145", dh(1_000_000));
        fund(elsewhere, "6142", dh(300_000));
        ItemFunding shared = seen(item);
        assertThat(shared.fits()).isTrue();
        assertThat(shared.others()).isEqualByComparingTo("1000000");
        assertThat(shared.afterAll()).isEqualByComparingTo("-100000");
        assertThat(seen(elsewhere).others()).isEqualByComparingTo("0");
        closed(other);
        assertThat(seen(other).others()).isEqualByComparingTo("500000");
        assertThat(seen(item).others())
                .as("the chair has not declared the result")
                .isEqualByComparingTo("1000000");
        outcome(other, ItemOutcome.APPROVED_MAJORITY);
        assertThat(seen(item).others()).as("it is given, and not committed yet").isEqualByComparingTo("1000000");
        assertThat(seen(item).afterAll()).isEqualByComparingTo("-100000");
        outcome(other, ItemOutcome.REJECTED);
        assertThat(seen(item).others()).as("it was turned down").isEqualByComparingTo("0");
        assertThat(seen(item).isShared()).isFalse();
        ItemFunding frozen = seen(other);
        closed(item);
        outcome(item, ItemOutcome.REJECTED);
        assertThat(seen(other)).as("what was so when it was counted").isEqualTo(frozen);
        assertThat(seen(item).others()).isEqualByComparingTo("0");
    }

    private void outcome(ItemId item, ItemOutcome outcome) {
        jdbc.sql("update agenda_item set outcome = :outcome, outcome_at = '2026-06-20 12:00:00' where id = :id")
                .param("outcome", outcome.name())
                .param("id", item.value())
                .update();
    }

    private ItemId added(SessionId session) {
        return SECRETARY.call(
                () -> agendas.add(AddItem.toAgenda(session, ItemData.of(ItemType.FAIR_PROGRAMME, both("معرض آخر")))));
    }

    private FundingRow fundings(ItemId item) {
        return FINANCE.call(() -> fundings.of(item).orElseThrow());
    }
}
