package ma.ghorfa.exchange;

/** Hears how far a table is, about every thousand rows, and may stop it. */
@FunctionalInterface
public interface TableProgress {

    /** Nobody listens, nobody stops. */
    TableProgress UNHEARD = rows -> true;

    /**
     * @param rows how many rows are done
     * @return false to stop: the writer then throws {@link CancelledTableException}
     */
    boolean goesOn(long rows);
}
