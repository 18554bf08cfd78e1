package ma.ghorfa.journal;

import java.util.Locale;

/** What people call the owner of an account; the journal asks, identity answers. */
public interface ActorNames {

    /** The name of the account's owner in a language; the username itself where no such account is known. */
    String nameOf(String username, Locale locale);
}
