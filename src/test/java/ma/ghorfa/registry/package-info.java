@NullMarked
package ma.ghorfa.registry;

import org.jspecify.annotations.NullMarked;
