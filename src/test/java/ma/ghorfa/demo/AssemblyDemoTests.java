package ma.ghorfa.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ma.ghorfa.assembly.AddItem;
import ma.ghorfa.assembly.Agendas;
import ma.ghorfa.assembly.AttendanceState;
import ma.ghorfa.assembly.DecisionFilter;
import ma.ghorfa.assembly.DecisionKind;
import ma.ghorfa.assembly.DecisionRow;
import ma.ghorfa.assembly.DecisionState;
import ma.ghorfa.assembly.Decisions;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.assembly.ItemType;
import ma.ghorfa.assembly.PresidentSide;
import ma.ghorfa.assembly.Proposal;
import ma.ghorfa.assembly.QuorumRow;
import ma.ghorfa.assembly.SessionFilter;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionKind;
import ma.ghorfa.assembly.SessionRecord;
import ma.ghorfa.assembly.SessionRow;
import ma.ghorfa.assembly.SessionState;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.Sessions;
import ma.ghorfa.assembly.SubjectRef;
import ma.ghorfa.assembly.Tally;
import ma.ghorfa.assembly.Verdict;
import ma.ghorfa.assembly.VoteMode;
import ma.ghorfa.assembly.VoteRow;
import ma.ghorfa.assembly.VoteView;
import ma.ghorfa.assembly.Votes;
import ma.ghorfa.identity.Permissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** The demo's sessions show every path, and their figures agree with each other. */
@DemoTest
class AssemblyDemoTests {

    @Autowired
    private Sessions sessions;

    @Autowired
    private Agendas agendas;

    @Autowired
    private Votes votes;

    @Autowired
    private Decisions decisions;

