package ma.ghorfa.assembly.ui;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.SESSION_READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.Element;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.AttendanceSheet;
import ma.ghorfa.assembly.AttendanceState;
import ma.ghorfa.assembly.GuestData;
import ma.ghorfa.assembly.ItemType;
import ma.ghorfa.assembly.MemberRef;
import ma.ghorfa.assembly.Refusal;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.MemberData;
import ma.ghorfa.chamber.MemberDetails;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.ui.MomentField;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Use case "take attendance", with the keys as the browser sends them. */
class TakeAttendanceScreenTests extends LiveScreenTest {

    private void open(SessionId session) {
        look(session, Slugs.ATTENDANCE);
    }

    private void key(SessionId session, int number, AttendanceState state) {
        Roll roll = find(Roll.class).single();
        ComponentUtil.fireEvent(
                roll,
                new Roll.Marked(roll, true, member(session, number).value().toString(), state.name()));
    }

    private void pointAt(SessionId session, int number) {
        Roll roll = find(Roll.class).single();
        ComponentUtil.fireEvent(
                roll,
                new Roll.Chosen(roll, true, member(session, number).value().toString()));
    }

    private void undoKey() {
        Roll roll = find(Roll.class).single();
        ComponentUtil.fireEvent(roll, new Roll.Undone(roll, true));
    }

    @Test
    void oneKeyMarksEverybodyAndTheExceptionsAreKeyedInAfterwards() {
        SessionId session = called(ItemType.BUDGET);
        open(session);
        Roll roll = find(Roll.class).single();
        ComponentUtil.fireEvent(roll, new Roll.AllMarked(roll, true));
        assertThat(sheet(session).counts().inTheRoom()).isEqualTo(IN_OFFICE);

        key(session, 4, AttendanceState.UNEXCUSED);
        assertThat(state(session, 4)).isEqualTo(AttendanceState.UNEXCUSED);
        assertThat(line(session, 4).movements()).isEmpty();
        key(session, 5, AttendanceState.UNEXCUSED);
        assertThat(sheet(session).counts().inTheRoom()).isEqualTo(IN_OFFICE - 2);
        assertThat(page()).contains(words("live.quorum.ifTheyLeave", 10 - THRESHOLD + 1, 1));
    }

    @Test
    void anExcuseNeedsItsReason() {
        SessionId session = called(ItemType.BUDGET);
        open(session);
        press("live.attendance.all");
        key(session, 3, AttendanceState.EXCUSED);
        confirm("live.confirm");
        sees(words("base.required"));
        assertThat(state(session, 3)).isEqualTo(AttendanceState.PRESENT);

        type("live.attendance.excuse.reason", "سفر مهني");
        confirm("live.confirm");
        assertThat(state(session, 3)).isEqualTo(AttendanceState.EXCUSED);
        assertThat(Objects.requireNonNull(line(session, 3).excuse()).reason()).isEqualTo("سفر مهني");
        assertThat(dialogIsOpen()).isFalse();
    }

    @Test
    void anExcuseWrittenAfterTheBeginningIsForceMajeureOrRefused() {
        SessionId session = opened(8, ItemType.BUDGET);
        open(session);
        key(session, 12, AttendanceState.EXCUSED);
        type("live.attendance.excuse.reason", "عطب في الطريق");
        find(MomentField.class, dialog()).single().setValue(Story.at(10, 20));
        assertThatThrownBy(() -> confirm("live.confirm")).isInstanceOf(Refusal.ExcuseTooLate.class);
        assertThat(state(session, 12)).isEqualTo(AttendanceState.EXPECTED);
        assertThat(dialogIsOpen()).isTrue();

        find(Checkbox.class, dialog()).single().setValue(true);
        confirm("live.confirm");
        assertThat(state(session, 12)).isEqualTo(AttendanceState.EXCUSED);
    }

    @Test
    void theLastEntryIsTakenBackAndThenTheOneBeforeIt() {
        SessionId session = called(ItemType.BUDGET);
        open(session);
        press("live.attendance.all");
        key(session, 7, AttendanceState.UNEXCUSED);
        undoKey();
        assertThat(state(session, 7)).isEqualTo(AttendanceState.PRESENT);
        undoKey();
        assertThat(sheet(session).counts().expected()).isEqualTo(IN_OFFICE);
        undoKey();
        assertThat(sheet(session).counts().expected()).isEqualTo(IN_OFFICE);
    }

