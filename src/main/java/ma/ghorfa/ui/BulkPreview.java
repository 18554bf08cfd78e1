package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows what an act on many rows would change, row by row, and which rows it leaves out and why, before it is done. */
public final class BulkPreview {

    /**
     * One of the chosen rows.
     *
     * @param name what the reader calls it
     * @param refusal why it is left out, in the reader's language; null where it is changed
     */
    public record Line<T>(
            T row,
            String name,
            String before,
            String after,
            @Nullable String refusal) {}

    private BulkPreview() {}

    /** @param act does it for the rows that are changed; what it throws is told and leaves the dialog open */
    public static <T> void ask(String title, List<Line<T>> lines, String confirmKey, Consumer<List<T>> act) {
        List<T> changed = lines.stream()
                .filter(line -> line.refusal() == null)
                .map(Line::row)
                .toList();
        var list = new UnorderedList();
        list.addClassName("column-choice");
        lines.forEach(line -> list.add(drawn(line)));
        Dialog dialog = Ask.dialog(
                title,
                new Callout(
                        changed.size() == lines.size() ? Tone.INFO : Tone.ATTENTION,
                        t("ui.bulk.summary", changed.size(), lines.size() - changed.size())),
                list);
        var confirm = Buttons.primary(confirmKey, Icons.CHECK, () -> {
            try {
                act.accept(changed);
            } catch (RuntimeException refused) {
                Failures.tell(refused);
                return;
            }
            dialog.close();
            Notices.done("ui.bulk.done", changed.size());
        });
        confirm.setVisible(!changed.isEmpty());
        Ask.finish(dialog, confirm);
    }

    private static ListItem drawn(Line<?> line) {
        var what = new Div();
        if (line.refusal() == null) {
            var before = new Span(line.before());
            before.addClassNames("muted", "struck");
            var after = new Span(line.after());
            after.addClassName("strong");
            what.add(before, new Span(" "), after);
        } else {
            what.add(new Span(t("ui.bulk.left", line.refusal())));
            what.addClassName("muted");
        }
        return new ListItem(new Span(line.name()), what);
    }
}
