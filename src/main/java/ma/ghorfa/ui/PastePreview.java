package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

    /**
     * Why nothing was stored.
     *
     * @param change the place of the change that was refused; null where it is none in particular
     * @param conflict whether somebody else changed a row meanwhile, so that the preview shows what is no longer stored
     */
    record Refused(@Nullable Integer change, String sentence, boolean conflict) {}

    private static final int LINES_DRAWN = 200;

    private final Function<List<RowChange<T>>, Optional<Refused>> store;
    private final List<Line<T>> lines = new ArrayList<>();
    private final Map<Line<T>, Component> drawn = new HashMap<>();
    private final Div list = new Div();
    private final Div refusal = new Div();
    private final Dialog dialog = Ask.dialog(t("ui.paste.title"));
    private final Button storing = Buttons.primary("ui.paste.store", Icons.CHECK, this::store);
    private final Span mark = new Span();

    /** @param store stores all of the changes or none */
    PastePreview(Function<List<RowChange<T>>, Optional<Refused>> store) {
        this.store = store;
        list.addClassName("pasted");
        mark.addClassName("bad");
    }

    void line(Line<T> line) {
        lines.add(line);
    }

    void open() {
        int changes = storedLines().size();
        int wrong = (int) lines.stream().filter(line -> line.wrong).count();
        lines.stream().limit(LINES_DRAWN).forEach(line -> {
            var part = drawn(line);
            drawn.put(line, part);
            list.add(part);
        });
        if (lines.size() > LINES_DRAWN) {
            list.add(new Span(t("ui.paste.more", lines.size() - LINES_DRAWN)));
        }
        dialog.add(
                new Callout(
                        wrong > 0 ? Tone.ATTENTION : Tone.INFO,
                        t("ui.paste.summary", changes, wrong, lines.size() - changes - wrong)),
                refusal,
                list);
        dialog.setWidth("min(52rem, 96vw)");
        storing.setVisible(changes > 0);
        Ask.finish(dialog, storing);
    }

    private List<Line<T>> storedLines() {
        return lines.stream().filter(Line::isStored).toList();
    }

    private void store() {
        List<Line<T>> stored = storedLines();
        Optional<Refused> refused =
                store.apply(stored.stream().map(line -> line.change).toList());
        if (refused.isEmpty()) {
            dialog.close();
            return;
        }
        refusal.removeAll();
        refusal.add(new Callout(Tone.BAD, t("ui.paste.refused", told(stored, refused.get()))).announced());
        // What the preview shows is not what is stored any more, so it is not stored over it.
        storing.setVisible(!refused.get().conflict());
    }

    /** Names the line that was refused and marks it. */
    private String told(List<Line<T>> storedLines, Refused refused) {
        mark.removeFromParent();
        @Nullable Integer change = refused.change();
        if (change == null) {
            return refused.sentence();
        }
        Line<T> line = storedLines.get(change);
        @Nullable Component part = drawn.get(line);
        if (part != null) {
            mark.setText(refused.sentence());
            part.getElement().appendChild(mark.getElement());
            part.scrollIntoView();
        }
        return t("ui.paste.refusedLine", lines.indexOf(line) + 1, line.title, refused.sentence());
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
