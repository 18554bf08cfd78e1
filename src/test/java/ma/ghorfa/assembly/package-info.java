/** The tests of the assembly: arithmetic held against plain counting, then sessions held on a real database. */
@NullMarked
package ma.ghorfa.assembly;

import org.jspecify.annotations.NullMarked;
