package ma.ghorfa.campaign;

/** What became of a station. */
public enum StationState {
    PLANNED,
    HELD,
    CANCELLED
}
