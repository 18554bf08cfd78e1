package ma.ghorfa.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Nobody asks a public address without end: each network has so many questions a minute. It guards the server and not what
 * is asked for, which cannot be guessed, so forgetting it at a restart forgives nothing. Safe for many threads.
 */
public final class NetworkThrottle {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int REMEMBERED = 20_000;

    private record Window(Instant ends, int questions) {}

    private final int perMinute;
    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > REMEMBERED;
        }
    };

    public NetworkThrottle(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /**
     * Counts a question.
     *
     * @param address as the connection or a trusted proxy says it
     * @return how long to wait before the next one is answered; zero where this one is
     */
    public synchronized Duration ask(String address) {
        String network = ClientNetwork.of(address);
        Instant now = clock.instant();
        Window known = windows.get(network);
        Window window = known == null || !known.ends().isAfter(now) ? new Window(now.plus(WINDOW), 0) : known;
        if (window.questions() >= perMinute) {
            return Duration.between(now, window.ends());
        }
        windows.put(network, new Window(window.ends(), window.questions() + 1));
        return Duration.ZERO;
    }
}
