/** The screens of the chamber as a person uses them. */
@NullMarked
package ma.ghorfa.chamber.ui;

import org.jspecify.annotations.NullMarked;
