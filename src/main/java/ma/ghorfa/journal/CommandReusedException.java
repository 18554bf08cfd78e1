package ma.ghorfa.journal;

import ma.ghorfa.base.DomainException;

/** The key of an act came back with something else to do; nothing was done. */
public final class CommandReusedException extends DomainException {

    CommandReusedException() {
        super("journal.commandReused");
    }
}
