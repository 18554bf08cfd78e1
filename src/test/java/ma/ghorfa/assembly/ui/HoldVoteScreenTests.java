package ma.ghorfa.assembly.ui;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.SESSION_CONDUCT;
import static ma.ghorfa.identity.Permissions.SESSION_READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ma.ghorfa.assembly.AddItem;
import ma.ghorfa.assembly.Choice;
import ma.ghorfa.assembly.ItemData;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.assembly.ItemType;
import ma.ghorfa.assembly.PresidentSide;
import ma.ghorfa.assembly.QuorumOccasion;
import ma.ghorfa.assembly.QuorumRow;
import ma.ghorfa.assembly.Refusal;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.Tally;
import ma.ghorfa.assembly.VoteMode;
import ma.ghorfa.assembly.VoteResult;
import ma.ghorfa.assembly.VoteRow;
import ma.ghorfa.assembly.VoteState;
import ma.ghorfa.assembly.VoteView;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.InterestData;
import ma.ghorfa.chamber.InterestKind;
import ma.ghorfa.chamber.Interests;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** Use case "put an item to the vote", by hands, by name and by acclamation, with what goes wrong on the way. */
class HoldVoteScreenTests extends LiveScreenTest {

    private static final Bilingual BANK = Bilingual.of("بنك الواحة", "Banque de l’Oasis");

    @Autowired
    private Interests interests;

    @Autowired
    private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    HoldVoteScreenTests() {}

    private void open(SessionId session) {
        look(session, Slugs.LIVE);
    }

    private VoteRow vote(SessionId session) {
        return item(session, 1).votes().getLast();
    }

    private Tally tally(SessionId session) {
        return Objects.requireNonNull(vote(session).tally());
    }

    private VoteView voteView(SessionId session) {
        VoteRow row = vote(session);
        return Story.asSecretary(() -> votes.view(row.id()));
    }

    private void mode(VoteMode mode) {
        radio("live.vote.mode", mode);
    }

    @SuppressWarnings("unchecked")
    private <T> void radio(String labelKey, T value) {
        RadioButtonGroup<T> group = (RadioButtonGroup<T>)
                find(RadioButtonGroup.class).withLabel(words(labelKey)).last();
        group.setValue(value);
    }

    private void count(Choice choice, int number) {
        find(IntegerField.class)
                .withLabel(words("assembly.choice." + choice.name()))
                .last()
                .setValue(number);
    }

    private void counts(int votesFor, int against, int abstaining, int silent) {
        count(Choice.FOR, votesFor);
        count(Choice.AGAINST, against);
        count(Choice.ABSTAIN, abstaining);
        count(Choice.NOT_VOTING, silent);
    }

    // ---- Hands ----

    @Test
    void handsAreCountedTheResultIsComputedAndDeclared() {
        SessionId session = opened(10, ItemType.BUDGET, ItemType.MISC);
        open(session);
        press("live.vote.open");
        assertThat(vote(session).state()).isEqualTo(VoteState.OPEN);
        assertThat(vote(session).present()).isEqualTo(10);

        counts(7, 2, 0, 0);
        assertThat(page()).contains(words("live.count.missing", 9, 10, 1));
        assertThat(page()).doesNotContain(words("live.result.adopted"));
        count(Choice.ABSTAIN, 1);
        assertThat(page()).contains(words("live.count.complete", 10));
        assertThat(page()).contains(words("live.vote.wouldBe", words("live.result.adopted"), 5));
        radio("live.side.label", PresidentSide.FOR);
        press("live.vote.close");

        assertThat(vote(session).result()).isEqualTo(VoteResult.ADOPTED);
        assertThat(page())
                .contains(Objects.requireNonNull(vote(session).sentence()).ar());
        press("live.vote.confirm");
        assertThat(item(session, 1).outcome()).isEqualTo(ItemOutcome.APPROVED_MAJORITY);
        press("live.item.next");
        assertThat(page()).contains(words("live.item.number", "2"));
    }

