/**
 * Measures that are printed and never asserted: {@code ./mvnw -Pbench verify}. Each is repeated, and a table gives the
 * median beside the spread, so that a number means something on a noisy machine.
 */
@NullMarked
package ma.ghorfa.bench;

import org.jspecify.annotations.NullMarked;
