package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.Objects;
import java.util.Optional;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.VoteRow;
import ma.ghorfa.assembly.VoteState;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;

/** What became of each item, in the order of the agenda, with the result of its vote drawn. */
@StyleSheet("context://styles/live.css")
final class Results extends OrderedList {

    Results(SessionView session) {
        addClassName("read-agenda");
        session.items().stream().filter(item -> !item.isHeading()).forEach(item -> add(entry(item)));
    }

    private static ListItem entry(SessionView.Item item) {
        var title = new H3(
                t("live.item.line", item.number(), LiveLabels.words(item.data().title())));
        Component outcome = item.isConcluded()
                ? Labels.badge(Objects.requireNonNull(item.outcome()))
                : new StatusBadge(Labels.of(item.state()), Tone.NEUTRAL);
        var head = new Div(title, outcome);
        head.addClassNames("bar", "apart");
        var entry = new ListItem(head);
        entry.addClassName("sheet");
        declared(item).ifPresent(vote -> entry.add(VoteResultCard.small(vote)));
        return entry;
    }

    /** Only what the chair declared is a result. */
    private static Optional<VoteRow> declared(SessionView.Item item) {
        return item.votes().stream()
                .filter(vote -> vote.state() == VoteState.CONFIRMED)
                .reduce((earlier, later) -> later);
    }
}