    @Test
    void moreVotesThanMembersPresentAreSaidAtOnceAndRefused() {
        SessionId session = opened(8, ItemType.BUDGET);
        open(session);
        press("live.vote.open");
        counts(8, 3, 0, 0);
        assertThat(page()).contains(words("live.count.tooMany", 11, 8, 3));
        radio("live.side.label", PresidentSide.FOR);
        assertThatThrownBy(() -> press("live.vote.close")).isInstanceOf(Refusal.MoreVotesThanPresent.class);
        assertThat(vote(session).state()).isEqualTo(VoteState.OPEN);

        count(Choice.AGAINST, 0);
        press("live.vote.close");
        assertThat(vote(session).unanimous()).isTrue();
    }

    @Test
    void theRestCanBeCountedWithOnePress() {
        SessionId session = opened(9, ItemType.BUDGET);
        open(session);
        press("live.vote.open");
        count(Choice.AGAINST, 2);
        press("live.count.restFor");
        assertThat(page()).contains(words("live.count.complete", 9));
        radio("live.side.label", PresidentSide.FOR);
        press("live.vote.close");
        assertThat(tally(session).votesFor()).isEqualTo(7);
    }

    @Test
    void whereOnlyOneSideIsPossibleNobodyIsAskedForThePresidents() {
        SessionId session = opened(9, ItemType.BUDGET);
        open(session);
        press("live.vote.open");
        count(Choice.FOR, 9);
        press("live.vote.close");
        assertThat(vote(session).presidentSide()).isEqualTo(PresidentSide.FOR);
        assertThat(page()).contains(words("live.result.unanimous"));
    }

    @Test
    void aTieShowsTheSideOfThePresidentAndTheRule() {
        SessionId session = opened(10, ItemType.BUDGET);
        open(session);
        press("live.vote.open");
        counts(5, 5, 0, 0);
        assertThat(page()).contains(words("live.tie.whichSide"));
        click(button("live.vote.close"));
        assertThat(vote(session).state()).isEqualTo(VoteState.OPEN);
        assertThat(notices()).anyMatch(said -> said.contains(words("live.side.missing")));

        radio("live.side.label", PresidentSide.AGAINST);
        assertThat(page()).contains(words("live.tie.rule", "PRESIDENT_SIDE"));
        press("live.vote.close");
        assertThat(vote(session).result()).isEqualTo(VoteResult.REJECTED);
        press("live.vote.confirm");
        assertThat(item(session, 1).outcome()).isEqualTo(ItemOutcome.REJECTED);
    }

    @Test
    void aTieWithoutThePresidentsSideWaitsForTheReason() {
        SessionId session = opened(11, ItemType.BUDGET);
        open(session);
        press("live.vote.open");
        counts(5, 5, 1, 0);
        radio("live.side.label", PresidentSide.ABSTAINED);
        press("live.vote.close");
        assertThat(vote(session).result()).isEqualTo(VoteResult.UNDECIDED);
        assertThat(offers("live.vote.confirm")).isFalse();
        press("live.vote.explain");
        note("ui.reason", "امتنع الرئيس لصلته بالموضوع");
        confirm("live.confirm");
        assertThat(vote(session).noSideReason()).isEqualTo("امتنع الرئيس لصلته بالموضوع");
    }

    // ---- Bad luck ----

    @Test
    void withoutAQuorumTheVoteWaitsAndSaysWhy() {
        SessionId session = opened(7, ItemType.BUDGET);
        Story.asSecretary(() -> {
            attendances.leave(sitting(session), member(session, 7), Story.at(10, 5));
            return true;
        });
        open(session);
        press("live.vote.open");
        assertThat(vote(session).state()).isEqualTo(VoteState.PREPARED);
        QuorumRow check = view(session).ledger().getLast();
        assertThat(check.occasion()).isEqualTo(QuorumOccasion.VOTE);
        assertThat(check.reached()).isFalse();
        assertThat(page()).contains(check.sentence().ar());

        Story.asSecretary(() -> {
            attendances.arrive(sitting(session), member(session, 8), Story.at(10, 15));
            return true;
        });
        open(session);
        press("live.vote.openAgain");
        assertThat(vote(session).state()).isEqualTo(VoteState.OPEN);
        assertThat(vote(session).present()).isEqualTo(7);
    }

