/**
 * What caused a record and what it caused, over all rooms: from the session to the payment and back. This room knows no
 * other; a room whose records take part answers {@link ma.ghorfa.lineage.LineageSource}. Rooms that do not exist yet, such
 * as the infrastructures and the programmes, join in the same way.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "i18n", "ui", "identity", "journal", "search"})
package ma.ghorfa.lineage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
