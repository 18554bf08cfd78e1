package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import ma.ghorfa.assembly.Choice;
import ma.ghorfa.assembly.CloseVote;
import ma.ghorfa.assembly.Majority;
import ma.ghorfa.assembly.PresidentSide;
import ma.ghorfa.assembly.Tally;
import ma.ghorfa.assembly.VoteRow;
import ma.ghorfa.assembly.VoteView;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Words;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everybody present is called by name: one key answers and calls the next one, Backspace takes the last answer back. The
 * browser goes ahead by itself; each answer names its member, so none can land on somebody else.
 */
final class RollCallDesk extends Div implements VoteDesk.Taking {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final LiveBoard board;
    private final RoomServices room;
    private final boolean conducts;
    private final Majority.Terms terms;
    private final Pad pad;
    private final Div outcome = new Div();
    private final Once<Boolean> once = new Once<>();
    private VoteView view;

    RollCallDesk(LiveBoard board, RoomServices room, VoteView view, boolean conducts) {
        this.board = board;
        this.room = room;
        this.view = view;
        this.conducts = conducts;
        terms = room.terms().of(view.vote().id());
        pad = new Pad(view, conducts);
        addClassName("stack");
        outcome.addClassName("stack");
        add(pad, outcome);
        if (conducts) {
            pad.onAnswer(event -> write(() -> room.votes().cast(view.vote().id(), event.member(), event.choice())));
            pad.onUndo(event -> write(() -> room.votes().takeBack(view.vote().id(), event.member())));
            Button close = Keys.on(Keys.VOTE, Buttons.primary("live.vote.close", Icons.LOCK, () -> close(false)));
            close.addClassName("big-action");
            var bar = new Div(close, Buttons.plain("live.call.othersSilent", () -> close(true)));
            bar.addClassName("bar");
            add(bar);
        }
        showOutcome();
    }

    private void write(Runnable act) {
        try {
            act.run();
            read();
        } catch (RuntimeException refused) {
            read();
            pad.putRight(view);
            throw refused;
        }
    }

    private void read() {
        view = room.votes().view(view.vote().id());
        showOutcome();
    }

    @Override
    public void lookAgain(VoteView now) {
        if (!conducts && !now.equals(view)) {
            view = now;
            pad.putRight(now);
            showOutcome();
        }
    }

    private void showOutcome() {
        var tally = new Tally(
                view.count(Choice.FOR),
                view.count(Choice.AGAINST),
                view.count(Choice.ABSTAIN),
                view.count(Choice.RECUSED),
                view.count(Choice.NOT_VOTING));
        outcome.removeAll();
        outcome.add(
                new Span(t("live.call.progress", tally.total(), view.ballots().size())));
        outcome.add(VoteWords.bar(tally));
        if (view.waiting() == 0) {
            PresidentSide side = president();
            boolean tied = terms.knowsTie() && tally.votesFor() == tally.against() && tally.votesFor() > 0;
            if (tied) {
                outcome.add(VoteWords.tie(board.session(), side));
            }
            var verdict = Majority.decide(terms, tally, side, false);
            outcome.add(new Callout(
                            VoteWords.tone(verdict),
                            t("live.vote.wouldBe", VoteWords.result(verdict), Majority.needed(terms, tally)))
                    .announced());
        }
    }

    private PresidentSide president() {
        return view.ballots().stream()
                .filter(ballot -> ballot.member().id().equals(view.president()))
                .map(VoteView.BallotRow::choice)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .map(RollCallDesk::side)
                .orElse(PresidentSide.ABSENT);
    }

    private static PresidentSide side(Choice choice) {
        return switch (choice) {
            case FOR -> PresidentSide.FOR;
            case AGAINST -> PresidentSide.AGAINST;
            case ABSTAIN -> PresidentSide.ABSTAINED;
            case RECUSED -> PresidentSide.RECUSED;
            case NOT_VOTING -> PresidentSide.NOT_VOTING;
        };
    }

    private void close(boolean othersSilent) {
        VoteRow closed = once.send(othersSilent, board::now, (key, silent, at) -> room.votes()
                .close(new CloseVote(key, view.vote().id(), at, new CloseVote.Counts.RollCall(silent), "")));
        board.changed(Closed.said(closed));
    }

