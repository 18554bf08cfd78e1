package ma.ghorfa.assembly;

/**
 * Prepares a vote on an item. The question is the item's decision text as it stands when the vote is opened; the majority
 * follows from what the item is, see {@link ItemType#majorityKey()}.
 */
public record PrepareVote(ItemId item, VoteMode mode) {

    public static PrepareVote of(ItemId item, VoteMode mode) {
        return new PrepareVote(item, mode);
    }
}
