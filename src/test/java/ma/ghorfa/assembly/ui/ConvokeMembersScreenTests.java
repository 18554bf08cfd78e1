package ma.ghorfa.assembly.ui;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.SESSION_CONVOKE;
import static ma.ghorfa.identity.Permissions.SESSION_OVERRIDE;
import static ma.ghorfa.identity.Permissions.SESSION_PREPARE;
import static ma.ghorfa.identity.Permissions.SESSION_READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.Channel;
import ma.ghorfa.assembly.ConvocationRow;
import ma.ghorfa.assembly.ProofStep;
import ma.ghorfa.assembly.Refusal;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionState;
import ma.ghorfa.base.Zone;
import ma.ghorfa.ui.MomentField;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

/** Use case "convoke the members, and prove it"; and the guests who are invited besides. */
class ConvokeMembersScreenTests extends AssemblyScreenTest {

    private void open(SessionId session) {
        go(AssemblyNavigation.session(session, "convocation"));
    }

    private SessionId settled() {
        SessionId session = story.written();
        Story.asSecretary(() -> {
            sessions.fixAgenda(session);
            return true;
        });
        return session;
    }

    private void sentAt(Instant at) {
        find(MomentField.class)
                .withLabel(words("convocation.field.sentAt"))
                .single()
                .setValue(at);
    }

    private static Instant daysBefore(int days) {
        return Zone.instant(Story.DAY.minusDays(days).atTime(9, 0));
    }

    @Test
    void thePlanIsInWordsAndWaitsForTheAgenda() {
        SessionId session = story.written();
        open(session);
        sees(words("convocation.members", IN_OFFICE));
        sees(words("assembly.convocation.fixAgendaFirst"));
        assertThat(offers("convocation.convoke")).isFalse();
    }

    @Test
    void everybodyInOfficeIsConvokedAfterBeingAsked() {
        SessionId session = settled();
        open(session);
        sentAt(daysBefore(21));
        press("convocation.convoke");
        sees(words("convocation.convoke.question", IN_OFFICE));
        assertThat(view(session).session().state()).isEqualTo(SessionState.AGENDA_FIXED);
        confirm("convocation.convoke");
        assertThat(view(session).session().state()).isEqualTo(SessionState.CONVENED);
        assertThat(convocations.list(session)).hasSize(IN_OFFICE).allSatisfy(row -> {
            assertThat(row.proven()).isFalse();
            assertThat(row.proofs()).extracting(ConvocationRow.Proof::step).containsExactly(ProofStep.SENT);
        });
    }

    @Test
    void withoutTheRightToGoPastALimitALateConvocationIsRefused() {
        SessionId session = settled();
        open(session);
        sentAt(daysBefore(2));
        sees(words("convocation.late.notYours"));
        press("convocation.convoke");
        assertThatThrownBy(() -> confirm("convocation.convoke")).isInstanceOf(Refusal.OverrideNotAllowed.class);
        assertThat(view(session).session().state()).isEqualTo(SessionState.AGENDA_FIXED);
    }

    @Test
    @WithMockUser(
            username = "president",
            roles = {SESSION_READ, SESSION_PREPARE, SESSION_CONVOKE, SESSION_OVERRIDE, CHAMBER_READ})
    void whoMayGoPastALimitGivesAReasonAndItStaysInSight() {
        SessionId session = settled();
        open(session);
        sentAt(daysBefore(2));
        press("convocation.convoke");
        sees(words("base.required"));
        assertThat(dialogIsOpen()).isFalse();
        note("convocation.field.lateReason", "استعجال المصادقة على الاتفاقية");
        press("convocation.convoke");
        confirm("convocation.convoke");
        assertThat(view(session).lateReason()).isEqualTo("استعجال المصادقة على الاتفاقية");
        go(AssemblyNavigation.session(session));
        sees(words("session.reason.late", "استعجال المصادقة على الاتفاقية"));
    }

    @Test
    void theSameProofIsRecordedForManyAtOnce() {
        SessionId session = story.convoked();
        open(session);
        sees(words("convocation.lacking", IN_OFFICE));
        test(grid()).selectAll();
        press("convocation.recordSelected");
        select("convocation.field.step", Labels.of(ProofStep.DELIVERED));
        select("convocation.field.channel", Labels.of(Channel.REGISTERED_POST));
        find(MomentField.class, dialog()).single().setValue(daysBefore(18));
        type("convocation.field.reference", "RR 100 – 111");
        confirm("convocation.record");
        assertThat(convocations.list(session)).allSatisfy(row -> {
            assertThat(row.proven()).isTrue();
            assertThat(row.proofs().getLast().reference()).isEqualTo("RR 100 – 111");
        });
        sees(words("convocation.allProven"));
    }

    @Test
    void whoLacksAProofIsSaidByNameAndAMistakenProofIsTakenBack() {
        SessionId session = story.convoked();
        open(session);
        ConvocationRow first = convocations.list(session).getFirst();
        test(grid()).select(0);
        press("convocation.recordSelected");
        find(MomentField.class, dialog()).single().setValue(daysBefore(18));
        confirm("convocation.record");
        sees(words("convocation.lacking", IN_OFFICE - 1));
        assertThat(convocations.withoutProof(session)).doesNotContain(first.member());

        Checkbox lacking =
                find(Checkbox.class).withLabel(words("convocation.onlyLacking")).single();
        lacking.setValue(true);
        assertThat(test(grid()).size()).isEqualTo(IN_OFFICE - 1);
        lacking.setValue(false);

        test(grid()).invokeLitRendererFunction(0, "convocation.field.member", "act");
        press("convocation.withdrawProof");
        note("ui.reason", "إشعار يخص عضوا آخر");
        confirm("convocation.withdrawProof");
        assertThat(convocations.withoutProof(session)).contains(first.member());
    }

    @Test
    void recordingWithoutASelectionSaysSo() {
        SessionId session = story.convoked();
        open(session);
        press("convocation.recordSelected");
        sees(words("convocation.selectFirst"));
        assertThat(dialogIsOpen()).isFalse();
    }

    @Test
    void guestsAreInvitedChangedAndTakenOff() {
        SessionId session = story.draft();
        open(session);
        press("guest.add");
        type("guest.field.name", "عامل الإقليم", "Le gouverneur");
        type("guest.field.institution", "عمالة صفرو", "Province de Sefrou");
        confirm("ui.save");
        assertThat(view(session).guests())
                .singleElement()
                .satisfies(guest -> assertThat(guest.data().name().fr()).isEqualTo("Le gouverneur"));

        chooseFrom(words("guest.more", "عامل الإقليم"), "ui.edit");
        type("guest.field.function", "ممثل الإدارة الترابية", "Représentant de l’administration");
        confirm("ui.save");
        sees("ممثل الإدارة الترابية · عمالة صفرو");

        chooseFrom(words("guest.more", "عامل الإقليم"), "ui.remove");
        confirm("ui.remove");
        assertThat(view(session).guests()).isEmpty();
        assertThat(find(TextField.class).all()).isEmpty();
    }
}
