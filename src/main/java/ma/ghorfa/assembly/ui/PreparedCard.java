package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.SessionFilter;
import ma.ghorfa.assembly.SessionRow;
import ma.ghorfa.assembly.SessionState;
import ma.ghorfa.assembly.Sessions;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.ui.HomeCard;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Words;
import org.springframework.core.annotation.Order;

/** The sessions that are being prepared or held, on the home page of whoever prepares them. */
@org.springframework.stereotype.Component
@Order(20)
class PreparedCard implements HomeCard {

    private static final EnumSet<SessionState> UNDER_WAY = EnumSet.of(
            SessionState.DRAFT,
            SessionState.AGENDA_FIXED,
            SessionState.POSTPONED,
            SessionState.CONVENED,
            SessionState.SECOND_CALL,
            SessionState.OPEN,
            SessionState.SUSPENDED);

    private final Sessions sessions;
    private final CurrentAccount account;
    private final Texts texts;

    PreparedCard(Sessions sessions, CurrentAccount account, Texts texts) {
        this.sessions = sessions;
        this.account = account;
        this.texts = texts;
    }

    @Override
    public Optional<Component> card() {
        if (!account.may(Permissions.SESSION_PREPARE) || !account.may(Permissions.SESSION_READ)) {
            return Optional.empty();
        }
        List<SessionRow> underWay = sessions.list(new SessionFilter(java.util.Set.of(), UNDER_WAY, null, null));
        if (underWay.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Sheet.titled(t("session.home.title"), new SessionLinks(underWay, texts)));
    }

    /** Sessions as a short list of links, each with how it stands. */
    @StyleSheet("context://styles/assembly.css")
    private static final class SessionLinks extends UnorderedList {

        private SessionLinks(List<SessionRow> sessions, Texts texts) {
            addClassName("decision-links");
            sessions.forEach(row -> add(line(row, texts)));
        }

        private static ListItem line(SessionRow row, Texts texts) {
            var link = new Anchor(AssemblyNavigation.session(row.id()), row.title(texts, Words.locale()));
            link.getElement().setAttribute("router-link", true);
            var head = new Div(link, Labels.badge(row.state()));
            head.addClassName("bar");
            var when = new Span(t(
                    "session.when",
                    Formats.longDate(row.date(), Words.locale()),
                    Formats.time(row.startTime()),
                    row.venue().in(Words.locale())));
            when.addClassNames("muted", "small");
            return new ListItem(head, when);
        }
    }
}
