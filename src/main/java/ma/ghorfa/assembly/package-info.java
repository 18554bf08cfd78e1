/**
 * Sessions of the general assembly, from the draft to the closing: agenda, convocation, attendance, quorum, votes,
 * decisions and recommendations. What other rooms put to the vote it knows only through {@link
 * ma.ghorfa.assembly.SubjectProvider}, and it tells them what became of it through events.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "i18n",
            "ui",
            "search",
            "identity",
            "journal",
            "lineage",
            "chamber",
            "document",
            "reminder"
        })
package ma.ghorfa.assembly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
