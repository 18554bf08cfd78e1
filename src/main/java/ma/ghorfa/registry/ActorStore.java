package ma.ghorfa.registry;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.chamber.ProvinceCode;
import org.jspecify.annotations.Nullable;
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

    /** Stores somebody new. */
    void store(CraftActor actor) {
        save(actor);
        derive(actor);
    }

    /** What somebody's doubles are found by. */
    private record Likeness(Bilingual name, @Nullable LocalDate birthDate, String province, String cin) {

        static Likeness of(CraftActor actor) {
            return new Likeness(actor.name(), actor.birthDate(), actor.provinceCode(), actor.cin());
        }
    }

    /** What somebody is found by. */
    private record Sought(String searchKey, String nia, String rnaNumber) {

        static Sought of(CraftActor actor) {
            return new Sought(actor.searchKey(), actor.nia(), actor.rnaNumber());
        }
    }

    /** What puts somebody into lists, beside what they are found by. */
    private record Listed(
            ActorKind kind, ProvinceCode province, String commune, String craft, Area area, HealthCover cover) {

        static Listed of(CraftActor actor) {
            ActorData data = actor.data();
            return new Listed(
                    data.kind(), data.province(), data.communeCode(), data.craft(), data.area(), data.cover());
        }
    }

    /**
     * Changes somebody and stores it. Words, doubles and lists are made anew only where they may have become others: a
     * telephone number moves nobody, and another number of the trade only those lists that are of numbers.
     */
    void change(CraftActor actor, Runnable edit) {
        change(actor, edit, false);
    }

    /** Changes somebody who gets the numbers of a page that is merged into theirs: they are found by more, whatever changed. */
    void takeOver(CraftActor actor, Runnable edit) {
        change(actor, edit, true);
    }

    private void change(CraftActor actor, Runnable edit, boolean foundByMore) {
        Likeness before = Likeness.of(actor);
        Sought found = Sought.of(actor);
        Listed listed = Listed.of(actor);
        edit.run();
        save(actor);
        boolean foundAnew = foundByMore || !found.equals(Sought.of(actor));
        boolean alikeAnew = !before.equals(Likeness.of(actor));
        if (foundAnew) {
            words.write(actor);
        }
        if (alikeAnew) {
            pairs.refresh(actor);
        }
        if (foundByMore || alikeAnew || !listed.equals(Listed.of(actor))) {
            reader.changed(actor.id());
        } else if (foundAnew) {
            reader.renumbered(actor.id());
        } else {
            reader.edited(actor.id());
        }
    }

    /** At once, so that what the database refuses is said to whoever asked. */
    private void save(CraftActor actor) {
        try {
            actors.saveAndFlush(actor);
        } catch (DataIntegrityViolationException e) {
            var conflict = new ConflictException();
            conflict.initCause(e);
            throw conflict;
        }
    }

    /** Writes anew what is derived from a page that is stored. */
    void derive(CraftActor actor) {
        words.write(actor);
        pairs.refresh(actor);
        reader.changed(actor.id());
    }

    /** Takes a page out of the register; its former rows stay in the history. */
    void remove(CraftActor actor) {
        words.forget(actor.id());
        pairs.forget(actor.id());
        actors.delete(actor);
        actors.flush();
        reader.changed(actor.id());
    }
}
