/** The build's own scripts, tested like the rest. */
@NullMarked
package ma.ghorfa.build;

import org.jspecify.annotations.NullMarked;
