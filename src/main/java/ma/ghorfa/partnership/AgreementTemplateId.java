package ma.ghorfa.partnership;

import java.util.UUID;

/** The id of a template of agreements. */
public record AgreementTemplateId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
