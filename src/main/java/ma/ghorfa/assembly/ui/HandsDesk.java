package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import ma.ghorfa.assembly.Choice;
import ma.ghorfa.assembly.CloseVote;
import ma.ghorfa.assembly.Majority;
import ma.ghorfa.assembly.PresidentSide;
import ma.ghorfa.assembly.Tally;
import ma.ghorfa.assembly.Verdict;
import ma.ghorfa.assembly.VoteRow;
import ma.ghorfa.assembly.VoteView;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Meter;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * Hands are counted. While the numbers are typed the desk says whether they account for everybody present and what would
 * follow from them; closing the vote computes it again, and for good.
 */
final class HandsDesk extends Div {

    private record Counted(Tally tally, PresidentSide president) {}

    private final LiveBoard board;
    private final RoomServices room;
    private final VoteView view;
    private final Majority.Terms terms;
    private final IntegerField votesFor;
    private final IntegerField against;
    private final IntegerField abstaining;
    private final IntegerField notVoting;
    private final int recused;
    private final RadioButtonGroup<PresidentSide> side = new RadioButtonGroup<>(t("live.side.label"));
    private final Div outcome = new Div();
    private final Once<Counted> once = new Once<>();

    HandsDesk(LiveBoard board, RoomServices room, VoteView view) {
        this.board = board;
        this.room = room;
        this.view = view;
        terms = room.terms().of(view.vote().id());
        recused = view.count(Choice.RECUSED);
        votesFor = count(Choice.FOR);
        against = count(Choice.AGAINST);
        abstaining = count(Choice.ABSTAIN);
        notVoting = count(Choice.NOT_VOTING);
        addClassName("stack");
        outcome.addClassName("stack");
        var counts = new Div(votesFor, against, abstaining, notVoting);
        counts.addClassName("counts");
        add(counts);
        sides();
        Button close = Keys.on(Keys.VOTE, Buttons.primary("live.vote.close", Icons.LOCK, this::close));
        close.addClassName("big-action");
        add(outcome, close);
        show();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        votesFor.focus();
    }

    private IntegerField count(Choice choice) {
        IntegerField field = Fields.integer("assembly.choice." + choice.name(), 0, terms.present());
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.setStepButtonsVisible(true);
        field.addValueChangeListener(change -> show());
        return field;
    }

    /** Where the president can have stood; it matters on a tie only, and is on record always. */
    private void sides() {
        side.setItemLabelGenerator(LiveLabels::of);
        if (!view.presidentPresent()) {
            side.setItems(PresidentSide.ABSENT);
            side.setValue(PresidentSide.ABSENT);
            side.setReadOnly(true);
        } else if (presidentStoodAside()) {
            side.setItems(PresidentSide.RECUSED);
            side.setValue(PresidentSide.RECUSED);
            side.setReadOnly(true);
        } else {
            side.setItems(PresidentSide.FOR, PresidentSide.AGAINST, PresidentSide.ABSTAINED, PresidentSide.NOT_VOTING);
        }
        side.addClassName("in-a-row");
        side.addValueChangeListener(change -> show());
        side.setHelperText(presidentName());
        add(side);
    }

    private boolean presidentStoodAside() {
        return view.ballots().stream()
                .anyMatch(ballot -> ballot.member().id().equals(view.president()) && ballot.choice() == Choice.RECUSED);
    }

    private String presidentName() {
        return board.session().president() == null
                ? ""
                : LiveLabels.words(board.session().president().name());
    }

    // ---- What would follow ----

    private static int number(IntegerField field) {
        return Math.max(0, Objects.requireNonNullElse(field.getValue(), 0));
    }

    private Tally tally() {
        return new Tally(number(votesFor), number(against), number(abstaining), recused, number(notVoting));
    }

    /** Where only one group can hold the president, nobody has to say it. */
    private Optional<PresidentSide> president() {
        PresidentSide given = side.getValue();
        if (given != null) {
            return Optional.of(given);
        }
        Tally tally = tally();
        List<PresidentSide> possible = new ArrayList<>();
        Stream.of(PresidentSide.FOR, PresidentSide.AGAINST, PresidentSide.ABSTAINED, PresidentSide.NOT_VOTING)
                .filter(candidate -> in(tally, candidate) > 0)
                .forEach(possible::add);
        return possible.size() == 1 ? Optional.of(possible.getFirst()) : Optional.empty();
    }

    private static int in(Tally tally, PresidentSide side) {
        return switch (side) {
            case FOR -> tally.votesFor();
            case AGAINST -> tally.against();
            case ABSTAINED -> tally.abstaining();
            case NOT_VOTING -> tally.notVoting();
            case RECUSED -> tally.recused();
            case ABSENT -> 0;
        };
    }

    private void show() {
        Tally tally = tally();
        int missing = terms.present() - tally.total();
        outcome.removeAll();
        outcome.add(sum(tally, missing));
        if (missing != 0) {
            return;
        }
        Verdict verdict = Majority.decide(terms, tally, president().orElse(PresidentSide.ABSENT), false);
        boolean tied = terms.knowsTie() && tally.votesFor() == tally.against() && tally.votesFor() > 0;
        if (tied) {
            outcome.add(president()
                    .map(given -> VoteWords.tie(board.session(), given))
                    .orElseGet(() -> new Callout(Tone.ATTENTION, t("live.tie.whichSide"))));
        }
        if (!tied || president().isPresent()) {
            outcome.add(new Callout(
                            VoteWords.tone(verdict),
                            t("live.vote.wouldBe", VoteWords.result(verdict), Majority.needed(terms, tally)))
                    .announced());
        }
        outcome.add(VoteWords.bar(tally));
    }

    private Div sum(Tally tally, int missing) {
        String sentence = missing == 0
                ? t("live.count.complete", tally.total())
                : missing > 0
                        ? t("live.count.missing", tally.total(), terms.present(), missing)
                        : t("live.count.tooMany", tally.total(), terms.present(), -missing);
        var words = new Span(sentence);
        words.addClassName("strong");
        var line = new Div(words);
        line.addClassName("tally-line");
        line.getElement().setAttribute("role", "status");
        if (recused > 0) {
            line.add(new Span(t("live.count.recused", recused)));
        }
        if (missing > 0) {
            line.add(
                    Buttons.plain("live.count.restFor", () -> rest(votesFor, missing)),
                    Buttons.plain("live.count.restSilent", () -> rest(notVoting, missing)));
        }
        Tone tone = missing == 0 ? Tone.GOOD : missing > 0 ? Tone.ATTENTION : Tone.BAD;
        var both =
                new Div(line, new Meter(tally.total(), terms.present(), Math.max(1, terms.present()), tone, sentence));
        both.addClassName("stack");
        return both;
    }

    private void rest(IntegerField field, int missing) {
        field.setValue(number(field) + missing);
    }

    // ---- Closing ----

    private void close() {
        @Nullable PresidentSide given = president().orElse(null);
        if (given == null) {
            side.setInvalid(true);
            side.setErrorMessage(t("live.side.missing"));
            Notices.refused(t("live.side.missing"));
            return;
        }
        VoteRow closed = once.send(new Counted(tally(), given), board::now, (key, counted, at) -> room.votes()
                .close(new CloseVote(
                        key,
                        view.vote().id(),
                        at,
                        new CloseVote.Counts.Hands(counted.tally(), counted.president()),
                        "")));
        board.changed(Closed.said(closed));
    }
}
