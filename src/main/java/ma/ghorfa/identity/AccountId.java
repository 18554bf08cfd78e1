package ma.ghorfa.identity;

import java.util.UUID;

/** The id of an account. */
public record AccountId(UUID value) {

    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