    @Test
    void aDoubleClickOnClosingHasOneEffect() {
        SessionId session = opened(9, ItemType.BUDGET);
        open(session);
        press("live.vote.open");
        count(Choice.FOR, 9);
        Button close = button("live.vote.close");
        click(close);
        VoteRow closed = vote(session);
        click(close);
        assertThat(vote(session)).isEqualTo(closed);
        assertThat(item(session, 1).votes()).hasSize(1);
        assertThat(notices()).isEmpty();
    }

    @Test
    void aDoubleClickOnDeclaringGivesOneDecision() {
        SessionId session = opened(9, ItemType.BUDGET);
        open(session);
        press("live.vote.open");
        count(Choice.FOR, 9);
        press("live.vote.close");
        Button confirm = button("live.vote.confirm");
        click(confirm);
        click(confirm);
        assertThat(view(session).decisions()).hasSize(1);
    }

    @Test
    void anAnnulledVoteStaysWithItsReasonAndTheItemIsVotedAgain() {
        SessionId session = opened(9, ItemType.BUDGET);
        open(session);
        press("live.vote.open");
        press("live.vote.annul");
        note("ui.reason", "سؤال غير واضح");
        confirm("live.vote.annul");
        assertThat(vote(session).state()).isEqualTo(VoteState.ANNULLED);
        assertThat(page()).contains(words("live.vote.annulled", "سؤال غير واضح"));
        press("live.vote.open");
        assertThat(item(session, 1).votes()).hasSize(2);
    }

    // ---- The credit ----

    /** The finance service said that the item is paid for by a line with a credit of 1 400 000 dirhams. */
    private void pays(ItemId item, long amount) {
        UUID budget = UUID.randomUUID();
        UUID code = UUID.randomUUID();
        jdbc.sql("""
                insert into budget (id, version, changed_by, year, phase, opened_on, note_ar, note_fr)
                values (?, 0, 'finance', 2996, 'EXECUTING', '2996-01-02', '', '')
                """).param(budget).update();
        jdbc.sql("""
                insert into budget_code (id, version, changed_by, section, level, code, name_ar, name_fr, from_year)
                values (?, 0, 'finance', 'OPERATING_EXPENDITURE', 'CHAPTER', '614', 'المعارض', 'Foires', 2996)
                """).param(code).update();
        jdbc.sql("""
                insert into budget_credit (id, version, changed_by, budget_id, code_id, section, opening, carried,
                    transferred_in, transferred_out, amended, committed, overridden, cleared, ordered, paid, established,
                    collected)
                values (uuid(), 0, 'finance', ?, ?, 'OPERATING_EXPENDITURE', 1400000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
                """).params(budget, code).update();
        jdbc.sql("""
                insert into item_funding (id, version, changed_by, item_id, year, code_id, amount)
                values (uuid(), 0, 'finance', ?, 2996, ?, ?)
                """).params(item.value(), code, amount).update();
    }

    private void commitElsewhere(long amount) {
        jdbc.sql("update budget_credit set committed = ?").param(amount).update();
        UI ui = UI.getCurrent();
        ComponentUtil.fireEvent(ui, new PollEvent(ui, true));
    }

    private static String money(long dirhams) {
        return Formats.money(BigDecimal.valueOf(dirhams), Language.AR.locale());
    }

