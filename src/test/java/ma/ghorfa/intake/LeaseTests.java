package ma.ghorfa.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.ghorfa.exchange.TableFormat;
import ma.ghorfa.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Who may work on an import that somebody else has taken. */
class LeaseTests {

    private static final Duration LONG = Duration.ofHours(1);

    private static final ImportRow JOB = new ImportRow(
            new ImportId(UUID.randomUUID()),
            "craft-actors",
            "staff",
            "extract.csv",
            0,
            TableFormat.CSV,
            List.of(),
            Map.of(),
            Existing.UPDATE,
            ImportState.RUNNING,
            Instant.EPOCH,
            null,
            ImportFigures.NONE,
            null,
            0,
            false,
            null);

    private static DriverManagerDataSource database;
    private static JdbcClient sql;
    private static ImportStore store;

    @BeforeAll
    static void makeTables() {
        TestDatabase.Schema schema = TestDatabase.shared().newSchema();
        database = new DriverManagerDataSource(schema.jdbcUrl(), schema.username(), schema.password());
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        sql = JdbcClient.create(database);
        store = new ImportStore(sql, new JdbcTemplate(database));
    }

    @AfterEach
    void clear() {
        sql.sql("delete from intake_lease").update();
    }

    @Test
    void whoseProcessHasEndedIsNotWaitedFor() {
        try (SignsOfLife.Sign sign = new SignsOfLife(database).give("one")) {
            assertThat(sign).isNotNull();
            assertThat(store.claim(JOB, "one", LONG)).isTrue();
            assertThat(store.claim(JOB, "other", LONG)).isFalse();
            long connection = sql.sql("select is_used_lock(:lock)")
                    .param("lock", SignsOfLife.PREFIX + "one")
                    .query(Long.class)
                    .single();
            sql.sql("kill " + connection).update(); // as the server ends it when the process is gone
            await().atMost(Duration.ofSeconds(20)).until(() -> store.claim(JOB, "other", LONG));
        }
    }

    @Test
    void whoIsSilentIsWaitedForNoLongerThanTheLease() {
        try (SignsOfLife.Sign sign = new SignsOfLife(database).give("one")) {
            assertThat(sign).isNotNull();
            assertThat(store.claim(JOB, "one", Duration.ZERO)).isTrue();
            assertThat(store.claim(JOB, "other", LONG)).isTrue();
        }
    }

    @Test
    void whoPausesAfterAFailureKeepsTheOthersWaiting() {
        try (SignsOfLife.Sign sign = new SignsOfLife(database).give("one")) {
            assertThat(sign).isNotNull();
            assertThat(store.claim(JOB, "one", LONG)).isTrue();
            store.release(JOB, "one", LONG);
        }
        assertThat(store.claim(JOB, "other", LONG)).isFalse();
    }
}
