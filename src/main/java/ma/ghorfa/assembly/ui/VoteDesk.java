package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ma.ghorfa.assembly.Choice;
import ma.ghorfa.assembly.ConfirmVote;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.assembly.OpenVote;
import ma.ghorfa.assembly.PrepareVote;
import ma.ghorfa.assembly.QuorumOccasion;
import ma.ghorfa.assembly.QuorumRow;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.Verdict;
import ma.ghorfa.assembly.VoteMode;
import ma.ghorfa.assembly.VoteOpening;
import ma.ghorfa.assembly.VoteRow;
import ma.ghorfa.assembly.VoteState;
import ma.ghorfa.assembly.VoteView;
import ma.ghorfa.assembly.VoteView.RecusalPrompt;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * The vote on the item, one step at a time: opened, counted, declared. The result is what the arithmetic gives; there is
 * no field to choose it in.
 */
final class VoteDesk extends Div {

    /** What decides how the desk looks; votes by name that come in one by one do not redraw it. */
    private record Seen(SessionView.Item item, @Nullable VoteRow vote, List<RecusalPrompt> prompts, int recused) {

        /** The text put to the vote can be seen before it is opened; while counts are typed nothing is redrawn. */
        boolean looksLike(Seen now) {
            return item.id().equals(now.item.id())
                    && Objects.equals(item.outcome(), now.item.outcome())
                    && Objects.equals(vote, now.vote)
                    && prompts.equals(now.prompts)
                    && recused == now.recused
                    && (vote != null || item.data().equals(now.item.data()));
        }
    }

    private final LiveBoard board;
    private final RoomServices room;
    private @Nullable Seen seen;
    private @Nullable Taking taking;

    /** A way of taking votes that is on the desk. */
    interface Taking {

        /** Votes may have come in elsewhere. */
        void lookAgain(VoteView now);
    }

    VoteDesk(LiveBoard board, RoomServices room) {
        this.board = board;
        this.room = room;
    }

    // ---- Showing ----

    void show(SessionView.Item item) {
        setVisible(item.data().type().mayBeVoted());
        Optional<VoteView> view = last(item).map(vote -> room.votes().view(vote.id()));
        var now = new Seen(
                item,
                view.map(VoteView::vote).orElse(null),
                view.map(VoteView::prompts).orElse(List.of()),
                view.map(found -> found.count(Choice.RECUSED)).orElse(0));
        Seen before = seen;
        if (before != null && before.looksLike(now)) {
            view.ifPresent(this::lookAgain);
            return;
        }
        seen = now;
        taking = null;
        removeAll();
        add(view.map(found -> draw(item, found)).orElseGet(() -> beforeAnyVote(item, Optional.empty())));
    }

    /** The vote that counts: the last one. */
    private static Optional<VoteRow> last(SessionView.Item item) {
        return item.votes().isEmpty()
                ? Optional.empty()
                : Optional.of(item.votes().getLast());
    }

    /** Looks whether somebody else keyed in votes by name. */
    void lookAgain() {
        Seen shown = seen;
        if (shown != null && shown.vote() != null && shown.vote().state() == VoteState.OPEN) {
            VoteView now = room.votes().view(shown.vote().id());
            if (now.prompts().equals(shown.prompts()) && now.count(Choice.RECUSED) == shown.recused()) {
                lookAgain(now);
            } else {
                show(shown.item());
            }
        }
    }

    private void lookAgain(VoteView now) {
        if (taking != null && now.vote().state() == VoteState.OPEN) {
            taking.lookAgain(now);
        }
    }

    private Component draw(SessionView.Item item, VoteView view) {
        return switch (view.vote().state()) {
            case PREPARED -> prepared(item, view.vote());
            case OPEN -> open(view);
            case CLOSED, CONFIRMED -> counted(item, view);
            case ANNULLED -> beforeAnyVote(item, Optional.ofNullable(view.vote().annulledReason()));
        };
    }

    private static Sheet sheet(StatusBadge badge) {
        var title = new Div(new H2(t("live.vote.title")), badge);
        title.addClassNames("bar", "apart");
        return new Sheet(title);
    }

    // ---- Before it is opened ----

