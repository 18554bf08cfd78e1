package ma.ghorfa.assembly;

/** Where a session stands on its way from the draft to the archive. */
public enum SessionState {
    DRAFT,
    /** The agenda is settled; a later item is marked as late. */
    AGENDA_FIXED,
    /** Every member in office was sent a convocation. */
    CONVENED,
    /** As convened, after an earlier call that found no quorum. */
    SECOND_CALL,
    /** Given a new date; it must be convoked again. */
    POSTPONED,
    OPEN,
    /** Between two sittings: the session is left open. */
    SUSPENDED,
    /** Too few members came; a further call may be made. */
    ADJOURNED_NO_QUORUM,
    CLOSED,
    /** Closed, and the text of its minutes is final: it waits for the approval of another session. */
    MINUTES_PENDING,
    /** Its minutes are adopted. */
    ARCHIVED,
    CANCELLED;

    /** Members were called and the session was not opened yet. */
    public boolean isConvoked() {
        return this == CONVENED || this == SECOND_CALL;
    }

    /** Nothing was sent to the members yet, or it has to be sent again. */
    public boolean isInPreparation() {
        return this == DRAFT || this == AGENDA_FIXED || this == POSTPONED;
    }

    /** It was opened once. */
    public boolean wasHeld() {
        return this == OPEN || this == SUSPENDED || isOver();
    }

    /** It was held and is closed. */
    public boolean isOver() {
        return this == CLOSED || this == MINUTES_PENDING || this == ARCHIVED;
    }

    /** Nothing more will happen in it. */
    public boolean isFinal() {
        return isOver() || this == ADJOURNED_NO_QUORUM || this == CANCELLED;
    }
}
