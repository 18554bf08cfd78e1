package ma.ghorfa.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Tells others that whoever works on an import lives: a lock of the database server that is named after the owner. It ends
 * with its connection, and that with its process, however that ends; so nobody waits for the lease of one who was killed.
 * It is a hint and no more: who may write, the lease says.
 */
@Component
class SignsOfLife {

    /** Before the name of the owner; the server has one list of locks for all that it serves. */
    static final String PREFIX = "ghorfa.intake.";

    private static final Logger log = LoggerFactory.getLogger(SignsOfLife.class);

    private final DataSource database;

    SignsOfLife(DataSource database) {
        this.database = database;
    }

    /** Holds a connection until it is closed. */
    static final class Sign implements AutoCloseable {

        private final Connection connection;
        private final String owner;

        private Sign(Connection connection, String owner) {
            this.connection = connection;
            this.owner = owner;
        }

        /** It has been of use; that it could not be taken back tells others no more than that we live. */
        @Override
        public void close() {
            try (connection) {
                lock("do release_lock(?)");
            } catch (SQLException e) {
                log.warn("The sign of {} goes with its connection", owner, e);
            }
        }

        private void lock(String statement) throws SQLException {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                prepared.setString(1, PREFIX + owner);
                prepared.execute();
            }
        }
    }

    /** @param owner whom nobody else is called */
    Sign give(String owner) {
        try {
            var sign = new Sign(database.getConnection(), owner);
            try {
                sign.lock("do get_lock(?, 0)");
                return sign;
            } catch (SQLException e) {
                sign.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("No sign of life of " + owner, e);
        }
    }
}