    @Test
    void whoComesAfterTheOpeningIsLateAndWhoGoesHasLeft() {
        SessionId session = opened(8, ItemType.BUDGET);
        open(session);
        key(session, 9, AttendanceState.LATE);
        find(MomentField.class, dialog()).single().setValue(Story.at(10, 12));
        confirm("live.confirm");
        assertThat(state(session, 9)).isEqualTo(AttendanceState.LATE);
        assertThat(line(session, 9).movements().getFirst().at()).isEqualTo(Story.at(10, 12));

        key(session, 2, AttendanceState.LEFT);
        find(MomentField.class, dialog()).single().setValue(Story.at(10, 40));
        confirm("live.confirm");
        assertThat(state(session, 2)).isEqualTo(AttendanceState.LEFT);
        assertThat(page()).contains("10:40");
    }

    @Test
    void aTimeThatWasAlreadyCountedIsRefusedInWords() {
        SessionId session = opened(8, ItemType.BUDGET);
        open(session);
        key(session, 9, AttendanceState.LATE);
        find(MomentField.class, dialog()).single().setValue(Story.at(9, 30));
        assertThatThrownBy(() -> confirm("live.confirm")).isInstanceOf(Refusal.AlreadyCounted.class);
        assertThat(state(session, 9)).isEqualTo(AttendanceState.EXPECTED);
    }

    @Test
    void aMemberOutOfOfficeIsNotOnTheList() {
        SessionId session = called(ItemType.BUDGET);
        MemberId stranger = new MemberId(java.util.UUID.randomUUID());
        open(session);
        assertThat(find(Roll.class).single().line(stranger)).isEmpty();
        Roll roll = find(Roll.class).single();
        ComponentUtil.fireEvent(
                roll, new Roll.Marked(roll, true, stranger.value().toString(), "PRESENT"));
        assertThat(sheet(session).counts().inTheRoom()).isZero();
        assertThatThrownBy(() -> Story.asSecretary(() -> {
                    attendances.arrive(sitting(session), stranger, Story.at(9, 50));
                    return true;
                }))
                .isInstanceOf(Refusal.MemberNotInOffice.class);
    }

    @Test
    void pointingAtAMemberOffersWhatMakesSense() {
        SessionId session = called(ItemType.BUDGET);
        open(session);
        pointAt(session, 6);
        sees(called(session, 6));
        assertThat(offers("live.mark.PRESENT")).isTrue();
        assertThat(offers("live.mark.LEFT")).isFalse();
        press("live.mark.PRESENT");
        assertThat(state(session, 6)).isEqualTo(AttendanceState.PRESENT);
        assertThat(offers("live.mark.PRESENT")).isFalse();
    }

    private void rename(int seat, String ar, String fr) {
        Acting.asAnybody("registrar").run(() -> {
            MemberDetails now = members.inOffice(Story.DAY).stream()
                    .filter(member -> member.number() == seat)
                    .map(member -> members.details(member.id()))
                    .findFirst()
                    .orElseThrow();
            MemberData data = now.data();
            members.edit(
                    now.id(),
                    now.version(),
                    new MemberData(Bilingual.of(ar, fr), data.sex(), data.province(), data.craft(), "", "", ""));
        });
    }

    /** Whom the list of the page shows for a name that was typed, the best first. */
    private List<Integer> found(SessionId session, String typed) {
        Roll roll = find(Roll.class).single();
        var internals = UI.getCurrent().getInternals();
        internals.dumpPendingJavaScriptInvocations();
        ComponentUtil.fireEvent(roll, new RoomPart.NameTyped(roll, true, typed));
        internals.getStateTree().runExecutionsBeforeClientResponse();
        List<Object> sent = internals.dumpPendingJavaScriptInvocations().stream()
                .map(pending -> pending.getInvocation())
                .filter(one -> one.getExpression().contains("GhorfaRoom.answer"))
                .findFirst()
                .orElseThrow()
                .getParameters();
        assertThat(sent).contains(typed);
        Map<String, Integer> ranks =
                JsonMapper.shared().readValue(String.valueOf(sent.get(1)), new TypeReference<>() {});
        ToIntFunction<MemberRef> rank =
                member -> ranks.getOrDefault(member.id().value().toString(), 0);
        return sheet(session).lines().stream()
                .map(AttendanceSheet.Line::member)
                .filter(member -> rank.applyAsInt(member) > 0)
                .sorted(Comparator.comparingInt(rank).reversed())
                .map(MemberRef::number)
                .toList();
    }

