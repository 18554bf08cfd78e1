package ma.ghorfa.card;

/** Why a card that was handed over is no longer in force, apart from the date on it. */
public enum CardEnd {
    LOST,
    STOLEN,
    REVOKED,
    /** Another card was handed over in its place. */
    REPLACED
}
