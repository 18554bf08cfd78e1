package ma.ghorfa.reminder;

/** What became of a mail. */
public enum MailState {
    /** To be sent, for the first time or again. */
    WAITING,
    SENT,
    /** Tried often enough. */
    FAILED,
    /** When its turn came, nobody wanted it or might read it any more. */
    DROPPED
}
