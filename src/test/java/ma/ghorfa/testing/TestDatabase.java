package ma.ghorfa.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import ma.ghorfa.database.EmbeddedMariaDb;
import ma.ghorfa.database.EmbeddedProgram;
import ma.ghorfa.database.StartRefusedException;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mariadb.MariaDBContainer;

/**
 * The one database server of a test run: a container where a Docker engine answers, otherwise the embedded server. It
 * starts with the first test that asks for a schema, and says which of the two it is.
 */
public final class TestDatabase {

    private static final String IMAGE = "mariadb:11.4";

    /** The same for both, and for production (docker-compose.yml). */
    private static final List<String> OPTIONS = List.of(
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_uca1400_ai_ci",
            "--transaction-isolation=READ-COMMITTED",
            "--innodb-snapshot-isolation=ON");

    /** Nobody misses a test's data after a power cut. */
    private static final List<String> IN_A_HURRY =
            List.of("--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=OFF", "--sync-frm=OFF");

    private static @Nullable TestDatabase shared;

    /** An empty database of its own, and the account that may do everything in it. */
    public record Schema(String jdbcUrl, String username, String password) {}

    private final String server;
    private final String username;
    private final String password;
    private final @Nullable String administrator;
    private final AtomicInteger schemas = new AtomicInteger();

    private TestDatabase(String server, String username, String password, @Nullable String administrator) {
        this.server = server;
        this.username = username;
        this.password = password;
        this.administrator = administrator;
    }

    /** The server of this test run; the first call starts it. */
    public static synchronized TestDatabase shared() {
        TestDatabase database = shared;
        if (database == null) {
            database = inContainer();
            if (database == null) {
                database = embedded();
            }
            shared = database;
        }
        return database;
    }

    /** A new, empty database on it. */
    public Schema newSchema() {
        String name = "ghorfa_" + schemas.incrementAndGet();
        execute(List.of("create database `" + name + "` character set utf8mb4 collate utf8mb4_uca1400_ai_ci"));
        if (administrator != null) {
            execute(List.of("grant all privileges on `" + name + "`.* to '" + username + "'@'%'"));
        }
        return new Schema(server + name, username, password);
    }

    // ---- The two kinds ----

    private static @Nullable TestDatabase inContainer() {
        try {
            return DockerClientFactory.instance().isDockerAvailable() ? startContainer() : null;
        } catch (RuntimeException e) { // whatever Testcontainers throws: no registry, no permission, no network
            say("Docker answers but cannot run " + IMAGE + " (" + e.getMessage() + ")");
            return null;
        }
    }

    private static TestDatabase startContainer() {
        // Not closed here: it serves every test, and the hook stops it when the run ends.
        @SuppressWarnings("resource")
        MariaDBContainer container = new MariaDBContainer(IMAGE).withCommand(OPTIONS.toArray(String[]::new));
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        String server = "jdbc:mariadb://" + container.getHost() + ":" + container.getMappedPort(3306) + "/";
        say("container " + IMAGE + " at " + server);
        return new TestDatabase(server, container.getUsername(), container.getPassword(), "root");
    }

    private static TestDatabase embedded() {
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(IN_A_HURRY);
        EmbeddedMariaDb server = startInFreeSlot(options);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        say("embedded MariaDB " + server.version() + " in " + server.directory());
        TestDatabase database = new TestDatabase(server.jdbcUrl(""), server.username(), server.accountPassword(), null);
        database.dropWhatEarlierRunsLeft();
        return database;
    }

    /** A run beside another one (an IDE beside the build) takes the next directory. */
    private static EmbeddedMariaDb startInFreeSlot(List<String> options) {
        StartRefusedException last = null;
        for (int slot = 1; slot <= 8; slot++) {
            Path directory = Path.of("target", "test-database", Integer.toString(slot));
            try {
                EmbeddedProgram.linkInto(directory);
                return EmbeddedMariaDb.start(new EmbeddedMariaDb.Settings(directory, 0, options));
            } catch (StartRefusedException e) {
                last = e;
            }
        }
        throw new IllegalStateException("No embedded MariaDB for the tests", last);
    }

    private void dropWhatEarlierRunsLeft() {
        List<String> statements = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show databases like 'ghorfa\\_%'")) {
            while (rows.next()) {
                statements.add("drop database `" + rows.getString(1) + "`");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The test database does not answer", e);
        }
        execute(statements);
    }

    private void execute(List<String> statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The test database refused " + statements, e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(server, administrator == null ? username : administrator, password);
    }

    @SuppressWarnings("SystemOut") // one line that has to be seen whatever the logging is
    private static void say(String which) {
        System.out.println("Test database: " + which);
    }
}
