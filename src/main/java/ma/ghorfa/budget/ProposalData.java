package ma.ghorfa.budget;

import java.time.LocalDate;
import ma.ghorfa.base.Money;
import ma.ghorfa.chamber.CommitteeId;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for a code.
 *
 * @param committee that asks; null where a service does
 * @param service its name; empty where a committee asks
 * @param on the day on which it was asked for
 */
public record ProposalData(
        CodeId code,
        @Nullable CommitteeId committee,
        String service,
        Money amount,
        String justification,
        LocalDate on) {}
