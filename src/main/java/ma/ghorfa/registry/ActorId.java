package ma.ghorfa.registry;

import java.util.UUID;

/** The id of somebody in the register. */
public record ActorId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
