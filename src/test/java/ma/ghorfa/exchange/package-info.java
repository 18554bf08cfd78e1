@NullMarked
package ma.ghorfa.exchange;

import org.jspecify.annotations.NullMarked;
