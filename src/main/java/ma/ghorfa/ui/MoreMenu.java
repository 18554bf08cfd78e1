package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;

/** The actions that are not the next one: behind three dots, by mouse, touch and keyboard. */
public final class MoreMenu extends MenuBar {

    private final MenuItem dots;
    private int actions;

    /** @param name what a screen reader says, in the reader's language */
    public MoreMenu(String name) {
        addThemeVariants(MenuBarVariant.TERTIARY);
        addClassName("more-menu");
        dots = addItem(Icons.MORE.create());
        dots.setAriaLabel(name);
        setI18n(new MenuBarI18n().setMoreOptions(t("ui.more")));
    }

    public MoreMenu() {
        this(t("ui.more"));
    }

    /** Adds an action. */
    public MoreMenu add(String key, Icons icon, Runnable action) {
        var words = new Div(icon.create(), new Span(t(key)));
        words.addClassName("menu-words");
        MenuItem item = dots.getSubMenu().addItem(words);
        item.setDisableOnClick(true);
        item.addClickListener(click -> {
            try {
                action.run();
            } finally {
                item.setEnabled(true);
            }
        });
        actions++;
        return this;
    }

    /** Adds a way to another page. */
    public MoreMenu leads(String key, Icons icon, String path) {
        return add(key, icon, () -> UI.getCurrent().navigate(path));
    }

    /** Nothing can be done here: the menu is then left out. */
    public boolean isEmpty() {
        return actions == 0;
    }
}
