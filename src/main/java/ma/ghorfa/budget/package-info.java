/**
 * The budget of the chamber: its nomenclature, its versions and their way through the assembly and the supervising
 * authorities, the credits that come of it, every act of spending and revenue, transfers, and the administrative account.
 * A credit exists because the assembly voted it; the room hears of the vote through the assembly's events.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "i18n",
            "ui",
            "exchange",
            "search",
            "identity",
            "journal",
            "lineage",
            "document",
            "chamber",
            "assembly",
            "intake",
            "paging"
        })
package ma.ghorfa.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
