@NullMarked
package ma.ghorfa.budget;

import org.jspecify.annotations.NullMarked;
