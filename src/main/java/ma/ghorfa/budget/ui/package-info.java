@NullMarked
package ma.ghorfa.budget.ui;

import org.jspecify.annotations.NullMarked;
