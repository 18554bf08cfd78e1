package ma.ghorfa.budget;

/** What files are attached to. */
public sealed interface FileOwner {

    record OfVersion(BudgetVersionId version) implements FileOwner {}

    /** The line of a code; an amount was entered there. */
    record OfLine(BudgetVersionId version, CodeId code) implements FileOwner {}

    record OfAct(ActId act) implements FileOwner {}

    record OfAccount(BudgetAccountId account) implements FileOwner {}
}
