package ma.ghorfa.registry;

import java.util.Locale;

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

    /** The index that has this order and the columns of all filters. */
    String index() {
        return "craft_actor_by_" + name().toLowerCase(Locale.ROOT);
    }
}
