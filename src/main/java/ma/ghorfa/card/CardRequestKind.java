package ma.ghorfa.card;

/** What a request asks for; all but the first name the card before. */
public enum CardRequestKind {
    FIRST,
    /** The card before runs out or did. */
    RENEWAL,
    /** The card before is lost, stolen, revoked or damaged. */
    REPLACEMENT
}
