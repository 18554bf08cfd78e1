package ma.ghorfa.exchange;

import ma.ghorfa.base.DomainException;

/** The one who asked for the table stopped it before its end. */
public final class CancelledTableException extends DomainException {

    public CancelledTableException() {
        super("exchange.cancelled");
    }
}
