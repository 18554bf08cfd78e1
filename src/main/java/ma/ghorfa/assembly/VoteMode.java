package ma.ghorfa.assembly;

/** How a public vote is taken (law 18-09, art. 2 bis: votes are public). */
public enum VoteMode {
    /** Hands are counted. */
    SHOW_OF_HANDS,
    /** Each member present is called by name. */
    ROLL_CALL,
    /** Nobody objects when asked; with one objection it becomes a show of hands. */
    ACCLAMATION
}
