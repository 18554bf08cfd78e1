package ma.ghorfa.ui;

import java.util.Optional;
import ma.ghorfa.i18n.Language;

/** Where the choices of language and theme are kept for the account that is signed in; the shell asks, identity answers. */
public interface AccountPreferences {

    /** The language that the signed-in account chose; empty where nobody is signed in or nothing was chosen. */
    Optional<Language> language();

    /** The theme that the signed-in account chose; empty where nobody is signed in or nothing was chosen. */
    Optional<Theme> theme();

    /** Keeps the choice with the account; does nothing where nobody is signed in. */
    void keep(Language language, Theme theme);
}
