package ma.ghorfa.card;

/** What the list can be sorted by; each lies in an index. */
public enum CardSort {
    RECEIVED("received_on"),
    STATE_ON("state_on"),
    NAME_AR("name_ar"),
    NAME_FR("name_fr"),
    NUMBER("number");

    private final String column;

    CardSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
