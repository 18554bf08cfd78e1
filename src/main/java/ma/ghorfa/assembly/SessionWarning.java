package ma.ghorfa.assembly;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that forbids nothing and that somebody should look at.
 *
 * @param args what fills the placeholders of its sentence {@code assembly.warning.<kind>}
 * @param item the item it is about; null where it is about the session
 */
public record SessionWarning(
        Kind kind, List<@Nullable Object> args, @Nullable ItemId item) {

    /** What there is to warn of. */
    public enum Kind {
        /** An ordinary session under a month that the rule {@code session.ordinary.months} does not name. */
        UNUSUAL_MONTH,
        /** Nobody entered the holidays of the year of the session, so what is counted in days rests on nothing. */
        HOLIDAYS_UNKNOWN,
        /** The minutes of an earlier session wait for their approval and are not on the agenda. */
        MINUTES_NOT_ON_AGENDA,
        /** Members convoked without a proof of receipt. */
        PROOF_MISSING,
        /** A statutory rule that this session applies was not verified yet. */
        RULE_TO_VERIFY,
        /** A recommendation without an owner or a due date. */
        RECOMMENDATION_OPEN,
        /** An official text that lacks its French. */
        FRENCH_MISSING,
        /** Nobody holds the post of president on that day. */
        NO_PRESIDENT,
        /** Members who missed the last sessions without an excuse, as many in a row as the rule names; nothing follows. */
        ABSENT_AGAIN,
        /** The session was held longer ago than the rule allows for writing its minutes, and they are not final. */
        MINUTES_LATE,
        /** Something adopted longer ago than the rule says was not sent to the supervising authority. */
        NOT_TRANSMITTED
    }

    static SessionWarning of(Kind kind, @Nullable Object... args) {
        return new SessionWarning(kind, java.util.Arrays.asList(args), null);
    }

    static SessionWarning about(ItemId item, Kind kind, @Nullable Object... args) {
        return new SessionWarning(kind, java.util.Arrays.asList(args), item);
    }

    /** The key of its sentence. */
    public String messageKey() {
        return "assembly.warning." + kind;
    }
}
