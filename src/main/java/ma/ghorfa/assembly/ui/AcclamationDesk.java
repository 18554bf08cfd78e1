package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Objects;
import ma.ghorfa.assembly.CloseVote;
import ma.ghorfa.assembly.VoteRow;
import ma.ghorfa.assembly.VoteView;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;

/** The chair asks whether anybody objects; with one objection hands are counted instead. */
final class AcclamationDesk extends Div {

    private final LiveBoard board;
    private final RoomServices room;
    private final VoteView view;
    private final IntegerField objections;
    private final Once<Integer> once = new Once<>();

    AcclamationDesk(LiveBoard board, RoomServices room, VoteView view) {
        this.board = board;
        this.room = room;
        this.view = view;
        objections = Fields.integer(
                "live.acclamation.objections", 0, Math.max(1, view.ballots().size()));
        objections.setValue(0);
        objections.setStepButtonsVisible(true);
        Button close = Keys.on(Keys.VOTE, Buttons.primary("live.acclamation.close", Icons.LOCK, this::close));
        close.addClassName("big-action");
        addClassName("stack");
        add(new Paragraph(t("live.acclamation.ask")), objections, close);
    }

    private void close() {
        VoteRow closed = once.send(
                Objects.requireNonNullElse(objections.getValue(), 0), board::now, (key, number, at) -> room.votes()
                        .close(new CloseVote(key, view.vote().id(), at, new CloseVote.Counts.Acclamation(number), "")));
        board.changed(Closed.said(closed));
    }
}
