package ma.ghorfa.lineage;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import java.util.UUID;

/** The way from the page of a record to its thread. */
@StyleSheet("context://styles/lineage.css")
public final class ThreadLink extends Anchor {

    public ThreadLink(String type, UUID id) {
        super(LineageNavigation.thread(new NodeRef(type, id)), t("lineage.title"));
        getElement().setAttribute("router-link", true);
        addClassName("thread-link");
    }
}
