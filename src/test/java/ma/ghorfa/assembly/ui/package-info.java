/** What people do on the screens of the assembly, use case by use case, with what goes wrong on the way. */
@org.jspecify.annotations.NullMarked
package ma.ghorfa.assembly.ui;
