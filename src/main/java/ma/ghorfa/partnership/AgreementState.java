package ma.ghorfa.partnership;

/**
 * Where an agreement or an amendment stands. Up to {@link #SIGNED} and {@link #ABANDONED} it is stored; what follows the
 * signature is computed for a date.
 */
public enum AgreementState {
    IDEA,
    DRAFT,
    /** With those who give a legal and a financial opinion. */
    REVIEW,
    COMMITTEE,
    /** With the assembly: it can come on an agenda, and nothing of it changes. */
    SUBMITTED,
    /** Approved by the assembly; other parties have not approved yet. */
    PARTNER_APPROVALS,
    VISA,
    /** Nothing is missing but the signatures. */
    READY,
    SIGNED,
    IN_FORCE,
    SUSPENDED,
    EXPIRED,
    TERMINATED,
    CLOSED,
    ABANDONED;

    /** Its text and its schedule may be written on. */
    public boolean isEditable() {
        return this == IDEA || this == DRAFT;
    }

    /** On its way to the signature. */
    public boolean isOpen() {
        return compareTo(SIGNED) < 0;
    }

    /** Signed, whatever became of it. */
    public boolean isSigned() {
        return !isOpen() && this != ABANDONED;
    }

    /** Approved by the assembly and not signed yet. */
    public boolean isApproved() {
        return this == PARTNER_APPROVALS || this == VISA || this == READY;
    }

    /** What was agreed is to be given, until somebody terminates or closes it: also once the last day is over. */
    public boolean isOwed() {
        return isRunning() || this == EXPIRED;
    }

    /** What was signed holds, or will. */
    public boolean isRunning() {
        return this == SIGNED || this == IN_FORCE || this == SUSPENDED;
    }
}
