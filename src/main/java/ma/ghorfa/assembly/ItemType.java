package ma.ghorfa.assembly;

import ma.ghorfa.chamber.RuleKeys;

/** What kind of business an agenda item is; the kind says whether it may, must or cannot be voted on. */
public enum ItemType {
    MINUTES_APPROVAL(Handling.VOTE),
    ACTIVITY_REPORT(Handling.VOTE_OR_NOTE),
    /** Somebody presents something, often from outside; there is nothing to vote on. */
    PRESENTATION(Handling.NOTE),
    AGREEMENT(Handling.VOTE),
    BUDGET(Handling.VOTE),
    ACCOUNT(Handling.VOTE),
    PROGRAMME(Handling.VOTE),
    FAIR_PROGRAMME(Handling.VOTE_OR_NOTE),
    RULES(Handling.VOTE),
    ELECTION(Handling.VOTE),
    /** Removes all or some of the bureau (law 18-09, art. 39); the majority is a statutory rule of its own. */
    NO_CONFIDENCE(Handling.VOTE, RuleKeys.NO_CONFIDENCE_ADOPTION),
    COMMITTEES(Handling.VOTE),
    TARIFF(Handling.VOTE),
    MOTION(Handling.VOTE),
    INFRASTRUCTURE_DEBATE(Handling.VOTE_OR_NOTE),
    MISC(Handling.VOTE_OR_NOTE);

    /** How an item of a type may end, apart from being postponed or withdrawn. */
    public enum Handling {
        VOTE,
        NOTE,
        VOTE_OR_NOTE
    }

    private final Handling handling;
    private final String majorityKey;

    ItemType(Handling handling) {
        this(handling, RuleKeys.VOTE_MAJORITY);
    }

    ItemType(Handling handling, String majorityKey) {
        this.handling = handling;
        this.majorityKey = majorityKey;
    }

    public Handling handling() {
        return handling;
    }

    /** The statutory rule that gives a vote on such an item its majority; nobody chooses one. */
    public String majorityKey() {
        return majorityKey;
    }

    public boolean mayBeVoted() {
        return handling != Handling.NOTE;
    }

    public boolean mayBeNoted() {
        return handling != Handling.VOTE;
    }
}
