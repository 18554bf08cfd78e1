package ma.ghorfa.card;

/** How a request came in. */
public enum CardChannel {
    COUNTER,
    CARAVAN,
    ONLINE
}
