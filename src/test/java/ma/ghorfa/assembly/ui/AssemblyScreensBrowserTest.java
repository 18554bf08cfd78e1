package ma.ghorfa.assembly.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import ma.ghorfa.assembly.Agendas;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.Attendances;
import ma.ghorfa.assembly.Convocations;
import ma.ghorfa.assembly.DecisionKind;
import ma.ghorfa.assembly.Decisions;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.Sessions;
import ma.ghorfa.assembly.Votes;
import ma.ghorfa.base.Zone;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.testing.BrowserTest;
import ma.ghorfa.testing.InArabicFirst;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of sessions, agenda, convocation and decisions as people see them, in Arabic and before a release in French. */
class AssemblyScreensBrowserTest extends BrowserTest {

    @Autowired
    private Sessions sessions;

    @Autowired
    private Agendas agendas;

    @Autowired
    private Convocations convocations;

    @Autowired
    private Attendances attendances;

    @Autowired
    private Votes votes;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Clock clock;

    private static @Nullable SessionId written;
    private static @Nullable SessionId convoked;
    private static @Nullable SessionId held;
    private Story story;

    @SuppressWarnings("NullAway.Init")
    AssemblyScreensBrowserTest() {}

    @BeforeEach
    void tellOnce() {
        story = new Story(sessions, agendas, convocations, attendances, votes, decisions);
        if (written == null) {
            LocalDate today = Zone.date(clock.instant());
            written = story.writtenOn(today.plusDays(40));
            convoked = story.convoked();
            held = story.held();
        }
    }

    private static SessionId there(@Nullable SessionId session) {
        return java.util.Objects.requireNonNull(session);
    }

    @InArabicFirst
    void thePagesOfPreparing(Language reads) {
        comeIn(reads);
        signIn("secretary");
        look("home-secretary");
        open(AssemblyNavigation.SESSIONS);
        look("sessions");
        open(AssemblyNavigation.SESSIONS + "/new");
        look("session-new");
        open(AssemblyNavigation.session(there(written)));
        look("session-draft");
        open(AssemblyNavigation.session(there(written), "agenda"));
        look("session-agenda");
        press("agenda.propose");
        sees("agenda.propose.choose");
        look("session-proposals");
        open(AssemblyNavigation.session(there(written), "convocation"));
        look("session-convocation-plan");
        open(AssemblyNavigation.item(
                there(written), story.view(there(written)).items().getFirst().id()));
        look("item");
    }

    @InArabicFirst
    void thePagesOfASessionThatIsHeld(Language reads) {
        comeIn(reads);
        signIn("secretary");
        open(AssemblyNavigation.session(there(convoked), "convocation"));
        look("session-proofs");
        open(AssemblyNavigation.session(there(held)));
        look("session-held");
        open(AssemblyNavigation.session(there(held), "decisions"));
        look("session-decisions");
        open(AssemblyNavigation.item(
                        there(held), story.view(there(held)).items().get(3).id())
                + "/course");
        look("item-course");
        open(AssemblyNavigation.item(
                        there(held), story.view(there(held)).items().get(3).id())
                + "/history");
        look("item-history");
        open(AssemblyNavigation.session(there(held), "history"));
        look("session-history");
        open(AssemblyNavigation.DECISIONS);
        look("decisions");
        open(AssemblyNavigation.decision(story.view(there(held)).decisions().stream()
                .filter(row -> row.kind() == DecisionKind.RECOMMENDATION)
                .findFirst()
                .orElseThrow()
                .id()));
        look("decision");
        assertThat(page.url()).contains(AssemblyNavigation.DECISIONS);
    }
}
