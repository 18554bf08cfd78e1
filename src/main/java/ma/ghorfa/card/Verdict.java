package ma.ghorfa.card;

/** What the public page says of a card, and all that it says. */
enum Verdict {
    VALID,
    EXPIRED,
    /** Not handed over, or revoked, lost, stolen or replaced. */
    NOT_IN_FORCE,
    /** No card of this chamber. */
    UNKNOWN
}
