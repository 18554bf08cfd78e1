package ma.ghorfa.assembly.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import java.util.Objects;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.AttendanceState;
import ma.ghorfa.assembly.InterventionRow;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.assembly.ItemType;
import ma.ghorfa.assembly.OpenSession;
import ma.ghorfa.assembly.QuorumOccasion;
import ma.ghorfa.assembly.Refusal;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionState;
import ma.ghorfa.assembly.SessionView;
import org.junit.jupiter.api.Test;

/** Use case "hold a session": opening, items, speakers, breaks, the end; and the call that found no quorum. */
class HoldSessionScreenTests extends LiveScreenTest {

    private void open(SessionId session) {
        look(session, Slugs.LIVE);
    }

    // ---- Opening ----

    @Test
    void theSessionOpensWithItsQuorumUnderThePresident() {
        SessionId session = called(ItemType.BUDGET);
        come(session, 9, Story.at(9, 50));
        open(session);
        assertThat(page()).contains(words("live.open.stillExpected", 3));
        press("live.open");
        SessionView held = view(session);
        assertThat(held.session().state()).isEqualTo(SessionState.OPEN);
        assertThat(Objects.requireNonNull(held.chair()).number()).isEqualTo(1);
        assertThat(held.rulesFrozen()).isTrue();
        assertThat(page()).contains(words("live.item.number", "1"));
    }

    @Test
    void withoutThePresidentSomebodyPresentTakesTheChair() {
        SessionId session = called(ItemType.BUDGET);
        Story.asSecretary(() -> {
            sheet(session).lines().stream()
                    .filter(line -> line.member().number() > 3)
                    .forEach(line ->
                            attendances.arrive(sitting(session), line.member().id(), Story.at(9, 50)));
            return true;
        });
        open(session);
        sees(words("live.open.chair.presidentAbsent"));
        assertThatThrownBy(() -> press("live.open")).isInstanceOf(Refusal.ChairRequired.class);
        pick("live.open.chair", called(session, 4));
        press("live.open");
        assertThat(Objects.requireNonNull(view(session).chair()).number()).isEqualTo(4);
    }

    @Test
    void beforeTheConvocationNobodyOpens() {
        SessionId session = story.written();
        go(AssemblyNavigation.session(session));
        seesNot(words("live.tab.live"));
        assertThatThrownBy(() -> Story.asSecretary(() -> sessions.open(OpenSession.at(session, Story.at(10, 0)))))
                .isInstanceOf(Refusal.NotConvoked.class);
    }

    @Test
    void tooFewMembersGiveACheckInTheLedgerAndNoSession() {
        SessionId session = called(ItemType.BUDGET);
        come(session, 5, Story.at(9, 50));
        open(session);
        assertThat(page()).contains(words("live.open.noQuorumYet", 2));
        press("live.open");
        assertThat(view(session).session().state()).isEqualTo(SessionState.CONVENED);
        assertThat(view(session).ledger()).hasSize(1);
        assertThat(page()).contains(view(session).ledger().getLast().sentence().ar());

        // Whoever comes in afterwards makes it another attempt, not a repetition of the first one.
        come(session, 0, Story.at(10, 5));
        Story.asSecretary(() -> {
            attendances.arrive(sitting(session), member(session, 6), Story.at(10, 20));
            attendances.arrive(sitting(session), member(session, 7), Story.at(10, 20));
            return true;
        });
        open(session);
        press("live.open");
        assertThat(view(session).session().state()).isEqualTo(SessionState.OPEN);
    }

    @Test
    void theNextCallIsMadeWithOneButton() {
        SessionId session = called(ItemType.BUDGET, ItemType.MISC);
        come(session, 5, Story.at(9, 50));
        open(session);
        press("live.callAgain");
        confirm("session.callAgain.confirm");
        SessionView adjourned = view(session);
        assertThat(adjourned.session().state()).isEqualTo(SessionState.ADJOURNED_NO_QUORUM);
        SessionView next = view(Objects.requireNonNull(adjourned.session().nextCall()));
        assertThat(next.session().state()).isEqualTo(SessionState.SECOND_CALL);
        assertThat(next.session().call()).isEqualTo(2);
        assertThat(next.items()).hasSize(2);
        open(session);
        assertThat(page()).contains(adjourned.ledger().getLast().sentence().ar());
        assertThat(offers("live.adjourned.next")).isTrue();
    }

    // ---- Items ----

