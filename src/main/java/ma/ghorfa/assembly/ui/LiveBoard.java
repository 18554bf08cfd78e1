package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.SessionState;
import ma.ghorfa.assembly.SessionTab;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.VoteRow;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * The session while it is held. The quorum stands on top of everything; below it the agenda and the item that is being
 * dealt with, or, while nobody is sitting, the one thing to do next. Whoever else has the page open sees each act within
 * seconds, without touching anything.
 */
final class LiveBoard extends RoomPart {

    /** How often an open page looks whether somebody else did something. */
    private static final int LOOK_AGAIN_MILLIS = 3_000;

    /** What is compared to find out whether something happened; the proposed time changes all the time. */
    private record Seen(
            SessionView.SittingRow sitting,
            SessionState state,
            List<SessionView.Item> agenda,
            SessionView.AttendanceCounts attendance,
            Object ledger,
            List<SessionView.GuestRow> guests) {

        static Seen of(SessionView session) {
            return new Seen(
                    session.currentSitting(),
                    session.session().state(),
                    session.agenda(),
                    session.attendance(),
                    session.ledger(),
                    session.guests());
        }
    }

    private final SessionTab.Host page;
    private final RoomServices room;
    private final QuorumStrip strip = new QuorumStrip();
    private final FactTime time;
    private final Div under = new Div();
    private final Div stage = new Div();
    private final Div aloud = aloud();
    private final AgendaRail rail = new AgendaRail(this::pick);
    private final ItemDesk desk;
    private SessionView session;
    private Seen seen;
    private @Nullable SessionState drawn;
    private @Nullable ItemId current;
    private boolean picked;
    private @Nullable Registration looking;

    LiveBoard(SessionTab.Host page, RoomServices room) {
        this.page = page;
        this.room = room;
        session = page.session();
        seen = Seen.of(session);
        time = new FactTime(room.clock());
        desk = new ItemDesk(this, room);
        addClassName("live");
        under.addClassName("under-strip");
        under.add(strip.explanation(), time);
        stage.addClassName("live");
        add(strip, under, stage, aloud);
        show(session);
        script("hotkeys");
        script("begin");
    }

    // ---- What the parts ask of the board ----

    SessionView session() {
        return session;
    }

    /** The time of the act that is being done. */
    Instant now() {
        return time.next();
    }

    /** What a dialog proposes for an act of its own. */
    Instant proposed() {
        return time.proposed();
    }

    /** Something was done here: everything is read anew, and the sentence is said aloud. */
    void changed(String sentence) {
        show(page.changed());
        say(sentence);
    }

    void say(String sentence) {
        aloud.setText(sentence);
    }

    // ---- Showing ----

    private void show(SessionView now) {
        session = now;
        seen = Seen.of(now);
        strip.show(now);
        time.follow(now);
        SessionState state = now.session().state();
        if (state != drawn || !SessionState.OPEN.equals(state)) {
            drawn = state;
            draw(state);
        }
        if (state == SessionState.OPEN) {
            showItems();
        }
        if (state.isFinal()) {
            getUI().ifPresent(this::rest);
        }
    }

    private void draw(SessionState state) {
        stage.removeAll();
        boolean held = state == SessionState.OPEN;
        boolean awaited = state.isConvoked() || state == SessionState.SUSPENDED;
        time.setVisible((held && room.confirms()) || ((held || awaited) && room.conducts()));
        switch (state) {
            case OPEN -> {
                var sides = new Div(rail, desk);
                sides.addClassName("live-room");
                stage.add(sides);
                if (room.conducts()) {
                    stage.add(new ClosingDesk(this, room));
                }
            }
            case CONVENED, SECOND_CALL, SUSPENDED, ADJOURNED_NO_QUORUM -> stage.add(new OpeningDesk(this, room));
            case CLOSED, MINUTES_PENDING, ARCHIVED -> stage.add(new H2(t("live.results.title")), new Results(session));
            case DRAFT, AGENDA_FIXED, POSTPONED -> stage.add(new Callout(Tone.ATTENTION, t("live.notConvoked")));
            case CANCELLED -> stage.add(new Callout(Tone.BAD, t("live.cancelled")));
        }
    }

    private void showItems() {
        List<SessionView.Item> items = toDecide();
        if (items.isEmpty()) {
            rail.show(session, null);
            desk.showNothing();
            return;
        }
        if (current == null || (!room.conducts() && !picked)) {
            current = underDiscussion(items).id();
        }
        SessionView.Item item = items.stream()
                .filter(candidate -> candidate.id().equals(current))
                .findFirst()
                .orElseGet(items::getFirst);
        rail.show(session, item.id());
        desk.show(item);
    }

    /** The items that are dealt with, headings left out. */
    List<SessionView.Item> toDecide() {
        return session.items().stream().filter(item -> !item.isHeading()).toList();
    }

    /** The item whose vote is under way, else the one presented last, else the first without an outcome. */
    private static SessionView.Item underDiscussion(List<SessionView.Item> items) {
        return items.stream()
                .filter(item ->
                        item.votes().stream().anyMatch(vote -> vote.state().isUnderWay()))
                .findFirst()
                .or(() -> items.stream()
                        .filter(item -> !item.isConcluded() && item.presentedAt() != null)
                        .max(java.util.Comparator.comparing(item -> Objects.requireNonNull(item.presentedAt()))))
                .or(() -> items.stream().filter(item -> !item.isConcluded()).findFirst())
                .orElseGet(items::getLast);
    }

    // ---- Moving among the items ----

    private void pick(ItemId item) {
        if (!desk.leave()) {
            return;
        }
        picked = true;
        current = item;
        showItems();
        toDecide().stream()
                .filter(candidate -> candidate.id().equals(item))
                .findFirst()
                .ifPresent(found -> say(t(
                        "live.item.now",
                        found.number(),
                        LiveLabels.words(found.data().title()))));
    }

    /** Goes to the next item without an outcome, after the last one to the first. */
    void next() {
        List<SessionView.Item> items = toDecide();
        int here = 0;
        for (int index = 0; index < items.size(); index++) {
            if (items.get(index).id().equals(current)) {
                here = index;
            }
        }
        for (int step = 1; step <= items.size(); step++) {
            SessionView.Item candidate = items.get((here + step) % items.size());
            if (!candidate.isConcluded() && !candidate.id().equals(current)) {
                pick(candidate.id());
                return;
            }
        }
        say(t("live.item.noneLeft"));
    }

    // ---- What others do ----

    @Override
    protected void onAttach(AttachEvent attached) {
        if (session.session().state().isFinal()) {
            return;
        }
        UI ui = attached.getUI();
        ui.setPollInterval(LOOK_AGAIN_MILLIS);
        looking = ui.addPollListener(poll -> lookAgain());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        rest(detached.getUI());
    }

    private void rest(UI ui) {
        if (looking != null) {
            looking.remove();
            looking = null;
            ui.setPollInterval(-1);
        }
    }

    private void lookAgain() {
        SessionView now = room.sessions().view(session.session().id());
        if (Seen.of(now).equals(seen)) {
            desk.lookAgain();
            return;
        }
        boolean voteOpened = now.voteUnderWay().map(VoteRow::id).isPresent()
                && session.voteUnderWay().isEmpty();
        if (voteOpened && !room.conducts()) {
            picked = false;
        }
        show(page.changed());
    }
}
