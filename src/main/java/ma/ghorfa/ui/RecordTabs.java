package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The tabs of a record. Each has its own address below the record's, so a link or the back button leads to it, and a form
 * with unsaved text is asked before one leaves it. Only the tab that is shown is built.
 */
public final class RecordTabs extends Composite<Div> {

    private final String basePath;
    private final Tabs tabs = new Tabs();
    private final Div content = new Div();
    private final Map<String, Tab> bySlug = new LinkedHashMap<>();
    private final Map<Tab, Supplier<Component>> builders = new LinkedHashMap<>();

    /** @param basePath the address of the record, without slashes at either end */
    public RecordTabs(String basePath) {
        this.basePath = basePath;
        content.addClassName("tab-content");
        getContent().addClassName("record-tabs");
        // The part that scrolls can be focused by script, which a list of tabs may not contain for a screen reader.
        tabs.addAttachListener(attached ->
                tabs.getElement().executeJs("this.shadowRoot?.getElementById('scroll')?.removeAttribute('tabindex')"));
        getContent().add(tabs, content);
    }

    /** Adds a tab; its slug is the last part of its address, and the first tab needs none. */
    public RecordTabs add(String slug, String labelKey, Supplier<Component> builder) {
        var tab = new Tab(t(labelKey));
        bySlug.put(slug, tab);
        builders.put(tab, builder);
        tabs.add(tab);
        return this;
    }

    /** Shows the tab of an address, or the first where the address names none. */
    public RecordTabs show(String slug) {
        Tab tab = bySlug.getOrDefault(slug, bySlug.values().iterator().next());
        tabs.setSelectedTab(tab);
        content.removeAll();
        content.add(builders.getOrDefault(tab, Div::new).get());
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                // The page that comes selects its tab; if a form keeps the reader here, the old one stays selected.
                tabs.setSelectedTab(change.getPreviousTab());
                UI.getCurrent().navigate(path(change.getSelectedTab()));
            }
        });
        return this;
    }

    private String path(Tab tab) {
        String slug = bySlug.entrySet().stream()
                .filter(entry -> entry.getValue().equals(tab))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        return slug.isEmpty() ? basePath : basePath + "/" + slug;
    }
}