    @Test
    void anItemIsPresentedAndNotedAndTheNextOneIsOneKeyAway() {
        SessionId session = opened(9, ItemType.PRESENTATION, ItemType.BUDGET);
        open(session);
        press("live.item.present");
        assertThat(item(session, 1).presentedAt()).isNotNull();
        press("live.item.note");
        assertThat(item(session, 1).outcome()).isEqualTo(ItemOutcome.NOTED);
        press("live.item.next");
        assertThat(page()).contains(words("live.item.now", "2", "نقطة رقم 2"));
    }

    @Test
    void postponingAndWithdrawingNeedAReason() {
        SessionId session = opened(9, ItemType.BUDGET, ItemType.MISC);
        open(session);
        press("live.item.postpone");
        confirm("live.item.postpone");
        assertThat(item(session, 1).isConcluded()).isFalse();
        note("ui.reason", "لم تكتمل الوثائق");
        confirm("live.item.postpone");
        assertThat(item(session, 1).outcome()).isEqualTo(ItemOutcome.POSTPONED);
        assertThat(item(session, 1).outcomeReason()).isEqualTo("لم تكتمل الوثائق");

        press("live.item.next");
        press("live.item.withdraw");
        note("ui.reason", "بطلب من الجهة المعنية");
        confirm("live.item.withdraw");
        assertThat(item(session, 2).outcome()).isEqualTo(ItemOutcome.WITHDRAWN);
    }

    @Test
    void whatIsWrittenIsSavedBeforeAnotherItemIsShown() {
        SessionId session = opened(9, ItemType.BUDGET, ItemType.MISC);
        open(session);
        write("live.writing.discussion", "نوقشت المداخيل", "Les recettes ont été débattues");
        press("live.item.present");
        press("live.item.next");
        assertThat(item(session, 1).discussion().ar()).isEqualTo("نوقشت المداخيل");
        assertThat(notices()).noneMatch(said -> said.contains(words("ui.conflict.title")));
        assertThat(dialogIsOpen()).isFalse();
    }

    @Test
    void theTextIsFrozenWhileItIsVotedOn() {
        SessionId session = opened(9, ItemType.BUDGET);
        open(session);
        press("live.vote.open");
        assertThat(find(ma.ghorfa.ui.BilingualField.class)
                        .withLabel(words("live.writing.decision"))
                        .single()
                        .isReadOnly())
                .isTrue();
        assertThat(find(ma.ghorfa.ui.BilingualField.class)
                        .withLabel(words("live.writing.discussion"))
                        .single()
                        .isReadOnly())
                .isFalse();
    }

    // ---- Speakers ----

    private void speaks(SessionId session, int number) {
        SpeakerField field = find(SpeakerField.class).single();
        ComponentUtil.fireEvent(
                field,
                new SpeakerField.Picked(
                        field, true, member(session, number).value().toString()));
    }

    @Test
    void aSpeakerIsNamedAndTheWordsFollow() {
        SessionId session = opened(9, ItemType.BUDGET);
        open(session);
        speaks(session, 4);
        InterventionRow row = said(session);
        assertThat(row.speaker().ar())
                .isEqualTo(line(session, 4).member().name().ar());
        TextArea words =
                find(TextArea.class).withLabel(words("ui.language.AR")).all().getFirst();
        test(words).setValue("دعا إلى مراجعة الأسعار");

        speaks(session, 5);
        assertThat(Story.asSecretary(
                        () -> agendas.interventions(item(session, 1).id())))
                .extracting(one -> one.words().ar())
                .containsExactly("دعا إلى مراجعة الأسعار", "");
    }

    @Test
    void whoIsNotInTheRoomDoesNotSpeak() {
        SessionId session = opened(9, ItemType.BUDGET);
        open(session);
        assertThatThrownBy(() -> speaks(session, 11)).isInstanceOf(Refusal.NotInTheRoom.class);
    }

    @Test
    void somebodyWithoutASeatSpeaksByName() {
        SessionId session = opened(9, ItemType.BUDGET);
        open(session);
        SpeakerField field = find(SpeakerField.class).single();
        ComponentUtil.fireEvent(field, new SpeakerField.OtherNamed(field, true, "ممثل الوالي"));
        assertThat(said(session).speaker().ar()).isEqualTo("ممثل الوالي");
    }

    private InterventionRow said(SessionId session) {
        return Story.asSecretary(() -> agendas.interventions(item(session, 1).id()))
                .getLast();
    }

