package ma.ghorfa.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.CommitteeId;
import ma.ghorfa.chamber.Committees;
import ma.ghorfa.chamber.FormCommittee;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.journal.CommandReusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestConstructor;

/** Decisions, recommendations and motions: numbered without gaps, followed up, proved. */
@AssemblyTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DecisionsTests {

    private final Sessions sessions;
    private final Agendas agendas;
    private final Votes votes;
    private final Decisions decisions;
    private final Committees committees;
    private final Scene.Stage stage;
    private final Scene.Play play;
    private final Texts texts;

    @Autowired
    DecisionsTests(
            Sessions sessions,
            Agendas agendas,
            Votes votes,
            Decisions decisions,
            Committees committees,
            Scene.Stage stage,
            Scene.Play play,
            Texts texts) {
        this.sessions = sessions;
        this.agendas = agendas;
        this.votes = votes;
        this.decisions = decisions;
        this.committees = committees;
        this.stage = stage;
        this.play = play;
        this.texts = texts;
    }

    @BeforeEach
    void set() {
        stage.set();
    }

    private static final FollowUp SOMEBODY =
            new FollowUp(Scene.words("المديرة", "La directrice"), null, Scene.DAY.plusDays(60));

    private DecisionId recommend(SessionId session, FollowUp followUp) {
        return decisions.recommend(
                NewRecommendation.of(session, null, Scene.words("توصية", "Recommandation"), followUp));
    }

    private DecisionRow row(DecisionId id) {
        return decisions.view(id).decision();
    }

    private DecisionId adopted(SessionId session) {
        ItemId item = play.firstItem(session);
        VoteId vote = votes.putToVote(PrepareVote.of(item, VoteMode.ACCLAMATION), Scene.at(10, 20))
                .vote();
        votes.close(CloseVote.byAcclamation(vote, Scene.at(10, 21)));
        votes.confirm(ConfirmVote.at(vote, Scene.at(10, 22)));
        return sessions.view(session).decisions().getFirst().id();
    }

    @Test
    void numbersRunWithoutGapsWithinKindAndYear() {
        SessionId session = play.open(ItemType.MISC);
        int last =
                decisions.list(new DecisionFilter(Set.of(DecisionKind.RECOMMENDATION), Set.of(), 2025, false)).stream()
                        .mapToInt(DecisionRow::number)
                        .max()
                        .orElse(0);
        DecisionId first = recommend(session, SOMEBODY);
        assertThatThrownBy(() -> decisions.recommend(
                        NewRecommendation.of(session, null, Scene.words("", "Sans arabe"), SOMEBODY)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() ->
                        recommend(session, new FollowUp(Bilingual.EMPTY, new CommitteeId(UUID.randomUUID()), null)))
                .isInstanceOf(Refusal.NoSuchCommittee.class);
        assertThatThrownBy(() -> recommend(session, new FollowUp(Bilingual.EMPTY, null, Scene.DAY.minusDays(1))))
                .isInstanceOf(Refusal.DueBeforeAdoption.class);
        DecisionId second = recommend(session, SOMEBODY);
        assertThat(row(first).number()).isEqualTo(last + 1);
        assertThat(row(second).number()).isEqualTo(last + 2);
        assertThat(row(first).citation(texts, Language.AR.locale())).isEqualTo("التوصية رقم " + (last + 1) + "/2025");
    }

    @Test
    void aRepeatedRequestAdoptsOneRecommendation() {
        SessionId session = play.open(ItemType.MISC);
        NewRecommendation command =
                NewRecommendation.of(session, null, Scene.words("توصية", "Recommandation"), SOMEBODY);
        assertThat(decisions.recommend(command)).isEqualTo(decisions.recommend(command));
        assertThat(sessions.view(session).decisions()).hasSize(1);
        assertThatThrownBy(() -> decisions.recommend(new NewRecommendation(
                        command.commandKey(), session, null, Scene.words("أخرى", "Autre"), SOMEBODY)))
                .isInstanceOf(CommandReusedException.class);
    }

    @Test
    void aRecommendationBelongsToASessionThatIsHeld() {
        SessionId convoked = play.convoked(ItemType.MISC);
        assertThatThrownBy(() -> recommend(convoked, SOMEBODY)).isInstanceOf(Refusal.NotInThisState.class);
        SessionId open = play.open(ItemType.MISC);
        ItemId foreign = play.firstItem(convoked);
        assertThatThrownBy(() ->
                        decisions.recommend(NewRecommendation.of(open, foreign, Scene.words("توصية", ""), SOMEBODY)))
                .isInstanceOf(NotFoundException.class);
        DecisionId loose = recommend(open, FollowUp.NOBODY);
        assertThat(sessions.view(open).warnings())
                .extracting(SessionWarning::kind)
                .contains(SessionWarning.Kind.RECOMMENDATION_OPEN);
        decisions.assign(loose, row(loose).version(), SOMEBODY);
        assertThat(sessions.view(open).warnings())
                .extracting(SessionWarning::kind)
                .doesNotContain(SessionWarning.Kind.RECOMMENDATION_OPEN);
    }

    @Test
    void aDecisionGoesToSupervisionAndComesBack() {
        SessionId session = play.open(ItemType.BUDGET);
        DecisionId id = adopted(session);
        LocalDate july = LocalDate.of(2025, 7, 1);
        assertThatThrownBy(() -> decisions.transmit(id, Scene.DAY.minusDays(1), "1"))
                .isInstanceOf(Refusal.DateBeforeAdoption.class);
        assertThatThrownBy(() -> decisions.transmit(id, Zone.date(Instant.now()).plusDays(2), "1"))
                .isInstanceOf(Refusal.FactInFuture.class);
        assertThatThrownBy(() -> decisions.begin(id))
                .as("nothing voted on is carried out before supervision has answered")
                .isInstanceOf(Refusal.NotInThisDecisionState.class);
        assertThatThrownBy(() -> decisions.complete(id, july)).isInstanceOf(Refusal.NotInThisDecisionState.class);
        decisions.transmit(id, july, "45/2025");
        assertThatThrownBy(() -> decisions.begin(id)).isInstanceOf(Refusal.NotInThisDecisionState.class);
        assertThat(row(id).state()).isEqualTo(DecisionState.TRANSMITTED);
        assertThatThrownBy(() -> decisions.approvedBySupervision(id, july.minusDays(1), "و.م 1"))
                .isInstanceOf(Refusal.DateBeforeAdoption.class);
        assertThatThrownBy(() -> decisions.returned(id, july.plusDays(9), " "))
                .isInstanceOf(InvalidInputException.class);
        decisions.returned(id, july.plusDays(9), "طلب توضيح");
        assertThat(row(id).stateReason()).isEqualTo("طلب توضيح");
        assertThatThrownBy(() -> decisions.begin(id)).isInstanceOf(Refusal.NotInThisDecisionState.class);
        assertThatThrownBy(() -> decisions.complete(id, july.plusDays(9)))
                .isInstanceOf(Refusal.NotInThisDecisionState.class);
        decisions.transmit(id, july.plusDays(12), "46/2025");
        decisions.approvedBySupervision(id, july.plusDays(30), "و.م 77");
        assertThat(row(id).supervisionReference()).isEqualTo("و.م 77");
        assertThatThrownBy(() -> decisions.transmit(id, july.plusDays(40), "3"))
                .isInstanceOf(Refusal.NotInThisDecisionState.class);
        decisions.begin(id);
        assertThat(row(id).state()).isEqualTo(DecisionState.IN_EXECUTION);
    }

    @Test
    void silenceOfTheAuthorityNeedsItsLegalBasis() {
        DecisionId id = adopted(play.open(ItemType.TARIFF));
        decisions.transmit(id, LocalDate.of(2025, 7, 1), "12");
        assertThatThrownBy(() -> decisions.tacitlyApproved(id, LocalDate.of(2025, 9, 1), ""))
                .isInstanceOf(InvalidInputException.class);
        decisions.tacitlyApproved(id, LocalDate.of(2025, 9, 1), "انصرام الأجل");
        assertThat(row(id).state()).isEqualTo(DecisionState.TACITLY_APPROVED);
    }

    @Test
    void itIsDoneWhenSomethingProvesIt() {
        SessionId session = play.open(ItemType.MISC);
        DecisionId id = recommend(session, SOMEBODY);
        assertThat(decisions.overdue()).extracting(DecisionRow::id).contains(id);
        assertThatThrownBy(() -> decisions.progress(id, row(id).version(), 10))
                .isInstanceOf(Refusal.NotInThisDecisionState.class);
        decisions.begin(id);
        long version = row(id).version();
        decisions.progress(id, version, 40);
        assertThatThrownBy(() -> decisions.progress(id, version, 50)).isInstanceOf(ConflictException.class);
        for (int wrong : List.of(-1, 100, 1_000)) {
            assertThatThrownBy(() -> decisions.progress(id, row(id).version(), wrong))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> decisions.complete(id, LocalDate.of(2025, 9, 1)))
                .isInstanceOf(Refusal.EvidenceRequired.class);
        assertThatThrownBy(
                        () -> decisions.addEvidence(id, Scene.words("تقرير", "Rapport"), null, Scene.DAY.minusDays(3)))
                .isInstanceOf(Refusal.DateBeforeAdoption.class);
        UUID file = play.file();
        decisions.addEvidence(id, Scene.words("تقرير", "Rapport"), file, LocalDate.of(2025, 8, 30));
        decisions.complete(id, LocalDate.of(2025, 9, 1));
        DecisionView view = decisions.view(id);
        assertThat(view.decision().progress()).isEqualTo(100);
        assertThat(view.decision().state()).isEqualTo(DecisionState.DONE);
        assertThat(view.evidence()).singleElement().satisfies(one -> assertThat(one.file())
                .isEqualTo(file));
        assertThat(decisions.overdue()).extracting(DecisionRow::id).doesNotContain(id);
        assertThatThrownBy(() -> decisions.assign(id, view.decision().version(), SOMEBODY))
                .isInstanceOf(Refusal.NotInThisDecisionState.class);
        assertThatThrownBy(() -> decisions.abandon(id, LocalDate.of(2025, 9, 2), "سبب"))
                .isInstanceOf(Refusal.NotInThisDecisionState.class);
    }

    @Test
    void abandoningNeedsAReason() {
        DecisionId id = recommend(play.open(ItemType.MISC), SOMEBODY);
        assertThatThrownBy(() -> decisions.abandon(id, LocalDate.of(2025, 9, 2), ""))
                .isInstanceOf(InvalidInputException.class);
        decisions.abandon(id, LocalDate.of(2025, 9, 2), "انتفى موضوعها");
        assertThat(row(id).state()).isEqualTo(DecisionState.ABANDONED);
        assertThat(row(id).overdue()).isFalse();
    }

    @Test
    void aCommitteeMayBeChargedAndIsNamed() {
        CommitteeId committee = committees.form(new FormCommittee(
                1,
                Scene.words("لجنة التتبع", "Commission de suivi"),
                Scene.words("التتبع", "Suivre"),
                LocalDate.of(2022, 1, 10),
                stage.member(2),
                stage.member(3),
                Set.of(stage.member(4))));
        DecisionId id =
                recommend(play.open(ItemType.MISC), new FollowUp(Bilingual.EMPTY, committee, Scene.DAY.plusDays(5)));
        assertThat(row(id).committeeName().fr()).isEqualTo("Commission de suivi");
    }

    @Test
    void aDecisionKnowsWhereItComesFrom() {
        SessionId session = play.open(ItemType.AGREEMENT);
        DecisionId id = adopted(session);
        DecisionView view = decisions.view(id);
        assertThat(view.session().id()).isEqualTo(session);
        assertThat(view.itemTitle().fr()).isEqualTo("نقطة AGREEMENT (fr)");
        assertThat(view.decision().text().ar()).contains("نقطة AGREEMENT");
        assertThat(agendas.item(play.firstItem(session)).decisions())
                .extracting(DecisionRow::id)
                .containsExactly(id);
        assertThatThrownBy(() -> decisions.view(new DecisionId(UUID.randomUUID())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void listsCanBeNarrowed() {
        DecisionId id = recommend(play.open(ItemType.MISC), SOMEBODY);
        assertThat(decisions.list(new DecisionFilter(
                        Set.of(DecisionKind.RECOMMENDATION), Set.of(DecisionState.ADOPTED), 2025, true)))
                .extracting(DecisionRow::id)
                .contains(id);
        assertThat(decisions.list(new DecisionFilter(Set.of(DecisionKind.MOTION), Set.of(), null, false)))
                .extracting(DecisionRow::id)
                .doesNotContain(id);
        assertThat(decisions.list(new DecisionFilter(Set.of(), Set.of(), 2019, false)))
                .isEmpty();
    }
}
