package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import ma.ghorfa.assembly.FollowUp;
import ma.ghorfa.assembly.NewRecommendation;
import ma.ghorfa.assembly.QuorumRow;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.SuspendSession;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.BilingualField;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.MomentField;
import ma.ghorfa.ui.Notices;

/** What concerns the sitting as a whole: the quorum asked for, a recommendation, the break, the end. */
final class ClosingDesk extends Div {

    private final LiveBoard board;
    private final RoomServices room;

    ClosingDesk(LiveBoard board, RoomServices room) {
        this.board = board;
        this.room = room;
        addClassName("live-foot");
        var left = new Div(
                Buttons.plain("live.quorum.check", Icons.MEMBERS, this::checkQuorum),
                Buttons.plain("live.recommend", Icons.RECOMMENDATION, this::askRecommendation));
        left.addClassName("bar");
        var right = new Div(
                Buttons.plain("live.suspend", Icons.CLOCK, this::askSuspension),
                Buttons.plain("live.close", Icons.LOCK, this::askClosing));
        right.addClassName("bar");
        add(left, right);
    }

    private SessionView session() {
        return board.session();
    }

    private void checkQuorum() {
        QuorumRow check = room.sessions().checkQuorum(session().session().id(), board.now());
        board.changed(LiveLabels.words(check.sentence()));
        Notices.done("live.quorum.checked", LiveLabels.words(check.sentence()));
    }

    private void askRecommendation() {
        BilingualField text = BilingualField.area("live.recommend.text", Limits.DECISION);
        BilingualField owner = BilingualField.line("live.recommend.owner", Limits.LABEL);
        DatePicker due = Fields.date("live.recommend.due");
        Dialog dialog = Ask.dialog(t("live.recommend"), AttendanceBoard.asked(text, owner, due));
        var once = new Once<String>();
        Ask.finish(dialog, Buttons.primary("live.recommend", Icons.CHECK, () -> {
            boolean blank = text.getValue().ar().isBlank();
            text.setInvalid(blank);
            text.setErrorMessage(blank ? t("live.recommend.missing") : "");
            if (!blank) {
                once.send("", room.clock()::instant, (key, nothing, at) -> room.decisions()
                        .recommend(new NewRecommendation(
                                key,
                                session().session().id(),
                                null,
                                text.getValue(),
                                new FollowUp(owner.getValue(), null, due.getValue()))));
                dialog.close();
                board.changed(t("live.recommend.done"));
                Notices.done("live.recommend.done");
            }
        }));
    }

    private void askSuspension() {
        SessionView.SittingRow sitting = session().currentSitting();
        TextArea reason = Fields.area("ui.reason", Limits.REASON);
        DatePicker date = Fields.date("live.suspend.nextDate");
        date.setMin(sitting.date());
        date.setValue(sitting.date());
        TimePicker time = Fields.time("live.suspend.nextTime");
        MomentField at = new MomentField("live.suspend.at").proposing(board.proposed());
        Fields.demand(reason, date, time);
        reason.setWidthFull();
        var when = new Div(date, time, at);
        when.addClassName("bar");
        Dialog dialog = Ask.dialog(
                t("live.suspend"), AttendanceBoard.asked(new Paragraph(t("live.suspend.question")), reason, when));
        Ask.finish(dialog, Buttons.primary("live.suspend", Icons.CLOCK, () -> {
            if (Fields.complete(reason, date, time)) {
                at.given().ifPresent(moment -> {
                    room.sessions()
                            .suspend(new SuspendSession(
                                    session().session().id(),
                                    moment,
                                    reason.getValue(),
                                    date.getValue(),
                                    time.getValue()));
                    dialog.close();
                    board.changed(t("live.suspended"));
                });
            }
        }));
    }

    private void askClosing() {
        ClosingDialog.open(room.sessions(), session(), board.proposed(), () -> board.changed(t("live.closed")));
    }
}
