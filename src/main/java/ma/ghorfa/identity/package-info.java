/**
 * Who may come in and what they may do: accounts, roles made of fine-grained permissions, and the way of signing in.
 * An account may belong to a member of the chamber, whom this room knows by id only.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "i18n", "ui", "search", "journal", "database"})
package ma.ghorfa.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
