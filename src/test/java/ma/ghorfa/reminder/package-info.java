@NullMarked
package ma.ghorfa.reminder;

import org.jspecify.annotations.NullMarked;
