/**
 * Who did what and when: the append-only journal of acts (signed in, convoked, voted, closed …) and the history of each
 * record, read from the database's own system-versioned tables. Every room writes into it, so it depends on none; who
 * acts it learns from Spring Data's auditor, and what an account is called from whoever answers {@link ActorNames}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "i18n", "ui", "exchange", "paging"})
package ma.ghorfa.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
