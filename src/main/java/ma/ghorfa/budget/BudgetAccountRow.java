package ma.ghorfa.budget;

import java.time.LocalDate;
import ma.ghorfa.assembly.DecisionId;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The administrative account of a year.
 *
 * @param item the agenda item whose vote decided last; null until one did, as session, decision and decidedOn
 */
public record BudgetAccountRow(
        BudgetAccountId id,
        long version,
        BudgetId budget,
        AccountState state,
        Bilingual note,
        @Nullable ItemId item,
        @Nullable SessionId session,
        @Nullable DecisionId decision,
        @Nullable LocalDate decidedOn) {}
