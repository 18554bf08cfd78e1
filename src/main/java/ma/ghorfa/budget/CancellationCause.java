package ma.ghorfa.budget;

/** Why the portal itself cancels a part of an act. */
public enum CancellationCause {
    /** The year was closed, and the commitment goes on in the next one. */
    CARRIED_FORWARD
}
