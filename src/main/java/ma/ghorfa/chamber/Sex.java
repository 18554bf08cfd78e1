package ma.ghorfa.chamber;

/** Decides how a member is addressed (عضو, عضوة) and feeds the counts that the supervising authority asks for. */
public enum Sex {
    FEMALE,
    MALE
}
