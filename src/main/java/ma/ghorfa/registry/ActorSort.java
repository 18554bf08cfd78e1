package ma.ghorfa.registry;

/** What the register can be sorted by; each lies in an index. */
public enum ActorSort {
    NAME_AR("name_ar"),
    NAME_FR("name_fr"),
    NIA("nia"),
    PROVINCE("province_code"),
    CRAFT("craft_code"),
    REGISTERED("registered_on");

    private final String column;

    ActorSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
