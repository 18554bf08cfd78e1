package ma.ghorfa.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.chamber.NewRuleValue;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.RuleKeys;
import ma.ghorfa.chamber.RuleScope;
import ma.ghorfa.chamber.RuleValue;
import ma.ghorfa.chamber.StatutoryRules;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.journal.CommandReusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;

/** A session from the draft to the archive, its calls and sittings, and everything that is refused on the way. */
@AssemblyTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SessionsTests {

    private final Sessions sessions;
    private final Agendas agendas;
    private final Convocations convocations;
    private final Attendances attendances;
    private final Votes votes;
    private final StatutoryRules rules;
    private final Scene.Stage stage;
    private final Scene.Play play;
    private final Scene.Heard heard;
    private final JdbcClient jdbc;

    @Autowired
    SessionsTests(
            Sessions sessions,
            Agendas agendas,
            Convocations convocations,
            Attendances attendances,
            Votes votes,
            StatutoryRules rules,
            Scene.Stage stage,
            Scene.Play play,
            Scene.Heard heard,
            JdbcClient jdbc) {
        this.sessions = sessions;
        this.agendas = agendas;
        this.convocations = convocations;
        this.attendances = attendances;
        this.votes = votes;
        this.rules = rules;
        this.stage = stage;
        this.play = play;
        this.heard = heard;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void set() {
        stage.set();
    }

    private SessionState state(SessionId session) {
        return sessions.row(session).state();
    }

    private List<String> acts(SessionId session) {
        return jdbc.sql("select act from journal_entry where subject_id = :id order by seq")
                .param("id", session.value().toString())
                .query(String.class)
                .list();
    }

    // ---- The whole way ----

    @Test
    void aSessionIsHeldFromTheDraftToTheArchive() {
        SessionId session = play.draft();
        play.item(session, ItemType.PRESENTATION, "عرض");
        play.item(session, ItemType.ACTIVITY_REPORT, "التقرير الأدبي");
        assertThat(state(session)).isEqualTo(SessionState.DRAFT);
        sessions.fixAgenda(session);
        assertThat(state(session)).isEqualTo(SessionState.AGENDA_FIXED);
        convocations.convoke(Convoke.of(
                session,
                EnumSet.of(Channel.REGISTERED_POST),
                Zone.instant(Scene.DAY.minusDays(20).atTime(9, 0))));
        assertThat(state(session)).isEqualTo(SessionState.CONVENED);
        LiveQuorum before = Objects.requireNonNull(sessions.view(session).quorum());
        assertThat(before.present()).isZero();
        assertThat(before.missing()).isEqualTo(Scene.THRESHOLD);
        assertThat(before.itemsToVote()).isZero();

        attendances.allPresent(play.sitting(session), Scene.at(9, 50));
        attendances.leave(play.sitting(session), stage.member(12), Scene.at(9, 55));
        Opening opening = sessions.open(OpenSession.at(session, Scene.at(10, 0)));
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        assertThat(opening.check().present()).isEqualTo(11);
        assertThat(opening.check().inOffice()).isEqualTo(Scene.IN_OFFICE);
        assertThat(opening.check().seats()).isEqualTo(82);
        assertThat(opening.check().threshold()).isEqualTo(Scene.THRESHOLD);
        assertThat(opening.check().ruleKey()).isEqualTo(RuleKeys.QUORUM_ORDINARY_FIRST);
        assertThat(opening.check().sentence().ar()).contains("11").contains("النصاب");
        assertThat(opening.check().sentence().fr()).contains("quorum").contains("est atteint");

        SessionView open = sessions.view(session);
        assertThat(open.rulesFrozen()).isTrue();
        assertThat(open.president()).isNotNull();
        assertThat(open.chair()).isEqualTo(open.president());
        assertThat(Objects.requireNonNull(open.quorum()).departuresUntilLost()).isEqualTo(5);

        List<SessionView.Item> items = open.items();
        agendas.note(items.get(0).id(), Scene.at(10, 20));
        VoteId vote = votes.putToVote(PrepareVote.of(items.get(1).id(), VoteMode.ACCLAMATION), Scene.at(10, 30))
                .vote();
        votes.close(CloseVote.byAcclamation(vote, Scene.at(10, 31)));
        votes.confirm(ConfirmVote.at(vote, Scene.at(10, 32)));
        sessions.write(
                session,
                sessions.row(session).version(),
                new Protocol(
                        Bilingual.EMPTY,
                        Scene.words("كلمة الافتتاح", "Ouverture"),
                        Scene.words("كلمة الختام", "Clôture"),
                        true));
        sessions.close(CloseSession.at(session, Scene.at(12, 0)));

        assertThat(state(session)).isEqualTo(SessionState.CLOSED);
        SessionRecord record = sessions.record(session);
        assertThat(record.session().closedAt()).isEqualTo(Scene.at(12, 0));
        assertThat(record.session().protocol().loyaltyTelegram()).isTrue();
        assertThat(record.sittings()).hasSize(1);
        assertThat(record.sittings().getFirst().left())
                .extracting(line -> line.member().id())
                .containsExactly(stage.member(12));
        assertThat(record.items()).hasSize(2);
        assertThat(record.items().get(1).votes().getFirst().check()).isNotNull();
        assertThat(record.annexes())
                .extracting(SessionRecord.Annex::kind)
                .containsExactly(SessionRecord.Annex.Kind.ATTENDANCE_SHEET);
        assertThat(heard.of(SessionClosed.class).getLast()).isEqualTo(new SessionClosed(session, Scene.at(12, 0)));
        assertThat(acts(session))
                .containsExactly(
                        "assembly.sessionCreated",
                        "assembly.agendaFixed",
                        "assembly.membersConvoked",
                        "assembly.allPresent",
                        "assembly.quorumChecked",
                        "assembly.sessionOpened",
                        "assembly.sessionClosed");

        sessions.minutesFinal(session);
        assertThat(state(session)).isEqualTo(SessionState.MINUTES_PENDING);
        assertThatThrownBy(() -> sessions.archive(session)).isInstanceOf(Refusal.MinutesNotApproved.class);
        // What the vote of a later session leaves behind; the room of the minutes itself is not in this test.
        SessionId later = play.draft();
        ItemId approval = play.item(later, ItemType.MINUTES_APPROVAL, "المصادقة على المحضر");
        jdbc.sql("update agenda_item set subject_type = 'minutes', subject_id = :about, outcome = 'APPROVED_MAJORITY',"
                        + " outcome_at = now(6) where id = :id")
                .param("about", session.value().toString())
                .param("id", approval.value().toString())
                .update();
        sessions.archive(session);
        assertThat(state(session)).isEqualTo(SessionState.ARCHIVED);
        assertThatThrownBy(() -> sessions.archive(session)).isInstanceOf(Refusal.NotInThisState.class);
    }

    // ---- Opening ----

    @Test
    void openingBeforeTheConvocationIsRefused() {
        SessionId session = play.draft();
        play.item(session, ItemType.MISC, "مختلفات");
        assertThatThrownBy(() -> sessions.open(OpenSession.at(session, Scene.at(10, 0))))
                .isInstanceOf(Refusal.NotConvoked.class);
        sessions.fixAgenda(session);
        assertThatThrownBy(() -> sessions.open(OpenSession.at(session, Scene.at(10, 0))))
                .isInstanceOf(Refusal.NotConvoked.class);
        assertThatThrownBy(() -> attendances.allPresent(play.sitting(session), Scene.at(9, 50)))
                .isInstanceOf(Refusal.NotConvoked.class);
        assertThatThrownBy(() -> sessions.checkQuorum(session, Scene.at(9, 50)))
                .isInstanceOf(Refusal.NotConvoked.class);
    }

    @Test
    void withoutAQuorumItStaysConvokedAndTheCheckIsKept() {
        SessionId session = play.convoked(ItemType.MISC);
        play.come(session, stage.everybody().subList(0, Scene.THRESHOLD - 1));
        Opening opening = sessions.open(OpenSession.at(session, Scene.at(10, 0)));
        assertThat(opening).isInstanceOf(Opening.NoQuorum.class);
        assertThat(opening.check().result().missing()).isEqualTo(1);
        SessionView view = sessions.view(session);
        assertThat(view.session().state()).isEqualTo(SessionState.CONVENED);
        assertThat(view.rulesFrozen()).isFalse();
        assertThat(view.ledger()).hasSize(1);
        play.come(session, List.of());
        attendances.arrive(play.sitting(session), stage.member(9), Scene.at(10, 10));
        assertThat(sessions.open(OpenSession.at(session, Scene.at(10, 15)))).isInstanceOf(Opening.Opened.class);
        assertThat(sessions.view(session).ledger()).hasSize(2);
    }

    @Test
    void aCheckCanBeAskedForAtAnyTime() {
        SessionId session = play.convoked(ItemType.MISC);
        assertThat(sessions.checkQuorum(session, Scene.at(9, 30)).reached()).isFalse();
        play.come(session, stage.everybody());
        assertThat(sessions.checkQuorum(session, Scene.at(9, 50)).present()).isEqualTo(12);
        assertThat(sessions.checkQuorum(session, Scene.at(9, 40)).present()).isZero();
    }

    @Test
    void aFactBelongsToTheDayAndNeverToTheFuture() {
        SessionId session = play.convoked(ItemType.MISC);
        play.come(session, stage.everybody());
        assertThatThrownBy(() ->
                        sessions.open(OpenSession.at(session, Scene.at(10, 0).plusSeconds(86_400))))
                .isInstanceOf(Refusal.NotOnTheDay.class);
        assertThatThrownBy(() ->
                        sessions.open(OpenSession.at(session, Instant.now().plusSeconds(86_400))))
                .isInstanceOf(Refusal.FactInFuture.class);
        assertThat(state(session)).isEqualTo(SessionState.CONVENED);
    }

    @Test
    void aSittingIsNotOpenedBeforeItsHour() {
        SessionId session = play.convoked(ItemType.MISC);
        assertThatThrownBy(() -> sessions.adjourn(session, Scene.at(7, 0))).isInstanceOf(Refusal.BeforeTheHour.class);
        assertThatThrownBy(() -> sessions.callAgain(CallAgain.of(
                        session,
                        Scene.at(7, 0),
                        Scene.DAY.plusDays(14),
                        LocalTime.of(10, 0),
                        EnumSet.of(Channel.BAILIFF),
                        Zone.instant(Scene.DAY.plusDays(1).atTime(9, 0)))))
                .isInstanceOf(Refusal.BeforeTheHour.class);
        play.come(session, stage.everybody());
        assertThatThrownBy(() -> sessions.open(OpenSession.at(session, Scene.at(9, 59))))
                .isInstanceOf(Refusal.BeforeTheHour.class);
        assertThat(state(session)).isEqualTo(SessionState.CONVENED);
        sessions.open(OpenSession.at(session, Scene.at(10, 0)));
    }

    @Test
    void anElectiveSessionHasAQuorumOfItsOwn() {
        SessionData plain = Scene.Play.data();
        SessionId session = sessions.create(new SessionData(
                plain.kind(),
                true,
                plain.year(),
                plain.month(),
                plain.date(),
                plain.startTime(),
                plain.venue(),
                plain.province(),
                plain.ceremonialPresident()));
        play.item(session, ItemType.ELECTION, "انتخاب الرئيس");
        assertThatThrownBy(() -> sessions.edit(session, sessions.row(session).version(), plain))
                .isInstanceOf(Refusal.ElectionNeedsElectiveSession.class);
        play.convoke(session);
        play.come(session, stage.everybody());
        QuorumRow check =
                sessions.open(OpenSession.at(session, Scene.at(10, 0))).check();
        assertThat(check.threshold()).isEqualTo(55);
        assertThat(check.base()).isEqualTo(82);
        assertThat(check.reached()).isFalse();
    }

    @Test
    void nobodyIsElectedUnderTheQuorumOfAnotherSession() {
        SessionId session = play.draft();
        assertThatThrownBy(() -> play.item(session, ItemType.ELECTION, "انتخاب الرئيس"))
                .isInstanceOf(Refusal.ElectionNeedsElectiveSession.class);
        ItemId item = play.item(session, ItemType.MISC, "مختلفات");
        long version = agendas.item(item).item().version();
        assertThatThrownBy(() ->
                        agendas.edit(item, version, ItemData.of(ItemType.ELECTION, Scene.words("انتخاب", "Élection"))))
                .isInstanceOf(Refusal.ElectionNeedsElectiveSession.class);
    }

    @Test
    void theSameKeyOpensOnceAndAnotherContentIsRefused() {
        SessionId session = play.convoked(ItemType.MISC);
        play.come(session, stage.everybody());
        OpenSession command = OpenSession.at(session, Scene.at(10, 0));
        assertThat(sessions.open(command)).isEqualTo(sessions.open(command));
        assertThat(sessions.view(session).ledger()).hasSize(1);
        assertThatThrownBy(() -> sessions.open(new OpenSession(command.commandKey(), session, Scene.at(10, 1), null)))
                .isInstanceOf(CommandReusedException.class);
        assertThatThrownBy(() -> sessions.open(OpenSession.at(session, Scene.at(10, 0))))
                .isInstanceOf(Refusal.NotInThisState.class);
    }

    @Test
    void twentyThreadsOpenASessionOnce() throws Exception {
        SessionId session = play.convoked(ItemType.MISC);
        play.come(session, stage.everybody());
        int opened = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(20)) {
            var gate = new CountDownLatch(1);
            List<Future<Boolean>> running = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                running.add(pool.submit(() -> {
                    stage.asEverybody();
                    gate.await();
                    try {
                        return sessions.open(OpenSession.at(session, Scene.at(10, 0))) instanceof Opening.Opened;
                    } catch (Refusal.NotInThisState refusal) {
                        return false;
                    }
                }));
            }
            gate.countDown();
            for (Future<Boolean> one : running) {
                opened += one.get() ? 1 : 0;
            }
        }
        assertThat(opened).isEqualTo(1);
        assertThat(sessions.view(session).ledger()).hasSize(1);
        assertThat(acts(session)).containsOnlyOnce("assembly.sessionOpened");
    }

    // ---- Rules frozen ----

    @Test
    void aRuleThatChangesLaterChangesNoSessionThatWasOpened() {
        LocalDate day = LocalDate.of(2025, 5, 5);
        SessionId session = on(day, ItemType.BUDGET);
        attendances.allPresent(play.sitting(session), Zone.instant(day.atTime(9, 0)));
        sessions.open(OpenSession.at(session, Zone.instant(day.atTime(10, 0))));
        RuleValue frozen = rule(session, RuleKeys.VOTE_ABSTENTION_COUNTS);
        assertThat(frozen.asBoolean()).isFalse();

        change(RuleKeys.VOTE_ABSTENTION_COUNTS, "true", LocalDate.of(2025, 5, 1));
        change(RuleKeys.VOTE_ABSTENTION_COUNTS, "false", LocalDate.of(2025, 5, 10));

        assertThat(rule(session, RuleKeys.VOTE_ABSTENTION_COUNTS)).isEqualTo(frozen);
        VoteId vote = votes.putToVote(
                        PrepareVote.of(play.firstItem(session), VoteMode.SHOW_OF_HANDS),
                        Zone.instant(day.atTime(10, 20)))
                .vote();
        // Thirteen were in office on that day: the one suspended in June was not yet.
        VoteRow closed = votes.close(
                CloseVote.byHands(vote, Zone.instant(day.atTime(10, 25)), new Tally(6, 5, 2, 0, 0), PresidentSide.FOR));
        assertThat(closed.result()).isEqualTo(VoteResult.ADOPTED);

        SessionId later = on(day, ItemType.BUDGET);
        assertThat(rule(later, RuleKeys.VOTE_ABSTENTION_COUNTS).asBoolean()).isTrue();
    }

    private RuleValue rule(SessionId session, String key) {
        return sessions.view(session).rules().stream()
                .filter(rule -> rule.key().equals(key))
                .findAny()
                .orElseThrow();
    }

    private void change(String key, String value, LocalDate from) {
        rules.add(
                new NewRuleValue(key, RuleScope.NATIONAL, value, Scene.words("تجربة", "Essai"), Bilingual.EMPTY, from));
    }

    private SessionId on(LocalDate day, ItemType type) {
        SessionData plain = Scene.Play.data();
        SessionId session = sessions.create(new SessionData(
                plain.kind(),
                false,
                day.getYear(),
                day.getMonthValue(),
                day,
                plain.startTime(),
                plain.venue(),
                plain.province(),
                plain.ceremonialPresident()));
        play.item(session, type, "نقطة");
        sessions.fixAgenda(session);
        convocations.convoke(Convoke.of(
                session,
                EnumSet.of(Channel.REGISTERED_POST),
                Zone.instant(day.minusDays(25).atTime(9, 0))));
        return session;
    }

    // ---- Closing ----

    @Test
    void aSessionWithOpenItemsIsNotClosed() {
        SessionId session = play.open(ItemType.MISC, ItemType.AGREEMENT, ItemType.PRESENTATION);
        List<SessionView.Item> items = sessions.view(session).items();
        agendas.note(items.get(0).id(), Scene.at(10, 10));
        assertThatThrownBy(() -> sessions.close(CloseSession.at(session, Scene.at(11, 0))))
                .isInstanceOfSatisfying(Refusal.ItemsWithoutOutcome.class, refusal -> assertThat(refusal.args())
                        .containsExactly(2, "2 · 3"));
        agendas.postpone(items.get(1).id(), Scene.at(10, 20), "لم تكتمل الوثائق");
        agendas.withdraw(items.get(2).id(), Scene.at(10, 30), "تعذر حضور مقدم العرض");
        assertThatThrownBy(() -> sessions.close(CloseSession.at(session, Scene.at(9, 0))))
                .isInstanceOf(Refusal.FactBefore.class);
        CloseSession command = CloseSession.at(session, Scene.at(11, 0));
        sessions.close(command);
        sessions.close(command);
        assertThat(acts(session)).containsOnlyOnce("assembly.sessionClosed");
        assertThat(sessions.view(session).items())
                .extracting(SessionView.Item::outcome)
                .containsExactly(ItemOutcome.NOTED, ItemOutcome.POSTPONED, ItemOutcome.WITHDRAWN);
    }

    @Test
    void onlyAnOpenSessionIsClosedOrSuspended() {
        SessionId session = play.convoked(ItemType.MISC);
        assertThatThrownBy(() -> sessions.close(CloseSession.at(session, Scene.at(11, 0))))
                .isInstanceOf(Refusal.NotInThisState.class);
        assertThatThrownBy(() -> sessions.suspend(
                        new SuspendSession(session, Scene.at(11, 0), "استراحة", Scene.DAY, LocalTime.of(15, 0))))
                .isInstanceOf(Refusal.NotInThisState.class);
        assertThatThrownBy(() -> sessions.resume(OpenSession.at(session, Scene.at(15, 0))))
                .isInstanceOf(Refusal.NotInThisState.class);
    }

    @Test
    void aSittingDoesNotEndBeforeWhatHappenedInIt() {
        SessionId session = play.open(ItemType.MISC, ItemType.MISC);
        List<SessionView.Item> items = sessions.view(session).items();
        agendas.note(items.get(0).id(), Scene.at(10, 40));
        agendas.intervene(new Intervene(
                items.get(1).id(),
                stage.member(2),
                Bilingual.EMPTY,
                Scene.words("ملاحظة", "Remarque"),
                Scene.at(11, 5)));
        assertThatThrownBy(() -> sessions.suspend(
                        new SuspendSession(session, Scene.at(11, 0), "استراحة", Scene.DAY, LocalTime.of(15, 0))))
                .isInstanceOf(Refusal.FactBefore.class);
        agendas.note(items.get(1).id(), Scene.at(11, 20));
        assertThatThrownBy(() -> sessions.close(CloseSession.at(session, Scene.at(11, 19))))
                .isInstanceOf(Refusal.FactBefore.class);
        attendances.leave(play.sitting(session), stage.member(3), Scene.at(11, 25));
        assertThatThrownBy(() -> sessions.close(CloseSession.at(session, Scene.at(11, 24))))
                .isInstanceOf(Refusal.FactBefore.class);
        sessions.close(CloseSession.at(session, Scene.at(11, 25)));
    }

    // ---- Several sittings ----

    @Test
    void aSessionLeftOpenGoesOnInAnotherSitting() {
        SessionId session = play.open(ItemType.RULES);
        SittingId first = play.sitting(session);
        assertThatThrownBy(() -> sessions.suspend(new SuspendSession(
                        session, Scene.at(11, 0), "سبب", Scene.DAY.minusDays(1), LocalTime.of(10, 0))))
                .isInstanceOf(Refusal.SittingBeforeLast.class);
        LocalDate next = Scene.DAY.plusDays(14);
        SittingId second = sessions.suspend(
                new SuspendSession(session, Scene.at(11, 0), "إعادة صياغة النظام الداخلي", next, LocalTime.of(10, 0)));
        assertThat(state(session)).isEqualTo(SessionState.SUSPENDED);
        assertThat(sessions.view(session).sittings())
                .extracting(SessionView.SittingRow::id)
                .containsExactly(first, second);
        assertThatThrownBy(() -> attendances.arrive(first, stage.member(1), Scene.at(11, 5)))
                .isInstanceOf(Refusal.SittingOver.class);

        Instant tooFew = Zone.instant(next.atTime(10, 5));
        attendances.arrive(second, stage.president(), tooFew.minusSeconds(600));
        assertThat(sessions.resume(OpenSession.at(session, tooFew))).isInstanceOf(Opening.NoQuorum.class);
        assertThat(state(session)).isEqualTo(SessionState.SUSPENDED);

        // On that day the suspended member is back and the one to come has come: fourteen in office.
        attendances.allPresent(second, tooFew.plusSeconds(60));
        Opening opening = sessions.resume(OpenSession.at(session, tooFew.plusSeconds(120)));
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        assertThat(opening.check().inOffice()).isEqualTo(14);
        assertThat(opening.check().present()).isEqualTo(14);
        assertThat(opening.check().occasion()).isEqualTo(QuorumOccasion.RESUMPTION);

        VoteId vote = votes.putToVote(
                        PrepareVote.of(play.firstItem(session), VoteMode.SHOW_OF_HANDS), tooFew.plusSeconds(600))
                .vote();
        votes.close(CloseVote.byHands(vote, tooFew.plusSeconds(700), new Tally(14, 0, 0, 0, 0), PresidentSide.FOR));
        votes.confirm(ConfirmVote.at(vote, tooFew.plusSeconds(800)));
        sessions.close(CloseSession.at(session, tooFew.plusSeconds(900)));
        SessionRecord record = sessions.record(session);
        assertThat(record.sittings()).hasSize(2);
        assertThat(record.annexes()).hasSize(2);
        assertThat(record.sittings().getLast().openingCheck()).isEqualTo(opening.check());
    }

    // ---- A further call ----

    @Test
    void aFurtherCallIsMadeInOneStep() {
        SessionId first = play.draft();
        ItemId heading = play.item(first, ItemType.AGREEMENT, "اتفاقيات");
        agendas.add(AddItem.toAgenda(first, ItemData.of(ItemType.AGREEMENT, Scene.words("اتفاقية أولى", "Première")))
                .under(heading));
        agendas.add(AddItem.toAgenda(first, ItemData.of(ItemType.AGREEMENT, Scene.words("اتفاقية ثانية", "Deuxième")))
                .under(heading));
        ItemId other = play.item(first, ItemType.MISC, "مختلفات");
        agendas.attach(other, play.file(), Scene.words("وثيقة", "Document"));
        play.convoke(first);
        play.come(first, stage.everybody().subList(0, 3));

        CallAgain tooEarly = again(first, Scene.DAY.plusDays(6));
        assertThatThrownBy(() -> sessions.callAgain(tooEarly)).isInstanceOf(Refusal.CallTooEarly.class);
        assertThat(state(first)).isEqualTo(SessionState.CONVENED);
        assertThat(sessions.view(first).ledger()).isEmpty();

        CallAgain command = again(first, Scene.DAY.plusDays(14));
        SessionId second = sessions.callAgain(command);
        assertThat(sessions.callAgain(command)).isEqualTo(second);

        assertThat(state(first)).isEqualTo(SessionState.ADJOURNED_NO_QUORUM);
        assertThat(sessions.row(first).nextCall()).isEqualTo(second);
        assertThat(sessions.view(first).ledger().getLast().present()).isEqualTo(3);
        assertThat(sessions.view(first).rulesFrozen()).isTrue();
        assertThat(attendances.sheet(play.sitting(first)).counts().unexcused()).isEqualTo(9);

        SessionView called = sessions.view(second);
        assertThat(called.session().state()).isEqualTo(SessionState.SECOND_CALL);
        assertThat(called.session().call()).isEqualTo(2);
        assertThat(called.session().earlierCall()).isEqualTo(first);
        assertThat(called.convoked().sent()).isEqualTo(14);
        assertThat(called.items()).extracting(SessionView.Item::number).containsExactly("1", "1.1", "1.2", "2");
        assertThat(called.items()).extracting(item -> item.data().title().fr()).contains("Première", "Deuxième");
        assertThat(called.items().getLast().documents()).hasSize(1);
        assertThat(heard.of(SessionAdjourned.class).getLast().session()).isEqualTo(first);

        assertThatThrownBy(() -> play.item(second, ItemType.MISC, "نقطة جديدة"))
                .isInstanceOf(Refusal.SecondCallKeepsAgenda.class);
        assertThatThrownBy(() -> sessions.callAgain(again(first, Scene.DAY.plusDays(20))))
                .isInstanceOf(Refusal.AlreadyCalledAgain.class);
        assertThat(heard.of(SessionConvoked.class).getLast())
                .satisfies(event -> assertThat(event.session()).isEqualTo(second))
                .satisfies(event -> assertThat(event.members()).hasSize(14));
        assertThat(acts(second)).containsExactly("assembly.membersConvoked");

        Instant ten = Zone.instant(Scene.DAY.plusDays(14).atTime(10, 0));
        attendances.arrive(play.sitting(second), stage.president(), ten.minusSeconds(60));
        Opening opening = sessions.open(OpenSession.at(second, ten));
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        assertThat(opening.check().ruleValue()).isEqualTo("NONE");
        assertThat(opening.check().threshold()).isEqualTo(1);
    }

    private static CallAgain again(SessionId session, LocalDate date) {
        return CallAgain.of(
                session,
                Scene.at(10, 30),
                date,
                LocalTime.of(10, 0),
                EnumSet.of(Channel.BAILIFF),
                Zone.instant(Scene.DAY.plusDays(1).atTime(9, 0)));
    }

    @Test
    void enoughMembersMeansNoFurtherCall() {
        SessionId session = play.convoked(ItemType.MISC);
        play.come(session, stage.everybody());
        assertThatThrownBy(() -> sessions.callAgain(again(session, Scene.DAY.plusDays(14))))
                .isInstanceOf(Refusal.QuorumIsReached.class);
        assertThatThrownBy(() -> sessions.adjourn(session, Scene.at(10, 30)))
                .isInstanceOf(Refusal.QuorumIsReached.class);
        assertThat(sessions.list(SessionFilter.ALL)).noneMatch(row -> session.equals(row.earlierCall()));
    }

    @Test
    void theNextCallMayBeMadeLater() {
        SessionId session = play.convoked(ItemType.MISC);
        QuorumRow check = sessions.adjourn(session, Scene.at(10, 30));
        assertThat(check.reached()).isFalse();
        assertThat(check.present()).isZero();
        SessionId second = sessions.callAgain(again(session, Scene.DAY.plusDays(14)));
        SessionId third = sessions.callAgain(new CallAgain(
                UUID.randomUUID(),
                second,
                Zone.instant(Scene.DAY.plusDays(14).atTime(10, 30)),
                Scene.DAY.plusDays(30),
                LocalTime.of(10, 0),
                Scene.words("قاعة أخرى", "Autre salle"),
                new ProvinceCode("03.231"),
                new java.util.TreeSet<>(Set.of(Channel.EMAIL)),
                Zone.instant(Scene.DAY.plusDays(15).atTime(9, 0))));
        SessionRow row = sessions.row(third);
        assertThat(row.call()).isEqualTo(3);
        assertThat(row.venue().fr()).isEqualTo("Autre salle");
        assertThatThrownBy(() -> sessions.callAgain(new CallAgain(
                        UUID.randomUUID(),
                        third,
                        Zone.instant(Scene.DAY.plusDays(30).atTime(10, 30)),
                        Scene.DAY.plusDays(50),
                        LocalTime.of(10, 0),
                        Bilingual.EMPTY,
                        null,
                        new java.util.TreeSet<>(Set.of(Channel.EMAIL)),
                        Zone.instant(Scene.DAY.plusDays(31).atTime(9, 0)))))
                .isInstanceOf(Refusal.NoFurtherCall.class);
    }

    @Test
    void howOftenASessionIsCalledIsARuleOfItsDay() {
        SessionId session = play.convoked(ItemType.MISC);
        assertThat(sessions.view(session).mayBeCalledAgain()).isTrue();
        change(RuleKeys.SESSION_CALLS_MAX, "1", Scene.DAY);
        assertThat(sessions.view(session).mayBeCalledAgain()).isFalse();
        assertThatThrownBy(() -> sessions.callAgain(again(session, Scene.DAY.plusDays(14))))
                .isInstanceOf(Refusal.NoFurtherCall.class);
    }

    @Test
    void theNextCallIsProposedForADayOnWhichItMayBeMade() {
        SessionId session = play.convoked(ItemType.MISC);
        sessions.adjourn(session, Scene.at(10, 30));
        LocalDate sent = Scene.DAY.plusDays(1);
        LocalDate earliest = sessions.earliestNextCall(session, sent);
        assertThatThrownBy(() -> sessions.callAgain(again(session, earliest.minusDays(1))))
                .isInstanceOf(Refusal.CallTooEarly.class);
        SessionId second = sessions.callAgain(again(session, earliest));
        assertThat(sessions.view(session).mayBeCalledAgain()).isFalse();
        assertThat(sessions.view(second).mayBeCalledAgain()).isTrue();
        sessions.postpone(second, earliest.plusDays(10), LocalTime.of(10, 0), "سبب");
        SessionData plain = Scene.Play.data();
        assertThatThrownBy(() -> sessions.edit(second, sessions.row(second).version(), plain))
                .isInstanceOf(Refusal.NewDateNotLater.class);
    }

    // ---- Postponed, cancelled ----

    @Test
    void aPostponedSessionIsConvokedAgain() {
        SessionId session = play.convoked(ItemType.MISC);
        attendances.excuse(
                play.sitting(session),
                stage.member(4),
                new ExcuseData("سفر", Zone.instant(Scene.DAY.minusDays(2).atTime(9, 0)), false));
        attendances.markAbsent(play.sitting(session), stage.member(5));
        play.come(session, stage.everybody().subList(5, 8));
        assertThatThrownBy(() -> sessions.postpone(session, Scene.DAY, LocalTime.of(10, 0), "سبب"))
                .isInstanceOf(Refusal.NewDateNotLater.class);
        assertThatThrownBy(() -> sessions.postpone(session, Scene.DAY.plusDays(20), LocalTime.of(10, 0), ""))
                .isInstanceOf(InvalidInputException.class);
        LocalDate later = Scene.DAY.plusDays(30);
        sessions.postpone(session, later, LocalTime.of(11, 0), "تعذر توفير القاعة");
        SessionView view = sessions.view(session);
        assertThat(view.session().state()).isEqualTo(SessionState.POSTPONED);
        assertThat(view.session().date()).isEqualTo(later);
        assertThat(view.postponedFrom()).isEqualTo(Scene.DAY);
        assertThat(view.currentSitting().date()).isEqualTo(later);
        assertThat(attendances.sheet(play.sitting(session)).lines())
                .as("nobody came on the new day yet, and an excuse for the former one is none for it")
                .allSatisfy(line -> {
                    assertThat(line.state()).isEqualTo(AttendanceState.EXPECTED);
                    assertThat(line.movements()).isEmpty();
                    assertThat(line.excuse()).isNull();
                });
        assertThatThrownBy(() -> sessions.edit(session, view.session().version(), Scene.Play.data()))
                .as("it was put off: it does not come back to the day it was put off from")
                .isInstanceOf(Refusal.NewDateNotLater.class);
        assertThatThrownBy(() -> sessions.open(OpenSession.at(session, Zone.instant(later.atTime(11, 0)))))
                .isInstanceOf(Refusal.NotConvoked.class);
        convocations.convoke(Convoke.of(
                session,
                EnumSet.of(Channel.EMAIL),
                Zone.instant(Scene.DAY.plusDays(2).atTime(9, 0))));
        assertThat(state(session)).isEqualTo(SessionState.CONVENED);
        assertThat(convocations.list(session)).hasSize(14);
        assertThat(convocations.list(session).getFirst().proofs())
                .extracting(ConvocationRow.Proof::channel)
                .containsExactly(Channel.EMAIL);
        Instant ten = Zone.instant(later.atTime(11, 0));
        attendances.arrive(play.sitting(session), stage.president(), ten);
        assertThat(sessions.checkQuorum(session, ten).present()).isEqualTo(1);
    }

    @Test
    void aCancelledSessionIsOver() {
        SessionId session = play.convoked(ItemType.MISC);
        sessions.cancel(session, "قوة قاهرة");
        assertThat(state(session)).isEqualTo(SessionState.CANCELLED);
        assertThatThrownBy(() -> sessions.open(OpenSession.at(session, Scene.at(10, 0))))
                .isInstanceOf(Refusal.NotInThisState.class);
        assertThatThrownBy(() -> sessions.cancel(session, "سبب")).isInstanceOf(Refusal.NotInThisState.class);
        SessionId open = play.open(ItemType.MISC);
        assertThatThrownBy(() -> sessions.cancel(open, "سبب")).isInstanceOf(Refusal.NotInThisState.class);
        assertThatThrownBy(() -> sessions.postpone(open, Scene.DAY.plusDays(9), LocalTime.NOON, "سبب"))
                .isInstanceOf(Refusal.NotInThisState.class);
    }

    // ---- Preparing ----

    @Test
    void aDateBeforeTheMandateIsRefused() {
        assertThatThrownBy(() -> sessions.create(dated(LocalDate.of(2021, 6, 10))))
                .isInstanceOf(Refusal.NobodyInOffice.class);
        assertThatThrownBy(() -> sessions.create(dated(LocalDate.of(2031, 6, 10))))
                .isInstanceOf(Refusal.NobodyInOffice.class);
        SessionId session = play.convoked(ItemType.MISC);
        assertThatThrownBy(() -> sessions.postpone(session, LocalDate.of(2031, 6, 10), LocalTime.NOON, "سبب"))
                .isInstanceOf(Refusal.NobodyInOffice.class);
    }

    private static SessionData dated(LocalDate date) {
        SessionData plain = Scene.Play.data();
        return new SessionData(
                plain.kind(),
                false,
                date.getYear(),
                date.getMonthValue(),
                date,
                plain.startTime(),
                plain.venue(),
                plain.province(),
                plain.ceremonialPresident());
    }

    private static SessionData ordinary(int year, int month, LocalDate date) {
        SessionData plain = Scene.Play.data();
        return new SessionData(
                SessionKind.ORDINARY,
                false,
                year,
                month,
                date,
                plain.startTime(),
                plain.venue(),
                plain.province(),
                plain.ceremonialPresident());
    }

    @Test
    void theNominalMonthIsNotTheDateAndComesOnce() {
        SessionId session = sessions.create(ordinary(2022, 10, LocalDate.of(2022, 12, 30)));
        assertThat(sessions.row(session).month()).isEqualTo(10);
        assertThatThrownBy(() -> sessions.create(ordinary(2022, 10, LocalDate.of(2022, 11, 2))))
                .isInstanceOf(Refusal.SameSessionExists.class);
        SessionId unusual = sessions.create(ordinary(2022, 3, LocalDate.of(2022, 3, 24)));
        assertThat(sessions.view(unusual).warnings())
                .extracting(SessionWarning::kind)
                .contains(SessionWarning.Kind.UNUSUAL_MONTH, SessionWarning.Kind.RULE_TO_VERIFY);
        play.item(session, ItemType.MISC, "نقطة");
        sessions.cancel(session, "سبب");
        assertThat(sessions.create(ordinary(2022, 10, LocalDate.of(2022, 11, 2))))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 13, -1})
    void thereIsNoSuchMonth(int month) {
        assertThatThrownBy(() -> sessions.create(ordinary(2025, month, Scene.DAY)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aYearFarFromTheDateIsASlip() {
        assertThatThrownBy(() -> sessions.create(ordinary(2005, 6, Scene.DAY)))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("year"));
    }

    @Test
    void anUnknownProvinceIsRefused() {
        SessionData plain = Scene.Play.data();
        assertThatThrownBy(() -> sessions.create(new SessionData(
                        plain.kind(),
                        false,
                        2025,
                        6,
                        plain.date(),
                        plain.startTime(),
                        plain.venue(),
                        new ProvinceCode("03.999"),
                        plain.ceremonialPresident())))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aVenueIsNeededAndFits() {
        SessionData plain = Scene.Play.data();
        for (String venue : List.of("", "  ", "ا".repeat(10_000))) {
            assertThatThrownBy(() -> sessions.create(new SessionData(
                            plain.kind(),
                            false,
                            2025,
                            6,
                            plain.date(),
                            plain.startTime(),
                            Scene.words(venue, ""),
                            null,
                            Bilingual.EMPTY)))
                    .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.field())
                            .isEqualTo("venue.ar"));
        }
    }

    @Test
    void twoWhoEditTheSameSessionAreToldAndNothingIsLost() {
        SessionId session = play.draft();
        long version = sessions.row(session).version();
        SessionData first = venue("قاعة أولى");
        SessionData second = venue("قاعة ثانية");
        sessions.edit(session, version, first);
        assertThatThrownBy(() -> sessions.edit(session, version, second)).isInstanceOf(ConflictException.class);
        assertThat(sessions.row(session).venue().ar()).isEqualTo("قاعة أولى");
        sessions.edit(session, sessions.row(session).version(), second);
        assertThat(sessions.row(session).venue().ar()).isEqualTo("قاعة ثانية");
        play.item(session, ItemType.MISC, "نقطة");
        play.convoke(session);
        assertThatThrownBy(() -> sessions.edit(session, sessions.row(session).version(), first))
                .isInstanceOf(Refusal.NotInThisState.class);
    }

    private static SessionData venue(String ar) {
        SessionData plain = Scene.Play.data();
        return new SessionData(
                plain.kind(),
                false,
                2025,
                6,
                plain.date(),
                plain.startTime(),
                Scene.words(ar, "Salle"),
                plain.province(),
                Scene.words("السيد العامل", "Le gouverneur"));
    }

    @Test
    void anAgendaIsFixedWithItemsAndCanBeOpenedAgain() {
        SessionId session = play.draft();
        assertThatThrownBy(() -> sessions.fixAgenda(session)).isInstanceOf(Refusal.AgendaEmpty.class);
        ItemId item = play.item(session, ItemType.MISC, "نقطة");
        sessions.fixAgenda(session);
        assertThat(agendas.item(item).item().state()).isEqualTo(ItemState.SCHEDULED);
        sessions.reopenAgenda(session);
        assertThat(state(session)).isEqualTo(SessionState.DRAFT);
        assertThatThrownBy(() -> sessions.reopenAgenda(session)).isInstanceOf(Refusal.NotInThisState.class);
    }

    @Test
    void thereIsNoSuchSession() {
        var nobody = new SessionId(UUID.randomUUID());
        assertThatThrownBy(() -> sessions.view(nobody)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sessions.fixAgenda(nobody)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void listsCanBeNarrowed() {
        SessionId session = play.open(ItemType.MISC);
        assertThat(sessions.list(new SessionFilter(
                        Set.of(SessionKind.EXTRAORDINARY), Set.of(SessionState.OPEN), Scene.DAY, Scene.DAY)))
                .extracting(SessionRow::id)
                .contains(session);
        assertThat(sessions.list(new SessionFilter(Set.of(SessionKind.ORDINARY), Set.of(), null, null)))
                .extracting(SessionRow::id)
                .doesNotContain(session);
        assertThat(sessions.list(new SessionFilter(Set.of(), Set.of(), Scene.DAY.plusDays(1), null)))
                .extracting(SessionRow::id)
                .doesNotContain(session);
    }

    @Test
    void theDatabaseKnowsOneOrdinarySessionOfAMonth() {
        SessionData plain = Scene.Play.data();
        SessionId first = sessions.create(ordinary(plain, 2023, 10));
        assertThatThrownBy(() -> sessions.create(ordinary(plain, 2023, 10)))
                .isInstanceOf(Refusal.SameSessionExists.class);
        String other = sessions.create(ordinary(plain, 2023, 11)).value().toString();
        assertThatThrownBy(() -> jdbc.sql("update assembly_session set nominal_month = 10 where id = :id")
                        .param("id", other)
                        .update())
                .hasMessageContaining("session_ordinary_once");
        sessions.cancel(first, "تجربة");
        assertThat(jdbc.sql("update assembly_session set nominal_month = 10 where id = :id")
                        .param("id", other)
                        .update())
                .isEqualTo(1);
    }

    @Test
    void ofManyWhoBeginTheSameOrdinarySessionOneDoes() throws Exception {
        SessionData data = ordinary(Scene.Play.data(), 2023, 6);
        int begun = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            var gate = new CountDownLatch(1);
            List<Future<Boolean>> running = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                running.add(pool.submit(() -> {
                    stage.asEverybody();
                    gate.await();
                    try {
                        sessions.create(data);
                        return true;
                    } catch (Refusal.SameSessionExists refusal) {
                        return false;
                    }
                }));
            }
            gate.countDown();
            for (Future<Boolean> one : running) {
                begun += one.get() ? 1 : 0;
            }
        }
        assertThat(begun).isEqualTo(1);
    }

    private static SessionData ordinary(SessionData plain, int year, int month) {
        return new SessionData(
                SessionKind.ORDINARY,
                false,
                year,
                month,
                LocalDate.of(year, month, 15),
                plain.startTime(),
                plain.venue(),
                plain.province(),
                plain.ceremonialPresident());
    }

    // ---- What reminds ----

    @Test
    void minutesThatAreLateAndDecisionsThatWereKeptAreWarnedOf() {
        SessionId session = play.open(ItemType.AGREEMENT);
        VoteId vote = votes.putToVote(PrepareVote.of(play.firstItem(session), VoteMode.ACCLAMATION), Scene.at(10, 30))
                .vote();
        votes.close(CloseVote.byAcclamation(vote, Scene.at(10, 31)));
        votes.confirm(ConfirmVote.at(vote, Scene.at(10, 32)));
        sessions.close(CloseSession.at(session, Scene.at(12, 0)));
        assertThat(sessions.view(session).warnings())
                .extracting(SessionWarning::kind)
                .contains(SessionWarning.Kind.MINUTES_LATE, SessionWarning.Kind.NOT_TRANSMITTED);
        sessions.minutesFinal(session);
        assertThat(sessions.view(session).warnings())
                .extracting(SessionWarning::kind)
                .doesNotContain(SessionWarning.Kind.MINUTES_LATE);
    }

    @Test
    void whoStaysAwayAgainAndAgainIsNamed() {
        LocalDate day = LocalDate.of(2022, 3, 1);
        for (int time = 0; time < 3; time++) {
            SessionId session = on(day.plusDays(time), ItemType.MISC);
            SittingId sitting = play.sitting(session);
            attendances.markAbsent(sitting, stage.member(11));
            Instant ten = Zone.instant(day.plusDays(time).atTime(10, 0));
            attendances.allPresent(sitting, ten.minusSeconds(600));
            sessions.open(OpenSession.at(session, ten));
            agendas.note(play.firstItem(session), ten.plusSeconds(600));
            sessions.close(CloseSession.at(session, ten.plusSeconds(900)));
        }
        SessionId next = on(day.plusDays(3), ItemType.MISC);
        assertThat(sessions.view(next).warnings())
                .filteredOn(warning -> warning.kind() == SessionWarning.Kind.ABSENT_AGAIN)
                .singleElement()
                .satisfies(warning -> assertThat(warning.args()).startsWith(1, 3));
        SessionId before = on(day.plusDays(2), ItemType.MISC);
        assertThat(sessions.view(before).warnings())
                .extracting(SessionWarning::kind)
                .doesNotContain(SessionWarning.Kind.ABSENT_AGAIN);
    }

    // ---- Who may ----

    @Test
    void somebodyWhoMayOnlyReadSessionsReadsThemWhole() {
        SessionId session = play.open(ItemType.MISC);
        MemberId member = stage.member(3);
        SessionView seen = stage.asMember(member, () -> sessions.view(session));
        assertThat(seen.quorum()).isNotNull();
        assertThat(seen.rules()).isNotEmpty();
        assertThat(seen.provinceName().fr()).isEqualTo("Taza");
        stage.asMember(member, () -> assertThatThrownBy(() -> sessions.close(CloseSession.at(session, Scene.at(12, 0))))
                .isInstanceOf(AccessDeniedException.class));
        stage.as("nobody", null, Permissions.CHAMBER_READ);
        assertThatThrownBy(() -> sessions.view(session)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theSuggestedTimeFollowsTheSession() {
        SessionId session = play.convoked(ItemType.MISC);
        assertThat(sessions.view(session).suggestedAt()).isEqualTo(Scene.at(10, 0));
        play.come(session, stage.everybody());
        sessions.open(OpenSession.at(session, Scene.at(10, 7)));
        assertThat(sessions.view(session).suggestedAt()).isEqualTo(Scene.at(10, 8));
        agendas.note(play.firstItem(session), Scene.at(10, 40));
        assertThat(sessions.view(session).suggestedAt()).isEqualTo(Scene.at(10, 41));
    }
}
