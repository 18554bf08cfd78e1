package ma.ghorfa.assembly;

import ma.ghorfa.chamber.MajorityRule;

/**
 * The arithmetic of a result. Source: law 18-09, art. 14 §4 (absolute majority of those voting, the president's side
 * on a tie); what the article leaves open is defined once for the portal and set by statutory rules.
 */
public final class Majority {

    /**
     * What a vote is held against; all of it is frozen when the vote is opened.
     *
     * @param rule the majority asked for
     * @param abstentionsCount whether those abstaining are voters; the law leaves it open
     * @param tie what settles as many for as against
     * @param present those present when the vote was opened
     */
    public record Terms(MajorityRule rule, boolean abstentionsCount, Tie tie, int seats, int inOffice, int present) {

        /** Only the absolute majority of voters can end in a tie that the president's side settles. */
        public boolean knowsTie() {
            return rule.base() == MajorityRule.Base.VOTERS
                    && rule.strict()
                    && 2 * rule.numerator() == rule.denominator();
        }
    }

    /** What the rules {@code vote.tie} and {@code vote.tie.presidentAbstains} say together. */
    public enum Tie {
        /** The president's side prevails; without one, once the reason is recorded, the proposal falls. */
        PRESIDENT_ELSE_REJECTED,
        /** The president's side prevails; without one there is no result. */
        PRESIDENT_ELSE_NOTHING,
        /** The proposal falls, wherever the president stood. */
        REJECTED
    }

    private Majority() {}

    /**
     * Computes what the assembly decided; the same counts and terms always give the same verdict.
     *
     * @param side where the president stood; looked at on a tie only
     * @param reasonRecorded whether somebody wrote down why the president took no side
     */
    public static Verdict decide(Terms terms, Tally tally, PresidentSide side, boolean reasonRecorded) {
        if (tally.voters(terms.abstentionsCount()) == 0) {
            return new Verdict.Undecided(Verdict.Gap.NO_VOTERS);
        }
        // A tie comes first: where abstentions are voters, equal sides would otherwise both be a minority.
        if (terms.knowsTie() && tally.votesFor() == tally.against() && tally.votesFor() > 0) {
            return tied(terms, side, reasonRecorded);
        }
        Verdict.Ground ground = terms.knowsTie() ? Verdict.Ground.MAJORITY : Verdict.Ground.FRACTION;
        return isEnough(terms, tally) ? new Verdict.Adopted(isUnanimous(tally), ground) : new Verdict.Rejected(ground);
    }

    /** The votes for that were needed, at least 1; for unanimity, those of everybody who votes or abstains. */
    public static int needed(Terms terms, Tally tally) {
        if (terms.rule().isUnanimity()) {
            return Math.max(1, tally.voters(true));
        }
        long part = (long) base(terms, tally) * terms.rule().numerator();
        int denominator = terms.rule().denominator();
        long least = terms.rule().strict() ? Math.floorDiv(part, denominator) + 1 : Math.ceilDiv(part, denominator);
        return Math.max(1, Math.toIntExact(least));
    }

    private static boolean isEnough(Terms terms, Tally tally) {
        return tally.votesFor() >= needed(terms, tally) && (!terms.rule().isUnanimity() || isUnanimous(tally));
    }

    private static Verdict tied(Terms terms, PresidentSide side, boolean reasonRecorded) {
        if (terms.tie() == Tie.REJECTED) {
            return new Verdict.Rejected(Verdict.Ground.TIE_RULE);
        }
        if (side.isTaken()) {
            // Somebody voted against, so a tie is never unanimous.
            return side == PresidentSide.FOR
                    ? new Verdict.Adopted(false, Verdict.Ground.PRESIDENT_SIDE)
                    : new Verdict.Rejected(Verdict.Ground.PRESIDENT_SIDE);
        }
        if (!reasonRecorded) {
            return new Verdict.Undecided(Verdict.Gap.REASON_MISSING);
        }
        return terms.tie() == Tie.PRESIDENT_ELSE_REJECTED
                ? new Verdict.Rejected(Verdict.Ground.TIE_RULE)
                : new Verdict.Undecided(Verdict.Gap.TIE);
    }

    private static int base(Terms terms, Tally tally) {
        return switch (terms.rule().base()) {
            case VOTERS -> tally.voters(terms.abstentionsCount());
            case PRESENT -> terms.present();
            case IN_OFFICE -> terms.inOffice();
            case SEATS -> terms.seats();
        };
    }

    private static boolean isUnanimous(Tally tally) {
        return tally.against() == 0 && tally.abstaining() == 0;
    }
}
