package ma.ghorfa.card;

/** Who took a card at the counter. */
public enum CardReceiver {
    SELF,
    /** Somebody else, with a name and a reason. */
    PROXY
}
