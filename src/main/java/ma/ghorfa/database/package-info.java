/**
 * Where the records are kept and what a start may do: the embedded MariaDB of development, demo and tests, the rules
 * that a production start has to satisfy, and the few lines that the console shows once the portal runs. Another room
 * adds its lines through {@link ma.ghorfa.database.StartupNote}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package ma.ghorfa.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
