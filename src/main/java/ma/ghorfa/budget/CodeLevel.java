package ma.ghorfa.budget;

/** The levels of the nomenclature from the top; a chapter belongs to a section. */
public enum CodeLevel {
    CHAPTER(0),
    ARTICLE(1),
    PARAGRAPH(2),
    LINE(3);

    private final int depth;

    CodeLevel(int depth) {
        this.depth = depth;
    }

    /** 0 for a chapter, and one more for each level below it. */
    public int depth() {
        return depth;
    }

    /** @throws BudgetRefusal.NoLevelBelow below a line there is nothing */
    CodeLevel below() {
        return switch (this) {
            case CHAPTER -> ARTICLE;
            case ARTICLE -> PARAGRAPH;
            case PARAGRAPH -> LINE;
            case LINE -> throw new BudgetRefusal.NoLevelBelow();
        };
    }
}
