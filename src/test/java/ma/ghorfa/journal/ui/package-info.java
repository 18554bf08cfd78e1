/** Tests of how the journal is read. */
@org.jspecify.annotations.NullMarked
package ma.ghorfa.journal.ui;
