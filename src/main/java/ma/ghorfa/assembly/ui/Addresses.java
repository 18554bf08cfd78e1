package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionRow;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Words;

/** What the pages of this room read from their addresses, and the ways back between them. */
final class Addresses {

    static final String SESSION = "sessionId";
    static final String ITEM = "itemId";
    static final String DECISION = "decisionId";
    static final String TAB = "tab";

    private Addresses() {}

    static Optional<SessionId> session(BeforeEnterEvent entering) {
        return id(entering, SESSION).map(SessionId::new);
    }

    /** Empty where the address holds no id at all. */
    static Optional<UUID> id(BeforeEnterEvent entering, String parameter) {
        return entering.getRouteParameters().get(parameter).flatMap(Addresses::parsed);
    }

    private static Optional<UUID> parsed(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The tab that the address names; empty for the first one. */
    static String tab(BeforeEnterEvent entering) {
        return entering.getRouteParameters().get(TAB).orElse("");
    }

    /** What a service gives, or nothing where there is no such record. */
    static <T> Optional<T> ifThere(Supplier<T> record) {
        try {
            return Optional.of(record.get());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    static void notFound(BeforeEnterEvent entering) {
        entering.rerouteToError(com.vaadin.flow.router.NotFoundException.class);
    }

    static Crumb sessionsCrumb() {
        return new Crumb(t("session.list.title"), AssemblyNavigation.SESSIONS);
    }

    static Crumb decisionsCrumb() {
        return new Crumb(t("decision.list.title"), AssemblyNavigation.DECISIONS);
    }

    static Crumb crumb(SessionRow session, Texts texts) {
        return new Crumb(session.title(texts, Words.locale()), AssemblyNavigation.session(session.id()));
    }
}
