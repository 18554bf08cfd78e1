package ma.ghorfa.campaign;

/** Counted visitors who are not in the register; they belong to no craft and enter no rate. */
public record Visitors(long men, long women) {

    public long all() {
        return men + women;
    }
}