    private Component beforeAnyVote(SessionView.Item item, Optional<String> annulled) {
        if (item.isConcluded()) {
            return new Span();
        }
        Sheet sheet = sheet(new StatusBadge(t("live.vote.state.NONE"), Tone.NEUTRAL));
        annulled.ifPresent(reason -> sheet.add(new Callout(Tone.ATTENTION, t("live.vote.annulled", reason))));
        if (!room.conducts()) {
            sheet.add(new Paragraph(t("live.vote.notYet")));
            return sheet;
        }
        var mode = new RadioButtonGroup<VoteMode>(t("live.vote.mode"));
        mode.setItems(VoteMode.values());
        mode.setItemLabelGenerator(LiveLabels::of);
        mode.setValue(VoteMode.SHOW_OF_HANDS);
        mode.addClassName("in-a-row");
        var how = new Div(mode, majority(item.data().type().majorityKey()));
        how.addClassNames("bar", "vote-how");
        if (item.data().decisionText().isEmpty()) {
            sheet.add(new Callout(Tone.INFO, t("live.vote.noText")));
        } else {
            sheet.add(question(LiveLabels.words(item.data().decisionText())));
        }
        Button open = Keys.on(
                Keys.VOTE, Buttons.primary("live.vote.open", Icons.VOTE, () -> putToVote(item, mode.getValue())));
        sheet.add(how, open);
        return sheet;
    }

    /** What the item is decides it: it is shown, and nobody chooses. */
    private Component majority(String key) {
        String rule = board.session().rules().stream()
                .filter(value -> value.key().equals(key))
                .findFirst()
                .map(value -> VoteWords.majority(value.value()))
                .orElse("");
        return new Paragraph(t("live.vote.majority", t("live.majority.key." + key), rule));
    }

    private void putToVote(SessionView.Item item, VoteMode mode) {
        VoteOpening opening = room.votes().putToVote(PrepareVote.of(item.id(), mode), board.now());
        opened(opening);
    }

    private void opened(VoteOpening opening) {
        String said =
                switch (opening) {
                    case VoteOpening.Opened opened ->
                        t("live.vote.opened", opened.check().present());
                    case VoteOpening.NoQuorum none ->
                        LiveLabels.words(none.check().sentence());
                };
        board.changed(said);
    }

    static Component question(String words) {
        var question = new Paragraph(words);
        question.addClassNames("question", "preserve-lines");
        return question;
    }

    /** The quorum was not there: the vote waits, and says why. */
    private Component prepared(SessionView.Item item, VoteRow vote) {
        Sheet sheet = sheet(new StatusBadge(t("live.vote.state.PREPARED"), Tone.ATTENTION))
                .calling();
        board.session().ledger().stream()
                .filter(check ->
                        check.occasion() == QuorumOccasion.VOTE && item.id().equals(check.item()))
                .filter(check -> !check.reached())
                .reduce((earlier, later) -> later)
                .map(QuorumRow::sentence)
                .ifPresent(why -> sheet.add(new Callout(Tone.BAD, LiveLabels.words(why)).announced()));
        if (room.conducts()) {
            var buttons = new Div(
                    Keys.on(
                            Keys.VOTE,
                            Buttons.primary(
                                    "live.vote.openAgain",
                                    Icons.VOTE,
                                    () -> opened(room.votes().open(OpenVote.at(vote.id(), board.now()))))),
                    Buttons.plain("live.vote.discard", () -> discard(vote)));
            buttons.addClassName("bar");
            sheet.add(buttons);
        }
        return sheet;
    }

    private void discard(VoteRow vote) {
        Ask.reason(t("live.vote.discard"), t("live.vote.discard.question"), "live.vote.discard", reason -> {
            room.votes().discard(vote.id(), reason);
            board.changed(t("live.vote.discarded"));
        });
    }

    // ---- While it is open ----

    private Component open(VoteView view) {
        VoteRow vote = view.vote();
        Sheet sheet =
                sheet(new StatusBadge(t("live.vote.state.OPEN"), Tone.LIVE)).calling();
        sheet.add(question(LiveLabels.words(vote.question())));
        sheet.add(frame(vote));
        RecusalDesk recusals = new RecusalDesk(room, view, this::afterRecusal);
        sheet.add(recusals);
        if (room.conducts()) {
            Component entry =
                    switch (vote.mode()) {
                        case SHOW_OF_HANDS -> new HandsDesk(board, room, view);
                        case ROLL_CALL -> new RollCallDesk(board, room, view, true);
                        case ACCLAMATION -> new AcclamationDesk(board, room, view);
                    };
            taking = entry instanceof Taking followed ? followed : null;
            sheet.add(entry);
        } else if (vote.mode() == VoteMode.ROLL_CALL) {
            RollCallDesk watched = new RollCallDesk(board, room, view, false);
            taking = watched;
            sheet.add(watched);
        } else {
            sheet.add(new Callout(Tone.INFO, t("live.vote.counting")));
        }
        List<Component> more = new ArrayList<>();
        if (room.conducts()) {
            more.add(Buttons.plain("live.recusal.add", () -> askWhoStandsAside(view)));
        }
        annul(vote).ifPresent(more::add);
        if (!more.isEmpty()) {
            var bar = new Div();
            bar.addClassName("bar");
            bar.add(more);
            sheet.add(bar);
        }
        return sheet;
    }

