package ma.ghorfa.partnership;

import java.util.List;

/**
 * A clause of a text that was copied from the library.
 *
 * @param wording of the library that was copied
 * @param library as it would be copied today
 * @param differences from that, word by word; none where it says the same
 */
public record CopiedClause(ClauseId clause, int wording, FilledClause library, List<ClauseChange> differences) {

    public CopiedClause {
        differences = List.copyOf(differences);
    }

    /** The library was given another wording since. */
    public boolean isOutdated() {
        return wording < library.template().wording();
    }
}
