/** The one job the chamber cannot do without, from end to end in a real browser. */
@NullMarked
package ma.ghorfa.mainjob;

import org.jspecify.annotations.NullMarked;
