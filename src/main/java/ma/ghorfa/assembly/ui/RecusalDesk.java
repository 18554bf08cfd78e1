package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import ma.ghorfa.assembly.Choice;
import ma.ghorfa.assembly.MemberRef;
import ma.ghorfa.assembly.VoteView;
import ma.ghorfa.assembly.VoteView.RecusalPrompt;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Tone;

/** Members whose declared interest matches the item's party: each is asked, and the minutes say what came of it. */
final class RecusalDesk extends Div {

    private final RoomServices room;
    private final VoteView view;
    private final Consumer<String> done;

    RecusalDesk(RoomServices room, VoteView view, Consumer<String> done) {
        this.room = room;
        this.view = view;
        this.done = done;
        addClassName("stack");
        view.prompts().forEach(this::prompt);
        stoodAsideUnasked().forEach(ballot -> add(stoodAside(ballot.member())));
        setVisible(getComponentCount() > 0);
    }

    private List<VoteView.BallotRow> stoodAsideUnasked() {
        return view.ballots().stream()
                .filter(ballot -> ballot.choice() == Choice.RECUSED)
                .filter(ballot -> view.prompts().stream()
                        .noneMatch(prompt ->
                                prompt.member().id().equals(ballot.member().id())))
                .toList();
    }

    private void prompt(RecusalPrompt prompt) {
        String who = LiveLabels.called(prompt.member());
        String what = LiveLabels.words(prompt.interest());
        if (prompt.answer() == null) {
            var buttons = new Div();
            buttons.addClassName("bar");
            if (room.conducts()) {
                buttons.add(
                        Buttons.primary("live.recusal.standsAside", Icons.CHECK, () -> standsAside(prompt, who)),
                        Buttons.plain("live.recusal.stays", () -> stays(prompt, who)));
            }
            add(new Callout(Tone.ATTENTION, t("live.recusal.prompt", who, what), buttons).announced());
        } else if (prompt.answer() == RecusalPrompt.Answer.STANDS_ASIDE) {
            add(stoodAside(prompt.member()));
        } else {
            add(new Callout(Tone.INFO, t("live.recusal.stayed", who), new Span(String.valueOf(prompt.reason()))));
        }
    }

    private Callout stoodAside(MemberRef member) {
        String who = LiveLabels.called(member);
        if (!room.conducts()) {
            return new Callout(Tone.INFO, t("live.recusal.stoodAside", who));
        }
        return new Callout(
                Tone.INFO,
                t("live.recusal.stoodAside", who),
                Buttons.plain("live.recusal.takeBack", () -> takeBack(member, who)));
    }

    private void takeBack(MemberRef member, String who) {
        room.votes().takeBack(view.vote().id(), member.id());
        done.accept(t("live.recusal.takenBack", who));
    }

    private void standsAside(RecusalPrompt prompt, String who) {
        room.votes().recuse(view.vote().id(), prompt.member().id());
        done.accept(t("live.recusal.done", who));
    }

    private void stays(RecusalPrompt prompt, String who) {
        Ask.reason(t("live.recusal.stays"), t("live.recusal.stays.question", who), "live.confirm", reason -> {
            room.votes().stay(view.vote().id(), prompt.member().id(), reason);
            done.accept(t("live.recusal.stayed", who));
        });
    }
}