    // ---- Breaks and the end ----

    @Test
    void theSessionIsSuspendedAndResumedInAnotherSitting() {
        SessionId session = opened(9, ItemType.BUDGET);
        open(session);
        press("live.suspend");
        confirm("live.suspend");
        assertThat(view(session).session().state()).isEqualTo(SessionState.OPEN);
        note("ui.reason", "صلاة الظهر");
        TimePicker time =
                find(TimePicker.class).withLabel(words("live.suspend.nextTime")).single();
        time.setValue(LocalTime.of(15, 0));
        confirm("live.suspend");
        assertThat(view(session).session().state()).isEqualTo(SessionState.SUSPENDED);
        assertThat(view(session).sittings()).hasSize(2);

        come(session, 8, Story.at(14, 55));
        open(session);
        press("live.resume");
        assertThat(view(session).session().state()).isEqualTo(SessionState.OPEN);
        assertThat(view(session).ledger().getLast().occasion()).isEqualTo(QuorumOccasion.RESUMPTION);
    }

    @Test
    void closingListsWhatStillLacksAnOutcome() {
        SessionId session = opened(9, ItemType.PRESENTATION, ItemType.BUDGET);
        open(session);
        press("live.close");
        assertThat(page()).contains(words("live.close.itemsLeft", 2));
        assertThat(page()).contains(words("live.item.line", "2", "نقطة رقم 2"));
        assertThat(view(session).session().state()).isEqualTo(SessionState.OPEN);
    }

    @Test
    void aSessionClosesOnceHoweverOftenItIsAskedFor() {
        SessionId session = opened(9, ItemType.PRESENTATION);
        open(session);
        press("live.item.note");
        press("live.close");
        Button confirm =
                find(Button.class, dialog()).withText(words("live.close")).last();
        click(confirm);
        click(confirm);
        SessionView closed = view(session);
        assertThat(closed.session().state()).isEqualTo(SessionState.CLOSED);
        assertThat(notices()).noneMatch(said -> said.contains("!"));
        assertThat(sheet(session).lines())
                .filteredOn(line -> line.member().number() > 9)
                .allMatch(line -> line.state() == AttendanceState.UNEXCUSED);
    }

    @Test
    void aQuickSuccessionInASessionOfThePastStillGoesForward() {
        SessionId session = called(ItemType.BUDGET);
        come(session, 9, Story.at(9, 50));
        open(session);
        assertThat(UI.getCurrent().getPollInterval()).isPositive();
        press("live.open");
        press("live.item.present");
        press("live.vote.open");
        find(com.vaadin.flow.component.textfield.IntegerField.class)
                .withLabel(words("assembly.choice.FOR"))
                .last()
                .setValue(9);
        press("live.vote.close");
        press("live.vote.confirm");
        press("live.close");
        confirm("live.close");
        SessionView closed = view(session);
        assertThat(closed.session().state()).isEqualTo(SessionState.CLOSED);
        assertThat(closed.closedAt()).isAfter(closed.items().getFirst().outcomeAt());
        assertThat(page()).contains(words("assembly.itemOutcome.APPROVED_UNANIMOUS"));
        // Nothing more will happen, so the page does not look again.
        assertThat(UI.getCurrent().getPollInterval()).isNegative();
    }

    @Test
    void aRecommendationIsAdoptedInTheRoom() {
        SessionId session = opened(9, ItemType.BUDGET);
        open(session);
        press("live.recommend");
        confirm("live.recommend");
        sees(words("live.recommend.missing"));
        write("live.recommend.text", "إعداد دليل للأثمنة", "Établir un guide des prix");
        confirm("live.recommend");
        assertThat(view(session).decisions()).hasSize(1);
    }

    // ---- The ledger ----

    @Test
    void everyCheckIsARowWithItsSentenceAndRule() {
        SessionId session = opened(9, ItemType.BUDGET);
        open(session);
        press("live.quorum.check");
        look(session, Slugs.QUORUM);
        assertThat(view(session).ledger()).hasSize(2);
        view(session).ledger().forEach(row -> {
            assertThat(page()).contains(row.sentence().ar());
            assertThat(page())
                    .contains(words("assembly.quorumOccasion." + row.occasion().name()));
        });
        assertThat(page()).contains(words("live.rule.TO_VERIFY"));
        assertThat(page()).contains(words("live.ledger.call", 1));
    }
}
