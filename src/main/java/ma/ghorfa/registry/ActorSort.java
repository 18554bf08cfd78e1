package ma.ghorfa.registry;

/**
 * What the register can be sorted by: what a reader sees and what lies in an index. Province and craft have other words in
 * each language; they are filters.
 */
public enum ActorSort {
    NAME_AR("name_ar"),
    NAME_FR("name_fr"),
    NIA("nia"),
    REGISTERED("registered_on");

    private final String column;

    ActorSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /** The table, read by the index that has this order and the columns of all filters. */
    String table() {
        return "craft_actor" + index();
    }

    /** The hint for that index. */
    String index() {
        return " force index (craft_actor_by_" + name().toLowerCase(java.util.Locale.ROOT) + ")";
    }
}
