package ma.ghorfa.journal;

import ma.ghorfa.base.DomainException;

/** Somebody took lists out as often as one may within an hour. */
public final class ExportRefusedException extends DomainException {

    ExportRefusedException(int anHour) {
        super("journal.export.tooOften", anHour);
    }
}
