package ma.ghorfa.budget;

/** What the list of acts can be sorted by; each lies in an index. */
public enum ActSort {
    DAY("act_on"),
    NUMBER("number"),
    AMOUNT("amount"),
    PARTY("party");

    private final String column;

    ActSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
