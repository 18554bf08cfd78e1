/** Tests of the journal, of histories and of acts that are done once. */
@org.jspecify.annotations.NullMarked
package ma.ghorfa.journal;
