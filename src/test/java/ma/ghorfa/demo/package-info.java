/** The demo is told through the services; these tests read it and find every path that it promises. */
@NullMarked
package ma.ghorfa.demo;

import org.jspecify.annotations.NullMarked;
