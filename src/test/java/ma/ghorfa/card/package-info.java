/** The tests of professional cards. */
@org.jspecify.annotations.NullMarked
package ma.ghorfa.card;
