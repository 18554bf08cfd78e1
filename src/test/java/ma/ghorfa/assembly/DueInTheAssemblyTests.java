package ma.ghorfa.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.ghorfa.base.Zone;
import ma.ghorfa.reminder.Due;
import ma.ghorfa.reminder.DueDates;
import ma.ghorfa.reminder.DueKind;
import ma.ghorfa.reminder.DuePage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestConstructor;

/** What the assembly says falls due: recommendations until they are settled, sessions once they are convoked. */
@AssemblyTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DueInTheAssemblyTests {

    private final Sessions sessions;
    private final Convocations convocations;
    private final Decisions decisions;
    private final List<DueDates> rooms;
    private final Scene.Stage stage;
    private final Scene.Play play;

    @Autowired
    DueInTheAssemblyTests(
            Sessions sessions,
            Convocations convocations,
            Decisions decisions,
            List<DueDates> rooms,
            Scene.Stage stage,
            Scene.Play play) {
        this.sessions = sessions;
        this.convocations = convocations;
        this.decisions = decisions;
        this.rooms = rooms;
        this.stage = stage;
        this.play = play;
    }

    @BeforeEach
    void set() {
        stage.set();
    }

    private List<Due> due(DueKind kind, UUID subject) {
        return rooms.stream()
                .filter(room -> room.kind() == kind)
                .flatMap(
                        room -> room
                                .open(DuePage.from(Scene.DAY, Scene.DAY.minusYears(2), Scene.DAY.plusYears(2), 10_000))
                                .stream())
                .filter(due -> due.subject().equals(subject))
                .toList();
    }

    @Test
    void aRecommendationIsDueUntilItIsSettled() {
        LocalDate by = Scene.DAY.plusDays(60);
        DecisionId id = decisions.recommend(NewRecommendation.of(
                play.open(ItemType.MISC),
                null,
                Scene.words("توصية بدعم الصناع", "Recommandation"),
                new FollowUp(Scene.words("المديرة", "La directrice"), null, by)));
        assertThat(due(DueKind.DECISION, id.value())).singleElement().satisfies(due -> {
            assertThat(due.day()).isEqualTo(by);
            assertThat(due.title().ar()).startsWith("التوصية رقم").endsWith("توصية بدعم الصناع");
            assertThat(due.path()).isEqualTo(AssemblyNavigation.decision(id));
        });
        decisions.abandon(id, Scene.DAY.plusDays(1), "انتفى موضوعها");
        assertThat(due(DueKind.DECISION, id.value())).isEmpty();
    }

    @Test
    void aSessionIsDueForThoseWhoWereCalledUntilItIsCalledOff() {
        SessionId session = play.draft();
        play.item(session, ItemType.MISC, "نقطة");
        sessions.fixAgenda(session);
        assertThat(due(DueKind.CONVOCATION, session.value())).isEmpty();
        convocations.convoke(Convoke.of(
                session,
                EnumSet.of(Channel.REGISTERED_POST),
                Zone.instant(Scene.DAY.minusDays(15).atTime(9, 0))));
        assertThat(due(DueKind.CONVOCATION, session.value())).singleElement().satisfies(due -> {
            assertThat(due.day()).isEqualTo(Scene.DAY);
            assertThat(due.members())
                    .isEqualTo(convocations.list(session).stream()
                            .map(row -> row.member().id().value())
                            .collect(Collectors.toSet()))
                    .hasSize(Scene.IN_OFFICE);
        });
        assertThat(due(DueKind.SESSION, session.value())).singleElement().satisfies(due -> assertThat(due.members())
                .as("whoever prepares sessions")
                .isEmpty());
        sessions.cancel(session, "تعذر الانعقاد");
        assertThat(due(DueKind.CONVOCATION, session.value())).isEmpty();
        assertThat(due(DueKind.SESSION, session.value())).isEmpty();
    }
}
