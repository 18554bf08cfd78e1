@NullMarked
package ma.ghorfa.base;

import org.jspecify.annotations.NullMarked;
