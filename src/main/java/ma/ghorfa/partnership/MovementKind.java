package ma.ghorfa.partnership;

/** What happened to a tranche: it was asked for, or it came (the chamber’s own: it was paid). */
public enum MovementKind {
    CALLED,
    RECEIVED
}
