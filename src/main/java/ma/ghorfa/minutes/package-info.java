/**
 * The minutes of sessions: drafted from what the assembly recorded, frozen when they are final, and adopted or refused
 * only by a vote of a later session. Nobody types here what the session already holds.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "i18n",
            "ui",
            "identity",
            "journal",
            "lineage",
            "document",
            "chamber",
            "assembly",
            "search"
        })
package ma.ghorfa.minutes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
