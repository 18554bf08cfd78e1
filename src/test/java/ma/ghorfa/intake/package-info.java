/** Bringing tables in, and what tests of other rooms need for it. */
@org.jspecify.annotations.NullMarked
package ma.ghorfa.intake;
