package ma.ghorfa.assembly;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An agenda item got its outcome. Published in the transaction of the act: a listener that throws undoes the act.
 *
 * @param subjectRef what the item was about, in another room; null if nothing
 * @param decision the numbered decision that an approval gave; null for every other outcome
 * @param at when it happened in the assembly, not when it was keyed in
 */
public record ItemDecided(
        ItemId item,
        SessionId session,
        @Nullable SubjectRef subjectRef,
        ItemOutcome outcome,
        @Nullable DecisionId decision,
        Instant at) {

    public Optional<SubjectRef> subject() {
        return Optional.ofNullable(subjectRef);
    }

    /** True if the item was about a subject of this type. */
    public boolean isAbout(String type) {
        return subjectRef != null && subjectRef.type().equals(type);
    }
}
