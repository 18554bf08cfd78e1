/**
 * Partners and agreements with them: drafts, opinions, the vote of the assembly, the approvals of the other parties,
 * signatures, amendments, contributions, obligations. An agreement is put to the vote through the assembly's subjects, and
 * the chamber's own share is committed through the budget; neither knows this room.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "i18n",
            "ui",
            "search",
            "paging",
            "identity",
            "journal",
            "lineage",
            "document",
            "chamber",
            "assembly",
            "budget",
            "reminder"
        })
package ma.ghorfa.partnership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
