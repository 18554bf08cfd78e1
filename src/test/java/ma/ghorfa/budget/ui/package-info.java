/** The screens of the budget as a person uses them. */
@NullMarked
package ma.ghorfa.budget.ui;

import org.jspecify.annotations.NullMarked;
