package ma.ghorfa.assembly;

import java.time.Instant;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Sends the convocations to everybody in office on the day of the session.
 *
 * @param commandKey made before asking, sent again on a retry
 * @param channels by which they were sent; at least one that can prove receipt
 * @param sentAt when they were sent
 * @param lateReason why fewer clear days remain than the rule asks for; empty where enough do
 */
public record Convoke(
        UUID commandKey, SessionId session, SortedSet<Channel> channels, Instant sentAt, String lateReason) {

    public Convoke {
        channels = new TreeSet<>(channels);
    }

    public static Convoke of(SessionId session, Collection<Channel> channels, Instant sentAt) {
        return new Convoke(UUID.randomUUID(), session, new TreeSet<>(channels), sentAt, "");
    }
}
