package ma.ghorfa.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import ma.ghorfa.base.Zone;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The time of day, until a test lets the portal live on to a later day; whoever does so goes {@link #back}. */
public final class ClockAhead extends Clock {

    private static final Clock TRUE = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));

    private volatile Duration ahead = Duration.ZERO;

    /** The clock of all tests with a browser. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        @Primary
        ClockAhead clockAhead() {
            return new ClockAhead();
        }
    }

    /** It is ten in the morning of that day, and goes on from there. */
    public void goTo(LocalDate day) {
        ahead = Duration.between(TRUE.instant(), Zone.instant(day.atTime(10, 0)));
    }

    public void back() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return TRUE.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Instants only");
    }
}
