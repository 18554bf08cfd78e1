package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ma.ghorfa.assembly.AddItem;
import ma.ghorfa.assembly.Agendas;
import ma.ghorfa.assembly.ItemData;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.ItemType;
import ma.ghorfa.assembly.SessionState;
import ma.ghorfa.assembly.SessionTab;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * The agenda as an ordered list. An item is moved by dragging its handle, by its buttons or with Alt and an arrow, and
 * takes the number of the place it comes to; a screen reader is told where it stands.
 */
final class AgendaEditor extends Composite<Div> implements AgendaLine.Moves {

    private final Agendas agendas;
    private final CurrentAccount account;
    private final SessionTab.Host page;
    private final Div list = new Div();
    private final Span said = new Span();
    private Map<ItemId, AgendaLine> lines = new HashMap<>();

    AgendaEditor(Agendas agendas, CurrentAccount account, SessionTab.Host page) {
        this.agendas = agendas;
        this.account = account;
        this.page = page;
        said.addClassName("sr-only");
        said.getElement().setAttribute("role", "status");
        getContent().addClassName("tab-content");
        SessionView view = page.session();
        if (mayAdd(view) && view.session().state() != SessionState.DRAFT) {
            getContent().add(new Callout(Tone.INFO, t("agenda.lateFromNow")));
        }
        getContent().add(new Sheet(heading(view), list, said));
        if (mayAdd(view)) {
            getContent().add(quickAdd());
        }
        draw(view);
    }

    // ---- What this reader may do with the agenda as it stands ----

    private boolean writes() {
        return account.may(Permissions.SESSION_PREPARE) || account.may(Permissions.SESSION_CONDUCT);
    }

    private boolean mayAdd(SessionView view) {
        return writes() && !view.session().state().isFinal();
    }

    private boolean mayMove(SessionView view) {
        return writes() && !view.session().state().isFinal();
    }

    private boolean mayRemove(SessionView view) {
        return account.may(Permissions.SESSION_PREPARE)
                && view.session().state().isInPreparation();
    }

    private boolean mayWithdraw(SessionView view) {
        return writes() && view.session().state().isConvoked();
    }

    // ---- Drawing ----

    private Component heading(SessionView view) {
        var title = new H2(t("session.tab.agenda"));
        var bar = new Div(title);
        bar.addClassNames("bar", "apart");
        if (mayAdd(view)) {
            bar.add(Buttons.plain("agenda.propose", Icons.ADD, this::propose));
        }
        return bar;
    }

    private void draw(SessionView view) {
        list.removeAll();
        lines = new HashMap<>();
        if (view.agenda().isEmpty()) {
            var empty = new Div(Icons.AGENDA.create(), new Span(t("agenda.empty")));
            empty.addClassName("empty");
            if (mayAdd(view)) {
                empty.add(Buttons.primary("agenda.propose", Icons.ADD, this::propose));
            }
            list.add(empty);
            return;
        }
        var items = new OrderedList();
        items.addClassName("agenda-list");
        view.agenda().forEach(item -> items.add(line(view, item)));
        list.add(items);
    }

    private AgendaLine line(SessionView view, SessionView.Item item) {
        var line = new AgendaLine(view, item, mayMove(view) ? this : null);
        lines.put(item.id(), line);
        if (mayRemove(view)) {
            line.more().add("agenda.remove", Icons.DELETE, () -> remove(item));
        }
        if (mayWithdraw(view) && !item.isConcluded() && !item.isHeading()) {
            line.more().add("agenda.withdraw", Icons.CLOSE, () -> withdraw(item));
        }
        if (mayAdd(view) && item.parent() == null && !item.isConcluded()) {
            line.more().add("agenda.addSubItem", Icons.ADD, () -> addUnder(item));
        }
        if (mayMove(view)) {
            nesting(view, item, line);
        }
        line.finish();
        item.subItems().forEach(sub -> line.addSubLine(line(view, sub)));
        return line;
    }

    private void nesting(SessionView view, SessionView.Item item, AgendaLine line) {
        int index = siblings(view, item).indexOf(item);
        if (item.parent() == null && index > 0 && !item.isHeading()) {
            SessionView.Item before = siblings(view, item).get(index - 1);
            line.more()
                    .add(
                            "agenda.nest",
                            Icons.DOWN,
                            () -> move(item, before.id(), before.subItems().size() + 1));
        }
        ItemId above = item.parent();
        if (above != null) {
            line.more().add("agenda.unnest", Icons.UP, () -> move(item, null, place(view, above) + 1));
        }
    }

    private static List<SessionView.Item> siblings(SessionView view, SessionView.Item item) {
        return item.parent() == null
                ? view.agenda()
                : parent(view, item.parent()).subItems();
    }

    private static SessionView.Item parent(SessionView view, ItemId id) {
        return find(view, id).orElseThrow();
    }

