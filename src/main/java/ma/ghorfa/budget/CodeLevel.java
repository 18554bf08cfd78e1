package ma.ghorfa.budget;

/** The levels of the nomenclature from the top; a chapter belongs to a section. */
public enum CodeLevel {
    CHAPTER,
    ARTICLE,
    PARAGRAPH,
    LINE;

    /** @throws BudgetRefusal.NoLevelBelow below a line there is nothing */
    CodeLevel below() {
        if (this == LINE) {
            throw new BudgetRefusal.NoLevelBelow();
        }
        return values()[ordinal() + 1];
    }
}