    @Test
    void theCreditIsFollowedUntilTheVoteIsCountedAndThenStays() {
        SessionId session = opened(10, ItemType.BUDGET);
        pays(item(session, 1).id(), 500_000);
        open(session);
        assertThat(page()).contains(words("live.funding.fits"), Formats.amount(BigDecimal.valueOf(900_000)));
        press("live.vote.open");
        commitElsewhere(1_000_000);
        assertThat(page()).contains(words("live.funding.short", money(100_000)));
        counts(9, 1, 0, 0);
        radio("live.side.label", PresidentSide.FOR);
        press("live.vote.close");
        commitElsewhere(1_200_000);
        assertThat(page()).contains(words("live.funding.short", money(100_000)));
        assertThat(agendas.item(item(session, 1).id()).funding())
                .satisfies(funding ->
                        assertThat(Objects.requireNonNull(funding).frozen()).isTrue());
        press("live.vote.confirm");
        assertThat(page()).contains(words("live.funding.short", money(100_000)));
    }

    @Test
    @WithMockUser(
            username = "secretary",
            roles = {SESSION_READ, SESSION_CONDUCT, CHAMBER_READ})
    void whoMayNotDeclareSeesThatTheResultWaitsForTheChair() {
        SessionId session = opened(9, ItemType.BUDGET);
        open(session);
        press("live.vote.open");
        count(Choice.FOR, 9);
        press("live.vote.close");
        assertThat(offers("live.vote.confirm")).isFalse();
        assertThat(offers("live.vote.annul")).isFalse();
        assertThat(page()).contains(words("live.vote.waitsForChair"));
    }

    // ---- By name ----

    private RollCallDesk.Pad pad() {
        return find(RollCallDesk.Pad.class).single();
    }

    private void answer(SessionId session, int number, Choice choice) {
        RollCallDesk.Pad pad = pad();
        ComponentUtil.fireEvent(
                pad,
                new RollCallDesk.Pad.Answered(
                        pad, true, member(session, number).value().toString(), choice.name()));
    }

    private void takeBack(SessionId session, int number) {
        RollCallDesk.Pad pad = pad();
        ComponentUtil.fireEvent(
                pad,
                new RollCallDesk.Pad.TakenBack(
                        pad, true, member(session, number).value().toString()));
    }

    @Test
    void everybodyIsCalledAndAnAnswerCanBeTakenBack() {
        SessionId session = opened(8, ItemType.BUDGET);
        open(session);
        mode(VoteMode.ROLL_CALL);
        press("live.vote.open");
        for (int number = 1; number <= 8; number++) {
            answer(session, number, number <= 5 ? Choice.FOR : Choice.AGAINST);
        }
        takeBack(session, 8);
        assertThat(voteView(session).waiting()).isEqualTo(1);
        assertThat(page()).contains(words("live.call.progress", 7, 8));
        assertThatThrownBy(() -> press("live.vote.close")).isInstanceOf(Refusal.BallotsMissing.class);
        answer(session, 8, Choice.ABSTAIN);
        press("live.vote.close");
        assertThat(tally(session).votesFor()).isEqualTo(5);
        assertThat(tally(session).abstaining()).isEqualTo(1);
        assertThat(vote(session).presidentSide()).isEqualTo(PresidentSide.FOR);
        assertThat(page()).contains(words("live.call.byName"));
    }

    @Test
    void whoWasNotPresentAtTheOpeningCannotAnswer() {
        SessionId session = opened(8, ItemType.BUDGET);
        open(session);
        mode(VoteMode.ROLL_CALL);
        press("live.vote.open");
        assertThatThrownBy(() -> answer(session, 12, Choice.FOR)).isInstanceOf(Refusal.NotPresentAtVote.class);
        assertThat(voteView(session).waiting()).isEqualTo(8);
    }

    // ---- By acclamation ----

    @Test
    void withOneObjectionThereIsNoAcclamation() {
        SessionId session = opened(8, ItemType.BUDGET);
        open(session);
        mode(VoteMode.ACCLAMATION);
        press("live.vote.open");
        find(IntegerField.class)
                .withLabel(words("live.acclamation.objections"))
                .last()
                .setValue(1);
        assertThatThrownBy(() -> press("live.acclamation.close")).isInstanceOf(Refusal.ObjectionToAcclamation.class);
        find(IntegerField.class)
                .withLabel(words("live.acclamation.objections"))
                .last()
                .setValue(0);
        press("live.acclamation.close");
        assertThat(vote(session).unanimous()).isTrue();
    }

