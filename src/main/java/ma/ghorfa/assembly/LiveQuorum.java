package ma.ghorfa.assembly;

import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.RuleValue;

/**
 * The quorum as it stands now, computed and not recorded.
 *
 * @param departuresUntilLost how many more departures break it; 1 means the next one does, 0 that it is not reached
 * @param missing how many arrivals are needed; 0 where it is reached
 * @param itemsToVote items without an outcome that a vote must decide
 * @param rule the rule in words, in both official languages
 * @param applied the same as the statutory rule that it is
 */
public record LiveQuorum(
        int seats,
        int inOffice,
        int present,
        int excused,
        int threshold,
        boolean reached,
        int departuresUntilLost,
        int missing,
        int itemsToVote,
        Bilingual rule,
        RuleValue applied) {}
