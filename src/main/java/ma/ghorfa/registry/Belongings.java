package ma.ghorfa.registry;

import ma.ghorfa.base.InvalidInputException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What other rooms keep about somebody, such as cards, is a person's: whoever has some of it becomes no cooperative. */
@Component
class Belongings {

    /** Asked for late: the rooms themselves ask the register. */
    private final ObjectProvider<ActorReferences> rooms;

    Belongings(ObjectProvider<ActorReferences> rooms) {
        this.rooms = rooms;
    }

    /** @throws InvalidInputException where somebody cannot be of another kind */
    void refuse(ActorId id, ActorKind before, ActorKind after) {
        if (before.isPerson() && !after.isPerson() && rooms.stream().anyMatch(room -> room.count(id) > 0)) {
            throw new InvalidInputException("kind", "registry.staysPerson");
        }
    }
}
