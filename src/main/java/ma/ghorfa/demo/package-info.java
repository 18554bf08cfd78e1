/**
 * The demo chamber: invented people and sourced facts, told through the same services that people use, into an empty
 * database and only where {@code ghorfa.demo} is on. It knows every room and no room knows it.
 */
@NullMarked
package ma.ghorfa.demo;

import org.jspecify.annotations.NullMarked;
