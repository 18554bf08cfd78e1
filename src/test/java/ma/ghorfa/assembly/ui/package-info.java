/** The screens of the assembly: used without a browser for each use case, and in a real one where keys and looks count. */
@NullMarked
package ma.ghorfa.assembly.ui;

import org.jspecify.annotations.NullMarked;
