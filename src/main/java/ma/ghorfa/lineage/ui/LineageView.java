package ma.ghorfa.lineage.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.ActorNames;
import ma.ghorfa.lineage.DecisionThread;
import ma.ghorfa.lineage.Lineage;
import ma.ghorfa.lineage.LineageNavigation;
import ma.ghorfa.lineage.Node;
import ma.ghorfa.lineage.NodeRef;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/**
 * The thread of a record: what it follows from and what followed from it, drawn and as a list. Everybody may open it and sees
 * what they may read.
 */
@Route(LineageNavigation.THREADS + "/:type/:record")
@PermitAll
@StyleSheet("context://styles/lineage.css")
class LineageView extends Page implements BeforeEnterObserver {

    /** The parameter of an address that names the kind of records to list. */
    static final String KIND = "kind";

    private final Lineage lineage;
    private final ActorNames names;
    private final CurrentAccount account;

    LineageView(Lineage lineage, ActorNames names, CurrentAccount account) {
        this.lineage = lineage;
        this.names = names;
        this.account = account;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<NodeRef> record = NodeRef.parse(
                event.getRouteParameters().get("type").orElse(""),
                event.getRouteParameters().get("record").orElse(""));
        @Nullable
        String kind = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(KIND)
                .orElse(null);
        try {
            show(record.orElseThrow(ma.ghorfa.base.NotFoundException::new), kind);
        } catch (ma.ghorfa.base.NotFoundException unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(NodeRef record, @Nullable String kind) {
        DecisionThread thread = lineage.thread(record);
        Node centre = thread.centre();
        String name = centre.title().in(Words.locale());
        crumbs(new Crumb(name, centre.path()));
        title(t("lineage.title"));
        var what = new Span(t("lineage.found", t(centre.kind()), name));
        if (centre.state() == null) {
            subtitle(what);
        } else {
            subtitle(what, new StatusBadge(t(centre.state()), centre.tone()));
        }
        var list = Sheet.titled(t("lineage.list"), new ThreadList(thread, kind));
        var links = Sheet.titled(
                t("lineage.links"), new LinksPanel(lineage, names, account, centre, () -> show(record, kind)));
        if (thread.reached().size() == 1) {
            content(new Callout(Tone.NEUTRAL, t("lineage.alone")), links);
            return;
        }
        var help = new Paragraph(t("lineage.help"));
        help.addClassNames("small", "muted", "lineage-help");
        var drawing = new ThreadDrawing(thread);
        if (thread.cut()) {
            content(new Callout(Tone.INFO, t("lineage.cut", thread.reached().size())), help, drawing, list, links);
        } else {
            content(help, drawing, list, links);
        }
    }
}
