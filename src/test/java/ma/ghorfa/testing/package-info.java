/**
 * What tests share: the real MariaDB of a test run, the annotations that give a test the whole application, and the
 * browser.
 */
@NullMarked
package ma.ghorfa.testing;

import org.jspecify.annotations.NullMarked;
