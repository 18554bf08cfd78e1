package ma.ghorfa.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.DomainException;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.chamber.RuleKeys;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.journal.CommandReusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;

/** Votes from the question to the numbered decision, and everything that is refused on the way. */
@AssemblyTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class VotesTests {

    private final Votes votes;
    private final Agendas agendas;
    private final Sessions sessions;
    private final Attendances attendances;
    private final Decisions decisions;
    private final Scene.Stage stage;
    private final Scene.Play play;
    private final Scene.Papers papers;
    private final Scene.Heard heard;
    private final SubjectVotes subjects;
    private final JdbcClient jdbc;

    @Autowired
    VotesTests(
            Votes votes,
            Agendas agendas,
            Sessions sessions,
            Attendances attendances,
            Decisions decisions,
            Scene.Stage stage,
            Scene.Play play,
            Scene.Papers papers,
            Scene.Heard heard,
            SubjectVotes subjects,
            JdbcClient jdbc) {
        this.votes = votes;
        this.agendas = agendas;
        this.sessions = sessions;
        this.attendances = attendances;
        this.decisions = decisions;
        this.stage = stage;
        this.play = play;
        this.papers = papers;
        this.heard = heard;
        this.subjects = subjects;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void set() {
        stage.set();
        heard.objects = false;
    }

    private VoteId open(ItemId item, VoteMode mode, int minute) {
        VoteOpening opening = votes.putToVote(PrepareVote.of(item, mode), Scene.at(10, minute));
        assertThat(opening).isInstanceOf(VoteOpening.Opened.class);
        return opening.vote();
    }

    private VoteRow closeHands(VoteId vote, int minute, Tally tally, PresidentSide side) {
        return votes.close(CloseVote.byHands(vote, Scene.at(10, minute), tally, side));
    }

    // ---- The way of a vote ----

    @Test
    void aUnanimousVoteGivesANumberedDecisionAndTellsTheOtherRooms() {
        SessionId session = play.open(ItemType.AGREEMENT);
        ItemId item = play.firstItem(session);
        UUID paper = papers.add("اتفاقية");
        SessionView.Item read = sessions.view(session).items().getFirst();
        agendas.write(
                item,
                read.version(),
                new ItemWriting(
                        Scene.words("المدير الجهوي", "Le directeur régional"),
                        Bilingual.EMPTY,
                        Scene.words("المصادقة على الاتفاقية", "Approbation de la convention"),
                        false));
        VoteId vote = open(item, VoteMode.SHOW_OF_HANDS, 20);

        VoteRow closed = closeHands(vote, 25, new Tally(12, 0, 0, 0, 0), PresidentSide.FOR);
        assertThat(closed.result()).isEqualTo(VoteResult.ADOPTED);
        assertThat(closed.unanimous()).isTrue();
        assertThat(closed.present()).isEqualTo(12);
        assertThat(closed.question().fr()).isEqualTo("Approbation de la convention");
        assertThat(closed.sentence()).isNotNull();

        assertThat(votes.confirm(ConfirmVote.at(vote, Scene.at(10, 26)))).isEqualTo(ItemOutcome.APPROVED_UNANIMOUS);
        DecisionRow decision = sessions.view(session).decisions().getFirst();
        assertThat(decision.kind()).isEqualTo(DecisionKind.DECISION);
        assertThat(decision.text().ar()).isEqualTo("المصادقة على الاتفاقية");
        assertThat(decision.year()).isEqualTo(2025);
        ItemDecided event = heard.of(ItemDecided.class).getLast();
        assertThat(event.item()).isEqualTo(item);
        assertThat(event.outcome()).isEqualTo(ItemOutcome.APPROVED_UNANIMOUS);
        assertThat(event.decision()).isEqualTo(decision.id());
        assertThat(event.at()).isEqualTo(Scene.at(10, 26));
        assertThat(paper).isNotNull();
    }

    @Test
    void theSubjectTravelsWithTheItem() {
        UUID paper = papers.add("ميزانية");
        SessionId session = play.draft();
        agendas.add(AddItem.toAgenda(
                session,
                ItemData.of(ItemType.BUDGET, Scene.words("الميزانية", "Le budget"))
                        .withSubject(new SubjectRef("paper", paper))));
        play.convoke(session);
        play.come(session, stage.everybody());
        sessions.open(OpenSession.at(session, Scene.at(10, 0)));
        ItemId item = play.firstItem(session);
        assertThat(sessions.view(session).items().getFirst().subjectTitle().ar())
                .isEqualTo("ميزانية");
        assertThat(agendas.item(item).moneyAtStake()).isEqualByComparingTo("1500000");

        papers.unready.add(paper);
        assertThatThrownBy(() -> votes.putToVote(PrepareVote.of(item, VoteMode.SHOW_OF_HANDS), Scene.at(10, 20)))
                .isInstanceOfSatisfying(SubjectNotReadyException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("base.required"));
        papers.unready.clear();

        var subject = new SubjectRef("paper", paper);
        assertThat(subjects.isUnderVote(subject)).isFalse();
        VoteId vote = open(item, VoteMode.SHOW_OF_HANDS, 21);
        assertThat(subjects.isUnderVote(subject)).isTrue();
        closeHands(vote, 22, new Tally(3, 9, 0, 0, 0), PresidentSide.FOR);
        assertThat(subjects.isUnderVote(subject)).isTrue();
        votes.confirm(ConfirmVote.at(vote, Scene.at(10, 23)));
        assertThat(subjects.isUnderVote(subject)).isFalse();
        ItemDecided event = heard.of(ItemDecided.class).getLast();
        assertThat(event.isAbout("paper")).isTrue();
        assertThat(event.subject()).contains(new SubjectRef("paper", paper));
        assertThat(event.outcome()).isEqualTo(ItemOutcome.REJECTED);
        assertThat(event.decision()).isNull();
    }

    @Test
    void aListenerThatThrowsUndoesTheConfirmation() {
        SessionId session = play.open(ItemType.TARIFF);
        VoteId vote = open(play.firstItem(session), VoteMode.SHOW_OF_HANDS, 20);
        closeHands(vote, 25, new Tally(12, 0, 0, 0, 0), PresidentSide.FOR);
        ConfirmVote confirm = ConfirmVote.at(vote, Scene.at(10, 26));
        heard.objects = true;
        assertThatThrownBy(() -> votes.confirm(confirm)).isInstanceOf(Refusal.EvidenceRequired.class);
        assertThat(votes.view(vote).vote().state()).isEqualTo(VoteState.CLOSED);
        assertThat(sessions.view(session).decisions()).isEmpty();
        heard.objects = false;
        assertThat(votes.confirm(confirm)).isEqualTo(ItemOutcome.APPROVED_UNANIMOUS);
    }

    @Test
    void anAmendedTextIsApprovedAsAmended() {
        SessionId session = play.open(ItemType.RULES);
        ItemId item = play.firstItem(session);
        SessionView.Item read = sessions.view(session).items().getFirst();
        agendas.write(
                item,
                read.version(),
                new ItemWriting(Bilingual.EMPTY, Bilingual.EMPTY, Scene.words("النص المعدل", "Texte amendé"), true));
        VoteId vote = open(item, VoteMode.SHOW_OF_HANDS, 20);
        closeHands(vote, 25, new Tally(12, 0, 0, 0, 0), PresidentSide.FOR);
        assertThat(votes.confirm(ConfirmVote.at(vote, Scene.at(10, 26)))).isEqualTo(ItemOutcome.AMENDED_AND_APPROVED);
    }

    @Test
    void acclamationIsUnanimousOnlyIfNobodyObjects() {
        SessionId session = play.open(ItemType.MOTION);
        VoteId vote = open(play.firstItem(session), VoteMode.ACCLAMATION, 20);
        assertThatThrownBy(() -> votes.close(new CloseVote(
                        UUID.randomUUID(), vote, Scene.at(10, 21), new CloseVote.Counts.Acclamation(1), "")))
                .isInstanceOf(Refusal.ObjectionToAcclamation.class);
        VoteRow closed = votes.close(CloseVote.byAcclamation(vote, Scene.at(10, 22)));
        assertThat(closed.tally()).isEqualTo(new Tally(12, 0, 0, 0, 0));
        assertThat(closed.unanimous()).isTrue();
        votes.confirm(ConfirmVote.at(vote, Scene.at(10, 23)));
        assertThat(sessions.view(session).decisions().getFirst().kind()).isEqualTo(DecisionKind.MOTION);
    }

    @Test
    void aRollCallCountsWhatEachMemberSaid() {
        SessionId session = play.open(ItemType.BUDGET);
        VoteId vote = open(play.firstItem(session), VoteMode.ROLL_CALL, 20);
        for (int number = 1; number <= 12; number++) {
            votes.cast(
                    vote,
                    stage.member(number),
                    number <= 5 ? Choice.FOR : number <= 10 ? Choice.AGAINST : Choice.ABSTAIN);
        }
        votes.takeBack(vote, stage.member(12));
        assertThat(votes.view(vote).waiting()).isEqualTo(1);
        assertThatThrownBy(() -> votes.close(CloseVote.byRollCall(vote, Scene.at(10, 30))))
                .isInstanceOf(Refusal.BallotsMissing.class);
        votes.cast(vote, stage.member(12), Choice.ABSTAIN);
        VoteRow closed = votes.close(CloseVote.byRollCall(vote, Scene.at(10, 30)));
        assertThat(closed.tally()).isEqualTo(new Tally(5, 5, 2, 0, 0));
        assertThat(closed.presidentSide()).isEqualTo(PresidentSide.FOR);
        assertThat(closed.result()).isEqualTo(VoteResult.ADOPTED);
        assertThat(closed.ground()).isEqualTo(Verdict.Ground.PRESIDENT_SIDE);
        assertThat(closed.sentence()).isNotNull();
    }

    @Test
    void thoseWhoGiveNoAnswerMayBeCountedAsSilent() {
        SessionId session = play.open(ItemType.BUDGET);
        VoteId vote = open(play.firstItem(session), VoteMode.ROLL_CALL, 20);
        votes.cast(vote, stage.member(1), Choice.FOR);
        VoteRow closed = votes.close(
                new CloseVote(UUID.randomUUID(), vote, Scene.at(10, 30), new CloseVote.Counts.RollCall(true), ""));
        assertThat(closed.tally()).isEqualTo(new Tally(1, 0, 0, 0, 11));
        assertThat(closed.unanimous()).isTrue();
    }

    // ---- Ties ----

    @Test
    void aTieWithoutThePresidentsSideWaitsForTheReason() {
        SessionId session = play.open(ItemType.PROGRAMME);
        VoteId vote = open(play.firstItem(session), VoteMode.SHOW_OF_HANDS, 20);
        VoteRow closed = closeHands(vote, 25, new Tally(5, 5, 2, 0, 0), PresidentSide.ABSTAINED);
        assertThat(closed.result()).isEqualTo(VoteResult.UNDECIDED);
        assertThat(closed.gap()).isEqualTo(Verdict.Gap.REASON_MISSING);
        assertThatThrownBy(() -> votes.confirm(ConfirmVote.at(vote, Scene.at(10, 26))))
                .isInstanceOf(Refusal.NoResultToConfirm.class);
        VoteRow explained = votes.explainMissingSide(vote, "امتنع الرئيس التزاما بالحياد");
        assertThat(explained.result()).isEqualTo(VoteResult.REJECTED);
        assertThat(explained.ground()).isEqualTo(Verdict.Ground.TIE_RULE);
        assertThat(explained.noSideReason()).isEqualTo("امتنع الرئيس التزاما بالحياد");
        assertThat(explained.sentence()).isNotNull();
        assertThat(votes.confirm(ConfirmVote.at(vote, Scene.at(10, 27)))).isEqualTo(ItemOutcome.REJECTED);
        assertThatThrownBy(() -> votes.explainMissingSide(vote, "سبب")).isInstanceOf(Refusal.VoteNotInThisState.class);
    }

    @Test
    void onlySuchATieAsksForAReason() {
        SessionId session = play.open(ItemType.PROGRAMME);
        VoteId vote = open(play.firstItem(session), VoteMode.SHOW_OF_HANDS, 20);
        VoteRow closed =
                votes.close(CloseVote.byHands(vote, Scene.at(10, 25), new Tally(7, 5, 0, 0, 0), PresidentSide.FOR)
                        .because("لا شيء"));
        assertThat(closed.noSideReason()).isNull();
        assertThatThrownBy(() -> votes.explainMissingSide(vote, "سبب")).isInstanceOf(Refusal.NothingToExplain.class);
    }

    @Test
    void aFractionOfTheMembersInOfficeKnowsNoTie() {
        SessionId session = play.open(ItemType.NO_CONFIDENCE);
        ItemId item = play.firstItem(session);
        VoteOpening opening = votes.putToVote(PrepareVote.of(item, VoteMode.SHOW_OF_HANDS), Scene.at(10, 20));
        VoteRow closed = closeHands(opening.vote(), 25, new Tally(8, 4, 0, 0, 0), PresidentSide.AGAINST);
        assertThat(closed.needed()).isEqualTo(9);
        assertThat(closed.result()).isEqualTo(VoteResult.REJECTED);
        assertThat(closed.ground()).isEqualTo(Verdict.Ground.FRACTION);
    }

    // ---- Counts that cannot be ----

    @Test
    void moreVotesThanPeoplePresentAreRefusedAndNothingIsLost() {
        SessionId session = play.open(ItemType.AGREEMENT);
        VoteId vote = open(play.firstItem(session), VoteMode.SHOW_OF_HANDS, 20);
        assertThatThrownBy(() -> closeHands(vote, 25, new Tally(12, 1, 0, 0, 0), PresidentSide.FOR))
                .isInstanceOf(Refusal.MoreVotesThanPresent.class);
        assertThatThrownBy(() -> closeHands(vote, 25, new Tally(10, 1, 0, 0, 0), PresidentSide.FOR))
                .isInstanceOf(Refusal.VotesMissing.class);
        assertThat(votes.view(vote).vote().state()).isEqualTo(VoteState.OPEN);
    }

    @Test
    void theSideOfThePresidentMustBePossible() {
        SessionId session = play.open(ItemType.AGREEMENT);
        VoteId vote = open(play.firstItem(session), VoteMode.SHOW_OF_HANDS, 20);
        for (PresidentSide side :
                List.of(PresidentSide.ABSENT, PresidentSide.AGAINST, PresidentSide.ABSTAINED, PresidentSide.RECUSED)) {
            assertThatThrownBy(() -> closeHands(vote, 25, new Tally(12, 0, 0, 0, 0), side))
                    .isInstanceOfSatisfying(Refusal.PresidentSideImpossible.class, refusal -> assertThat(refusal.args())
                            .containsExactly(side));
        }
    }

    @Test
    void aPresidentWhoIsNotThereHasNoSide() {
        List<MemberId> others = stage.everybody().subList(1, 12);
        SessionId session = play.convoked(ItemType.AGREEMENT);
        play.come(session, others);
        assertThatThrownBy(() -> sessions.open(OpenSession.at(session, Scene.at(10, 0))))
                .isInstanceOf(Refusal.ChairRequired.class);
        assertThatThrownBy(() ->
                        sessions.open(new OpenSession(UUID.randomUUID(), session, Scene.at(10, 0), stage.president())))
                .isInstanceOf(Refusal.ChairNotPresent.class);
        Opening opening = sessions.open(new OpenSession(UUID.randomUUID(), session, Scene.at(10, 0), stage.member(2)));
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        VoteId vote = open(play.firstItem(session), VoteMode.SHOW_OF_HANDS, 20);
        assertThatThrownBy(() -> closeHands(vote, 25, new Tally(6, 5, 0, 0, 0), PresidentSide.FOR))
                .isInstanceOf(Refusal.PresidentSideImpossible.class);
        assertThat(closeHands(vote, 25, new Tally(6, 5, 0, 0, 0), PresidentSide.ABSENT)
                        .result())
                .isEqualTo(VoteResult.ADOPTED);
    }

    @Test
    void oneVoteAtATimeAndInTheWayItWasOpenedFor() {
        SessionId session = play.open(ItemType.AGREEMENT, ItemType.TARIFF);
        ItemId second = sessions.view(session).items().getLast().id();
        VoteId vote = open(play.firstItem(session), VoteMode.SHOW_OF_HANDS, 20);
        assertThatThrownBy(() -> votes.prepare(PrepareVote.of(second, VoteMode.SHOW_OF_HANDS)))
                .isInstanceOf(Refusal.VoteAlreadyUnderWay.class);
        assertThatThrownBy(() -> votes.cast(vote, stage.member(2), Choice.FOR)).isInstanceOf(Refusal.OtherMode.class);
        assertThatThrownBy(() -> votes.close(CloseVote.byRollCall(vote, Scene.at(10, 25))))
                .isInstanceOf(Refusal.OtherMode.class);
        assertThatThrownBy(() -> votes.close(CloseVote.byAcclamation(vote, Scene.at(10, 25))))
                .isInstanceOf(Refusal.OtherMode.class);
        assertThatThrownBy(() -> agendas.postpone(play.firstItem(session), Scene.at(10, 25), "سبب"))
                .isInstanceOf(Refusal.VoteUnderWay.class);
        assertThatThrownBy(() -> sessions.close(CloseSession.at(session, Scene.at(11, 0))))
                .isInstanceOf(Refusal.VoteUnderWay.class);
    }

    @Test
    void aMemberWhoWasNotThereCannotBeCounted() {
        SessionId session = play.open(stage.everybody().subList(0, 9), ItemType.AGREEMENT);
        VoteId vote = open(play.firstItem(session), VoteMode.ROLL_CALL, 20);
        for (MemberId absent : List.of(stage.member(12), stage.resigned(), stage.suspended(), stage.later())) {
            assertThatThrownBy(() -> votes.cast(vote, absent, Choice.FOR)).isInstanceOf(Refusal.NotPresentAtVote.class);
        }
    }

    @Test
    void theTextIsFrozenWhileAVoteIsOpen() {
        SessionId session = play.open(ItemType.AGREEMENT);
        ItemId item = play.firstItem(session);
        open(item, VoteMode.SHOW_OF_HANDS, 20);
        SessionView.Item read = sessions.view(session).items().getFirst();
        assertThatThrownBy(() -> agendas.write(
                        item,
                        read.version(),
                        new ItemWriting(Bilingual.EMPTY, Bilingual.EMPTY, Scene.words("نص آخر", "Autre texte"), false)))
                .isInstanceOf(Refusal.VoteUnderWay.class);
        agendas.write(
                item,
                read.version(),
                new ItemWriting(
                        Bilingual.EMPTY,
                        Scene.words("ملاحظة", "Remarque"),
                        read.data().decisionText(),
                        false));
        assertThat(agendas.item(item).item().discussion().ar()).isEqualTo("ملاحظة");
    }

    @Test
    void aPresentationIsNotVotedOnAndAnAgreementIsNotMerelyNoted() {
        SessionId session = play.open(ItemType.PRESENTATION, ItemType.AGREEMENT);
        List<SessionView.Item> items = sessions.view(session).items();
        assertThatThrownBy(() -> votes.prepare(PrepareVote.of(items.getFirst().id(), VoteMode.SHOW_OF_HANDS)))
                .isInstanceOf(Refusal.CannotBeVoted.class);
        assertThatThrownBy(() -> agendas.note(items.getLast().id(), Scene.at(10, 20)))
                .isInstanceOf(Refusal.VoteRequired.class);
        agendas.note(items.getFirst().id(), Scene.at(10, 20));
        assertThat(sessions.view(session).items().getFirst().outcome()).isEqualTo(ItemOutcome.NOTED);
        assertThatThrownBy(() -> agendas.note(items.getFirst().id(), Scene.at(10, 21)))
                .isInstanceOf(Refusal.ItemConcluded.class);
    }

    // ---- Without a quorum ----

    @Test
    void aVoteWithoutAQuorumIsNotOpenedAndTheCheckIsKept() {
        SessionId session = play.open(stage.everybody().subList(0, Scene.THRESHOLD), ItemType.AGREEMENT);
        ItemId item = play.firstItem(session);
        attendances.leave(play.sitting(session), stage.member(7), Scene.at(10, 15));
        QuorumLost lost = heard.of(QuorumLost.class).getLast();
        assertThat(lost.present()).isEqualTo(Scene.THRESHOLD - 1);

        VoteOpening opening = votes.putToVote(PrepareVote.of(item, VoteMode.SHOW_OF_HANDS), Scene.at(10, 20));
        assertThat(opening).isInstanceOf(VoteOpening.NoQuorum.class);
        assertThat(opening.check().present()).isEqualTo(6);
        assertThat(opening.check().threshold()).isEqualTo(7);
        assertThat(opening.check().item()).isEqualTo(item);
        assertThat(votes.view(opening.vote()).vote().state()).isEqualTo(VoteState.PREPARED);
        assertThat(sessions.view(session).ledger())
                .extracting(QuorumRow::occasion)
                .containsExactly(QuorumOccasion.OPENING, QuorumOccasion.DEPARTURE, QuorumOccasion.VOTE);

        attendances.arrive(play.sitting(session), stage.member(8), Scene.at(10, 25));
        assertThat(votes.open(OpenVote.at(opening.vote(), Scene.at(10, 30)))).isInstanceOf(VoteOpening.Opened.class);
        assertThat(votes.view(opening.vote()).ballots())
                .extracting(ballot -> ballot.member().id())
                .contains(stage.member(8))
                .doesNotContain(stage.member(7));
    }

    @Test
    void aPreparedVoteCanBeDiscarded() {
        SessionId session = play.open(ItemType.AGREEMENT);
        ItemId item = play.firstItem(session);
        VoteId vote = votes.prepare(PrepareVote.of(item, VoteMode.SHOW_OF_HANDS));
        votes.discard(vote, "غياب النصاب");
        assertThat(votes.view(vote).vote().state()).isEqualTo(VoteState.ANNULLED);
        assertThat(votes.view(open(item, VoteMode.SHOW_OF_HANDS, 20)).vote().number())
                .isEqualTo(2);
    }

    // ---- Interests ----

    @Test
    void anInterestInAPartyOfTheSubjectIsAskedForOnceUnderWhateverName() {
        UUID paper = papers.add("اتفاقية متعددة الأطراف");
        papers.parties.put(paper, List.of(Scene.words("الجهة", "Région"), Scene.BANK, Scene.BANK));
        SessionId session = play.draft();
        agendas.add(AddItem.toAgenda(
                session,
                ItemData.of(ItemType.AGREEMENT, Scene.words("اتفاقية", "Convention"))
                        .withSubject(new SubjectRef("paper", paper))));
        play.convoke(session);
        play.come(session, stage.everybody());
        sessions.open(OpenSession.at(session, Scene.at(10, 0)));
        VoteId vote = open(play.firstItem(session), VoteMode.SHOW_OF_HANDS, 20);
        assertThat(votes.view(vote).prompts())
                .singleElement()
                .satisfies(prompt -> assertThat(prompt.member().id()).isEqualTo(stage.member(5)));
    }

    @Test
    void aMatchingInterestMustBeAnsweredBeforeTheVoteIsClosed() {
        SessionId session = play.draft();
        agendas.add(AddItem.toAgenda(
                session,
                ItemData.of(ItemType.AGREEMENT, Scene.words("اتفاقية مع بنك", "Convention bancaire"))
                        .withParty(Scene.BANK)));
        play.convoke(session);
        play.come(session, stage.everybody());
        sessions.open(OpenSession.at(session, Scene.at(10, 0)));
        VoteId vote = open(play.firstItem(session), VoteMode.SHOW_OF_HANDS, 20);
        assertThat(votes.view(vote).prompts())
                .singleElement()
                .satisfies(prompt -> assertThat(prompt.member().id()).isEqualTo(stage.member(5)));
        assertThatThrownBy(() -> closeHands(vote, 25, new Tally(12, 0, 0, 0, 0), PresidentSide.FOR))
                .isInstanceOf(Refusal.RecusalUnanswered.class);
        assertThatThrownBy(() -> votes.stay(vote, stage.member(5), " ")).isInstanceOf(Refusal.StayingNeedsReason.class);
        votes.stay(vote, stage.member(5), "انتهت العضوية");
        votes.recuse(vote, stage.member(5));
        assertThatThrownBy(() -> closeHands(vote, 25, new Tally(12, 0, 0, 0, 0), PresidentSide.FOR))
                .isInstanceOf(Refusal.RecusalsByName.class);
        VoteRow closed = closeHands(vote, 25, new Tally(11, 0, 0, 1, 0), PresidentSide.FOR);
        assertThat(closed.unanimous()).isTrue();
        VoteView.RecusalPrompt prompt = votes.view(vote).prompts().getFirst();
        assertThat(prompt.answer()).isEqualTo(VoteView.RecusalPrompt.Answer.STANDS_ASIDE);
        assertThat(prompt.reason()).isNull();
        assertThat(sessions.record(session)
                        .items()
                        .getFirst()
                        .votes()
                        .getFirst()
                        .recused())
                .extracting(MemberRef::id)
                .containsExactly(stage.member(5));
    }

    @Test
    void whoStaysAfterHavingStoodAsideVotesAgain() {
        SessionId session = play.draft();
        agendas.add(AddItem.toAgenda(
                session,
                ItemData.of(ItemType.AGREEMENT, Scene.words("اتفاقية مع بنك", "Convention bancaire"))
                        .withParty(Scene.BANK)));
        play.convoke(session);
        play.come(session, stage.everybody());
        sessions.open(OpenSession.at(session, Scene.at(10, 0)));
        VoteId vote = open(play.firstItem(session), VoteMode.ROLL_CALL, 20);
        votes.cast(vote, stage.member(5), Choice.RECUSED);
        votes.stay(vote, stage.member(5), "انتهت العضوية");
        assertThat(votes.view(vote).waiting()).isEqualTo(12);
        assertThat(votes.view(vote).prompts().getFirst().reason()).isEqualTo("انتهت العضوية");
    }

    @Test
    void whoStoodAsideAndIsCalledAgainIsAskedAgain() {
        SessionId session = play.draft();
        agendas.add(AddItem.toAgenda(
                session,
                ItemData.of(ItemType.AGREEMENT, Scene.words("اتفاقية مع بنك", "Convention bancaire"))
                        .withParty(Scene.BANK)));
        play.convoke(session);
        play.come(session, stage.everybody());
        sessions.open(OpenSession.at(session, Scene.at(10, 0)));
        VoteId vote = open(play.firstItem(session), VoteMode.ROLL_CALL, 20);
        stage.everybody().forEach(member -> votes.cast(vote, member, Choice.FOR));
        votes.recuse(vote, stage.member(5));
        stage.as("reader", null, Permissions.SESSION_READ);
        assertThat(votes.view(vote).prompts()).as("what was answered is public").hasSize(1);
        stage.asEverybody();
        // Backspace, then 1: the ballot says FOR, and the warning waits for an answer again.
        votes.takeBack(vote, stage.member(5));
        assertThat(votes.view(vote).prompts().getFirst().answer()).isNull();
        stage.as("reader", null, Permissions.SESSION_READ);
        assertThat(votes.view(vote).prompts())
                .as("that somebody was asked is not")
                .isEmpty();
        stage.asEverybody();
        votes.cast(vote, stage.member(5), Choice.FOR);
        assertThatThrownBy(() -> votes.close(CloseVote.byRollCall(vote, Scene.at(10, 30))))
                .isInstanceOf(Refusal.RecusalUnanswered.class);
        votes.recuse(vote, stage.member(5));
        votes.cast(vote, stage.member(5), Choice.AGAINST);
        assertThat(votes.view(vote).prompts().getFirst().answer()).isNull();
        votes.stay(vote, stage.member(5), "انتهت العضوية");
        VoteRow closed = votes.close(CloseVote.byRollCall(vote, Scene.at(10, 30)));
        assertThat(closed.tally()).isEqualTo(new Tally(11, 1, 0, 0, 0));
    }

    // ---- Annulment ----

    @Test
    void anAnnulledVoteKeepsItsReasonAndTheItemIsVotedOnAgain() {
        SessionId session = play.open(ItemType.ACCOUNT);
        ItemId item = play.firstItem(session);
        VoteId first = open(item, VoteMode.SHOW_OF_HANDS, 20);
        closeHands(first, 25, new Tally(6, 6, 0, 0, 0), PresidentSide.FOR);
        assertThatThrownBy(() -> votes.annul(first, Scene.at(10, 26), "  ")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> votes.annul(first, Scene.at(10, 24), "خطأ")).isInstanceOf(Refusal.FactBefore.class);
        votes.annul(first, Scene.at(10, 26), "خطأ في العد");
        assertThat(heard.of(VoteAnnulled.class)).contains(new VoteAnnulled(first, item, session, Scene.at(10, 26)));
        VoteId second = open(item, VoteMode.ROLL_CALL, 30);
        assertThat(votes.view(second).vote().number()).isEqualTo(2);
        stage.everybody().forEach(member -> votes.cast(second, member, Choice.FOR));
        votes.close(CloseVote.byRollCall(second, Scene.at(10, 35)));
        votes.confirm(ConfirmVote.at(second, Scene.at(10, 36)));
        assertThatThrownBy(() -> votes.annul(second, Scene.at(10, 40), "خطأ"))
                .isInstanceOf(Refusal.ConfirmedIsFinal.class);
        assertThat(votes.view(first).vote().annulledReason()).isEqualTo("خطأ في العد");
    }

    // ---- Asked twice, asked at once ----

    @Test
    void theSameKeyHasOneEffectAndTheSameAnswer() {
        SessionId session = play.open(ItemType.AGREEMENT);
        VoteId vote = open(play.firstItem(session), VoteMode.SHOW_OF_HANDS, 20);
        CloseVote command = CloseVote.byHands(vote, Scene.at(10, 25), new Tally(12, 0, 0, 0, 0), PresidentSide.FOR);
        VoteRow first = votes.close(command);
        VoteRow second = votes.close(command);
        assertThat(second).isEqualTo(first);
        assertThatThrownBy(() -> votes.close(new CloseVote(
                        command.commandKey(),
                        vote,
                        Scene.at(10, 25),
                        new CloseVote.Counts.Hands(new Tally(11, 1, 0, 0, 0), PresidentSide.FOR),
                        "")))
                .isInstanceOf(CommandReusedException.class);
        assertThatThrownBy(() -> closeHands(vote, 25, new Tally(12, 0, 0, 0, 0), PresidentSide.FOR))
                .isInstanceOf(Refusal.VoteNotInThisState.class);
        ConfirmVote confirm = ConfirmVote.at(vote, Scene.at(10, 26));
        assertThat(votes.confirm(confirm)).isEqualTo(votes.confirm(confirm));
        assertThat(sessions.view(session).decisions()).hasSize(1);
    }

    @Test
    void twentyThreadsWithTheSameKeyCloseAVoteOnce() throws Exception {
        SessionId session = play.open(ItemType.AGREEMENT);
        VoteId vote = open(play.firstItem(session), VoteMode.SHOW_OF_HANDS, 20);
        CloseVote command = CloseVote.byHands(vote, Scene.at(10, 25), new Tally(7, 5, 0, 0, 0), PresidentSide.FOR);
        List<Object> answers = atOnce(20, () -> votes.close(command));
        assertThat(answers).hasSize(20).allSatisfy(answer -> assertThat(answer).isEqualTo(answers.getFirst()));
        assertThat(closings(vote)).isEqualTo(1);
    }

    @Test
    void twentyThreadsWithTheirOwnKeysCloseAVoteOnce() throws Exception {
        SessionId session = play.open(ItemType.AGREEMENT);
        VoteId vote = open(play.firstItem(session), VoteMode.SHOW_OF_HANDS, 20);
        List<Object> answers = atOnce(20, () -> closeHands(vote, 25, new Tally(7, 5, 0, 0, 0), PresidentSide.FOR));
        assertThat(answers.stream().filter(VoteRow.class::isInstance)).hasSize(1);
        assertThat(answers.stream().filter(Refusal.VoteNotInThisState.class::isInstance))
                .hasSize(19);
        assertThat(closings(vote)).isEqualTo(1);
    }

    @Test
    void twentyConfirmationsAtOnceGiveOneDecisionAndNoGapInTheNumbers() throws Exception {
        int before = lastNumber();
        SessionId session = play.open(ItemType.AGREEMENT);
        VoteId vote = open(play.firstItem(session), VoteMode.SHOW_OF_HANDS, 20);
        closeHands(vote, 25, new Tally(7, 5, 0, 0, 0), PresidentSide.FOR);
        List<Object> answers = atOnce(20, () -> votes.confirm(ConfirmVote.at(vote, Scene.at(10, 26))));
        assertThat(answers.stream().filter(ItemOutcome.APPROVED_MAJORITY::equals))
                .hasSize(1);
        assertThat(answers.stream().filter(DomainException.class::isInstance)).hasSize(19);
        assertThat(lastNumber()).isEqualTo(before + 1);
    }

    private int lastNumber() {
        return decisions.list(DecisionFilter.ALL).stream()
                .filter(decision -> decision.kind() == DecisionKind.DECISION && decision.year() == 2025)
                .mapToInt(DecisionRow::number)
                .max()
                .orElse(0);
    }

    private int closings(VoteId vote) {
        return jdbc.sql("select count(*) from journal_entry where act = 'assembly.voteClosed' and subject_id = :vote")
                .param("vote", vote.value().toString())
                .query(Integer.class)
                .single();
    }

    /** What each of them got: an answer, or the refusal. */
    private List<Object> atOnce(int threads, Callable<Object> act) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Object>> running = new ArrayList<>();
            var gate = new java.util.concurrent.CountDownLatch(1);
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    stage.asEverybody();
                    gate.await();
                    try {
                        return act.call();
                    } catch (DomainException refusal) {
                        return refusal;
                    }
                }));
            }
            gate.countDown();
            List<Object> answers = new ArrayList<>();
            for (Future<Object> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    // ---- Who may ----

    @Test
    void onlyTheChairConfirmsAndOnlyWhoConductsCloses() {
        SessionId session = play.open(ItemType.AGREEMENT);
        VoteId vote = open(play.firstItem(session), VoteMode.SHOW_OF_HANDS, 20);
        stage.as("reader", null, Permissions.SESSION_READ);
        assertThatThrownBy(() -> closeHands(vote, 25, new Tally(12, 0, 0, 0, 0), PresidentSide.FOR))
                .isInstanceOf(AccessDeniedException.class);
        stage.as("clerk", null, Permissions.SESSION_READ, Permissions.SESSION_CONDUCT);
        closeHands(vote, 25, new Tally(12, 0, 0, 0, 0), PresidentSide.FOR);
        assertThatThrownBy(() -> votes.confirm(ConfirmVote.at(vote, Scene.at(10, 26))))
                .isInstanceOf(AccessDeniedException.class);
        stage.as("chair", null, Permissions.SESSION_READ, Permissions.VOTE_CONFIRM);
        assertThat(votes.confirm(ConfirmVote.at(vote, Scene.at(10, 26)))).isEqualTo(ItemOutcome.APPROVED_UNANIMOUS);
        stage.asEverybody();
        assertThat(jdbc.sql("select confirmed_by from vote where id = :vote")
                        .param("vote", vote.value().toString())
                        .query(String.class)
                        .single())
                .isEqualTo("chair");
    }

    @Test
    void theMajorityFollowsFromWhatTheItemIs() {
        for (ItemType type : ItemType.values()) {
            assertThat(type.majorityKey())
                    .isEqualTo(
                            type == ItemType.NO_CONFIDENCE ? RuleKeys.NO_CONFIDENCE_ADOPTION : RuleKeys.VOTE_MAJORITY);
        }
    }
}
