package ma.ghorfa.assembly;

/** Ordinary sessions come at months that the law names; an extraordinary one is asked for. */
public enum SessionKind {
    ORDINARY,
    EXTRAORDINARY
}
