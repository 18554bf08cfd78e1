/** The screens of the chamber. Nobody outside needs them: {@code ChamberNavigation} says how to link here. */
@NullMarked
package ma.ghorfa.chamber.ui;

import org.jspecify.annotations.NullMarked;
