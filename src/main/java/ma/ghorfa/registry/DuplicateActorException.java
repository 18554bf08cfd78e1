package ma.ghorfa.registry;

import java.util.Optional;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.DomainException;
import org.jspecify.annotations.Nullable;

/** A number that belongs to one person alone is already in the register, on somebody else's page. */
public final class DuplicateActorException extends DomainException {

    private final @Nullable ActorId other;

    DuplicateActorException(String number, ActorId other, Bilingual name) {
        super("registry.duplicate." + number, name.ar(), name.fr());
        this.other = other;
    }

    private DuplicateActorException() {
        super("registry.duplicate.cinUnnamed");
        this.other = null;
    }

    /** The number of an identity card, for who may not read such numbers: whose it is, it does not say. */
    static DuplicateActorException ofSomebodysCard() {
        return new DuplicateActorException();
    }

    /** Whose number it is; empty for who may not know. */
    public Optional<ActorId> other() {
        return Optional.ofNullable(other);
    }
}
