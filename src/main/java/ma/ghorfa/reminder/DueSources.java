package ma.ghorfa.reminder;

import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ma.ghorfa.identity.Recipient;
import org.springframework.stereotype.Component;

/** What the rooms say falls due, by kind. */
@Component
class DueSources {

    private final NavigableMap<DueKind, DueDates> byKind = new TreeMap<>();

    DueSources(List<DueDates> rooms) {
        rooms.forEach(room -> {
            DueDates other = byKind.put(room.kind(), room);
            if (other != null) {
                throw new IllegalArgumentException("Two rooms say what falls due of " + room.kind());
            }
        });
    }

    NavigableMap<DueKind, DueDates> byKind() {
        return byKind;
    }

    DueDates of(DueKind kind) {
        return Objects.requireNonNull(byKind.get(kind), kind::name);
    }

    /** The kinds that somebody with these permissions is told of. */
    Set<DueKind> toldTo(Set<String> permissions) {
        return byKind.values().stream()
                .filter(room -> permissions.containsAll(room.audience()))
                .map(DueDates::kind)
                .collect(Collectors.toSet());
    }

    /** Whether somebody is told of this one. */
    boolean isFor(DueKind kind, Due due, Recipient person) {
        return person.holds(of(kind).audience())
                && (due.members().isEmpty()
                        || (person.member() != null && due.members().contains(person.member())));
    }
}
