package ma.ghorfa.card;

import java.time.Clock;
import java.time.Duration;
import ma.ghorfa.identity.NetworkThrottle;
import org.springframework.stereotype.Component;

/** Nobody asks for cards without end. */
@Component
class VerificationThrottle {

    private final NetworkThrottle throttle;

    VerificationThrottle(CardSettings settings, Clock clock) {
        throttle = new NetworkThrottle(settings.verification().perMinute(), clock);
    }

    /**
     * Counts a question.
     *
     * @param address as the connection or a trusted proxy says it
     * @return how long to wait before the next one is answered; zero where this one is
     */
    Duration ask(String address) {
        return throttle.ask(address);
    }
}
