package ma.ghorfa.card;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import ma.ghorfa.identity.ClientNetwork;
import org.springframework.stereotype.Component;

/**
 * Nobody asks for cards without end: each address has so many questions a minute. Codes cannot be guessed, so this guards
 * the server and not the cards, and forgetting it at a restart forgives nothing. Safe for many threads.
 */
@Component
class VerificationThrottle {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int REMEMBERED = 20_000;

    private record Window(Instant ends, int questions) {}

    private final CardSettings settings;
    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > REMEMBERED;
        }
    };

    VerificationThrottle(CardSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Counts a question.
     *
     * @param address as the connection or a trusted proxy says it
     * @return how long to wait before the next one is answered; zero where this one is
     */
    synchronized Duration ask(String address) {
        String network = ClientNetwork.of(address);
        Instant now = clock.instant();
        Window known = windows.get(network);
        Window window = known == null || !known.ends().isAfter(now) ? new Window(now.plus(WINDOW), 0) : known;
        if (window.questions() >= settings.verification().perMinute()) {
            return Duration.between(now, window.ends());
        }
        windows.put(network, new Window(window.ends(), window.questions() + 1));
        return Duration.ZERO;
    }
}
