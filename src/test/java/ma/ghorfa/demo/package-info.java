/** Tests of the demo's story. */
@org.jspecify.annotations.NullMarked
package ma.ghorfa.demo;
