package ma.ghorfa.database;

/**
 * The start stops here, for a reason that the person at the console can remove. It is shown as two sentences and
 * without a stack trace.
 */
public final class StartRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param reason what is wrong, as a whole sentence
     * @param remedy what to do about it, as a whole sentence
     */
    StartRefusedException(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    StartRefusedException(String reason, String remedy, Throwable cause) {
        super(reason, cause);
        this.remedy = remedy;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
