package ma.ghorfa.assembly.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.DecisionKind;
import ma.ghorfa.assembly.DecisionRow;
import ma.ghorfa.assembly.DecisionState;
import ma.ghorfa.assembly.Refusal;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.identity.Permissions;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

/** Use case "follow what was decided": what is late, who sees to it, and nothing is done without a proof. */
class FollowDecisionsScreenTests extends AssemblyScreenTest {

    private DecisionRow recommendation(SessionId session) {
        return view(session).decisions().stream()
                .filter(row -> row.kind() == DecisionKind.RECOMMENDATION)
                .findFirst()
                .orElseThrow();
    }

    private DecisionRow open(SessionId session) {
        DecisionRow row = recommendation(session);
        go(AssemblyNavigation.decision(row.id()));
        return row;
    }

    @Test
    void theLateFigureOfTheHomePageOpensTheListOfWhatIsLate() {
        SessionId session = story.held();
        go(AssemblyNavigation.SESSIONS);
        go("");
        sees(words("decision.home.title"));
        sees(recommendation(session).text().ar());

        go(AssemblyNavigation.overdueDecisions());
        assertThat(find(Checkbox.class)
                        .withLabel(words("decision.onlyOverdue"))
                        .single()
                        .getValue())
                .isTrue();
        assertThat(test(this.<DecisionRow>grid()).size()).isEqualTo(1);
        assertThat(test(this.<DecisionRow>grid()).getRow(0).id())
                .isEqualTo(recommendation(session).id());

        go(AssemblyNavigation.DECISIONS + "?kind=DECISION");
        assertThat(test(grid()).size()).isEqualTo(2);
    }

    @Test
    void somebodyIsMadeToSeeToItByADay() {
        SessionId session = story.held();
        DecisionRow row = open(session);
        sees(words("decision.overdueSince", "30 ماي 2025"));
        type("decision.field.owner", "مصلحة المعارض", "Service des foires");
        date("decision.field.dueDate", LocalDate.of(2027, 1, 31));
        press("ui.save");
        DecisionRow now = recommendation(session);
        assertThat(now.owner().ar()).isEqualTo("مصلحة المعارض");
        assertThat(now.dueDate()).isEqualTo(LocalDate.of(2027, 1, 31));
        assertThat(now.overdue()).isFalse();
        assertThat(now.id()).isEqualTo(row.id());
    }

    @Test
    void itCannotBeDueBeforeItWasAdopted() {
        SessionId session = story.held();
        open(session);
        date("decision.field.dueDate", Story.DAY.minusDays(1));
        press("ui.save");
        sees(words("decision.dueBeforeAdoption"));
        assertThat(recommendation(session).dueDate()).isEqualTo(LocalDate.of(2025, 5, 30));
    }

    @Test
    void itIsDoneOnlyWithSomethingThatProvesIt() {
        SessionId session = story.held();
        open(session);
        press("decision.act.begin");
        assertThat(recommendation(session).state()).isEqualTo(DecisionState.IN_EXECUTION);

        choose("decision.act.progress");
        test(find(IntegerField.class, dialog()).single()).setValue(60);
        confirm("ui.save");
        assertThat(recommendation(session).progress()).isEqualTo(60);

        choose("decision.act.complete");
        assertThatThrownBy(() -> confirm("decision.act.complete")).isInstanceOf(Refusal.EvidenceRequired.class);
        confirm("ui.cancel");

        press("decision.act.evidence");
        write("decision.field.evidence", "دفتر التحملات موقع", "Cahier des charges signé");
        confirm("decision.act.evidence");
        sees("دفتر التحملات موقع");
        press("decision.act.complete");
        confirm("decision.act.complete");
        assertThat(recommendation(session).state()).isEqualTo(DecisionState.DONE);
        assertThat(recommendation(session).progress()).isEqualTo(100);
        assertThat(offers("decision.act.evidence")).isFalse();
    }

    @Test
    void aDecisionGoesToTheSupervisingAuthorityAndComesBack() {
        SessionId session = story.held();
        DecisionRow decision = view(session).decisions().stream()
                .filter(row -> row.kind() == DecisionKind.DECISION)
                .findFirst()
                .orElseThrow();
        go(AssemblyNavigation.decision(decision.id()));
        press("decision.act.transmit");
        note("decision.field.reference", "إرسالية 112/2025");
        confirm("decision.act.transmit");
        choose("decision.act.returned");
        confirm("decision.act.returned");
        sees(words("base.required"));
        note("ui.reason", "نقص في الوثائق");
        confirm("decision.act.returned");
        assertThat(decisions.view(decision.id()).decision().state()).isEqualTo(DecisionState.RETURNED);
        sees("نقص في الوثائق");
    }

    @Test
    void aRecommendationIsNotedInItsSession() {
        SessionId session = story.held();
        go(AssemblyNavigation.session(session, "decisions"));
        press("decision.recommend");
        write("decision.field.text", "إحداث لجنة لتتبع الاتفاقيات", "Créer une commission de suivi");
        confirm("ui.save");
        assertThat(view(session).decisions())
                .filteredOn(row -> row.kind() == DecisionKind.RECOMMENDATION)
                .hasSize(2);
        sees("إحداث لجنة لتتبع الاتفاقيات");
    }

    @Test
    @WithMockUser(
            username = "member",
            roles = {Permissions.SESSION_READ, Permissions.CHAMBER_READ})
    void whoOnlyReadsSeesTheTextAndNoButtons() {
        SessionId session = story.held();
        DecisionRow row = open(session);
        sees(row.text().ar());
        assertThat(offers("ui.save")).isFalse();
        assertThat(offers("decision.act.begin")).isFalse();
        go("");
        seesNot(words("decision.home.title"));
    }
}
