package ma.ghorfa.partnership;

/** Which way an indicator is to go; it follows from its base and its target. */
public enum Direction {
    RISE,
    FALL
}
