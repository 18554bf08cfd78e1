package ma.ghorfa.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Looks at the database before the first table is made. A database with another character set would take the tables
 * without a word and then lose Arabic letters or find fewer names; one older than 11.4 lacks what the migrations use.
 */
class SuitableDatabase implements FlywayMigrationStrategy {

    private static final String COLLATION = "utf8mb4_uca1400_ai_ci";

    @Override
    public void migrate(Flyway flyway) {
        DataSource dataSource = flyway.getConfiguration().getDataSource();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select version(), @@collation_database, database()")) {
            row.next();
            check(row.getString(1), row.getString(2), row.getString(3));
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Ghorfa cannot look at its database", e);
        }
        flyway.migrate();
    }

    static void check(String version, String collation, String name) {
        String[] parts = version.split("[.-]", 3);
        int major = Integer.parseInt(parts[0]);
        int minor = Integer.parseInt(parts[1]);
        if (!version.contains("MariaDB") || major < 11 || (major == 11 && minor < 4)) {
            throw new StartRefusedException(
                    "The database server is " + version + "; Ghorfa needs MariaDB 11.4 or newer.",
                    "Point SPRING_DATASOURCE_URL to such a server.");
        }
        if (!collation.equals(COLLATION)) {
            throw new StartRefusedException(
                    "The database " + name + " has the collation " + collation + "; Ghorfa needs " + COLLATION + ".",
                    "Run once: alter database `" + name + "` character set utf8mb4 collate " + COLLATION + ";");
        }
    }
}
