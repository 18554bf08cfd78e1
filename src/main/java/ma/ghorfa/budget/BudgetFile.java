package ma.ghorfa.budget;

import java.util.UUID;
import ma.ghorfa.base.Bilingual;

/**
 * A file that belongs to something of a budget.
 *
 * @param addedBy the account that attached it
 */
public record BudgetFile(UUID file, Bilingual title, String addedBy) {}
