@NullMarked
package ma.ghorfa.partnership;

import org.jspecify.annotations.NullMarked;
