package ma.ghorfa.database;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Says on the console where the portal runs and where its data lies, and what the rooms have to add. */
class StartupReport {

    private static final Logger log = LoggerFactory.getLogger(StartupReport.class);

    private final Environment environment;
    private final ObjectProvider<EmbeddedMariaDb> embedded;
    private final ObjectProvider<StartupNote> notes;

    StartupReport(
            Environment environment, ObjectProvider<EmbeddedMariaDb> embedded, ObjectProvider<StartupNote> notes) {
        this.environment = environment;
        this.embedded = embedded;
        this.notes = notes;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void print() {
        log.info("\n\n  {}\n", String.join("\n  ", lines()));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            String scheme = environment.getProperty("server.ssl.enabled", Boolean.class, false)
                            || environment.containsProperty("server.ssl.key-store")
                            || environment.containsProperty("server.ssl.bundle")
                    ? "https"
                    : "http";
            String path = environment.getProperty("server.servlet.context-path", "");
            lines.add("Ghorfa runs on      " + scheme + "://localhost:" + port + path);
        }
        EmbeddedMariaDb server = embedded.getIfAvailable();
        lines.add("Its data lies in    "
                + (server == null
                        ? DatabaseAddress.shown(environment)
                        : server.directory() + "  (embedded MariaDB " + server.version() + ", loopback port "
                                + server.port() + ")"));
        notes.orderedStream().forEach(note -> lines.addAll(note.lines()));
        return lines;
    }
}
