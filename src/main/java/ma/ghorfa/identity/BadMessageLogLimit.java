package ma.ghorfa.identity;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps messages that anybody can provoke from filling the log: Vaadin writes a line, often with a stack trace, for every
 * malformed message that a client sends. Of these loggers, so many lines pass in a minute; how many were withheld is said
 * with the first line of the next.
 */
@Component
class BadMessageLogLimit extends TurboFilter implements DisposableBean {

    static final int LINES_PER_MINUTE = 30;

    private static final String[] PROVOKED = {
        "com.vaadin.flow.server", "com.vaadin.flow.router", "org.atmosphere", "org.apache.coyote"
    };
    private static final long MINUTE_MILLIS = 60_000;

    private static final class Count {
        private long minute;
        private int lines;
        private int withheld;
    }

    private final Clock clock;
    private final LoggerContext loggers;
    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    @Autowired
    BadMessageLogLimit(Clock clock) {
        this(clock, (LoggerContext) LoggerFactory.getILoggerFactory());
    }

    BadMessageLogLimit(Clock clock, LoggerContext loggers) {
        this.clock = clock;
        this.loggers = loggers;
        start();
        loggers.addTurboFilter(this);
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] params,
            @Nullable Throwable failure) {
        // Logback also asks with no message at all, when code only wants to know whether the level is on.
        if (format == null
                || !level.isGreaterOrEqual(Level.WARN)
                || !logger.isEnabledFor(level)
                || !isProvoked(logger.getName())) {
            return FilterReply.NEUTRAL;
        }
        return passes(logger) ? FilterReply.NEUTRAL : FilterReply.DENY;
    }

    private boolean passes(Logger logger) {
        long minute = Math.floorDiv(clock.millis(), MINUTE_MILLIS);
        Count count = counts.computeIfAbsent(logger.getName(), name -> new Count());
        int withheldBefore = 0;
        boolean passes;
        synchronized (count) {
            if (count.minute != minute) {
                withheldBefore = count.withheld;
                count.minute = minute;
                count.lines = 0;
                count.withheld = 0;
            }
            passes = count.lines++ < LINES_PER_MINUTE;
            if (!passes) {
                count.withheld++;
            }
        }
        if (withheldBefore > 0) {
            loggers.getLogger(BadMessageLogLimit.class)
                    .warn("{} more messages of {} were withheld", withheldBefore, logger.getName());
        }
        return passes;
    }

    private static boolean isProvoked(String logger) {
        for (String prefix : PROVOKED) {
            if (logger.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void destroy() {
        loggers.getTurboFilterList().remove(this);
        stop();
    }
}
