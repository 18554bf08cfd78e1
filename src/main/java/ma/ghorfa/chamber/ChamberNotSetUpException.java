package ma.ghorfa.chamber;

import ma.ghorfa.base.DomainException;

/** Nobody has entered yet which chamber this is; documents need its name. */
public final class ChamberNotSetUpException extends DomainException {
    ChamberNotSetUpException() {
        super("chamber.identity.notSetUp");
    }
}
