package ma.ghorfa.registry;

/** What somebody's right to practise rests on. */
public enum Qualification {
    DIPLOMA,
    EXPERIENCE,
    NONE
}
