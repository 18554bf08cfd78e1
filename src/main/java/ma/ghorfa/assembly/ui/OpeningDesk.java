package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.AttendanceSheet;
import ma.ghorfa.assembly.LiveQuorum;
import ma.ghorfa.assembly.MemberRef;
import ma.ghorfa.assembly.OpenSession;
import ma.ghorfa.assembly.Opening;
import ma.ghorfa.assembly.QuorumRow;
import ma.ghorfa.assembly.SessionState;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/**
 * Before a sitting is open: who takes the chair, opening with the quorum, and, where too few came, the next call in one
 * button.
 */
final class OpeningDesk extends Div {

    private final LiveBoard board;
    private final RoomServices room;
    private final SessionView session;

    OpeningDesk(LiveBoard board, RoomServices room) {
        this.board = board;
        this.room = room;
        session = board.session();
        addClassName("stack");
        if (session.session().state() == SessionState.ADJOURNED_NO_QUORUM) {
            adjourned();
        } else {
            opening();
        }
    }

    // ---- Opening or resuming ----

    private void opening() {
        boolean resumes = session.session().state() == SessionState.SUSPENDED;
        Sheet sheet = Sheet.titled(t(resumes ? "live.resume.title" : "live.open.title"))
                .calling();
        SessionView.SittingRow sitting = session.currentSitting();
        sheet.add(new Paragraph(t(
                "live.open.planned",
                Formats.longDate(sitting.date(), Words.locale()),
                Formats.time(sitting.startTime()),
                LiveLabels.words(session.session().venue()))));
        int expected = session.attendance().expected();
        if (expected > 0) {
            sheet.add(new Callout(Tone.ATTENTION, t("live.open.stillExpected", expected), toAttendance()));
        }
        LiveQuorum quorum = session.quorum();
        boolean reached = quorum != null && quorum.reached();
        if (!reached) {
            sheet.add(new Callout(Tone.BAD, t("live.open.noQuorumYet", quorum == null ? 0 : quorum.missing())));
            lastAttempt().ifPresent(words -> sheet.add(new Callout(Tone.ATTENTION, words).announced()));
        }
        if (room.conducts()) {
            ComboBox<MemberRef> chair = chair();
            var once = new Once<Optional<MemberId>>();
            Button open = Keys.on(
                    Keys.VOTE,
                    Buttons.primary(
                            resumes ? "live.resume" : "live.open",
                            Icons.PLAY,
                            () -> open(
                                    once, Optional.ofNullable(chair.getValue()).map(MemberRef::id), resumes)));
            open.addClassName("big-action");
            var bar = new Div(open);
            bar.addClassName("bar");
            if (!reached && !resumes) {
                open.removeThemeNames("primary");
                bar.add(withoutQuorum());
            }
            sheet.add(chair, bar);
        } else {
            sheet.add(new Paragraph(t("live.open.waits")));
        }
        add(sheet);
    }

    /** What the ledger keeps of an attempt that found too few members. */
    private Optional<String> lastAttempt() {
        return session.ledger().stream()
                .filter(check -> check.sitting().equals(session.currentSitting().id()) && !check.reached())
                .reduce((earlier, later) -> later)
                .map(QuorumRow::sentence)
                .map(LiveLabels::words);
    }

    private Component toAttendance() {
        return Buttons.plain("live.tab.attendance", Icons.MEMBERS, () -> UI.getCurrent()
                .navigate(AssemblyNavigation.session(session.session().id(), Slugs.ATTENDANCE)));
    }

    /** The president takes the chair if present; otherwise whoever does is named. */
    private ComboBox<MemberRef> chair() {
        List<MemberRef> present = room
                .attendances()
                .sheet(session.currentSitting().id())
                .lines()
                .stream()
                .filter(line -> line.state().isInTheRoom())
                .map(AttendanceSheet.Line::member)
                .toList();
        ComboBox<MemberRef> chair = Fields.pick("live.open.chair", present, LiveLabels::called);
        chair.setWidth("min(24rem, 100%)");
        MemberRef president = session.president();
        present.stream()
                .filter(member -> president != null && member.id().equals(president.id()))
                .findFirst()
                .ifPresentOrElse(chair::setValue, () -> chair.setHelperText(t("live.open.chair.presidentAbsent")));
        return chair;
    }

    private void open(Once<Optional<MemberId>> once, Optional<MemberId> chair, boolean resumes) {
        Opening opening = once.send(chair, board::now, (key, chosen, at) -> {
            @Nullable MemberId asked = chosen.orElse(null);
            var command = new OpenSession(key, session.session().id(), at, asked);
            return resumes ? room.sessions().resume(command) : room.sessions().open(command);
        });
        board.changed(LiveLabels.words(opening.check().sentence()));
    }

    // ---- Too few came ----

    private Component withoutQuorum() {
        var bar = new Div();
        bar.addClassName("bar");
        if (room.callsAgain() && session.mayBeCalledAgain()) {
            Button again = Buttons.primary("live.callAgain", Icons.SEND, this::callAgain);
            again.addClassName("big-action");
            bar.add(again);
        }
        bar.add(Buttons.plain(
                "live.adjourn",
                () -> Ask.confirm(t("live.adjourn"), t("live.adjourn.question"), "live.adjourn", this::adjourn)));
        return bar;
    }

    private void adjourn() {
        QuorumRow check = room.sessions().adjourn(session.session().id(), board.now());
        board.changed(LiveLabels.words(check.sentence()));
    }

    private void callAgain() {
        new CallAgainDialog(room.sessions(), session).open();
    }

    private void adjourned() {
        Sheet sheet = Sheet.titled(t("live.adjourned.title")).calling();
        session.ledger().stream()
                .reduce((earlier, later) -> later)
                .map(QuorumRow::sentence)
                .ifPresent(why -> sheet.add(new Callout(Tone.BAD, LiveLabels.words(why))));
        if (session.session().nextCall() != null) {
            var next = session.session().nextCall();
            sheet.add(Buttons.primary("live.adjourned.next", Icons.SESSION, () -> UI.getCurrent()
                    .navigate(AssemblyNavigation.session(next, Slugs.LIVE))));
        } else if (room.callsAgain() && session.mayBeCalledAgain()) {
            Button again = Buttons.primary("live.callAgain", Icons.SEND, this::callAgain);
            again.addClassName("big-action");
            sheet.add(new Paragraph(t("live.adjourned.text")), again);
        }
        add(sheet);
    }
}
