package ma.ghorfa.base;

/** One of several rows that are stored together is refused, and so all of them; its sentence is that of the refusal. */
public final class RefusedRowException extends DomainException {

    private final int row;
    private final DomainException why;

    /** @param row its place among those that were to be stored, from 0 */
    public RefusedRowException(int row, DomainException why) {
        super(why.messageKey(), why.args());
        initCause(why);
        this.row = row;
        this.why = why;
    }

    public int row() {
        return row;
    }

    public DomainException why() {
        return why;
    }
}
