/**
 * The chamber itself: who sits in it on a date, who holds which post, which committees work, what members declared, and
 * under which statutory rules and holidays all that happens. Everything here is true <em>on a date</em>; other rooms ask
 * for a date and never look at how the answer is stored.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "i18n", "ui", "search", "identity", "journal", "exchange", "intake"})
package ma.ghorfa.chamber;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
