package ma.ghorfa.identity;

import java.util.UUID;

/** The id of a role. */
public record RoleId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
