package ma.ghorfa.registry;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ma.ghorfa.base.InvalidInputException;
import org.springframework.stereotype.Component;

/** What another room might keep about somebody: notes in memory. Two notes that are locked cannot be one person's. */
@Component
class NotesForTests implements ActorReferences {

    final Map<String, ActorId> notes = new ConcurrentHashMap<>();
    volatile boolean locked;

    @Override
    public String kind() {
        return "note";
    }

    @Override
    public long count(ActorId actor) {
        return notes.values().stream().filter(actor::equals).count();
    }

    @Override
    public List<String> move(ActorId from, ActorId to) {
        if (locked) {
            throw new InvalidInputException("note", "base.required");
        }
        List<String> moved = notes.entrySet().stream()
                .filter(note -> note.getValue().equals(from))
                .map(Map.Entry::getKey)
                .toList();
        moved.forEach(note -> notes.put(note, to));
        return moved;
    }

    @Override
    public void moveBack(List<String> moved, ActorId from, ActorId to) {
        moved.forEach(note -> notes.put(note, from));
    }
}
