/** The demo's story, held against what it promises. */
@NullMarked
package ma.ghorfa.demo;

import org.jspecify.annotations.NullMarked;
