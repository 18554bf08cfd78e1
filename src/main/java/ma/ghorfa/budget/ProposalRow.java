package ma.ghorfa.budget;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import ma.ghorfa.chamber.CommitteeId;
import org.jspecify.annotations.Nullable;

/**
 * A proposal for a line.
 *
 * @param version the stored version of this record, for decisions
 * @param number of the version of the budget in which it was made
 * @param committee null where a service asked
 * @param enteredBy the account that entered it
 * @param granted null while it waits, and where it was refused
 * @param answer why another amount was granted, or none
 * @param grantedIn the number of the version whose line took the amount
 */
public record ProposalRow(
        ProposalId id,
        long version,
        int number,
        CodeId code,
        BudgetSection section,
        String codeNumber,
        Bilingual codeName,
        @Nullable CommitteeId committee,
        Bilingual proposer,
        Money amount,
        String justification,
        LocalDate on,
        String enteredBy,
        ProposalState state,
        @Nullable Money granted,
        String answer,
        @Nullable LocalDate decidedOn,
        @Nullable String decidedBy,
        @Nullable Integer grantedIn) {}
