package ma.ghorfa.registry;

import java.util.List;
import ma.ghorfa.base.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** A row on its way into the register: what it says, and whom it makes where nobody of that number is known. */
final class ActorEntry {

    private final ActorLine line;
    private @Nullable CraftActor actor;
    private ActorTable.@Nullable Fresh fresh;
    private List<InvalidInputException> reasons = List.of();
    private ActorTable.@Nullable Stored known;
    private boolean formerNumber;

    ActorEntry(ActorLine line) {
        this.line = line;
    }

    ActorLine line() {
        return line;
    }

    /** It names somebody by a number that they had before two pages of theirs were merged. */
    void identifiedByFormerNumber() {
        formerNumber = true;
    }

    /** What is stored of somebody as the row would have it; whom it names by a former number keeps their numbers. */
    ActorData change(ActorData stored) {
        return line.over(stored, !formerNumber);
    }

    void isNew(ActorLine.Result result) {
        actor = result.actor();
        fresh = actor == null ? null : ActorTable.Fresh.of(actor);
        reasons = result.reasons();
    }

    /** Why nobody new can be made of the row; empty where somebody can. */
    List<InvalidInputException> reasonsAgainstNew() {
        return reasons;
    }

    /** It is somebody who is stored, as they are to be from now on. */
    void becomes(ActorTable.Stored stored, CraftActor changed) {
        known = stored;
        actor = changed;
    }

    /** Somebody new, or somebody known as they are to be; null where the row makes nobody. */
    @Nullable
    CraftActor actor() {
        return actor;
    }

    /** Somebody new; null where the row makes nobody. */
    ActorTable.@Nullable Fresh fresh() {
        return fresh;
    }

    ActorTable.@Nullable Stored known() {
        return known;
    }
}
