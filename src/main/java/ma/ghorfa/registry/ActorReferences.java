package ma.ghorfa.registry;

import java.util.List;

/**
 * What another room keeps about somebody in the register, such as cards. When two pages are found to be one person's, each
 * room moves its own rows to the page that stays, in the transaction of the merge; a row that still points to the other
 * page makes the merge fail as a whole. The rooms implement this as beans.
 */
public interface ActorReferences {

    /** A stable code of what is kept, such as {@code card}; the key {@code registry.reference.<kind>} names it. */
    String kind();

    /** How much there is of somebody; told before two pages are merged. */
    long count(ActorId actor);

    /**
     * Moves everything of {@code from} to {@code to}.
     *
     * @return a mark for each row that was moved, by which {@link #moveBack} knows it again
     * @throws ma.ghorfa.base.DomainException where both have something that one person cannot have twice: the merge is
     *     then refused in these words
     */
    List<String> move(ActorId from, ActorId to);

    /**
     * Moves what {@link #move} moved back to {@code from}, because the merge is taken apart.
     *
     * @throws ma.ghorfa.base.DomainException where that can no longer be done
     */
    void moveBack(List<String> moved, ActorId from, ActorId to);
}
