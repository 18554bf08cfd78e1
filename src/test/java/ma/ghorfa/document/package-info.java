@NullMarked
package ma.ghorfa.document;

import org.jspecify.annotations.NullMarked;
