package ma.ghorfa.assembly;

/** Coming into the room, or leaving it. */
public enum MovementKind {
    ARRIVED,
    LEFT
}
