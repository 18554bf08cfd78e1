package ma.ghorfa.lineage;

/** How one record follows from another where somebody says so by hand. */
public enum LinkKind {
    CARRIES_OUT,
    FOLLOWS_FROM,
    REPLACES
}
