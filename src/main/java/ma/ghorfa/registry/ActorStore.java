package ma.ghorfa.registry;

import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.NotFoundException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Stores a page of the register together with all that is derived from it: the words it is found by and its doubles. */
@Component
class ActorStore {

    private final CraftActors actors;
    private final ActorWords words;
    private final ActorPairs pairs;
    private final ActorReader reader;

    ActorStore(CraftActors actors, ActorWords words, ActorPairs pairs, ActorReader reader) {
        this.actors = actors;
        this.words = words;
        this.pairs = pairs;
        this.reader = reader;
    }

    CraftActor get(ActorId id) {
        return actors.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    /** Stores at once, so that what the database refuses is said to whoever asked. */
    void store(CraftActor actor) {
        try {
            actors.saveAndFlush(actor);
        } catch (DataIntegrityViolationException e) {
            var conflict = new ConflictException();
            conflict.initCause(e);
            throw conflict;
        }
        derive(actor);
    }

    /** Writes anew what is derived from a page that is stored. */
    void derive(CraftActor actor) {
        words.write(actor);
        pairs.refresh(actor);
        reader.changed();
    }

    /** Takes a page out of the register; its former rows stay in the history. */
    void remove(CraftActor actor) {
        words.forget(actor.id());
        pairs.forget(actor.id());
        actors.delete(actor);
        actors.flush();
        reader.changed();
    }
}
