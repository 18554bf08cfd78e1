package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import ma.ghorfa.assembly.Attendances;
import ma.ghorfa.assembly.Convocations;
import ma.ghorfa.assembly.MyConvocation;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.Sessions;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;

/** A session to read on a phone: one's own answer, the agenda with its documents, and afterwards what was decided. */
@Route("my/sessions/:sessionId")
@RolesAllowed(Permissions.MEMBER_SELF)
class MySessionPage extends Page implements BeforeEnterObserver {

    private final Convocations convocations;
    private final Attendances attendances;
    private final Sessions sessions;
    private final Texts texts;

    MySessionPage(Convocations convocations, Attendances attendances, Sessions sessions, Texts texts) {
        this.convocations = convocations;
        this.attendances = attendances;
        this.sessions = sessions;
        this.texts = texts;
    }

    static String address(SessionId session) {
        return "my/sessions/" + session.value();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Optional<SessionId> asked = Addresses.session(entering);
        asked.flatMap(this::mine).ifPresentOrElse(this::show, () -> Addresses.notFound(entering));
    }

    /** Only sessions that the member was called to. */
    private Optional<MyConvocation> mine(SessionId id) {
        return convocations.mine().stream()
                .filter(one -> one.session().id().equals(id))
                .findFirst();
    }

    private void show(MyConvocation mine) {
        SessionView session = sessions.view(mine.session().id());
        crumbs(new Crumb(t("ui.nav.home"), ""));
        title(mine.session().title(texts, Words.locale()));
        var answer = new MySessionSheet(
                mine,
                texts,
                convocations,
                attendances,
                () -> mine(mine.session().id()).ifPresent(this::show),
                false);
        if (mine.session().state().isOver()) {
            content(answer, Sheet.titled(t("live.results.title"), new Results(session)));
        } else {
            content(answer, Sheet.titled(t("live.agenda"), agenda(session)));
        }
    }

    private static OrderedList agenda(SessionView session) {
        var list = new OrderedList();
        list.addClassName("read-agenda");
        session.items().forEach(item -> list.add(entry(item)));
        return list;
    }

    private static ListItem entry(SessionView.Item item) {
        var entry = new ListItem(new H3(
                t("live.item.line", item.number(), LiveLabels.words(item.data().title()))));
        if (!item.isHeading()) {
            entry.add(new StatusBadge(Labels.of(item.data().type()), Tone.INFO));
        }
        if (!item.data().decisionText().isEmpty()) {
            var text = new Paragraph(LiveLabels.words(item.data().decisionText()));
            text.addClassName("preserve-lines");
            entry.add(text);
        }
        var documents = new Div();
        documents.addClassName("stack");
        item.documents().forEach(document -> documents.add(new Span(LiveLabels.words(document.title()))));
        if (documents.getComponentCount() > 0) {
            entry.add(documents);
        }
        return entry;
    }
}