    @BeforeEach
    void read() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "reader", "", AuthorityUtils.createAuthorityList("ROLE_" + Permissions.SESSION_READ)));
    }

    @AfterEach
    void clear() {
        SecurityContextHolder.clearContext();
    }

    private SessionView on(LocalDate date) {
        return sessions.view(row(date).id());
    }

    private SessionRow row(LocalDate date) {
        return sessions.list(SessionFilter.ALL).stream()
                .filter(row -> row.date().equals(date))
                .findAny()
                .orElseThrow();
    }

    private static final LocalDate JUNE_2024 = LocalDate.of(2024, 6, 25);
    private static final LocalDate FIRST_CALL = LocalDate.of(2024, 12, 16);
    private static final LocalDate SECOND_CALL = LocalDate.of(2024, 12, 30);
    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 20);
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 24);
    private static final LocalDate TAZA = LocalDate.of(2025, 6, 26);
    private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 30);

    @Test
    void sevenCallsOfSixSessions() {
        assertThat(sessions.list(SessionFilter.ALL))
                .extracting(SessionRow::date)
                .containsExactly(OCTOBER, TAZA, APRIL, FEBRUARY, SECOND_CALL, FIRST_CALL, JUNE_2024);
    }

    @Test
    void theCallOfDecember2024FoundNoQuorumAndWasMadeAgain() {
        SessionView first = on(FIRST_CALL);
        SessionView second = on(SECOND_CALL);
        assertThat(first.session().state()).isEqualTo(SessionState.ADJOURNED_NO_QUORUM);
        assertThat(first.session().nextCall()).isEqualTo(second.session().id());
        assertThat(second.session().earlierCall()).isEqualTo(first.session().id());
        assertThat(second.session().call()).isEqualTo(2);
        QuorumRow check = first.ledger().getLast();
        assertThat(check.reached()).isFalse();
        assertThat(check.inOffice()).isEqualTo(81);
        assertThat(check.present()).isEqualTo(34);
        assertThat(check.threshold()).isEqualTo(41);
        assertThat(second.ledger().getFirst().ruleValue()).isEqualTo("NONE");
        assertThat(second.items()).hasSameSizeAs(first.items());
    }

    @Test
    void theMinutesOfJune2024WereRefusedAndThenApprovedAsCorrected() {
        SubjectRef minutes = SubjectRef.minutesOf(row(JUNE_2024).id());
        SessionView.Item refused = itemAbout(on(SECOND_CALL), minutes);
        SessionView.Item approved = itemAbout(on(FEBRUARY), minutes);
        assertThat(refused.outcome()).isEqualTo(ItemOutcome.REJECTED);
        assertThat(approved.outcome()).isEqualTo(ItemOutcome.AMENDED_AND_APPROVED);
        assertThat(approved.resubmits()).isEqualTo(refused.id());
    }

    private static SessionView.Item itemAbout(SessionView session, SubjectRef subject) {
        return session.items().stream()
                .filter(item -> subject.equals(item.data().subject()))
                .findAny()
                .orElseThrow();
    }

    @Test
    void theBudgetAmendmentFellWithThePresidentInTheMinorityAndATieWentThePresidentsWay() {
        SessionView april = on(APRIL);
        assertThat(april.session().kind()).isEqualTo(SessionKind.EXTRAORDINARY);
        VoteRow rollCall = april.items().get(1).votes().getLast();
        assertThat(rollCall.mode()).isEqualTo(VoteMode.ROLL_CALL);
        assertThat(rollCall.presidentSide()).isEqualTo(PresidentSide.FOR);
        assertThat(april.items().get(1).outcome()).isEqualTo(ItemOutcome.REJECTED);
        VoteRow tie = april.items().get(2).votes().getLast();
        Tally tally = Objects.requireNonNull(tie.tally());
        assertThat(tally.votesFor()).isEqualTo(tally.against()).isPositive();
        assertThat(tie.ground()).isEqualTo(Verdict.Ground.PRESIDENT_SIDE);
        assertThat(april.items().get(2).outcome()).isEqualTo(ItemOutcome.APPROVED_MAJORITY);
        assertThat(april.decisions()).extracting(DecisionRow::kind).contains(DecisionKind.MOTION);
    }

    @Test
    void aMemberStoodAsideInFebruary() {
        SessionRecord record = sessions.record(row(FEBRUARY).id());
        assertThat(record.items().stream()
                        .flatMap(item -> item.votes().stream())
                        .flatMap(vote -> vote.prompts().stream()))
                .isNotEmpty()
                .allSatisfy(
                        prompt -> assertThat(prompt.answer()).isEqualTo(VoteView.RecusalPrompt.Answer.STANDS_ASIDE));
    }

    @Test
    void theSessionInTazaWaitsToBeHeldAndLacksTheMinutesOfApril() {
        SessionView taza = on(TAZA);
        assertThat(taza.session().state()).isEqualTo(SessionState.DRAFT);
        assertThat(taza.session().month()).isEqualTo(6);
        assertThat(taza.convoked().sent()).isZero();
        assertThat(taza.agenda()).hasSize(8);
        assertThat(taza.items()).hasSize(13);
        assertThat(taza.items()).extracting(item -> item.data().type()).doesNotContain(ItemType.MINUTES_APPROVAL);
        SessionId april = row(APRIL).id();
        Proposal minutes = agendas.proposals(taza.session().id()).getFirst();
        assertThat(minutes.origin()).isEqualTo(Proposal.Origin.MINUTES);
        assertThat(minutes.toAdd()).extracting(AddItem::data).satisfies(data -> assertThat(data.subject())
                .isEqualTo(SubjectRef.minutesOf(april)));
        assertThat(agendas.proposals(taza.session().id()))
                .filteredOn(proposal -> proposal.origin() == Proposal.Origin.MINUTES)
                .hasSize(1);
        SessionView.Item isat = taza.items().stream()
                .filter(item -> item.resubmits() != null)
                .findAny()
                .orElseThrow();
        assertThat(agendas.item(isat.id()).earlier().getFirst().session().date())
                .isEqualTo(FEBRUARY);
    }

    @Test
    void theSessionInMoulayYacoubHasProposedItems() {
        SessionView october = on(OCTOBER);
        assertThat(october.session().state()).isEqualTo(SessionState.DRAFT);
        assertThat(october.items()).extracting(item -> item.data().type()).contains(ItemType.BUDGET);
    }

    @Test
    void everyHeldSessionIsCompleteAndItsFiguresAgree() {
        List<SessionRow> held = sessions.list(SessionFilter.ALL).stream()
                .filter(row -> row.state().isOver())
                .toList();
        assertThat(held).hasSize(4);
        for (SessionRow row : held) {
            SessionRecord record = sessions.record(row.id());
            assertThat(row.decided()).isEqualTo(row.items());
            assertThat(record.session().rulesFrozen()).isTrue();
            SessionRecord.SittingRecord sitting = record.sittings().getFirst();
            QuorumRow opening = Objects.requireNonNull(sitting.openingCheck());
            assertThat(opening.reached()).isTrue();
            assertThat(opening.present()).isLessThanOrEqualTo(opening.inOffice());
            assertThat(sitting.sheet().lines()).hasSize(opening.inOffice());
            assertThat(sitting.sheet().lines()).noneMatch(line -> line.state() == AttendanceState.EXPECTED);
            assertThat(opening.excused()).isEqualTo(sitting.excused().size());
            for (SessionRecord.ItemRecord item : record.items()) {
                for (SessionRecord.VoteRecord vote : item.votes()) {
                    agree(vote);
                }
                boolean approved = Optional.ofNullable(item.item().outcome())
                        .filter(ItemOutcome::isApproved)
                        .isPresent();
                assertThat(item.decision() != null).isEqualTo(approved);
            }
            assertThat(record.annexes()).isNotEmpty();
        }
    }

    private static void agree(SessionRecord.VoteRecord vote) {
        VoteRow row = vote.vote();
        Tally tally = Objects.requireNonNull(row.tally());
        assertThat(tally.total())
                .isEqualTo(row.present())
                .isEqualTo(vote.ballots().size());
        assertThat(row.present()).isEqualTo(Objects.requireNonNull(vote.check()).present());
        assertThat(vote.recused()).hasSize(tally.recused());
        assertThat(Objects.requireNonNull(row.sentence()).ar())
                .contains(Integer.toString(tally.total()))
                .doesNotContain("!");
    }

    @Test
    void decisionsAreNumberedWithoutGaps() {
        for (DecisionKind kind : DecisionKind.values()) {
            for (int year : List.of(2024, 2025)) {
                List<Integer> numbers = decisions.list(DecisionFilter.ALL).stream()
                        .filter(row -> row.kind() == kind && row.year() == year)
                        .map(DecisionRow::number)
                        .sorted()
                        .toList();
                for (int i = 0; i < numbers.size(); i++) {
                    assertThat(numbers.get(i)).isEqualTo(i + 1);
                }
            }
        }
    }

    @Test
    void someRecommendationsAreOverdueAndSomeAreDoneWithEvidence() {
        assertThat(decisions.overdue())
                .filteredOn(row -> row.kind() == DecisionKind.RECOMMENDATION)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.dueDate()).isNotNull());
        assertThat(decisions.list(DecisionFilter.ALL))
                .filteredOn(row -> row.kind() == DecisionKind.RECOMMENDATION && row.state() == DecisionState.DONE)
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(row -> assertThat(row.evidence()).isPositive());
    }

    @Test
    void aVoteCanBeReadByItself() {
        VoteRow vote = on(APRIL).items().get(1).votes().getLast();
        VoteView view = votes.view(vote.id());
        assertThat(view.presidentPresent()).isTrue();
        assertThat(view.ballots()).hasSize(Objects.requireNonNull(vote.present()));
        assertThat(view.waiting()).isZero();
    }
}
