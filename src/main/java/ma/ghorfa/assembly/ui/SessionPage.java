package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionRow;
import ma.ghorfa.assembly.SessionState;
import ma.ghorfa.assembly.SessionTab;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.Sessions;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.lineage.ThreadLink;
import ma.ghorfa.ui.MoreMenu;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordTabs;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Steps;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * One session: where it stands on its path, the one thing to do next, and a tab for each side of it. Rooms that write from
 * a session add tabs of their own.
 */
@Route(AssemblyNavigation.SESSIONS + "/:sessionId/:tab?")
@RolesAllowed(Permissions.SESSION_READ)
@StyleSheet("context://styles/assembly.css")
class SessionPage extends Page implements BeforeEnterObserver, SessionTab.Host {

    private final Sessions sessions;
    private final SessionActs acts;
    private final Texts texts;
    private final List<SessionTab> tabs;
    private final Div path = new Div();
    private @Nullable SessionView view;

    SessionPage(Sessions sessions, SessionActs acts, Texts texts, ObjectProvider<SessionTab> tabs) {
        this.sessions = sessions;
        this.acts = acts;
        this.texts = texts;
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(SessionTab::order)).toList();
        path.addClassName("session-path");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Addresses.session(entering)
                .flatMap(id -> Addresses.ifThere(() -> sessions.view(id)))
                .ifPresentOrElse(found -> show(found, Addresses.tab(entering)), () -> Addresses.notFound(entering));
    }

    private void show(SessionView found, String slug) {
        view = found;
        head(found);
        content(path, tabs(found).show(slug));
    }

    private RecordTabs tabs(SessionView found) {
        var row = new RecordTabs(AssemblyNavigation.session(found.session().id()));
        tabs.stream()
                .filter(tab -> tab.concerns(found))
                .forEach(tab -> row.add(tab.slug(), tab.labelKey(), () -> tab.content(this)));
        return row;
    }

    private void head(SessionView found) {
        SessionRow row = found.session();
        crumbs(Addresses.sessionsCrumb());
        title(row.title(texts, Words.locale()));
        subtitle(badges(row).toArray(Component[]::new));
        actions(actions());
        tools(new ThreadLink(AssemblyLineage.SESSION, row.id().value()));
        path.removeAll();
        if (row.state() != SessionState.CANCELLED) {
            path.add(steps(row.state()));
        }
    }

    private static List<Component> badges(SessionRow row) {
        List<Component> parts = new ArrayList<>();
        parts.add(Labels.badge(row.state()));
        if (row.call() > 1) {
            parts.add(new StatusBadge(t("session.callNumber", row.call()), Tone.ATTENTION));
        }
        if (row.elective()) {
            parts.add(new StatusBadge(t("session.elective"), Tone.INFO));
        }
        parts.add(new Span(t(
                "session.when",
                Formats.longDate(row.date(), Words.locale()),
                Formats.time(row.startTime()),
                row.venue().in(Words.locale()))));
        return parts;
    }

    private Component[] actions() {
        List<Component> buttons = new ArrayList<>();
        acts.next(this).ifPresent(buttons::add);
        MoreMenu more = acts.others(this);
        if (!more.isEmpty()) {
            buttons.add(more);
        }
        return buttons.toArray(Component[]::new);
    }

    /** The straight path; a session that was put off or found no quorum stands at the step that it did not pass. */
    private static Steps steps(SessionState state) {
        int step =
                switch (state) {
                    case DRAFT -> 0;
                    case AGENDA_FIXED, POSTPONED -> 1;
                    case CONVENED, SECOND_CALL, ADJOURNED_NO_QUORUM, CANCELLED -> 2;
                    case OPEN, SUSPENDED -> 3;
                    case CLOSED, MINUTES_PENDING -> 4;
                    case ARCHIVED -> 5;
                };
        return new Steps(
                List.of(
                        t("session.step.draft"),
                        t("session.step.agenda"),
                        t("session.step.convoked"),
                        t("session.step.open"),
                        t("session.step.closed"),
                        t("session.step.archived")),
                step);
    }

    @Override
    public SessionView session() {
        return Objects.requireNonNull(view);
    }

    @Override
    public SessionView changed() {
        SessionView now = sessions.view(session().session().id());
        view = now;
        head(now);
        return now;
    }

    /** Opens a tab of a session, anew if it is the one that is shown. */
    static void open(SessionId session, String slug) {
        UI ui = UI.getCurrent();
        String address = AssemblyNavigation.session(session, slug);
        if (address.equals(ui.getInternals().getActiveViewLocation().getPath())) {
            ui.refreshCurrentRoute(false);
        } else {
            ui.navigate(address);
        }
    }
}
