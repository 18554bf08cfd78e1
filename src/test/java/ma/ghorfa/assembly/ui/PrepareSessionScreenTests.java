package ma.ghorfa.assembly.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.SessionFilter;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionKind;
import ma.ghorfa.assembly.SessionRow;
import ma.ghorfa.assembly.SessionState;
import ma.ghorfa.identity.Permissions;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

/** Use case "prepare a session": from the empty list to a draft, its later changes, and its end before it was held. */
class PrepareSessionScreenTests extends AssemblyScreenTest {

    private void fill(String venue) {
        select("session.field.month", "يونيو");
        test(find(com.vaadin.flow.component.textfield.IntegerField.class)
                        .withLabel(words("session.field.year"))
                        .single())
                .setValue(2025);
        date("session.field.date", LocalDate.of(2025, 6, 26));
        type("session.field.venue", venue, "Salle municipale, Taza");
    }

    @Test
    void anEmptyListSaysWhatWouldFillItAndASessionIsPrepared() {
        go("sessions");
        sees(words("session.list.empty"));
        test(find(Button.class).withText(words("session.new")).last()).click();
        assertThat(address()).isEqualTo("sessions/new");

        fill("القاعة البلدية، تازة");
        pick("session.field.province", "تازة");
        press("ui.save");

        List<SessionRow> stored = sessions.list(SessionFilter.ALL);
        assertThat(stored).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(SessionKind.ORDINARY);
            assertThat(row.state()).isEqualTo(SessionState.DRAFT);
            assertThat(row.venue().ar()).isEqualTo("القاعة البلدية، تازة");
        });
        assertThat(address())
                .isEqualTo(AssemblyNavigation.session(stored.getFirst().id()));
        sees("الدورة العادية لشهر يونيو 2025");
        sees(words("agenda.empty"));
    }

    @Test
    void theVenueIsAskedForInArabicAndNothingIsStoredWithoutIt() {
        go("sessions/new");
        fill("");
        press("ui.save");
        sees(words("session.form.venueInArabic"));
        assertThat(sessions.list(SessionFilter.ALL)).isEmpty();
        assertThat(address()).isEqualTo("sessions/new");
    }

    @Test
    void aSecondOrdinarySessionOfTheSameMonthIsRefusedAndTheFormKeepsWhatWasTyped() {
        go("sessions/new");
        fill("القاعة الأولى");
        press("ui.save");
        go("sessions/new");
        fill("القاعة الثانية");
        press("ui.save");
        sees(words("assembly.refusal.sameSessionExists", "6", "2025"));
        assertThat(find(TextField.class).all().stream().map(TextField::getValue))
                .contains("القاعة الثانية");
        assertThat(sessions.list(SessionFilter.ALL)).hasSize(1);
    }

    @Test
    void theListIsFilteredByTheAddressAndByTyping() {
        story.draft();
        SessionId convoked = story.convoked();
        go("sessions?state=CONVENED&year=2025");
        Select<?> state =
                find(Select.class).withLabel(words("session.field.state")).single();
        assertThat(state.getValue()).isEqualTo(SessionState.CONVENED);
        assertThat(test(grid()).size()).isEqualTo(1);
        assertThat(test(this.<SessionRow>grid()).getRow(0).id()).isEqualTo(convoked);

        test(find(TextField.class).withLabel(words("ui.search")).single()).setValue("قاعه الاجتماعات صفرو");
        assertThat(test(grid()).size()).isEqualTo(1);
        test(find(TextField.class).withLabel(words("ui.search")).single()).setValue("ورزازات");
        assertThat(test(grid()).size()).isZero();
    }

    @Test
    void aSessionIsPostponedAndMustBeConvokedAgain() {
        SessionId session = story.convoked();
        go(AssemblyNavigation.session(session));
        choose("session.act.postpone");
        date("session.field.newDate", Story.DAY.plusDays(14));
        note("ui.reason", "تعذر إعداد القاعة");
        confirm("session.act.postpone");
        assertThat(view(session).session().state()).isEqualTo(SessionState.POSTPONED);
        assertThat(view(session).session().date()).isEqualTo(Story.DAY.plusDays(14));
        sees("تعذر إعداد القاعة");
        assertThat(offers("session.next.convoke")).isTrue();
    }

    @Test
    void cancellingAsksForAReasonAndLeavesNothingToDo() {
        SessionId session = story.written();
        go(AssemblyNavigation.session(session));
        choose("session.act.cancel");
        confirm("session.act.cancel");
        sees(words("base.required"));
        assertThat(view(session).session().state()).isEqualTo(SessionState.DRAFT);
        note("ui.reason", "طلب من الوصاية");
        confirm("session.act.cancel");
        assertThat(view(session).session().state()).isEqualTo(SessionState.CANCELLED);
        assertThat(offers("session.next.fixAgenda")).isFalse();
        assertThat(action(words("ui.more"), "session.act.cancel")).isEmpty();
    }

    @Test
    void anAddressWithoutASessionIsNotFound() {
        assertThatThrownBy(() -> navigate("sessions/neither-an-id", SessionPage.class))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> navigate("sessions/01990000-0000-7000-8000-00000000ffff", SessionPage.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @WithMockUser(
            username = "auditor",
            roles = {Permissions.SESSION_READ, Permissions.CHAMBER_READ})
    void whoOnlyReadsIsOfferedNothingToChange() {
        SessionId session = story.written();
        go("sessions");
        assertThat(offers("session.new")).isFalse();
        go(AssemblyNavigation.session(session));
        assertThat(offers("session.next.fixAgenda")).isFalse();
        go(AssemblyNavigation.session(session, "agenda"));
        sees("مختلفات");
        assertThat(offers("agenda.propose")).isFalse();
        assertThat(offers("agenda.add")).isFalse();
        assertThatThrownBy(() -> navigate("sessions/new", SessionFormPage.class))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
