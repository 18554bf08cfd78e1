package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a pasted block would change, cell by cell, before anything is stored; rows with a wrong cell are left out. */
final class PastePreview<T> {

    /** One line of the block. */
    static final class Line<T> {
        private final String title;
        private final RowChange<T> change;
        private final List<Component> cells = new ArrayList<>();
        private boolean wrong;

        Line(String title, RowChange<T> change) {
            this.title = title;
            this.change = change;
        }

        void changed(String label, String before, String after) {
            var old = new Span(before);
            old.addClassNames("muted", "struck");
            var fresh = new Span(after.isEmpty() ? t("ui.paste.nothing") : after);
            fresh.addClassName("strong");
            cells.add(cell(label, old, fresh));
        }

        void wrong(String label, String pasted, String sentence) {
            wrong = true;
            var told = new Span(sentence);
            told.addClassName("bad");
            cells.add(cell(label, new Span(pasted), told));
        }

        private static Component cell(String label, Component... parts) {
            var name = new Span(label);
            name.addClassNames("muted", "small");
            var cell = new Div(name);
            cell.add(parts);
            cell.addClassName("pasted-cell");
            return cell;
        }

        private boolean isStored() {
            return !wrong && !cells.isEmpty();
        }
    }

    private static final int LINES_DRAWN = 200;

    private final Function<List<RowChange<T>>, Optional<String>> store;
    private final List<Line<T>> lines = new ArrayList<>();

    /** @param store stores all of the changes or none; gives the sentence of a refusal */
    PastePreview(Function<List<RowChange<T>>, Optional<String>> store) {
        this.store = store;
    }

    void line(Line<T> line) {
        lines.add(line);
    }

    void open() {
        List<RowChange<T>> changes =
                lines.stream().filter(Line::isStored).map(line -> line.change).toList();
        int wrong = (int) lines.stream().filter(line -> line.wrong).count();
        var list = new Div();
        list.addClassName("pasted");
        lines.stream().limit(LINES_DRAWN).forEach(line -> list.add(drawn(line)));
        if (lines.size() > LINES_DRAWN) {
            list.add(new Span(t("ui.paste.more", lines.size() - LINES_DRAWN)));
        }
        var refusal = new Div();
        Dialog dialog = Ask.dialog(
                t("ui.paste.title"),
                new Callout(
                        wrong > 0 ? Tone.ATTENTION : Tone.INFO,
                        t("ui.paste.summary", changes.size(), wrong, lines.size() - changes.size() - wrong)),
                refusal,
                list);
        dialog.setWidth("min(52rem, 96vw)");
        Button storing = Buttons.primary("ui.paste.store", Icons.CHECK, () -> {
            Optional<String> refused = store.apply(changes);
            if (refused.isPresent()) {
                refusal.removeAll();
                refusal.add(new Callout(Tone.BAD, t("ui.paste.refused", refused.get())).announced());
            } else {
                dialog.close();
            }
        });
        storing.setVisible(!changes.isEmpty());
        Ask.finish(dialog, storing);
    }

    private static Component drawn(Line<?> line) {
        var title = new Span(line.title);
        title.addClassName("strong");
        var drawn = new Div(title);
        drawn.addClassName("pasted-line");
        if (line.cells.isEmpty()) {
            var same = new Span(t("ui.paste.same"));
            same.addClassNames("muted", "small");
            drawn.add(same);
        }
        drawn.add(line.cells);
        return drawn;
    }
}
