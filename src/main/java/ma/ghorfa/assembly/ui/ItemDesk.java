package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.ItemView;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** The item that is being dealt with: what it is, the next step, the vote, what is said, what is written down. */
final class ItemDesk extends Div {

    private final LiveBoard board;
    private final RoomServices room;
    private final Div head = new Div();
    private final Div steps = new Div();
    private final FundingPanel funding = new FundingPanel();
    private final VoteDesk vote;
    private final Div writings = new Div();
    private @Nullable ItemId shown;
    private @Nullable WritingDesk writing;
    private @Nullable SpeechDesk speech;

    ItemDesk(LiveBoard board, RoomServices room) {
        this.board = board;
        this.room = room;
        vote = new VoteDesk(board, room);
        addClassName("live-desk");
        head.addClassName("item-head");
        steps.addClassName("bar");
        writings.addClassName("stack");
        add(new Sheet(head, steps), funding, vote, writings);
    }

    void showNothing() {
        removeAll();
        add(new Callout(Tone.NEUTRAL, t("live.item.none")));
    }

    /** Shows the item as it stands now; what is being typed stays. */
    void show(SessionView.Item item) {
        boolean another = !item.id().equals(shown);
        shown = item.id();
        ItemView view = room.agendas().item(item.id());
        drawHead(view);
        drawSteps(item);
        funding.show(view.funding());
        vote.show(item);
        if (another) {
            drawWritings(view);
        } else {
            if (writing != null) {
                writing.follow(view.item());
            }
            if (speech != null) {
                speech.follow(view.interventions());
            }
        }
    }

    /** Somebody else may have keyed in votes by name or used the credit, which changes nothing else. */
    void lookAgain() {
        ItemId item = shown;
        if (item != null) {
            funding.show(room.agendas().funding(item).orElse(null));
        }
        vote.lookAgain();
    }

    /** Before another item is shown: what is typed is saved, or stays in sight with what is wrong with it. */
    boolean leave() {
        boolean written = writing == null || writing.save();
        return (speech == null || speech.save()) && written;
    }

    // ---- The head ----

    private void drawHead(ItemView view) {
        SessionView.Item item = view.item();
        head.removeAll();
        var badges = new Div();
        badges.addClassName("bar");
        badges.add(new StatusBadge(t("live.item.number", item.number()), Tone.NEUTRAL));
        badges.add(new StatusBadge(Labels.of(item.data().type()), Tone.INFO));
        badges.add(
                item.isConcluded()
                        ? Labels.badge(Objects.requireNonNull(item.outcome()))
                        : new StatusBadge(Labels.of(item.state()), Tone.LIVE));
        if (item.late()) {
            badges.add(new StatusBadge(t("live.item.late"), Tone.ATTENTION));
        }
        var title = new H2(LiveLabels.words(item.data().title()));
        head.add(badges, title, otherLanguage(item.data().title()));
        Facts facts = facts(view);
        if (facts.getChildren().findAny().isPresent()) {
            head.add(facts);
        }
        if (item.outcomeReason() != null) {
            head.add(new Callout(Tone.NEUTRAL, Objects.requireNonNull(item.outcomeReason())));
        }
    }

    /** The official text in the other language, small: both count. */
    static Component otherLanguage(Bilingual text) {
        boolean arabicPage = Words.language() == ma.ghorfa.i18n.Language.AR;
        var other = new Span(arabicPage ? text.fr() : text.ar());
        other.getElement().setAttribute("lang", arabicPage ? "fr" : "ar");
        other.addClassNames("french", "small", arabicPage ? "text-fr" : "text-ar");
        return other;
    }

