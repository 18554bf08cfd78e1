package ma.ghorfa.card;

import java.time.LocalDate;
import java.util.UUID;
import ma.ghorfa.registry.ActorId;
import org.jspecify.annotations.Nullable;

/**
 * A request for a card, as it is taken at the counter, by a caravan or online.
 *
 * @param actor a craftsperson or a master of the register
 * @param receivedOn not in the future
 * @param origin where it was taken, as the caller names it, such as a station of a campaign; ASCII, at most 80 characters,
 *     empty for none. It is stored as it is and never read here; {@link CardOrigins} gives it words
 * @param kind null for what follows from the card that the person has or had
 * @param key made once for each request; the same key again gives the same request
 */
public record NewCardRequest(
        ActorId actor,
        LocalDate receivedOn,
        CardChannel channel,
        String origin,
        @Nullable CardRequestKind kind,
        UUID key) {

    /** A request whose kind follows from what is known. */
    public static NewCardRequest of(ActorId actor, LocalDate receivedOn, CardChannel channel, String origin, UUID key) {
        return new NewCardRequest(actor, receivedOn, channel, origin, null, key);
    }
}
