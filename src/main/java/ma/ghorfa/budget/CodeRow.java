package ma.ghorfa.budget;

import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A code of the nomenclature.
 *
 * @param code whole, such as 71611
 * @param parent the code above it; null for a chapter
 * @param untilYear the last year in which it is used; null while it is
 */
public record CodeRow(
        CodeId id,
        long version,
        BudgetSection section,
        CodeLevel level,
        String code,
        @Nullable CodeId parent,
        Bilingual name,
        int fromYear,
        @Nullable Integer untilYear) {}
