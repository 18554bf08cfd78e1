/** What the chamber's policies promise, held against generated cases and against the real database. */
@NullMarked
package ma.ghorfa.chamber;

import org.jspecify.annotations.NullMarked;
