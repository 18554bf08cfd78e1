package ma.ghorfa.card;

import java.util.UUID;

/** The id of a request for a card, and of the card that it leads to. */
public record CardRequestId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
