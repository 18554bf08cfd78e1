package ma.ghorfa.partnership;

import java.util.UUID;

/** The id of an agreement, or of an amendment of one. */
public record AgreementId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
