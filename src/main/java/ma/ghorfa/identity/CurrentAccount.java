package ma.ghorfa.identity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The account on whose behalf the present call runs. */
public interface CurrentAccount {

    /** The name one signs in with; {@code system} where nobody is signed in. It is what the history keeps. */
    String username();

    /** The account's id, where somebody is signed in. */
    Optional<AccountId> accountId();

    /** The member of the chamber whom the account belongs to. */
    Optional<UUID> memberId();

    /** The permissions held, as named in {@link Permissions}. */
    Set<String> permissions();

    default boolean may(String permission) {
        return permissions().contains(permission);
    }
}