    @Test
    void aNameIsFoundHoweverItIsSpelt() {
        rename(3, "عبد الرحيم الدبّاغ", "Mohammed Debbagh");
        rename(5, "محمود الرحماني", "Hassan Rahmani");
        SessionId session = called(ItemType.BUDGET);
        open(session);
        assertThat(found(session, "عبدالرحيم")).containsExactly(3);
        assertThat(found(session, "عبد الرحيم")).containsExactly(3);
        assertThat(found(session, "Mohamed")).containsExactly(3);
        assertThat(found(session, "دباغ عبد")).containsExactly(3);
        assertThat(found(session, "رحما")).containsExactly(5);
        assertThat(found(session, "hr")).as("initials").containsExactly(5);
        assertThat(found(session, "Zineb")).isEmpty();
        assertThat(found(session, "-")).as("signs alone").isEmpty();
    }

    @Test
    void everyQuestionForANameIsAnsweredAlsoTheSameOneAgain() {
        SessionId session = called(ItemType.BUDGET);
        open(session);
        for (String typed : List.of("zz2", "zz2", "؟", "ا".repeat(60), "{0}' <b>")) {
            assertThat(found(session, typed)).as(typed).doesNotHaveDuplicates();
        }
        assertThat(found(session, "zz2")).isEmpty();
    }

    @Test
    void whatBecomesOfAnEntryThatIsNotRecordedIsSaidInTheLanguageOfThePage() {
        open(called(ItemType.BUDGET));
        Element roll = find(Roll.class).single().getElement();
        assertThat(roll.getAttribute("data-not-found")).isEqualTo(words("live.attendance.notFound"));
        assertThat(roll.getAttribute("data-no-answer")).isEqualTo(words("live.attendance.noAnswer"));
        assertThat(roll.getAttribute("data-dropped")).isEqualTo(words("live.attendance.dropped"));
        assertThat(roll.getAttribute("data-behind")).isEqualTo(words("live.attendance.behind"));
        assertThat(roll.getChildren()
                        .filter(part -> "log".equals(part.getAttribute("role")))
                        .map(part -> part.getAttribute("aria-live")))
                .containsExactly("polite");
    }

    @Test
    void guestsAreAddedAndTickedAndCountInNothing() {
        SessionId session = called(ItemType.BUDGET);
        open(session);
        press("live.guest.add");
        confirm("ui.add");
        sees(words("live.guest.nameMissing"));
        type("live.guest.name", "المدير الجهوي للصناعة التقليدية", "Le directeur régional de l’artisanat");
        confirm("ui.add");
        SessionView.GuestRow guest = view(session).guests().getFirst();
        assertThat(guest.data())
                .isEqualTo(new GuestData(
                        Bilingual.of("المدير الجهوي للصناعة التقليدية", "Le directeur régional de l’artisanat"),
                        Bilingual.EMPTY,
                        Bilingual.EMPTY));
        test(find(Checkbox.class).single()).click();
        assertThat(view(session).guests().getFirst().attended()).isTrue();
        assertThat(sheet(session).counts().inTheRoom()).isZero();
    }

    @Test
    void theSheetCanBeHadInBothOfficialLanguages() {
        SessionId session = called(ItemType.BUDGET);
        open(session);
        assertThat(find(Anchor.class).all().stream()
                        .map(anchor -> anchor.getElement().getTextRecursively())
                        .filter(text -> Set.of(words("live.attendance.pdf.AR"), words("live.attendance.pdf.FR"))
                                .contains(text)))
                .hasSize(2);
    }

    @Test
    @WithMockUser(
            username = "auditor",
            roles = {SESSION_READ, CHAMBER_READ})
    void whoMayOnlyReadSeesTheRegisterAndNoButton() {
        SessionId session = called(ItemType.BUDGET);
        come(session, 7, Story.at(9, 50));
        open(session);
        assertThat(offers("live.attendance.all")).isFalse();
        key(session, 9, AttendanceState.PRESENT);
        assertThat(state(session, 9)).isEqualTo(AttendanceState.EXPECTED);
        pointAt(session, 9);
        assertThat(offers("live.mark.PRESENT")).isFalse();
    }

    @Test
    void beforeTheConvocationThereIsNoRegister() {
        SessionId session = story.written();
        go(AssemblyNavigation.session(session));
        seesNot(words("live.tab.attendance"));
        assertThatThrownBy(() -> Story.asSecretary(() ->
                        attendances.allPresent(view(session).currentSitting().id(), Story.at(9, 50))))
                .isInstanceOf(Refusal.NotConvoked.class);
    }
}
