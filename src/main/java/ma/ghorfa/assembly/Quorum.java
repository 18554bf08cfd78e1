package ma.ghorfa.assembly;

import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.chamber.QuorumRule;

/**
 * The arithmetic of the quorum. The base (seats, or members in office on the date of the sitting) is multiplied by the
 * fraction; the rule's rounding, if it has one, is applied first; the threshold is the smallest whole number above the
 * outcome (strict) or not below it, and at least 1. Guests, proxies, excuses and people out of office are in neither
 * number.
 */
public final class Quorum {

    /** What a check says. */
    public sealed interface Result {

        int threshold();

        int present();

        default boolean isReached() {
            return present() >= threshold();
        }

        /**
         * How many more departures break the quorum: 1 means that the next one does.
         *
         * @return 0 where it is not reached anyway
         */
        default int departuresUntilLost() {
            return isReached() ? present() - threshold() + 1 : 0;
        }

        /** How many arrivals are still needed; 0 where it is reached. */
        default int missing() {
            return Math.max(0, threshold() - present());
        }
    }

    /** Enough members are present. */
    public record Reached(int threshold, int present) implements Result {}

    /** Too few members are present. */
    public record NotReached(int threshold, int present) implements Result {}

    private Quorum() {}

    /**
     * Holds the number present against the rule.
     *
     * @throws InvalidInputException unless present ≤ in office ≤ seats
     */
    public static Result check(QuorumRule rule, int seats, int inOffice, int present) {
        if (present < 0 || present > inOffice || inOffice > seats) {
            throw new InvalidInputException("present", "assembly.refusal.impossiblePresence", present, inOffice, seats);
        }
        int threshold = threshold(rule, rule.base() == QuorumRule.Base.SEATS ? seats : inOffice);
        return present >= threshold ? new Reached(threshold, present) : new NotReached(threshold, present);
    }

    /** The smallest number present that satisfies the rule, at least 1: an empty room deliberates nothing. */
    public static int threshold(QuorumRule rule, int base) {
        long part = (long) base * rule.numerator();
        long whole = rule.denominator();
        long rounded =
                switch (rule.rounding()) {
                    case NONE -> part;
                    case FLOOR -> Math.floorDiv(part, whole) * whole;
                    case CEIL -> Math.ceilDiv(part, whole) * whole;
                    case HALF_UP -> Math.floorDiv(2 * part + whole, 2 * whole) * whole;
                };
        // A rule of no quorum is written as a fraction of zero; "not below zero" then leaves the minimum of one.
        long least = rule.strict() ? Math.floorDiv(rounded, whole) + 1 : Math.ceilDiv(rounded, whole);
        return Math.max(1, Math.toIntExact(least));
    }
}
