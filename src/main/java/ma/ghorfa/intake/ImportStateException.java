package ma.ghorfa.intake;

import ma.ghorfa.base.DomainException;

/** The import has gone on meanwhile, on another page or in the background. */
public final class ImportStateException extends DomainException {

    ImportStateException() {
        super("intake.movedOn");
    }
}