    /** One member of the call, with the answer as far as there is one. */
    static ListItem entry(VoteView.BallotRow ballot) {
        var number = new Span(String.valueOf(ballot.member().number()));
        number.addClassName("number");
        var name = new Span(LiveLabels.words(ballot.member().name()));
        name.getElement().setAttribute("data-name", "");
        var marks = new Span();
        for (Choice choice : Choice.values()) {
            var mark = new Span(LiveLabels.of(choice));
            mark.addClassNames("mark", choice.name());
            marks.add(mark);
        }
        var entry = new ListItem(number, name, marks);
        entry.getElement()
                .setAttribute("data-ballot", ballot.member().id().value().toString());
        entry.getElement()
                .setAttribute("data-number", String.valueOf(ballot.member().number()));
        if (ballot.choice() != null) {
            entry.getElement().setAttribute("data-choice", ballot.choice().name());
        }
        return entry;
    }

    /** The list and the member who is called, which the browser moves on. */
    static final class Pad extends RoomPart {

        /** A member answered. */
        @DomEvent("call-answer")
        public static final class Answered extends ComponentEvent<Pad> {
            private final String member;
            private final String choice;

            public Answered(
                    Pad source,
                    boolean fromClient,
                    @EventData("event.detail.member") String member,
                    @EventData("event.detail.choice") String choice) {
                super(source, fromClient);
                this.member = member;
                this.choice = choice;
            }

            MemberId member() {
                return new MemberId(UUID.fromString(member));
            }

            Choice choice() {
                return Choice.valueOf(choice);
            }
        }

        /** The answer of a member is taken back. */
        @DomEvent("call-undo")
        public static final class TakenBack extends ComponentEvent<Pad> {
            private final String member;

            public TakenBack(Pad source, boolean fromClient, @EventData("event.detail.member") String member) {
                super(source, fromClient);
                this.member = member;
            }

            MemberId member() {
                return new MemberId(UUID.fromString(member));
            }
        }

        private VoteView known;

        Pad(VoteView view, boolean conducts) {
            known = view;
            addClassName("call");
            getElement().setAttribute("data-complete", t("live.call.complete"));
            if (conducts) {
                getElement().setAttribute("tabindex", "0");
                getElement().setAttribute("role", "group");
                getElement().setAttribute("aria-label", t("live.call.title"));
                add(called());
            }
            var list = new UnorderedList();
            list.addClassName("call-list");
            view.ballots().forEach(ballot -> list.add(entry(ballot)));
            add(list);
        }

        private static Component called() {
            var number = part("number");
            var name = part("name");
            var aloud = aloud();
            aloud.getElement().setAttribute("data-part", "aloud");
            var choices = new Div();
            choices.addClassName("choices");
            for (Choice choice : Choice.values()) {
                choices.add(button(choice));
            }
            var help = new Div(new Span(Keys.hint("⌫"), new Span(" " + t("live.call.undo"))));
            help.addClassName("key-help");
            var called = new Div(number, name, choices, help, aloud);
            called.addClassName("call-now");
            return called;
        }

        private static Div part(String name) {
            var part = new Div();
            part.addClassName(name);
            part.getElement().setAttribute("data-part", name);
            return part;
        }

        private static NativeButton button(Choice choice) {
            var words = new Span(LiveLabels.of(choice));
            words.addClassName("words");
            var button = new NativeButton();
            button.add(Keys.hint(key(choice)), words);
            button.getElement().setAttribute("type", "button");
            button.getElement().setAttribute("tabindex", "-1");
            button.getElement().setAttribute("data-choose", choice.name());
            return button;
        }

        private static String key(Choice choice) {
            boolean arabic = Words.language() == Language.AR;
            return switch (choice) {
                case FOR -> arabic ? "1 م" : "1 P";
                case AGAINST -> arabic ? "2 ض" : "2 C";
                case ABSTAIN -> arabic ? "3 ا" : "3 A";
                case RECUSED -> arabic ? "4 ح" : "4 R";
                case NOT_VOTING -> arabic ? "5 س" : "5 N";
            };
        }

        @Override
        protected void onAttach(AttachEvent attached) {
            putRight(known);
        }

        void onAnswer(Consumer<Answered> listener) {
            addListener(Answered.class, listener::accept);
        }

        void onUndo(Consumer<TakenBack> listener) {
            addListener(TakenBack.class, listener::accept);
        }

        /** Shows what is really recorded. */
        void putRight(VoteView view) {
            known = view;
            Map<String, String> choices = new LinkedHashMap<>();
            view.ballots().forEach(ballot -> {
                if (ballot.choice() != null) {
                    choices.put(
                            ballot.member().id().value().toString(),
                            ballot.choice().name());
                }
            });
            script("call", JSON.writeValueAsString(choices));
        }
    }
}
