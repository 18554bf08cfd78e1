package ma.ghorfa.partnership;

import java.util.UUID;

/** The id of a clause of the library. */
public record ClauseTemplateId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
