package ma.ghorfa.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says in two sentences that the configured database does not answer or does not accept the account. */
class UnreachableDatabaseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private final @Nullable Environment environment;

    UnreachableDatabaseAnalyzer(@Nullable Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String state = deepestState(cause);
        String address = DatabaseAddress.shown(environment);
        if (state.startsWith("28")) {
            return new FailureAnalysis(
                    "The database at " + address + " does not accept the user name or the password.",
                    "Check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, and the grants of that account.",
                    cause);
        }
        if (state.startsWith("08")) {
            return new FailureAnalysis(
                    "The database at " + address + " cannot be reached: " + deepestMessage(cause),
                    "Check that MariaDB is running there and that SPRING_DATASOURCE_URL names it.",
                    cause);
        }
        return null;
    }

    /** The pool wraps the driver's exception in one of its own, whose state says less. */
    private static String deepestState(SQLException outermost) {
        String state = "";
        for (Throwable t = outermost; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getSQLState() != null) {
                state = sql.getSQLState();
            }
        }
        return state;
    }

    private static String deepestMessage(Throwable outermost) {
        String message = "";
        for (Throwable t = outermost; t != null; t = t.getCause()) {
            if (t.getMessage() != null) {
                message = t.getMessage();
            }
        }
        return message;
    }
}
