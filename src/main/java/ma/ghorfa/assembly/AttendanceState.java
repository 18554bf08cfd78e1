package ma.ghorfa.assembly;

/** How a member stands to one sitting; it follows from the excuse, the movements and the opening. */
public enum AttendanceState {
    EXPECTED,
    PRESENT,
    /** Present, and came after the opening. */
    LATE,
    /** Came and went before the end. */
    LEFT,
    EXCUSED,
    UNEXCUSED,
    /** Was convoked and is no longer in office on the day: in neither number of the quorum. */
    OUT_OF_OFFICE;

    public boolean isInTheRoom() {
        return this == PRESENT || this == LATE;
    }

    public boolean isAbsent() {
        return this == EXCUSED || this == UNEXCUSED;
    }
}
