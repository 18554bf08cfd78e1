/** The page on which the journal is read. */
@NullMarked
package ma.ghorfa.journal.ui;

import org.jspecify.annotations.NullMarked;
