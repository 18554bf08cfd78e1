package ma.ghorfa.base;

/**
 * The record was changed by someone else since it was read: nothing was saved. A form shows both versions and lets the
 * user choose, field by field; where there is no form, the sentence asks to look again. The last one never wins.
 */
public final class ConflictException extends DomainException {

    public ConflictException() {
        super("base.conflict");
    }

    /** Throws unless the version that the user edited is the one that is stored. */
    public static void unlessSame(long stored, long edited) {
        if (stored != edited) {
            throw new ConflictException();
        }
    }
}
