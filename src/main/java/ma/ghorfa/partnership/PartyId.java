package ma.ghorfa.partnership;

import java.util.UUID;

/** The id of a party to an agreement. */
public record PartyId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
