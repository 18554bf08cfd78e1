package ma.ghorfa.assembly;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The comings and goings of one member in one sitting, in order: they alternate and begin with an arrival. A member is
 * in the room from the moment of an arrival until just before the moment of the departure.
 */
public record Presence(List<Movement> movements) {

    public static final Presence NONE = new Presence(List.of());

    public Presence {
        movements = List.copyOf(movements);
    }

    /**
     * @throws Refusal.AlreadyInTheRoom if the member is
     * @throws Refusal.FactBefore if it lies before the last departure
     */
    public Presence arrive(Instant at, String recordedBy) {
        if (isInTheRoom()) {
            throw new Refusal.AlreadyInTheRoom();
        }
        return followedBy(new Movement(MovementKind.ARRIVED, at, recordedBy));
    }

    /**
     * @throws Refusal.NotInTheRoom if the member is not
     * @throws Refusal.FactBefore if it does not lie after the arrival
     */
    public Presence leave(Instant at, String recordedBy) {
        if (!isInTheRoom()) {
            throw new Refusal.NotInTheRoom();
        }
        return followedBy(new Movement(MovementKind.LEFT, at, recordedBy));
    }

    /** @throws Refusal.NothingToUndo if there is none */
    public Presence withoutLast() {
        if (movements.isEmpty()) {
            throw new Refusal.NothingToUndo();
        }
        return new Presence(movements.subList(0, movements.size() - 1));
    }

    private Presence followedBy(Movement next) {
        last().ifPresent(last -> {
            if (!next.at().isAfter(last.at())) {
                throw new Refusal.FactBefore(next.at(), last.at());
            }
        });
        List<Movement> longer = new ArrayList<>(movements);
        longer.add(next);
        return new Presence(longer);
    }

    /** In the room as far as is known. */
    public boolean isInTheRoom() {
        return arrivedLastAt().isPresent();
    }

    /** Whether the member was in the room at that moment. */
    public boolean isInTheRoomAt(Instant moment) {
        return movements.stream()
                .takeWhile(movement -> !movement.at().isAfter(moment))
                .reduce((earlier, later) -> later)
                .filter(movement -> movement.kind() == MovementKind.ARRIVED)
                .isPresent();
    }

    public Optional<Movement> first() {
        return movements.stream().findFirst();
    }

    public Optional<Movement> last() {
        return movements.isEmpty() ? Optional.empty() : Optional.of(movements.getLast());
    }

    /** When the member last came, if the member is still there. */
    public Optional<Instant> arrivedLastAt() {
        return last().filter(last -> last.kind() == MovementKind.ARRIVED).map(Movement::at);
    }

    /** When the member last left, if the member is not back. */
    public Optional<Instant> leftAt() {
        return last().filter(last -> last.kind() == MovementKind.LEFT).map(Movement::at);
    }
}
