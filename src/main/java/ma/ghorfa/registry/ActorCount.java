package ma.ghorfa.registry;

/**
 * How many a list of the register holds.
 *
 * @param rows as many as the list gives, or is believed to give
 */
public record ActorCount(long rows, Precision precision) {

    /** What the number says. */
    public enum Precision {
        /** So many there are, give or take what was entered in the last minute. */
        EXACT,
        /** An estimate of the database, until the list was read through. */
        ABOUT,
        /** The search finds more; the list holds the first of them. */
        MORE_THAN
    }
}
