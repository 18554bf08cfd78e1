package ma.ghorfa.chamber;

import java.util.UUID;
import ma.ghorfa.base.Bilingual;

/**
 * A post of the bureau.
 *
 * @param code stable, such as {@code PRESIDENT}; protocols and rules refer to it
 * @param rank the order of precedence, 1 for the president
 * @param minHolders how many there must be for the bureau to be complete
 * @param enabled false for posts that this chamber does not have, such as a treasurer
 */
public record PostRow(
        UUID id, long version, String code, int rank, Bilingual name, int minHolders, int maxHolders, boolean enabled) {

    /** The one post that the portal itself must know: the president's side decides a tie. */
    public static final String PRESIDENT = "PRESIDENT";

    /** Signs the minutes beside the president. */
    public static final String SECRETARY = "SECRETARY";
}