    // ---- Interests ----

    private SessionId withAnInterestedMember() {
        SessionId session = story.draft();
        Story.asSecretary(() -> agendas.add(AddItem.toAgenda(
                session,
                ItemData.of(ItemType.AGREEMENT, Bilingual.of("اتفاقية مع البنك", "Convention avec la banque"))
                        .withParty(BANK))));
        Story.asSecretary(() -> {
            sessions.fixAgenda(session);
            convocations.convoke(ma.ghorfa.assembly.Convoke.of(
                    session,
                    java.util.Set.of(ma.ghorfa.assembly.Channel.REGISTERED_POST),
                    ma.ghorfa.base.Zone.instant(Story.DAY.minusDays(21).atTime(9, 0))));
            interests.declare(
                    member(session, 5),
                    new InterestData(
                            BANK,
                            InterestKind.COMPANY,
                            Bilingual.of("مساهم", "Actionnaire"),
                            Story.DAY.minusYears(1),
                            null,
                            Story.DAY.minusYears(1)));
            return attendances.allPresent(sitting(session), Story.at(9, 50));
        });
        Story.asSecretary(() -> sessions.open(ma.ghorfa.assembly.OpenSession.at(session, Story.at(10, 0))));
        return session;
    }

    @Test
    void aMemberWithAMatchingInterestIsAskedAndStandsAside() {
        SessionId session = withAnInterestedMember();
        open(session);
        press("live.vote.open");
        assertThat(page()).contains(words("live.recusal.prompt", called(session, 5), BANK.ar()));
        counts(12, 0, 0, 0);
        assertThatThrownBy(() -> press("live.vote.close")).isInstanceOf(Refusal.RecusalUnanswered.class);

        press("live.recusal.standsAside");
        assertThat(voteView(session).count(Choice.RECUSED)).isEqualTo(1);
        assertThat(page()).contains(words("live.recusal.stoodAside", called(session, 5)));
        counts(11, 0, 0, 0);
        press("live.vote.close");
        assertThat(tally(session).recused()).isEqualTo(1);
        assertThat(vote(session).unanimous()).isTrue();
    }

    @Test
    void whoStaysSaysWhy() {
        SessionId session = withAnInterestedMember();
        open(session);
        press("live.vote.open");
        press("live.recusal.stays");
        confirm("live.confirm");
        assertThat(voteView(session).prompts().getFirst().answer()).isNull();
        note("ui.reason", "باع أسهمه");
        confirm("live.confirm");
        assertThat(voteView(session).prompts().getFirst().reason()).isEqualTo("باع أسهمه");
        assertThat(page()).contains("باع أسهمه");
    }

    @Test
    void aMemberMayStandAsideUnasked() {
        SessionId session = opened(9, ItemType.BUDGET);
        open(session);
        press("live.vote.open");
        press("live.recusal.add");
        pick("live.recusal.who", called(session, 3));
        confirm("live.recusal.standsAside");
        assertThat(voteView(session).ballots().stream()
                        .filter(ballot -> ballot.choice() == Choice.RECUSED)
                        .map(ballot -> ballot.member().number())
                        .toList())
                .isEqualTo(List.of(3));
    }

    // ---- Who looks on ----

    @Test
    @WithMockUser(
            username = "auditor",
            roles = {SESSION_READ, CHAMBER_READ})
    void whoMayOnlyReadSeesTheResultAndNoButton() {
        SessionId session = story.held();
        open(session);
        assertThat(page()).contains(words("live.quorum.threshold"));
        for (String key : List.of(
                "live.vote.open",
                "live.vote.confirm",
                "live.item.present",
                "live.item.postpone",
                "live.close",
                "live.suspend",
                "live.recommend")) {
            assertThat(offers(key)).as(key).isFalse();
        }
    }
}
