package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.DecisionRow;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Words;

/** Decisions as a short list of links, each with how it stands. */
@StyleSheet("context://styles/assembly.css")
final class DecisionLinks extends UnorderedList {

    DecisionLinks(List<DecisionRow> decisions, Texts texts) {
        addClassName("decision-links");
        decisions.forEach(decision -> add(line(decision, texts)));
    }

    private static ListItem line(DecisionRow decision, Texts texts) {
        var link = new Anchor(AssemblyNavigation.decision(decision.id()), decision.citation(texts, Words.locale()));
        link.getElement().setAttribute("router-link", true);
        var head = new Div(link, new StatusBadge(state(decision), Labels.tone(decision)));
        head.addClassName("bar");
        if (decision.dueDate() != null && !decision.state().isSettled()) {
            var due = new Span(t("decision.dueOn", Formats.date(decision.dueDate(), Words.locale())));
            due.addClassNames("small", "muted");
            head.add(due);
        }
        var text = new Span(decision.text().in(Words.locale()));
        text.addClassName("clamped");
        return new ListItem(head, text);
    }

    /** What is late says so before its state. */
    static String state(DecisionRow decision) {
        String state = Labels.of(decision.state());
        return decision.overdue() ? t("decision.late", state) : state;
    }
}
