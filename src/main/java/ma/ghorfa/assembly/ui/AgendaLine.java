package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.MoreMenu;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** One item of an agenda: its number, what it is called in both languages, what is remarkable about it. */
final class AgendaLine extends ListItem {

    /** How a line is moved. */
    interface Moves {

        /** One place up (−1) or down (1) among its neighbours. */
        void by(SessionView.Item item, int step);

        /** To the place where another item stands. */
        void to(ItemId moved, SessionView.Item target);
    }

    private final SessionView.Item item;
    private final @Nullable Moves moves;
    private final Div line = new Div();
    private final Div buttons = new Div();
    private final OrderedList subItems = new OrderedList();
    private final MoreMenu more;
    private @Nullable Button handle;

    /** @param moves null where the reader only reads */
    AgendaLine(SessionView view, SessionView.Item item, @Nullable Moves moves) {
        this.item = item;
        this.moves = moves;
        more = new MoreMenu(t("agenda.more", item.number()));
        addClassName("agenda-item");
        line.addClassName("agenda-line");
        buttons.addClassName("agenda-buttons");
        var number = new Span(item.number());
        number.addClassNames("number", "num");
        if (moves != null) {
            line.add(handle(moves));
        }
        line.add(number, words(view));
        subItems.addClassName("agenda-list");
        add(line);
    }

    MoreMenu more() {
        return more;
    }

    /** Puts the buttons in place, once it is known what the menu holds. */
    void finish() {
        Moves how = moves;
        if (how != null) {
            buttons.add(
                    named(Buttons.icon("agenda.up", Icons.UP, () -> how.by(item, -1)), "agenda.upNamed"),
                    named(Buttons.icon("agenda.down", Icons.DOWN, () -> how.by(item, 1)), "agenda.downNamed"));
        }
        if (!more.isEmpty()) {
            buttons.add(more);
        }
        line.add(buttons);
    }

    private Button named(Button button, String key) {
        button.setAriaLabel(t(key, item.number()));
        return button;
    }

    void addSubLine(AgendaLine sub) {
        if (subItems.getParent().isEmpty()) {
            add(subItems);
        }
        subItems.add(sub);
    }

    private Button handle(Moves how) {
        var grip = new Button(Icons.GRIP.create());
        grip.addThemeName("tertiary");
        grip.addClassName("grip");
        grip.setAriaLabel(t("agenda.grip", item.number()));
        grip.setTooltipText(t("agenda.gripHint"));
        handle = grip;
        DragSource<Button> source = DragSource.create(grip);
        source.setEffectAllowed(EffectAllowed.MOVE);
        source.setDragData(item.id());
        source.setDragImage(line);
        DropTarget<Div> target = DropTarget.create(line);
        target.setDropEffect(DropEffect.MOVE);
        target.addDropListener(drop -> drop.getDragData()
                .filter(ItemId.class::isInstance)
                .map(ItemId.class::cast)
                .ifPresent(moved -> how.to(moved, item)));
        Shortcuts.addShortcutListener(line, pressed -> how.by(item, -1), Key.ARROW_UP, KeyModifier.ALT)
                .listenOn(line);
        Shortcuts.addShortcutListener(line, pressed -> how.by(item, 1), Key.ARROW_DOWN, KeyModifier.ALT)
                .listenOn(line);
        return grip;
    }

    /** Takes the focus back after a move, so that the next arrow moves it on. */
    void focus() {
        if (handle != null) {
            handle.focus();
        }
    }

    private Div words(SessionView view) {
        Bilingual title = item.data().title();
        var kind = new Span(Labels.of(item.data().type()));
        kind.addClassNames("muted", "small");
        var link = new Anchor(AssemblyNavigation.item(view.session().id(), item.id()), title.in(Words.locale()));
        link.getElement().setAttribute("router-link", true);
        link.addClassName("agenda-title");
        var titles = new Div(link);
        titles.addClassName("agenda-titles");
        boolean arabic = Words.language() == Language.AR;
        String other = arabic ? title.fr() : title.ar();
        if (!other.isEmpty() && !other.equals(title.in(Words.locale()))) {
            var second = new Span(other);
            second.addClassNames("muted", arabic ? "text-fr" : "text-ar");
            second.getElement().setAttribute("lang", arabic ? "fr" : "ar");
            titles.add(second);
        }
        var words = new Div(kind, titles);
        words.addClassName("agenda-words");
        String presenter = item.data().presenter().in(Words.locale());
        if (!presenter.isEmpty()) {
            var by = new Span(t("agenda.presentedBy", presenter));
            by.addClassNames("small", "muted");
            words.add(by);
        }
        Div marks = marks();
        if (marks.getComponentCount() > 0) {
            words.add(marks);
        }
        return words;
    }

    private Div marks() {
        var marks = new Div();
        marks.addClassName("bar");
        if (item.outcome() != null) {
            marks.add(Labels.badge(item.outcome()));
        }
        if (item.late()) {
            marks.add(new StatusBadge(t("agenda.mark.late"), Tone.ATTENTION));
        }
        if (item.resubmits() != null) {
            marks.add(new StatusBadge(t("agenda.mark.resubmitted"), Tone.INFO));
        }
        if (moves != null && item.data().title().fr().isEmpty()) {
            marks.add(new StatusBadge(t("agenda.mark.noFrench"), Tone.ATTENTION));
        }
        if (!item.documents().isEmpty()) {
            marks.add(
                    new StatusBadge(t("agenda.mark.documents", item.documents().size()), Tone.NEUTRAL));
        }
        return marks;
    }
}
