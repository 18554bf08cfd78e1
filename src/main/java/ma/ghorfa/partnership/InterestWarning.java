package ma.ghorfa.partnership;

import java.time.LocalDate;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A warning of a declared interest, as it was given on a version of a text; it stays when the interest is withdrawn.
 *
 * @param outcome null until the assembly has voted on the version
 * @param staysBecause why the member stayed when asked; may be empty
 * @param item of the agenda on which was voted
 */
public record InterestWarning(
        int textNumber,
        MemberId memberId,
        Bilingual member,
        Bilingual organisation,
        Bilingual party,
        InterestShown shownAt,
        LocalDate shownOn,
        @Nullable InterestOutcome outcome,
        String staysBecause,
        @Nullable ItemId item) {}
