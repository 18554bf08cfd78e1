package ma.ghorfa.budget;

import java.util.UUID;

/** The id of what was delivered of one line at one time. */
public record DeliveryId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
