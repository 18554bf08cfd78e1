package ma.ghorfa.exchange;

import ma.ghorfa.base.DomainException;
import org.jspecify.annotations.Nullable;

/** A cell that does not hold what it should. The first argument of its sentence is the name of the cell. */
public final class CellException extends DomainException {

    private final transient CellRef at;

    CellException(CellRef at, String messageKey, @Nullable Object... more) {
        super(messageKey, prepend(at, more));
        this.at = at;
    }

    private static @Nullable Object[] prepend(CellRef at, @Nullable Object[] more) {
        @Nullable Object[] args = new @Nullable Object[more.length + 1];
        args[0] = at.toString();
        System.arraycopy(more, 0, args, 1, more.length);
        return args;
    }

    public CellRef at() {
        return at;
    }
}
