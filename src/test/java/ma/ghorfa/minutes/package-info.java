/** The minutes from the records to the printed page, and on their way through the votes of assemblies. */
@org.jspecify.annotations.NullMarked
package ma.ghorfa.minutes;
