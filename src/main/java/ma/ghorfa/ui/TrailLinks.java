package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** The ways from a record to those beside it in the list that one came from, and back to the list as it was. */
final class TrailLinks extends Nav {

    TrailLinks(Trail.Step step) {
        addClassName("trail");
        setAriaLabel(t("ui.trail"));
        int size = step.size();
        String place = size == 0 ? t("ui.trail.row", step.row() + 1) : t("ui.trail.place", step.row() + 1, size);
        add(
                beside(step.previous(), Icons.PREVIOUS, "ui.trail.previous"),
                link(step.back(), new Span(place), t("ui.trail.back", place)),
                beside(step.next(), Icons.NEXT, "ui.trail.next"));
    }

    private static Component beside(@Nullable String path, Icons icon, String labelKey) {
        if (path == null) {
            var nowhere = new Span(icon.create());
            nowhere.addClassName("nowhere");
            return nowhere;
        }
        return link(path, icon.create(), t(labelKey));
    }

    private static Anchor link(String path, Component face, String words) {
        var link = new Anchor(path, face);
        link.getElement().setAttribute("router-link", true);
        link.getElement().setAttribute("title", words);
        link.getElement().setAttribute("aria-label", words);
        return link;
    }
}
