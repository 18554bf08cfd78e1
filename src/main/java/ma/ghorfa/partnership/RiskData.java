package ma.ghorfa.partnership;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Something that may go wrong with an agreement.
 *
 * @param words Arabic required
 * @param likelihood from 1 to 5
 * @param impact from 1 to 5
 * @param owner who sees to it
 * @param measure what is done against it; may be empty
 * @param reviewedOn the day on which it was looked at last; null where it was not yet
 */
public record RiskData(
        Bilingual words,
        int likelihood,
        int impact,
        String owner,
        String measure,
        RiskState state,
        @Nullable LocalDate reviewedOn) {

    public static final int HIGHEST = 5;
}
