package ma.ghorfa.database;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The smallest application with a database, run by tests in a process of its own: it notes a word, prints what it knows
 * and stays until its input ends.
 */
@Import(DatabaseConfiguration.class)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
class ChildApplication {

    @SuppressWarnings("SystemOut") // its output is how the test hears of it
    public static void main(String[] args) throws IOException {
        SpringApplication application = new SpringApplication(ChildApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(Map.of("word", "none"));
        try (ConfigurableApplicationContext context = application.run(args)) {
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            jdbc.sql("insert into note values (?)")
                    .param(context.getEnvironment().getRequiredProperty("word"))
                    .update();
            List<String> words = jdbc.sql("select word from note order by word")
                    .query(String.class)
                    .list();
            EmbeddedMariaDb server = context.getBean(EmbeddedMariaDb.class);
            System.out.println("READY server=" + server.pid() + " port=" + server.port() + " words=" + words);
            while (System.in.read() >= 0) {}
        }
    }
}
