package ma.ghorfa.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import ma.ghorfa.testing.MovedClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BadMessageLogLimitTests {

    private final MovedClock clock = new MovedClock(Instant.parse("2026-02-05T09:00:00Z"));
    private final LoggerContext loggers = new LoggerContext();
    private final BadMessageLogLimit limit = new BadMessageLogLimit(clock, loggers);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger root = loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @BeforeEach
    void listen() {
        lines.start();
        root.addAppender(lines);
    }

    private Logger logger(String prefix) {
        Logger logger = loggers.getLogger(prefix + ".Test" + UUID.randomUUID());
        logger.setLevel(Level.INFO);
        return logger;
    }

    private long linesOf(Logger logger) {
        return lines.list.stream()
                .filter(line -> line.getLoggerName().equals(logger.getName()))
                .count();
    }

    @Test
    void aFloodOfBadMessagesLeavesSomeLinesAMinuteAndTheNumberOfTheRest() {
        Logger flooded = logger("com.vaadin.flow.server.communication");
        for (int i = 0; i < 1000; i++) {
            flooded.warn("Bad message {}", i, new IllegalArgumentException("nonsense"));
        }
        assertThat(linesOf(flooded)).isEqualTo(BadMessageLogLimit.LINES_PER_MINUTE);
        clock.move(Duration.ofMinutes(1));
        flooded.error("Another one");
        assertThat(linesOf(flooded)).isEqualTo(BadMessageLogLimit.LINES_PER_MINUTE + 1);
        assertThat(lines.list).anySatisfy(line -> assertThat(line.getFormattedMessage())
                .isEqualTo("970 more messages of " + flooded.getName() + " were withheld"));
    }

    @Test
    void withoutItTheFloodIsBack() {
        limit.destroy();
        Logger flooded = logger("org.atmosphere");
        for (int i = 0; i < 100; i++) {
            flooded.warn("Bad message {}", i);
        }
        assertThat(linesOf(flooded)).isEqualTo(100);
    }

    @Test
    void ourOwnLinesAndThoseBelowAWarningAreNeverWithheld() {
        Logger ours = logger("ma.ghorfa.test");
        Logger theirs = logger("com.vaadin.flow.server");
        for (int i = 0; i < 100; i++) {
            ours.error("Incident {}", i);
            theirs.info("Usual {}", i);
        }
        assertThat(linesOf(ours)).isEqualTo(100);
        assertThat(linesOf(theirs)).isEqualTo(100);
    }
}
