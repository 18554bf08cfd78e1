package ma.ghorfa.ui;

import java.util.Locale;

/** What people call the owner of an account; the lists ask, identity answers. */
public interface OwnerNames {

    /** The name of the account's owner in a language; the username itself where no such account is known. */
    String nameOf(String username, Locale locale);
}
