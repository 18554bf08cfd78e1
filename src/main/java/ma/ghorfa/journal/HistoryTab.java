package ma.ghorfa.journal;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.journal.RecordHistory.Change;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/**
 * The History tab of a record: who changed what and when, newest first, old beside new. A room says where its history
 * lies and how to read the codes of its states; dates, times and yes or no are read here.
 */
@StyleSheet("context://styles/journal.css")
public final class HistoryTab extends Composite<Div> {

    private static final int AT_ONCE = 50;

    /** Rows that one person changed within this belong to one act: the statements of a transaction differ by little. */
    private static final Duration ONE_ACT = Duration.ofSeconds(2);

    private record Line(Change change, BinaryOperator<String> words) {}

    private final RecordHistory history;
    private final ActorNames names;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, String> known = new HashMap<>();

    HistoryTab(RecordHistory history, ActorNames names) {
        this.history = history;
        this.names = names;
    }

    /** Adds the history of a record whose values need no words of their own. */
    public HistoryTab add(RecordHistory.Source source, UUID id) {
        return add(source, id, (fieldKey, value) -> value);
    }

    /**
     * Adds the history of a record.
     *
     * @param words gives the words of a value: the key of the field and the value as stored, in the reader's language; a
     *     value that comes back unchanged is read as a date, a time or yes or no where it is one
     */
    public HistoryTab add(RecordHistory.Source source, UUID id, BinaryOperator<String> words) {
        history.of(source, id).forEach(change -> lines.add(new Line(change, words)));
        return this;
    }

    /** Adds the history of a set of values; the words are asked for the values one by one. */
    public HistoryTab add(RecordHistory.ValueSet set, UUID owner, BinaryOperator<String> words) {
        BinaryOperator<String> eachOfThem = (fieldKey, values) -> String.join(
                t("journal.history.separator"),
                List.of(values.split(RecordHistory.ValueSet.SEPARATOR)).stream()
                        .map(value -> words.apply(fieldKey, value))
                        .toList());
        history.of(set, owner).forEach(change -> lines.add(new Line(change, eachOfThem)));
        return this;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        lines.sort(Comparator.comparing((Line line) -> line.change().at()).reversed());
        getContent().removeAll();
        if (lines.isEmpty()) {
            getContent().add(new Callout(Tone.NEUTRAL, t("journal.history.none")));
        } else {
            show(0, new OrderedList());
        }
    }

    private void show(int from, OrderedList list) {
        list.addClassName("history");
        int next = from;
        for (int shown = 0; shown < AT_ONCE && next < lines.size(); shown++) {
            int end = endOfAct(next);
            list.add(act(lines.subList(next, end)));
            next = end;
        }
        getContent().removeAll();
        getContent().add(list);
        if (next < lines.size()) {
            int rest = next;
            getContent().add(Buttons.plain("journal.history.older", () -> show(rest, list)));
        }
    }

    private int endOfAct(int from) {
        Change first = lines.get(from).change();
        int end = from + 1;
        while (end < lines.size()
                && lines.get(end).change().by().equals(first.by())
                && Duration.between(lines.get(end).change().at(), first.at()).compareTo(ONE_ACT) < 0) {
            end++;
        }
        return end;
    }

    private ListItem act(List<Line> act) {
        Change first = act.getFirst().change();
        var when = new HtmlContainer("time");
        when.getElement().setText(Formats.dateTime(first.at(), Words.locale()));
        when.getElement().setAttribute("datetime", first.at().toString());
        var who = new Span(name(first.by()));
        who.addClassName("strong");
        var head = new Div(when, who);
        head.addClassName("history-head");
        var fields = new DescriptionList();
        fields.addClassName("facts");
        for (Line line : act) {
            var value = new DescriptionList.Description();
            value.add(beforeAndAfter(line));
            fields.add(new DescriptionList.Term(t(line.change().fieldKey())), value);
        }
        return new ListItem(head, fields);
    }

    private String name(String username) {
        return known.computeIfAbsent(
                username,
                unknown -> "system".equals(unknown) ? t("journal.system") : names.nameOf(unknown, Words.locale()));
    }

    private static Component[] beforeAndAfter(Line line) {
        List<Component> parts = new ArrayList<>();
        if (line.change().before() != null) {
            parts.add(marked(
                    "del", "journal.history.before", words(line, line.change().before())));
        }
        if (line.change().before() != null && line.change().after() != null) {
            var arrow = new Span(t("journal.history.arrow"));
            arrow.addClassName("arrow");
            arrow.getElement().setAttribute("aria-hidden", "true");
            parts.add(arrow);
        }
        if (line.change().after() != null) {
            parts.add(marked(
                    "ins", "journal.history.after", words(line, line.change().after())));
        }
        return parts.toArray(Component[]::new);
    }

    /** The element says old or new to whoever sees it; the hidden word says it to whoever hears the page. */
    private static Component marked(String tag, String labelKey, String words) {
        var label = new Span(t(labelKey));
        label.addClassName("sr-only");
        var text = new HtmlContainer("bdi");
        text.getElement().setText(words);
        text.addClassName("preserve-lines");
        var mark = new HtmlContainer(tag);
        mark.add(label, text);
        return mark;
    }

    private static String words(Line line, @Nullable String value) {
        String stored = value == null ? "" : value;
        String words = line.words().apply(line.change().fieldKey(), stored);
        return words.equals(stored) ? PlainValue.words(stored) : words;
    }
}
