@NullMarked
package ma.ghorfa.document.pdf;

import org.jspecify.annotations.NullMarked;
