package ma.ghorfa.intake;

/** Where an import stands. */
public enum ImportState {
    /** The file is there; its columns are being recognised. */
    RECEIVED,
    /** Every row is looked at, and nothing written. */
    CHECKING,
    CHECKED,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED;

    /** Something happens with it in the background. */
    public boolean isAtWork() {
        return this == CHECKING || this == RUNNING;
    }

    public boolean isFinal() {
        return this == DONE || this == CANCELLED || this == FAILED;
    }
}
