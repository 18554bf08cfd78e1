package ma.ghorfa.assembly.ui;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.INTEREST_READ;
import static ma.ghorfa.identity.Permissions.SESSION_CONDUCT;
import static ma.ghorfa.identity.Permissions.SESSION_CONVOKE;
import static ma.ghorfa.identity.Permissions.SESSION_PREPARE;
import static ma.ghorfa.identity.Permissions.SESSION_READ;
import static ma.ghorfa.identity.Permissions.VOTE_CONFIRM;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.AttendanceSheet;
import ma.ghorfa.assembly.AttendanceState;
import ma.ghorfa.assembly.ItemType;
import ma.ghorfa.assembly.OpenSession;
import ma.ghorfa.assembly.Opening;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.SittingId;
import ma.ghorfa.chamber.MemberId;
import org.springframework.security.test.context.support.WithMockUser;

/** A screen of a session that is being held, in a chamber of twelve whose quorum is seven. */
@WithMockUser(
        username = "secretary",
        roles = {
            SESSION_READ,
            SESSION_PREPARE,
            SESSION_CONVOKE,
            SESSION_CONDUCT,
            VOTE_CONFIRM,
            CHAMBER_READ,
            INTEREST_READ
        })
abstract class LiveScreenTest extends AssemblyScreenTest {

    static final int THRESHOLD = 7;

    // ---- Where the test begins ----

    /** Convoked, with these items; nobody is there yet. */
    SessionId called(ItemType... types) {
        SessionId session = story.draft();
        int number = 1;
        for (ItemType type : types) {
            story.item(session, type, "نقطة رقم " + number, "Point " + number);
            number++;
        }
        Story.asSecretary(() -> {
            sessions.fixAgenda(session);
            return convocations.convoke(ma.ghorfa.assembly.Convoke.of(
                    session,
                    java.util.Set.of(ma.ghorfa.assembly.Channel.REGISTERED_POST),
                    ma.ghorfa.base.Zone.instant(Story.DAY.minusDays(21).atTime(9, 0))));
        });
        return session;
    }

    void come(SessionId session, int howMany, Instant at) {
        Story.asSecretary(() -> {
            sheet(session).lines().stream()
                    .limit(howMany)
                    .forEach(line ->
                            attendances.arrive(sitting(session), line.member().id(), at));
            return true;
        });
    }

    /** Opened at ten with so many of the twelve. */
    SessionId opened(int present, ItemType... types) {
        SessionId session = called(types);
        come(session, present, Story.at(9, 45));
        Opening opening = Story.asSecretary(() -> sessions.open(OpenSession.at(session, Story.at(10, 0))));
        if (!(opening instanceof Opening.Opened)) {
            throw new AssertionError("The session did not open");
        }
        return session;
    }

    void look(SessionId session, String slug) {
        go(AssemblyNavigation.session(session, slug));
    }

    // ---- What is stored ----

    SittingId sitting(SessionId session) {
        return view(session).currentSitting().id();
    }

    AttendanceSheet sheet(SessionId session) {
        SessionView view = view(session);
        return Story.asSecretary(() -> attendances.sheet(view.currentSitting().id()));
    }

    AttendanceSheet.Line line(SessionId session, int number) {
        return sheet(session).lines().stream()
                .filter(line -> line.member().number() == number)
                .findFirst()
                .orElseThrow();
    }

    MemberId member(SessionId session, int number) {
        return line(session, number).member().id();
    }

    AttendanceState state(SessionId session, int number) {
        return line(session, number).state();
    }

    SessionView.Item item(SessionId session, int number) {
        return view(session).items().get(number - 1);
    }

    // ---- What one does ----

    Button button(String key) {
        return find(Button.class).withText(words(key)).last();
    }

    /** A click as the browser sends it, also to a button that the answer before it took off the page. */
    static void click(Button button) {
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    void pressNative(String text) {
        NativeButton button = find(NativeButton.class).all().stream()
                .filter(one -> one.getElement().getTextRecursively().contains(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + text));
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    /** What notices say, the latest last. */
    List<String> notices() {
        return find(Notification.class).all().stream()
                .map(notice -> notice.getElement().getTextRecursively()
                        + notice.getElement().getProperty("text", ""))
                .toList();
    }

    /** All that a reader finds on the page, and what its dialogs say. */
    String page() {
        return find(Component.class).all().stream()
                .map(component -> component.getElement().getText())
                .collect(Collectors.joining("\n"));
    }

    /** A member as the screens call them: the number, then the name. */
    String called(SessionId session, int number) {
        return words(
                "live.member",
                String.valueOf(number),
                line(session, number).member().name().ar());
    }
}
