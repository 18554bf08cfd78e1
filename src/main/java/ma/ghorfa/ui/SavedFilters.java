package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.function.Supplier;
import ma.ghorfa.base.InvalidInputException;

/**
 * The filters that one saved for a list, and those that others share. Choosing one goes to the address that it stands for,
 * so what it does is exactly what the address does.
 */
final class SavedFilters extends MenuBar {

    private static final int NAME_MAX = 80;

    private final ListMemory memory;
    private final String list;
    private final Supplier<ListAddress> address;
    private final MenuItem menu;

    SavedFilters(ListMemory memory, String list, Supplier<ListAddress> address) {
        this.memory = memory;
        this.list = list;
        this.address = address;
        addThemeVariants(MenuBarVariant.TERTIARY);
        addClassName("saved-filters");
        var face = new Div(Icons.FILTER.create(), new Span(t("ui.filters")));
        face.addClassName("menu-words");
        menu = addItem(face);
        setI18n(new MenuBarI18n().setMoreOptions(t("ui.filters")));
        draw();
    }

    private void draw() {
        var items = menu.getSubMenu();
        items.removeAll();
        List<SavedFilter> saved = memory.filters(list);
        saved.forEach(filter -> items.addItem(words(filter), click -> go(filter.query())));
        items.addItem(t("ui.filters.none"), click -> go(""));
        items.addSeparator();
        items.addItem(t("ui.filters.save"), click -> save());
        if (saved.stream().anyMatch(memory::isMine)) {
            items.addItem(t("ui.filters.manage"), click -> manage());
        }
    }

    private String words(SavedFilter filter) {
        if (!memory.isMine(filter)) {
            return t("ui.filters.sharedBy", filter.name(), memory.ownerOf(filter, Words.locale()));
        }
        return filter.shared() ? t("ui.filters.shared", filter.name()) : filter.name();
    }

    private void go(String query) {
        UI.getCurrent().navigate(list, QueryParameters.fromString(query));
    }

    private void save() {
        TextField name = Fields.text("ui.filters.name", NAME_MAX);
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        name.focus();
        var shared = new Checkbox(t("ui.filters.share"));
        Dialog dialog = Ask.dialog(t("ui.filters.save"), name, shared);
        Ask.finish(dialog, Buttons.primary("ui.save", Icons.CHECK, () -> {
            try {
                memory.save(list, name.getValue(), address.get().query(), shared.getValue());
            } catch (InvalidInputException wrong) {
                name.setErrorMessage(t(wrong));
                name.setInvalid(true);
                return;
            }
            dialog.close();
            draw();
            Notices.done("ui.filters.saved", name.getValue());
        }));
    }

    private void manage() {
        var lines = new UnorderedList();
        lines.addClassName("column-choice");
        Dialog dialog = Ask.dialog(t("ui.filters.manage"), lines);
        for (SavedFilter filter : memory.filters(list)) {
            if (memory.isMine(filter)) {
                lines.add(line(filter));
            }
        }
        dialog.getFooter().add(Buttons.primary("ui.close", Icons.CHECK, dialog::close));
        dialog.open();
    }

    private ListItem line(SavedFilter filter) {
        var line = new ListItem(new Span(words(filter)));
        var remove = Buttons.icon("ui.remove", Icons.DELETE, () -> {
            memory.forget(filter.id());
            line.removeFromParent();
            draw();
        });
        remove.setAriaLabel(t("ui.filters.remove", filter.name()));
        line.add(remove);
        return line;
    }
}
