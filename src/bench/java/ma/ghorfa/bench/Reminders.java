package ma.ghorfa.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.GhorfaApplication;
import ma.ghorfa.base.Zone;
import ma.ghorfa.database.EmbeddedMariaDb;
import ma.ghorfa.database.EmbeddedProgram;
import ma.ghorfa.reminder.ManyTranches;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One run over 100,000 tranches that fall due, for everybody of the demo chamber who collects; beside it what the database
 * alone takes to write as many rows.
 */
final class Reminders implements Benchmark {

    private static final int AGREEMENTS = 2_000;

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public void run(Table table) throws Exception {
        Path directory = Settings.directory().resolve("reminders-" + UUID.randomUUID());
        EmbeddedProgram.linkInto(directory);
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(new EmbeddedMariaDb.Settings(directory, 0, List.of()));
                ConfigurableApplicationContext application = start(server)) {
            JdbcClient jdbc = application.getBean(JdbcClient.class);
            LocalDate today = Zone.date(application.getBean(Clock.class).instant());
            ManyTranches.write(jdbc, AGREEMENTS, today);
            double run = Pages.millis(() -> ManyTranches.run(application));
            int fired = jdbc.sql("select count(*) from reminder")
                    .query(Integer.class)
                    .single();
            double bare = Pages.millis(() -> write(jdbc));
            table.add("reminders of 100,000 tranches: one run, fired " + fired, "s", run / 1000);
            table.add("probe: as many rows written by one statement", "s", bare / 1000);
            jdbc.sql("update reminder_run set finished_on = :day")
                    .param("day", today.minusDays(1))
                    .update();
            double again = Pages.millis(() -> ManyTranches.run(application));
            table.add("reminders, the same run again, nothing new", "s", again / 1000);
        }
    }

    private static void write(JdbcClient jdbc) {
        jdbc.sql("create table reminder_probe like reminder").update();
        jdbc.sql("insert into reminder_probe select * from reminder").update();
    }

    private static ConfigurableApplicationContext start(EmbeddedMariaDb server) {
        return new SpringApplicationBuilder(GhorfaApplication.class)
                .run(
                        "--server.port=0",
                        "--ghorfa.reminders.automatic=false",
                        "--spring.datasource.url=" + server.jdbcUrl(),
                        "--spring.datasource.username=" + server.username(),
                        "--spring.datasource.password=" + server.accountPassword());
    }
}
