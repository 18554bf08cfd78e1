package ma.ghorfa.assembly;

import ma.ghorfa.chamber.RuleKeys;

/**
 * Prepares a vote on an item. The question is the item's decision text as it stands when the vote is opened.
 *
 * @param majorityKey the statutory rule that gives the majority, one of {@link Votes#majorities()}
 */
public record PrepareVote(ItemId item, VoteMode mode, String majorityKey) {

    /** By the majority that the law asks for unless it says otherwise. */
    public static PrepareVote of(ItemId item, VoteMode mode) {
        return new PrepareVote(item, mode, RuleKeys.VOTE_MAJORITY);
    }
}
