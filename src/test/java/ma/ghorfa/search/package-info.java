/** The tests of the search: lists of names that must and must not be found, and what holds for every text. */
@NullMarked
package ma.ghorfa.search;

import org.jspecify.annotations.NullMarked;
