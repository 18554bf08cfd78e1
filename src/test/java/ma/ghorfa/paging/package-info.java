@NullMarked
package ma.ghorfa.paging;

import org.jspecify.annotations.NullMarked;
