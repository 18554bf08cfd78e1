package ma.ghorfa.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.ghorfa.GhorfaApplication;
import ma.ghorfa.database.EmbeddedMariaDb;
import ma.ghorfa.database.EmbeddedProgram;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A server with a large register, made once for a size and its people and kept between runs. What the application brings of
 * its own, the demo chamber and its accounts, is in it as well.
 */
final class RegisterDatabase implements AutoCloseable {

    /** A server for a register of millions is given memory for it; the rest is as everywhere else. */
    private static final List<String> OPTIONS =
            List.of("--innodb-buffer-pool-size=4G", "--innodb-log-file-size=1G", "--innodb-snapshot-isolation=ON");

    private final EmbeddedMariaDb server;
    private final RegisterFiles files;

    private RegisterDatabase(EmbeddedMariaDb server, RegisterFiles files) {
        this.server = server;
        this.files = files;
    }

    static RegisterDatabase open(int size) throws IOException, SQLException {
        Path directory = Settings.directory().resolve(size + "-" + RegisterFiles.fingerprint());
        RegisterFiles files = RegisterFiles.of(directory, size);
        Path data = directory.resolve("database");
        EmbeddedProgram.linkInto(data);
        EmbeddedMariaDb server = EmbeddedMariaDb.start(new EmbeddedMariaDb.Settings(data, 0, OPTIONS));
        var database = new RegisterDatabase(server, files);
        try {
            database.fill(size);
            return database;
        } catch (RuntimeException | SQLException e) {
            server.close();
            throw e;
        }
    }

    private void fill(int size) throws SQLException {
        start(new StatementLog()).close(); // the tables, and the demo while it is alone
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            if (count(statement) >= size) {
                return;
            }
            Settings.say("Loading " + size + " people into " + server.directory());
            statement.execute("set unique_checks = 0, foreign_key_checks = 0");
            // What a load that was cut has left.
            statement.execute("delete w from craft_actor_word w join craft_actor a on a.id = w.actor_id"
                    + " where a.changed_by = 'bench'");
            statement.execute("delete from craft_actor where changed_by = 'bench'");
            statement.execute(RegisterFiles.load(files.actors(), "craft_actor", RegisterFiles.ACTOR_COLUMNS));
            statement.execute(RegisterFiles.load(files.words(), "craft_actor_word", "word, actor_id"));
            statement.execute("analyze table craft_actor, craft_actor_word");
            Settings.say("Loaded");
        }
    }

    /** None before their words are there, which are loaded last and at once; the demo has people and words of its own. */
    private static long count(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select (select count(*) from craft_actor),"
                + " exists (select 1 from craft_actor_word w join craft_actor a on a.id = w.actor_id"
                + " where a.changed_by = 'bench')")) {
            rows.next();
            return rows.getBoolean(2) ? rows.getLong(1) : 0;
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                server.jdbcUrl() + "?allowLocalInfile=true", server.username(), server.accountPassword());
    }

    /** The application on this database; the demo is told into it once. */
    ConfigurableApplicationContext start(StatementLog log, String... more) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + server.jdbcUrl(),
                "--spring.datasource.username=" + server.username(),
                "--spring.datasource.password=" + server.accountPassword()));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(GhorfaApplication.class)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(log))
                .run(arguments.toArray(String[]::new));
    }

    /** What a process of its own needs to work on it, as the environment of Spring Boot. */
    Map<String, String> environment() {
        return environment("ghorfa");
    }

    /** The same on another database of the server. */
    Map<String, String> environment(String name) {
        return Map.of(
                "SPRING_DATASOURCE_URL", server.jdbcUrl(name),
                "SPRING_DATASOURCE_USERNAME", server.username(),
                "SPRING_DATASOURCE_PASSWORD", server.accountPassword());
    }

    long people() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            return count(statement);
        }
    }

    RegisterFiles files() {
        return files;
    }

    @Override
    public void close() {
        server.close();
    }
}
