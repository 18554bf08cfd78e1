package ma.ghorfa.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database that the other tests stand on has the settings of production, through the pool of the application. */
@GhorfaTest
class TestDatabaseTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    @Test
    void hasTheCharacterSetTheIsolationAndTheTimeZoneOfProduction() {
        assertThat(one("select version()")).startsWith("11.4.").contains("MariaDB");
        assertThat(one("select @@collation_database")).isEqualTo("utf8mb4_uca1400_ai_ci");
        assertThat(one("select @@collation_connection")).startsWith("utf8mb4_");
        assertThat(one("select @@session.tx_isolation")).isEqualTo("READ-COMMITTED");
        assertThat(one("select @@session.time_zone")).isEqualTo("+00:00");
        assertThat(one("select @@innodb_snapshot_isolation")).isEqualTo("1");
        assertThat(one("select timediff(now(), utc_timestamp())")).isEqualTo("00:00:00");
    }

    @Test
    void isADatabaseOfThisContextAlone() {
        assertThat(one("select database()")).matches("ghorfa_\\d+");
        assertThat(environment.getRequiredProperty("spring.datasource.url")).endsWith("/" + one("select database()"));
        assertThat(one("select count(*) from flyway_schema_history where success"))
                .isNotEqualTo("");
        TestDatabase.Schema other = TestDatabase.shared().newSchema();
        assertThat(other.jdbcUrl()).isNotEqualTo(environment.getRequiredProperty("spring.datasource.url"));
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
