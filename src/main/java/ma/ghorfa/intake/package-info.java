/**
 * Bringing tables in, once for every room: a file is uploaded, its columns are recognised, every row is checked before
 * anything is written, and the rows are then written in the background, batch by batch, so that a run that was killed
 * goes on where it stood. A room says with an {@link ma.ghorfa.intake.Intake} what its rows are; this room knows none.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "i18n", "ui", "search", "exchange", "identity", "journal"})
package ma.ghorfa.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
