/** The pages on which a table is brought in. */
@NullMarked
package ma.ghorfa.intake.ui;

import org.jspecify.annotations.NullMarked;
