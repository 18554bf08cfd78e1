package ma.ghorfa.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import ma.ghorfa.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at each request of a session before anything else does. It ends the session when nobody acted for too long, when
 * it lasted too long, and when its account was disabled or got another password; otherwise it renews what the account may
 * do, if that changed. A page that was open meanwhile thus loses a right at its next call.
 *
 * <p>A session that ended is simply gone: the request goes on without one, and Vaadin tells the page so in the user's
 * language. If the database does not answer, the request fails: no access is granted by a failure.
 */
class SessionGuard extends OncePerRequestFilter {

    enum End {
        IDLE,
        ABSOLUTE,
        REVOKED
    }

    /**
     * A request that was counted as an act.
     *
     * @param before the act before it
     */
    record Counted(Instant before, Instant at) {}

    static final String LAST_ACT = SessionGuard.class.getName() + ".lastAct";

    /** Where a request keeps that it was counted. */
    static final String COUNTED = SessionGuard.class.getName() + ".counted";

    private final Standings standings;
    private final SecurityContextRepository contexts;
    private final SignInSettings settings;
    private final Journal journal;
    private final Clock clock;

    SessionGuard(
            Standings standings,
            SecurityContextRepository contexts,
            SignInSettings settings,
            Journal journal,
            Clock clock) {
        this.standings = standings;
        this.contexts = contexts;
        this.settings = settings;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedInAccount> signedIn = SecurityContextAccount.signedIn();
        @Nullable HttpSession session = request.getSession(false);
        if (signedIn.isPresent() && session != null) {
            look(signedIn.get(), session, request, response);
        }
        chain.doFilter(request, response);
    }

    private void look(
            SignedInAccount signedIn, HttpSession session, HttpServletRequest request, HttpServletResponse response) {
        Instant now = clock.instant();
        if (!now.isBefore(signedIn.signedInAt().plus(settings.absolute()))) {
            end(signedIn, session, End.ABSOLUTE);
            return;
        }
        Instant lastAct = session.getAttribute(LAST_ACT) instanceof Instant at ? at : signedIn.signedInAt();
        if (!now.isBefore(lastAct.plus(settings.idle()))) {
            end(signedIn, session, End.IDLE);
            return;
        }
        if (!isHeartbeat(request)) {
            request.setAttribute(COUNTED, new Counted(lastAct, now));
            session.setAttribute(LAST_ACT, now);
        }
        Optional<Standing> standing = standings.of(signedIn.username());
        if (standing.isEmpty()
                || !standing.get().enabled()
                || standing.get().stamp() != signedIn.rights().stamp()) {
            end(signedIn, session, End.REVOKED);
        } else if (!standing.get().rights().equals(signedIn.rights())) {
            renew(standing.get(), signedIn.signedInAt(), request, response);
        }
    }

    /** What the request says turned out to be nobody's act: the one before it is the last one again. */
    static void discount(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session != null
                && request.getAttribute(COUNTED) instanceof Counted counted
                && counted.at().equals(session.getAttribute(LAST_ACT))) {
            session.setAttribute(LAST_ACT, counted.before());
        }
    }

    /** A page that is merely open says so every few minutes: that is nobody's act. */
    private static boolean isHeartbeat(HttpServletRequest request) {
        @Nullable String query = request.getQueryString();
        return query != null && query.contains("v-r=heartbeat");
    }

    private void end(SignedInAccount signedIn, HttpSession session, End why) {
        session.invalidate();
        SecurityContextHolder.clearContext();
        journal.recordAs(signedIn.username(), "identity.sessionEnded", Map.of("why", why.name()));
    }

    private void renew(
            Standing standing, Instant signedInAt, HttpServletRequest request, HttpServletResponse response) {
        Authentication renewed = SignedInAccount.authenticate(standing, signedInAt);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(renewed);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
