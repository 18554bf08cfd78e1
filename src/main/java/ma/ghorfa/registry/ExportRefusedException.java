package ma.ghorfa.registry;

import ma.ghorfa.base.DomainException;

/** Somebody took the register out as often as one may within an hour. */
public final class ExportRefusedException extends DomainException {

    ExportRefusedException(int anHour) {
        super("registry.export.tooOften", anHour);
    }
}