    /** Under which rules, and how many are asked: frozen with the question. */
    private Component frame(VoteRow vote) {
        var line = new Paragraph(t(
                "live.vote.frame",
                LiveLabels.of(vote.mode()),
                Objects.requireNonNullElse(vote.present(), 0),
                VoteWords.majority(Objects.requireNonNullElse(vote.majorityRule(), ""))));
        line.addClassName("muted");
        return line;
    }

    private void afterRecusal(String said) {
        board.changed(said);
    }

    private void askWhoStandsAside(VoteView view) {
        ComboBox<VoteView.BallotRow> who = Fields.pick(
                "live.recusal.who",
                view.ballots().stream()
                        .filter(ballot -> ballot.choice() != Choice.RECUSED)
                        .toList(),
                ballot -> LiveLabels.called(ballot.member()));
        who.setWidthFull();
        Dialog dialog = Ask.dialog(t("live.recusal.add"), new Paragraph(t("live.recusal.add.question")), who);
        Ask.finish(dialog, Buttons.primary("live.recusal.standsAside", Icons.CHECK, () -> {
            if (Fields.complete(who)) {
                room.votes().recuse(view.vote().id(), who.getValue().member().id());
                dialog.close();
                board.changed(
                        t("live.recusal.done", LiveLabels.called(who.getValue().member())));
            }
        }));
    }

    private Optional<Button> annul(VoteRow vote) {
        if (!room.confirms()) {
            return Optional.empty();
        }
        return Optional.of(Buttons.danger(
                "live.vote.annul",
                Icons.DELETE,
                () -> Ask.reason(t("live.vote.annul"), t("live.vote.annul.question"), "live.vote.annul", reason -> {
                    room.votes().annul(vote.id(), board.now(), reason);
                    board.changed(t("live.vote.annulledNow"));
                })));
    }

    // ---- The result ----

    private Component counted(SessionView.Item item, VoteView view) {
        VoteRow vote = view.vote();
        boolean declared = vote.state() == VoteState.CONFIRMED;
        Sheet sheet = sheet(new StatusBadge(
                t(declared ? "live.vote.state.CONFIRMED" : "live.vote.state.CLOSED"),
                declared ? Tone.GOOD : Tone.ATTENTION));
        if (!declared) {
            sheet.calling();
        }
        sheet.add(question(LiveLabels.words(vote.question())));
        sheet.add(new VoteResultCard(board.session(), view));
        if (!declared) {
            sheet.add(declaring(item, vote));
        } else if (item.isConcluded() && room.conducts()) {
            sheet.add(Keys.on(Keys.VOTE, Buttons.primary("live.item.next", Icons.PLAY, board::next)));
        }
        return sheet;
    }

    private Component declaring(SessionView.Item item, VoteRow vote) {
        var bar = new Div();
        bar.addClassName("bar");
        if (vote.gap() == Verdict.Gap.REASON_MISSING) {
            if (room.conducts()) {
                bar.add(Keys.on(
                        Keys.VOTE,
                        Buttons.primary(
                                "live.vote.explain",
                                Icons.EDIT,
                                () -> Ask.reason(
                                        t("live.vote.explain"),
                                        t("live.vote.explain.question"),
                                        "live.confirm",
                                        reason -> {
                                            room.votes().explainMissingSide(vote.id(), reason);
                                            board.changed(t("live.vote.explained"));
                                        }))));
            }
        } else if (vote.gap() == null) {
            if (room.confirms()) {
                var once = new Once<VoteRow>();
                Button confirm = Keys.on(
                        Keys.VOTE, Buttons.primary("live.vote.confirm", Icons.CHECK, () -> confirm(item, vote, once)));
                confirm.addClassName("big-action");
                bar.add(confirm);
            } else {
                bar.add(new Callout(Tone.INFO, t("live.vote.waitsForChair")).announced());
            }
        }
        annul(vote).ifPresent(bar::add);
        return bar;
    }

    private void confirm(SessionView.Item item, VoteRow vote, Once<VoteRow> once) {
        ItemOutcome outcome = once.send(
                vote, board::now, (key, confirmed, at) -> room.votes().confirm(new ConfirmVote(key, vote.id(), at)));
        board.changed(t("live.vote.confirmed", item.number(), Labels.of(outcome)));
    }
}
