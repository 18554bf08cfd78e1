package ma.ghorfa.assembly;

import org.jspecify.annotations.Nullable;

/**
 * An item that the agenda of a session could do with; adding {@link #toAdd} puts it there.
 *
 * @param from the session it comes from; null for what comes back every time
 */
public record Proposal(
        Origin origin, AddItem toAdd, @Nullable SessionRow from) {

    /** Why it is proposed. */
    public enum Origin {
        /** A held session whose minutes no session has approved yet. */
        MINUTES,
        /** An item that was postponed, rejected or withdrawn and has not come back. */
        RESUBMISSION,
        /** What such a session usually has. */
        TEMPLATE,
        /** Recommendations that are not settled. */
        FOLLOW_UP
    }
}
