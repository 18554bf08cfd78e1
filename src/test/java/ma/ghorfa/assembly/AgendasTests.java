package ma.ghorfa.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.NotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestConstructor;

/** The agenda: typed items in two languages, their order, what is attached, what is late, what comes back. */
@AssemblyTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class AgendasTests {

    private final Sessions sessions;
    private final Agendas agendas;
    private final Votes votes;
    private final Scene.Stage stage;
    private final Scene.Play play;
    private final Scene.Papers papers;

    @Autowired
    AgendasTests(
            Sessions sessions, Agendas agendas, Votes votes, Scene.Stage stage, Scene.Play play, Scene.Papers papers) {
        this.sessions = sessions;
        this.agendas = agendas;
        this.votes = votes;
        this.stage = stage;
        this.play = play;
        this.papers = papers;
    }

    @BeforeEach
    void set() {
        stage.set();
    }

    private static ItemData titled(String ar) {
        return ItemData.of(ItemType.MISC, Scene.words(ar, ""));
    }

    private List<String> order(SessionId session) {
        return sessions.view(session).items().stream()
                .map(item -> item.number() + " " + item.data().title().ar())
                .toList();
    }

    private ItemId add(SessionId session, String title) {
        return agendas.add(AddItem.toAgenda(session, titled(title)));
    }

    // ---- Order ----

    @Test
    void itemsAreMovedAndTheNumbersFollow() {
        SessionId session = play.draft();
        ItemId a = add(session, "ألف");
        ItemId b = add(session, "باء");
        ItemId c = add(session, "جيم");
        agendas.add(AddItem.toAgenda(session, titled("دال")).at(1));
        assertThat(order(session)).containsExactly("1 دال", "2 ألف", "3 باء", "4 جيم");
        agendas.moveUp(c);
        assertThat(order(session)).containsExactly("1 دال", "2 ألف", "3 جيم", "4 باء");
        agendas.moveDown(a);
        assertThat(order(session)).containsExactly("1 دال", "2 جيم", "3 ألف", "4 باء");
        agendas.move(b, null, 1);
        assertThat(order(session)).containsExactly("1 باء", "2 دال", "3 جيم", "4 ألف");
        agendas.move(b, null, 99);
        agendas.moveDown(b);
        agendas.moveUp(sessions.view(session).items().getFirst().id());
        assertThat(order(session)).containsExactly("1 دال", "2 جيم", "3 ألف", "4 باء");
        agendas.move(a, c, 1);
        agendas.move(b, c, 1);
        assertThat(order(session)).containsExactly("1 دال", "2 جيم", "2.1 باء", "2.2 ألف");
        agendas.move(b, null, 1);
        assertThat(order(session)).containsExactly("1 باء", "2 دال", "3 جيم", "3.1 ألف");
        agendas.remove(b, 0);
        assertThat(order(session)).containsExactly("1 دال", "2 جيم", "2.1 ألف");
    }

    @Test
    void movingAnItemIsNoConflictForWhoEditsIt() {
        SessionId session = play.draft();
        ItemId a = add(session, "ألف");
        add(session, "باء");
        long version = agendas.item(a).item().version();
        agendas.moveDown(a);
        agendas.edit(a, version, titled("ألف معدلة"));
        assertThat(order(session)).containsExactly("1 باء", "2 ألف معدلة");
    }

    @Test
    void thereIsOneLevelOfSubItems() {
        SessionId session = play.draft();
        ItemId heading = add(session, "عنوان");
        ItemId sub = agendas.add(AddItem.toAgenda(session, titled("فرعية")).under(heading));
        ItemId other = add(session, "أخرى");
        assertThatThrownBy(() ->
                        agendas.add(AddItem.toAgenda(session, titled("أعمق")).under(sub)))
                .isInstanceOf(Refusal.OneLevelOnly.class);
        assertThatThrownBy(() -> agendas.move(heading, other, 1)).isInstanceOf(Refusal.OneLevelOnly.class);
        assertThatThrownBy(() -> agendas.move(other, other, 1)).isInstanceOf(Refusal.OneLevelOnly.class);
        assertThatThrownBy(() -> agendas.remove(heading, 0)).isInstanceOf(Refusal.ItemInUse.class);
        assertThat(sessions.view(session).agenda().getFirst().isHeading()).isTrue();
        assertThat(sessions.row(session).items()).isEqualTo(2);
        SessionId elsewhere = play.draft();
        ItemId foreign = add(elsewhere, "من دورة أخرى");
        assertThatThrownBy(() ->
                        agendas.add(AddItem.toAgenda(session, titled("تائهة")).under(foreign)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> agendas.move(other, foreign, 1)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aHeadingIsNotDecidedItself() {
        SessionId session = play.draft();
        ItemId heading = play.item(session, ItemType.MISC, "عنوان");
        ItemId sub = agendas.add(AddItem.toAgenda(session, titled("فرعية")).under(heading));
        play.convoke(session);
        play.come(session, stage.everybody());
        sessions.open(OpenSession.at(session, Scene.at(10, 0)));
        assertThatThrownBy(() -> agendas.note(heading, Scene.at(10, 5))).isInstanceOf(Refusal.ItemHasSubItems.class);
        assertThatThrownBy(() -> votes.prepare(PrepareVote.of(heading, VoteMode.SHOW_OF_HANDS)))
                .isInstanceOf(Refusal.ItemHasSubItems.class);
        agendas.note(sub, Scene.at(10, 5));
        sessions.close(CloseSession.at(session, Scene.at(10, 30)));
        assertThat(sessions.row(session).decided()).isEqualTo(1);
    }

    @Test
    void twentyThreadsMovingLeaveAWholeOrder() throws Exception {
        SessionId session = play.draft();
        List<ItemId> items = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            items.add(add(session, "نقطة " + i));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(20)) {
            var gate = new CountDownLatch(1);
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                ItemId item = items.get(i % items.size());
                int position = 1 + (i * 5) % items.size();
                running.add(pool.submit(() -> {
                    stage.asEverybody();
                    gate.await();
                    agendas.move(item, null, position);
                    return null;
                }));
            }
            gate.countDown();
            for (Future<?> one : running) {
                one.get();
            }
        }
        assertThat(sessions.view(session).items())
                .extracting(SessionView.Item::number)
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(sessions.view(session).items())
                .extracting(SessionView.Item::id)
                .containsExactlyInAnyOrderElementsOf(items);
    }

    // ---- Two who edit ----

    @Test
    void twoSecretariesEditingTheSameItemAreToldAndNothingIsLost() {
        SessionId session = play.draft();
        ItemId item = add(session, "عنوان");
        long read = agendas.item(item).item().version();
        agendas.edit(item, read, titled("نسخة الأولى"));
        assertThatThrownBy(() -> agendas.edit(item, read, titled("نسخة الثانية")))
                .isInstanceOf(ConflictException.class);
        SessionView.Item stored = agendas.item(item).item();
        assertThat(stored.data().title().ar()).isEqualTo("نسخة الأولى");
        assertThat(stored.changedBy()).isEqualTo("secretary");
        assertThatThrownBy(() -> agendas.remove(item, read)).isInstanceOf(ConflictException.class);
        agendas.edit(item, stored.version(), titled("نسخة الثانية"));
        assertThat(agendas.item(item).item().data().title().ar()).isEqualTo("نسخة الثانية");
    }

    @Test
    void ofTwentyWhoSaveTheSameVersionOneSucceeds() throws Exception {
        SessionId session = play.draft();
        ItemId item = add(session, "عنوان");
        long read = agendas.item(item).item().version();
        int saved = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(20)) {
            var gate = new CountDownLatch(1);
            List<Future<Boolean>> running = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String title = "نسخة " + i;
                running.add(pool.submit(() -> {
                    stage.asEverybody();
                    gate.await();
                    try {
                        agendas.edit(item, read, titled(title));
                        return true;
                    } catch (ConflictException conflict) {
                        return false;
                    }
                }));
            }
            gate.countDown();
            for (Future<Boolean> one : running) {
                saved += one.get() ? 1 : 0;
            }
        }
        assertThat(saved).isEqualTo(1);
    }

    // ---- Bad texts ----

    @Test
    void aTitleIsNeededInArabicAndFits() {
        SessionId session = play.draft();
        for (String title : List.of("", "   ", "\u200f\u202e", "ن".repeat(10_000), "😀".repeat(501))) {
            assertThatThrownBy(() -> add(session, title))
                    .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.field())
                            .isEqualTo("title.ar"));
        }
        assertThatThrownBy(() -> agendas.add(AddItem.toAgenda(
                        session, ItemData.of(ItemType.MISC, Scene.words("عنوان", "x".repeat(10_000))))))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("title.fr"));
        assertThatThrownBy(() -> agendas.add(AddItem.toAgenda(
                        session, titled("عنوان").withDecisionText(Scene.words("م".repeat(20_001), "")))))
                .isInstanceOf(InvalidInputException.class);
        assertThat(sessions.view(session).items()).isEmpty();
    }

    @Test
    void emojiMarkupAndOverridesAreTextAndNothingElse() {
        SessionId session = play.draft();
        ItemId item = agendas.add(AddItem.toAgenda(
                session,
                ItemData.of(
                        ItemType.MISC,
                        Scene.words(
                                "عنوان 😀 <script>alert(1)</script>\u202e مقلوب\n ثان",
                                "Titre '; drop table agenda_item; -- é"))));
        ItemData stored = agendas.item(item).item().data();
        assertThat(stored.title().ar()).isEqualTo("عنوان 😀 <script>alert(1)</script> مقلوب ثان");
        assertThat(stored.title().fr()).isEqualTo("Titre '; drop table agenda_item; -- é");
    }

    // ---- Late items ----

    @Test
    void afterTheAgendaWasFixedAnItemIsLateAndSaysWhy() {
        SessionId session = play.convoked(ItemType.MISC);
        assertThatThrownBy(() -> add(session, "نقطة متأخرة")).isInstanceOf(Refusal.LateReasonRequired.class);
        ItemId late =
                agendas.add(AddItem.toAgenda(session, titled("نقطة متأخرة")).late("طلب من السلطة الوصية"));
        SessionView.Item item = agendas.item(late).item();
        assertThat(item.late()).isTrue();
        assertThat(item.lateReason()).isEqualTo("طلب من السلطة الوصية");
        assertThat(item.state()).isEqualTo(ItemState.SCHEDULED);
        assertThatThrownBy(() -> agendas.remove(late, item.version())).isInstanceOf(Refusal.AgendaIsFinal.class);
        agendas.withdraw(late, Scene.at(9, 0), "تم سحب الطلب");
        assertThat(agendas.item(late).item().outcome()).isEqualTo(ItemOutcome.WITHDRAWN);
    }

    @Test
    void whatMembersWereToldStaysAfterTheConvocation() {
        SessionId session = play.convoked(ItemType.MISC);
        ItemId item = play.firstItem(session);
        SessionView.Item read = agendas.item(item).item();
        assertThatThrownBy(() -> agendas.edit(item, read.version(), titled("عنوان آخر")))
                .isInstanceOf(Refusal.AgendaIsFinal.class);
        agendas.edit(item, read.version(), read.data().withPresenter(Scene.words("المدير", "Le directeur")));
        assertThat(agendas.item(item).item().data().presenter().fr()).isEqualTo("Le directeur");
    }

    @Test
    void aClosedSessionTakesNoItems() {
        SessionId session = play.open(ItemType.MISC);
        agendas.note(play.firstItem(session), Scene.at(10, 5));
        sessions.close(CloseSession.at(session, Scene.at(10, 30)));
        assertThatThrownBy(() ->
                        agendas.add(AddItem.toAgenda(session, titled("متأخرة")).late("سبب")))
                .isInstanceOf(Refusal.AgendaIsFinal.class);
        SessionView.Item read = sessions.view(session).items().getFirst();
        assertThatThrownBy(() -> agendas.edit(read.id(), read.version(), read.data()))
                .isInstanceOf(Refusal.AgendaIsFinal.class);
        assertThatThrownBy(() -> agendas.moveUp(read.id())).isInstanceOf(Refusal.AgendaIsFinal.class);
        agendas.write(
                read.id(),
                read.version(),
                new ItemWriting(
                        Bilingual.EMPTY,
                        Scene.words("إضافة", "Ajout"),
                        read.data().decisionText(),
                        false));
        assertThat(agendas.item(read.id()).item().discussion().ar()).isEqualTo("إضافة");
    }

    // ---- Documents, subjects ----

    @Test
    void aFileIsAttachedOnceAndTakenOff() {
        SessionId session = play.draft();
        ItemId item = add(session, "نقطة");
        UUID file = play.file();
        UUID first = agendas.attach(item, file, Scene.words("عرض", "Exposé"));
        agendas.attach(item, play.file(), Scene.words("ملحق", "Annexe"));
        assertThatThrownBy(() -> agendas.attach(item, file, Scene.words("عرض", "Exposé")))
                .isInstanceOf(InvalidInputException.class);
        assertThat(agendas.item(item).item().documents())
                .extracting(document -> document.title().fr())
                .containsExactly("Exposé", "Annexe");
        assertThatThrownBy(() -> agendas.remove(item, agendas.item(item).item().version()))
                .isInstanceOf(Refusal.ItemInUse.class);
        agendas.detach(first);
        assertThat(agendas.item(item).item().documents()).hasSize(1);
        assertThatThrownBy(() -> agendas.detach(first)).isInstanceOf(NotFoundException.class);
        assertThat(sessions.record(session).annexes())
                .extracting(SessionRecord.Annex::kind)
                .containsExactly(SessionRecord.Annex.Kind.ATTENDANCE_SHEET, SessionRecord.Annex.Kind.DOCUMENT);
    }

    @Test
    void aSubjectMustExistInItsRoom() {
        SessionId session = play.draft();
        assertThatThrownBy(() -> agendas.add(AddItem.toAgenda(
                        session, titled("نقطة").withSubject(new SubjectRef("paper", UUID.randomUUID())))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> new SubjectRef("Not A Type", UUID.randomUUID()))
                .isInstanceOf(InvalidInputException.class);
        UUID paper = papers.add("ورقة");
        ItemId item =
                agendas.add(AddItem.toAgenda(session, titled("نقطة").withSubject(new SubjectRef("paper", paper))));
        ItemView view = agendas.item(item);
        assertThat(view.item().subjectTitle().ar()).isEqualTo("ورقة");
        assertThat(view.subjectDocuments()).hasSize(1);
        assertThat(view.moneyAtStake()).isEqualByComparingTo("1500000");
    }

    // ---- What was said ----

    @Test
    void interventionsAreNotedInOrderUnderTheNameOfTheDay() {
        SessionId session = play.open(stage.everybody().subList(0, 10), ItemType.MISC);
        ItemId item = play.firstItem(session);
        InterventionId second = agendas.intervene(new Intervene(
                item, stage.member(3), Bilingual.EMPTY, Scene.words("سؤال", "Question"), Scene.at(10, 20)));
        agendas.intervene(new Intervene(
                item,
                null,
                Scene.words("المدير الجهوي", "Le directeur régional"),
                Scene.words("جواب", "Réponse"),
                Scene.at(10, 10)));
        assertThat(agendas.interventions(item))
                .extracting(row -> row.words().fr())
                .containsExactly("Réponse", "Question");
        assertThat(agendas.interventions(item).getLast().speaker().fr()).isNotEmpty();
        assertThatThrownBy(() -> agendas.intervene(
                        new Intervene(item, stage.member(12), Bilingual.EMPTY, Bilingual.EMPTY, Scene.at(10, 30))))
                .isInstanceOf(Refusal.NotInTheRoom.class);
        assertThatThrownBy(() -> agendas.intervene(
                        new Intervene(item, null, Bilingual.EMPTY, Bilingual.EMPTY, Scene.at(10, 30))))
                .isInstanceOf(InvalidInputException.class);
        agendas.rewrite(second, 0, Scene.words("سؤال مفصل", "Question détaillée"));
        assertThatThrownBy(() -> agendas.rewrite(second, 0, Scene.words("آخر", "Autre")))
                .isInstanceOf(ConflictException.class);
        assertThat(sessions.record(session).items().getFirst().interventions()).hasSize(2);
        agendas.forget(second);
        assertThat(agendas.interventions(item)).hasSize(1);
    }

    @Test
    void anItemGoesThroughItsStates() {
        SessionId session = play.open(ItemType.INFRASTRUCTURE_DEBATE);
        ItemId item = play.firstItem(session);
        agendas.present(item, Scene.at(10, 10));
        assertThat(agendas.item(item).item().state()).isEqualTo(ItemState.PRESENTED);
        assertThatThrownBy(() -> agendas.debate(item, Scene.at(10, 5))).isInstanceOf(Refusal.FactBefore.class);
        agendas.debate(item, Scene.at(10, 15));
        assertThat(agendas.item(item).item().state()).isEqualTo(ItemState.DEBATED);
        assertThatThrownBy(() -> agendas.note(item, Scene.at(10, 5))).isInstanceOf(Refusal.FactBefore.class);
        agendas.note(item, Scene.at(10, 20));
        assertThatThrownBy(() -> agendas.present(item, Scene.at(10, 25))).isInstanceOf(Refusal.ItemConcluded.class);
        assertThatThrownBy(() -> agendas.postpone(item, Scene.at(10, 25), "سبب"))
                .isInstanceOf(Refusal.ItemConcluded.class);
    }

    @Test
    void nothingHappensToAnItemBeforeTheSessionIsOpen() {
        SessionId session = play.convoked(ItemType.MISC);
        ItemId item = play.firstItem(session);
        assertThatThrownBy(() -> agendas.present(item, Scene.at(10, 5))).isInstanceOf(Refusal.NotInThisState.class);
        assertThatThrownBy(() -> agendas.note(item, Scene.at(10, 5))).isInstanceOf(Refusal.NotInThisState.class);
        assertThatThrownBy(() -> agendas.intervene(
                        new Intervene(item, stage.member(1), Bilingual.EMPTY, Bilingual.EMPTY, Scene.at(10, 5))))
                .isInstanceOf(Refusal.NotInThisState.class);
        assertThatThrownBy(() -> votes.prepare(PrepareVote.of(item, VoteMode.SHOW_OF_HANDS)))
                .isInstanceOf(Refusal.NotInThisState.class);
    }

    // ---- What comes back ----

    @Test
    void aPostponedItemMayComeBackAndPointsToWhereItWas() {
        SessionId session = play.open(ItemType.TARIFF);
        ItemId earlier = play.firstItem(session);
        SessionId next = play.draft();
        assertThatThrownBy(
                        () -> agendas.add(AddItem.toAgenda(next, titled("عودة")).resubmitting(earlier)))
                .isInstanceOf(Refusal.ItemNotConcluded.class);
        agendas.postpone(earlier, Scene.at(10, 20), "لم تكتمل الوثائق");
        assertThat(agendas.mayComeBack()).extracting(ItemView.Earlier::item).contains(earlier);
        ItemId back = agendas.add(AddItem.toAgenda(next, titled("عودة")).resubmitting(earlier));
        assertThat(agendas.item(back).earlier())
                .extracting(ItemView.Earlier::item)
                .containsExactly(earlier);
        assertThat(agendas.mayComeBack()).extracting(ItemView.Earlier::item).doesNotContain(earlier);
        sessions.cancel(next, "تجربة");
        assertThat(agendas.mayComeBack())
                .as("the session that was to take it up is not held")
                .extracting(ItemView.Earlier::item)
                .contains(earlier);
    }

    @Test
    void theAgendaOfAnOrdinarySessionIsProposed() {
        SessionData plain = Scene.Play.data();
        SessionId october = sessions.create(new SessionData(
                SessionKind.ORDINARY,
                false,
                2025,
                10,
                java.time.LocalDate.of(2025, 10, 30),
                plain.startTime(),
                plain.venue(),
                plain.province(),
                plain.ceremonialPresident()));
        List<Proposal> proposals = agendas.proposals(october);
        assertThat(proposals)
                .filteredOn(proposal -> proposal.origin() == Proposal.Origin.TEMPLATE)
                .extracting(proposal -> proposal.toAdd().data().type())
                .containsExactly(ItemType.ACTIVITY_REPORT, ItemType.BUDGET, ItemType.PROGRAMME, ItemType.MISC);
        Proposal budget = proposals.stream()
                .filter(proposal -> proposal.toAdd().data().type() == ItemType.BUDGET)
                .findAny()
                .orElseThrow();
        agendas.add(budget.toAdd());
        assertThat(agendas.proposals(october))
                .filteredOn(proposal -> proposal.origin() == Proposal.Origin.TEMPLATE)
                .hasSize(3);
        sessions.cancel(october, "تجربة");
    }

    @Test
    void minutesThatWaitForTheirApprovalAreProposedAndMissed() {
        SessionId held = play.open(ItemType.MISC);
        agendas.note(play.firstItem(held), Scene.at(10, 5));
        sessions.close(CloseSession.at(held, Scene.at(10, 30)));
        SessionData plain = Scene.Play.data();
        SessionId next = sessions.create(new SessionData(
                plain.kind(),
                false,
                2025,
                9,
                java.time.LocalDate.of(2025, 9, 11),
                plain.startTime(),
                plain.venue(),
                plain.province(),
                plain.ceremonialPresident()));
        SubjectRef minutes = SubjectRef.minutesOf(held);
        assertThat(sessions.view(next).warnings())
                .extracting(SessionWarning::kind)
                .contains(SessionWarning.Kind.MINUTES_NOT_ON_AGENDA);
        Proposal proposal = agendas.proposals(next).stream()
                .filter(one -> minutes.equals(one.toAdd().data().subject()))
                .findAny()
                .orElseThrow();
        assertThat(proposal.origin()).isEqualTo(Proposal.Origin.MINUTES);
        agendas.add(proposal.toAdd());
        assertThat(agendas.proposals(next))
                .noneMatch(one -> minutes.equals(one.toAdd().data().subject()));
        SessionView.Item item = sessions.view(next).items().getFirst();
        assertThat(item.data().type()).isEqualTo(ItemType.MINUTES_APPROVAL);
        assertThat(item.data().title().ar()).contains("محضر").contains("يونيو 2025");
        sessions.cancel(next, "تجربة");
    }

    @Test
    void anOfficialTextWithoutFrenchIsNoticed() {
        SessionId session = play.draft();
        ItemId item = add(session, "دون ترجمة");
        assertThat(sessions.view(session).warnings()).anySatisfy(warning -> {
            assertThat(warning.kind()).isEqualTo(SessionWarning.Kind.FRENCH_MISSING);
            assertThat(warning.item()).isEqualTo(item);
            assertThat(warning.messageKey()).isEqualTo("assembly.warning.FRENCH_MISSING");
        });
    }
}
