package ma.ghorfa.campaign;

import java.util.UUID;

/** The id of a presentation at a station. */
public record PresentationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
