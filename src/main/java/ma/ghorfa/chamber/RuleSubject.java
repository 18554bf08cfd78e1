package ma.ghorfa.chamber;

/** What a statutory rule is about; the list of rules is grouped by it. */
public enum RuleSubject {
    MANDATE,
    SESSION,
    CONVOCATION,
    QUORUM,
    VOTE,
    BUREAU,
    COMMITTEE,
    ABSENCE,
    MINUTES,
    BUDGET,
    AGREEMENT,
    TRAINING,
    REGISTER,
    HERITAGE,
    FAIR
}
