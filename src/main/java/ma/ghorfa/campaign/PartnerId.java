package ma.ghorfa.campaign;

import java.util.UUID;

/** The id of a partner of a campaign. */
public record PartnerId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
