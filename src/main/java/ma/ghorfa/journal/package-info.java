/**
 * Who did what and when: the append-only journal of acts (signed in, convoked, voted, closed …) and the history of each
 * record, read from the database's own system-versioned tables.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "i18n", "ui", "identity"})
package ma.ghorfa.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
