package ma.ghorfa.partnership;

/** What a member with an interest did at the vote, by the record of the assembly. */
public enum InterestOutcome {
    /** Stood aside. */
    RECUSED,
    /** Was in the room and did not stand aside. */
    VOTED,
    ABSENT
}
