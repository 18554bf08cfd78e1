package ma.ghorfa.budget;

import java.time.LocalDate;
import ma.ghorfa.assembly.DecisionId;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A version of a budget.
 *
 * @param version the stored version of this record, for edits
 * @param number counted from 1 within the budget
 * @param base the version that it went on from
 * @param reason why it was made: what an amendment is for, what was remarked
 * @param note with which it is presented
 * @param item the agenda item whose vote decided; with session and decidedOn only once it did
 * @param decision the numbered decision, where the assembly approved
 */
public record VersionRow(
        BudgetVersionId id,
        long version,
        BudgetId budget,
        int number,
        VersionKind kind,
        @Nullable BudgetVersionId base,
        VersionState state,
        String reason,
        Bilingual note,
        @Nullable ItemId item,
        @Nullable SessionId session,
        @Nullable DecisionId decision,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate approvedOn) {}