    private static Optional<SessionView.Item> find(SessionView view, ItemId id) {
        return view.items().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** Where an item stands among its neighbours, from 1. */
    private static int place(SessionView view, ItemId id) {
        SessionView.Item item = parent(view, id);
        return siblings(view, item).indexOf(item) + 1;
    }

    // ---- Moving ----

    @Override
    public void by(SessionView.Item item, int step) {
        SessionView view = page.session();
        int target = place(view, item.id()) + step;
        if (target >= 1 && target <= siblings(view, item).size()) {
            move(item, item.parent(), target);
        }
    }

    @Override
    public void to(ItemId moved, SessionView.Item target) {
        if (!moved.equals(target.id())) {
            find(page.session(), moved)
                    .ifPresent(item -> move(item, target.parent(), place(page.session(), target.id())));
        }
    }

    private void move(SessionView.Item item, @Nullable ItemId parent, int position) {
        agendas.move(item.id(), parent, position);
        SessionView now = page.changed();
        draw(now);
        find(now, item.id()).ifPresent(moved -> said.setText(t("agenda.moved", moved.number())));
        Optional.ofNullable(lines.get(item.id())).ifPresent(AgendaLine::focus);
    }

    // ---- Adding ----

    private Component quickAdd() {
        Select<ItemType> type = Fields.select("agenda.field.type", Arrays.asList(ItemType.values()), Labels::of);
        type.setValue(ItemType.PRESENTATION);
        TextField title = Fields.text("agenda.field.titleAr", Limits.TITLE);
        title.addClassName("field-ar");
        title.getElement().setAttribute("lang", "ar");
        title.setWidthFull();
        Runnable add = () -> {
            if (Fields.complete(title)) {
                add(
                        AddItem.toAgenda(
                                page.session().session().id(),
                                ItemData.of(type.getValue(), Bilingual.of(title.getValue(), ""))),
                        title,
                        () -> {
                            title.clear();
                            title.focus();
                        });
            }
        };
        title.addKeyPressListener(Key.ENTER, pressed -> add.run());
        var line = new Div(type, title, Buttons.plain("agenda.add", Icons.ADD, add));
        line.addClassName("quick-add");
        return Sheet.titled(t("agenda.addOne"), line);
    }

    private void addUnder(SessionView.Item parent) {
        Select<ItemType> type = Fields.select("agenda.field.type", Arrays.asList(ItemType.values()), Labels::of);
        type.setValue(parent.data().type());
        TextField title = Fields.text("agenda.field.titleAr", Limits.TITLE);
        title.addClassNames("field-ar", "whole-line");
        Fields.demand(title);
        var fields = new Div(type, title);
        fields.addClassName("dialog-fields");
        var dialog = Ask.dialog(t("agenda.addSubItemTo", parent.number()), fields);
        title.focus();
        Ask.finish(dialog, Buttons.primary("agenda.add", Icons.ADD, () -> {
            if (Fields.complete(title)) {
                AddItem command = AddItem.toAgenda(
                                page.session().session().id(),
                                ItemData.of(type.getValue(), Bilingual.of(title.getValue(), "")))
                        .under(parent.id());
                add(command, title, dialog::close);
            }
        }));
    }

    /** Adds an item; after the agenda was fixed it needs its reason first. */
    private void add(AddItem command, TextField title, Runnable then) {
        if (page.session().session().state() == SessionState.DRAFT) {
            Limits.atField(title, () -> addNow(command, then));
        } else {
            Ask.reason(
                    t("agenda.late.title"),
                    t("agenda.late.question"),
                    "agenda.add",
                    reason -> Limits.atField(title, () -> addNow(command.late(reason), then)));
        }
    }

    private void addNow(AddItem command, Runnable then) {
        agendas.add(command);
        SessionView now = page.changed();
        draw(now);
        said.setText(t("agenda.added", now.items().size()));
        then.run();
    }

    private void propose() {
        SessionView view = page.session();
        new ProposalsDialog(agendas, view).open(() -> draw(page.changed()));
    }

    // ---- Taking off ----

    private void remove(SessionView.Item item) {
        Ask.confirmDanger(
                t("agenda.remove"),
                t("agenda.remove.question", item.number(), item.data().title().ar()),
                "agenda.remove",
                () -> {
                    agendas.remove(item.id(), item.version());
                    draw(page.changed());
                    Notices.done("agenda.removed");
                });
    }

    private void withdraw(SessionView.Item item) {
        Ask.reason(
                t("agenda.withdraw"),
                t("agenda.withdraw.question", item.number(), item.data().title().ar()),
                "agenda.withdraw",
                reason -> {
                    agendas.withdraw(
                            item.id(), Objects.requireNonNull(page.session().suggestedAt()), reason);
                    draw(page.changed());
                    Notices.done("agenda.withdrawn");
                });
    }
}
