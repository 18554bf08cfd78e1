package ma.ghorfa.minutes;

import java.util.List;
import java.util.Optional;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * The page of the minutes of one session.
 *
 * @param submittedTo the session whose agenda has their approval; null before and after
 * @param submittedAs the item of that agenda
 * @param rulings what assemblies decided about them, in order
 * @param versions what was frozen, in order
 * @param gaps what a careful secretary would still fill in; empty once they are final
 * @param recordsMoved whether the records of the session say something else by now than the frozen version
 */
public record MinutesView(
        MinutesRow row,
        MinutesData data,
        @Nullable SessionId submittedTo,
        @Nullable ItemId submittedAs,
        List<Ruling> rulings,
        List<VersionRow> versions,
        List<Gap> gaps,
        boolean recordsMoved) {

    public MinutesView {
        rulings = List.copyOf(rulings);
        versions = List.copyOf(versions);
        gaps = List.copyOf(gaps);
    }

    /** The approval, once there is one. */
    public Optional<Ruling> approval() {
        return rulings.stream().filter(ruling -> ruling.outcome().isApproved()).findFirst();
    }
}
