@NullMarked
package ma.ghorfa.document.word;

import org.jspecify.annotations.NullMarked;
