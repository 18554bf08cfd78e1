/** Rules of the house that the build enforces: modules, layers, texts. */
@org.jspecify.annotations.NullMarked
package ma.ghorfa.architecture;
