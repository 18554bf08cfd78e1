package ma.ghorfa.registry;

import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.DomainException;

/** A number that belongs to one person alone is already in the register, on somebody else's page. */
public final class DuplicateActorException extends DomainException {

    private final ActorId other;

    DuplicateActorException(String number, ActorId other, Bilingual name) {
        super("registry.duplicate." + number, name.ar(), name.fr());
        this.other = other;
    }

    /** Whose number it is. */
    public ActorId other() {
        return other;
    }
}
