package ma.ghorfa.assembly;

/** What follows from a tally. It is computed and never chosen. */
public sealed interface Verdict {

    /** What made the result. */
    enum Ground {
        /** More than half of the voters. */
        MAJORITY,
        /** As many for as against: the president's side prevailed. */
        PRESIDENT_SIDE,
        /** As many for as against, and a statutory rule says that the proposal then falls. */
        TIE_RULE,
        /** A fraction of the members in office was required. */
        FRACTION
    }

    /** Why there is no result. */
    enum Gap {
        /** Nobody voted for or against. */
        NO_VOTERS,
        /** A tie, and the president took no side: the reason must be recorded before anything is declared. */
        REASON_MISSING,
        /** A tie without the president's side, and the rule gives no result either. */
        TIE
    }

    /** @param unanimous nobody against and nobody abstaining; recused and silent members do not break it */
    record Adopted(boolean unanimous, Ground ground) implements Verdict {}

    record Rejected(Ground ground) implements Verdict {}

    record Undecided(Gap gap) implements Verdict {}
}
