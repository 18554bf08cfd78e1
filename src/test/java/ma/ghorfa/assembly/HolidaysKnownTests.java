package ma.ghorfa.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A session in a year whose holidays nobody entered says so, because what is counted in days rests on nothing. */
@AssemblyTest
class HolidaysKnownTests {

    private final Sessions sessions;
    private final Scene.Stage stage;

    @Autowired
    HolidaysKnownTests(Sessions sessions, Scene.Stage stage) {
        this.sessions = sessions;
        this.stage = stage;
    }

    @BeforeEach
    void set() {
        stage.set();
    }

    private SessionView on(LocalDate date) {
        SessionData plain = Scene.Play.data();
        return sessions.view(sessions.create(new SessionData(
                plain.kind(),
                false,
                date.getYear(),
                date.getMonthValue(),
                date,
                plain.startTime(),
                plain.venue(),
                plain.province(),
                plain.ceremonialPresident())));
    }

    @Test
    void aYearWithoutHolidaysIsAWarningUntilTheyAreEntered() {
        assertThat(on(LocalDate.of(2026, 3, 12)).warnings())
                .extracting(SessionWarning::kind)
                .doesNotContain(SessionWarning.Kind.HOLIDAYS_UNKNOWN);
        assertThat(on(LocalDate.of(2023, 3, 9)).warnings())
                .filteredOn(warning -> warning.kind() == SessionWarning.Kind.HOLIDAYS_UNKNOWN)
                .singleElement()
                .satisfies(warning -> assertThat(warning.args()).containsExactly("2023"));
    }
}
