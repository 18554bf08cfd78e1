package ma.ghorfa.chamber;

import java.util.UUID;

/** The id of a member of the chamber, in or out of office. */
public record MemberId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