    private static Facts facts(ItemView view) {
        SessionView.Item item = view.item();
        var facts = new Facts();
        if (!item.data().party().isEmpty()) {
            facts.add("live.item.party", LiveLabels.words(item.data().party()));
        }
        if (!item.subjectTitle().isEmpty()) {
            facts.add("live.item.subject", LiveLabels.words(item.subjectTitle()));
        }
        if (view.moneyAtStake() != null) {
            facts.add("live.item.money", Formats.money(Objects.requireNonNull(view.moneyAtStake()), Words.locale()));
        }
        if (!view.earlier().isEmpty()) {
            facts.add(
                    "live.item.earlier",
                    view.earlier().stream()
                            .map(earlier -> LiveLabels.words(earlier.title()))
                            .findFirst()
                            .orElse(""));
        }
        if (!view.decisions().isEmpty()) {
            facts.add(
                    "live.item.decisions",
                    view.decisions().stream()
                            .map(decision -> t(
                                    "live.item.decision",
                                    Labels.of(decision.kind()),
                                    decision.number() + "/" + decision.year()))
                            .collect(java.util.stream.Collectors.joining(t("live.list.separator"))));
        }
        return facts;
    }

    // ---- The next step ----

    private void drawSteps(SessionView.Item item) {
        steps.removeAll();
        List<Component> buttons = new ArrayList<>();
        boolean voting = item.votes().stream().anyMatch(row -> row.state().isUnderWay());
        if (room.conducts() && !item.isConcluded()) {
            if (item.presentedAt() == null) {
                buttons.add(Buttons.plain("live.item.present", Icons.PLAY, () -> present(item)));
            }
            if (!voting && item.data().type().mayBeNoted()) {
                Button note = Buttons.plain("live.item.note", Icons.CHECK, () -> note(item));
                if (!item.data().type().mayBeVoted()) {
                    note = Keys.on(Keys.VOTE, Buttons.primary("live.item.note", Icons.CHECK, () -> note(item)));
                }
                buttons.add(note);
            }
            if (!voting) {
                buttons.add(Buttons.plain("live.item.postpone", () -> postpone(item)));
                buttons.add(Buttons.plain("live.item.withdraw", () -> withdraw(item)));
            }
        }
        Button next = Keys.on(Keys.NEXT, Buttons.plain("live.item.next", board::next));
        if (item.isConcluded() && room.conducts()) {
            next.addThemeNames("primary");
        }
        buttons.add(next);
        steps.add(buttons);
    }

    private void present(SessionView.Item item) {
        room.agendas().present(item.id(), board.now());
        board.changed(t("live.item.presented", item.number()));
    }

    private void note(SessionView.Item item) {
        if (leave()) {
            room.agendas().note(item.id(), board.now());
            board.changed(t("live.item.noted", item.number()));
        }
    }

    private void postpone(SessionView.Item item) {
        Ask.reason(t("live.item.postpone"), t("live.item.postpone.question"), "live.item.postpone", reason -> {
            room.agendas().postpone(item.id(), board.now(), reason);
            board.changed(t("live.item.postponed", item.number()));
        });
    }

    private void withdraw(SessionView.Item item) {
        Ask.reason(t("live.item.withdraw"), t("live.item.withdraw.question"), "live.item.withdraw", reason -> {
            room.agendas().withdraw(item.id(), board.now(), reason);
            board.changed(t("live.item.withdrawn", item.number()));
        });
    }

    // ---- What is said and written ----

    private void drawWritings(ItemView view) {
        writings.removeAll();
        writing = null;
        speech = null;
        if (room.conducts()) {
            speech = new SpeechDesk(board, room, view);
            writing = new WritingDesk(board, room, view.item());
            writings.add(speech, writing);
        } else {
            text("live.writing.decision", view.item().data().decisionText());
            text("live.writing.discussion", view.item().discussion());
        }
    }

    private void text(String titleKey, Bilingual text) {
        if (!text.isEmpty()) {
            var words = new Paragraph(LiveLabels.words(text));
            words.addClassName("preserve-lines");
            writings.add(Sheet.titled(t(titleKey), words));
        }
    }

    /** Whether those present were asked this very text, so that it stays as it is. */
    static boolean isFrozen(SessionView.Item item) {
        return item.isConcluded()
                || item.votes().stream().anyMatch(row -> row.state().awaitsResult());
    }
}
