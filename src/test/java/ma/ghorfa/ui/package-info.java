/** The parts that every screen is made of. */
@NullMarked
package ma.ghorfa.ui;

import org.jspecify.annotations.NullMarked;
