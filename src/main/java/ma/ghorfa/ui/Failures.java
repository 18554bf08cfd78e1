package ma.ghorfa.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.DomainException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * What a user reads when an action fails: a refusal of the domain in its own words, a conflict, a database that does not
 * answer, or an incident with a number that finds the cause in the log. Never a stack trace.
 */
public final class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    static void tell(ErrorEvent event) {
        if (DisconnectedClientHelper.isClientDisconnectedException(event.getThrowable())) {
            log.debug("A browser left before its answer", event.getThrowable());
            return;
        }
        tell(event.getThrowable());
    }

    /** Tells the user of the page that is being drawn. */
    public static void tell(Throwable failure) {
        String sentence = sentence(failure);
        if (UI.getCurrent() != null) {
            Notices.refused(sentence);
        }
    }

    /** The sentence for a failure, in the reader's language; logs what a developer must see. */
    static String sentence(Throwable failure) {
        Optional<DomainException> refusal = find(failure, DomainException.class);
        if (refusal.isPresent()) {
            return Words.t(refusal.get());
        }
        if (isConflict(failure)) {
            return Words.t(new ConflictException());
        }
        if (find(failure, AccessDeniedException.class).isPresent()) {
            return Words.t("ui.notAllowed.action");
        }
        String incident = incident(failure);
        boolean database = find(failure, DataAccessException.class).isPresent()
                || find(failure, TransactionException.class).isPresent();
        return Words.t(database ? "ui.failure.database" : "ui.failure.text", incident);
    }

    /** Logs a failure under a new incident number and returns the number. */
    static String incident(Throwable failure) {
        String incident = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        log.error("Incident {}", incident, failure);
        return incident;
    }

    /**
     * Whether somebody else changed the record meanwhile. MariaDB from 11.6 says so with error 1020 instead of a version
     * that does not match, and Spring then has no name of its own for it.
     */
    public static boolean isConflict(Throwable failure) {
        return find(failure, ConflictException.class).isPresent()
                || find(failure, ConcurrencyFailureException.class).isPresent()
                || find(failure, java.sql.SQLException.class)
                        .filter(sql -> sql.getErrorCode() == 1020)
                        .isPresent();
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
