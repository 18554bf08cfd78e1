package ma.ghorfa.lineage.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.List;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.lineage.DecisionThread;
import ma.ghorfa.lineage.DecisionThread.Reached;
import ma.ghorfa.lineage.LineageNavigation;
import ma.ghorfa.lineage.Node;
import ma.ghorfa.search.SearchKey;
import ma.ghorfa.search.SearchQuery;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** A thread as a list, the same records as in the drawing and those that it only counts: searched, by kind, nearest first. */
final class ThreadList extends Composite<Div> {

    static final int SHOWN = 60;

    private final DecisionThread thread;
    private final TextField typed = Fields.text("lineage.search", SearchKey.MAX_LENGTH);
    private final ComboBox<String> kind;
    private final Div found = new Div();
    private int shown = SHOWN;

    /** @param only the kind to begin with; null for all */
    ThreadList(DecisionThread thread, @Nullable String only) {
        this.thread = thread;
        List<String> kinds = thread.reached().stream()
                .map(one -> one.node().kind())
                .distinct()
                .sorted(Comparator.comparing(key -> t(key)))
                .toList();
        kind = Fields.pick("lineage.kind", kinds, key -> t(key));
        if (only != null && kinds.contains(only)) {
            kind.setValue(only);
        }
        typed.setValueChangeMode(ValueChangeMode.LAZY);
        typed.setClearButtonVisible(true);
        typed.addValueChangeListener(change -> anew());
        kind.addValueChangeListener(change -> anew());
        var filters = new Div(typed, kind);
        filters.addClassName("bar");
        getContent().addClassName("stack");
        getContent().add(filters, found);
        found.addClassName("stack");
        found.getElement().setAttribute("aria-live", "polite");
        anew();
    }

    private void anew() {
        shown = SHOWN;
        list();
    }

    private void list() {
        SearchQuery query = SearchQuery.of(typed.getValue());
        List<Reached> all = thread.reached().stream()
                .filter(one -> one.distance() != 0)
                .filter(one ->
                        kind.getOptionalValue().stream().allMatch(one.node().kind()::equals))
                .filter(one -> query.isEmpty() || query.findsAny(names(one.node())))
                .toList();
        found.removeAll();
        if (all.isEmpty()) {
            var none = new Paragraph(t(thread.reached().size() == 1 ? "lineage.alone" : "lineage.none"));
            none.addClassName("muted");
            found.add(none);
            return;
        }
        List<Reached> page = all.stream().limit(shown).toList();
        part("lineage.causes", page.stream().filter(one -> one.distance() < 0).toList());
        part("lineage.effects", page.stream().filter(one -> one.distance() > 0).toList());
        if (page.size() < all.size()) {
            found.add(
                    new Span(t("lineage.partly", page.size(), all.size())),
                    Buttons.plain("lineage.showMore", Icons.DOWN, this::more));
        }
    }

    private void more() {
        shown += SHOWN;
        list();
    }

    private static String[] names(Node node) {
        return new String[] {node.title().ar(), node.title().fr()};
    }

    private void part(String key, List<Reached> records) {
        if (!records.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("lineage-list");
            records.forEach(one -> list.add(line(one)));
            found.add(new H3(t(key)), list);
        }
    }

    private static ListItem line(Reached one) {
        Node node = one.node();
        String title = node.title().in(Words.locale());
        var kind = new Span(t(node.kind()));
        kind.addClassNames("small", "muted");
        var line = new ListItem(kind, link(node.path(), title));
        if (node.state() != null) {
            line.add(new StatusBadge(t(node.state()), node.tone()));
        }
        if (node.day() != null) {
            line.add(small(Formats.shortDate(node.day())));
        }
        line.add(small(t("lineage.steps", Math.abs(one.distance()))));
        Anchor again = link(LineageNavigation.thread(node.ref()), t("lineage.title"));
        again.setAriaLabel(t("lineage.again", title));
        again.addClassName("small");
        line.add(again);
        return line;
    }

    private static Component small(String words) {
        var span = new Span(words);
        span.addClassNames("small", "muted");
        return span;
    }

    static Anchor link(String path, String words) {
        var link = new Anchor(path, words);
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
