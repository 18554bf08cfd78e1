package ma.ghorfa.campaign;

/**
 * What is counted of a group of people of the register. Everybody is in one cell only, so the counts of groups add up.
 *
 * @param registered how many persons the register has; neither electors nor estimates (domain §3.1)
 * @param attended how many of them came to a station, each once
 * @param requests how many requests were taken at stations
 * @param delivered how many of those requests led to a card that was handed over
 */
public record Counts(long registered, long attended, long requests, long delivered) {

    public static final Counts NONE = new Counts(0, 0, 0, 0);

    public Counts plus(Counts other) {
        return new Counts(
                registered + other.registered,
                attended + other.attended,
                requests + other.requests,
                delivered + other.delivered);
    }
}
