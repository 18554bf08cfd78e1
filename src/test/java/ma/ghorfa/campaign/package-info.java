@NullMarked
package ma.ghorfa.campaign;

import org.jspecify.annotations.NullMarked;
