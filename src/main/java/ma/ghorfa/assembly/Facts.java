package ma.ghorfa.assembly;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * Facts carry the time that people say, so that a session held on paper can be keyed in afterwards; the journal carries
 * the time of keying. A fact is held against other facts, and against the clock only so far as none lies in the future.
 */
@Component
class Facts {

    private final Clock clock;

    Facts(Clock clock) {
        this.clock = clock;
    }

    /** The moment as the database will give it back (microseconds), if it is not in the future. */
    Instant happened(Instant at) {
        Instant now = clock.instant();
        if (at.isAfter(now)) {
            throw new Refusal.FactInFuture(at, now);
        }
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static void notBefore(Instant at, Instant earlier) {
        if (at.isBefore(earlier)) {
            throw new Refusal.FactBefore(at, earlier);
        }
    }

    static void after(Instant at, Instant earlier) {
        if (!at.isAfter(earlier)) {
            throw new Refusal.FactBefore(at, earlier);
        }
    }
}
