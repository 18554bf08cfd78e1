package ma.ghorfa.exchange;

import ma.ghorfa.base.DomainException;
import org.jspecify.annotations.Nullable;

/** A file that cannot be read as a table, or should not be. Nothing of it was taken. */
public final class RefusedTableException extends DomainException {

    RefusedTableException(String messageKey, @Nullable Object... args) {
        super(messageKey, args);
    }
}
