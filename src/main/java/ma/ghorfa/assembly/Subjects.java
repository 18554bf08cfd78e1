package ma.ghorfa.assembly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rooms whose things can be put to the vote, by the type of their subjects. */
@Component
class Subjects {

    private final Map<String, SubjectProvider> providers = new HashMap<>();

    Subjects(List<SubjectProvider> providers) {
        for (SubjectProvider provider : providers) {
            SubjectProvider former = this.providers.put(provider.type(), provider);
            if (former != null) {
                throw new IllegalArgumentException("Two rooms answer for subjects of type " + provider.type());
            }
        }
    }

    /** Empty where the room is not part of this installation: the reference is kept, and nobody objects to a vote. */
    Optional<SubjectProvider> providerOf(SubjectRef subject) {
        return Optional.ofNullable(providers.get(subject.type()));
    }

    /** What the form of an item offers, room by room. */
    List<SubjectChoice> choices() {
        return providers.values().stream()
                .sorted(java.util.Comparator.comparing(SubjectProvider::type))
                .flatMap(provider -> provider.choices().stream())
                .toList();
    }

    SubjectProvider.Readiness mayBePutToVote(SubjectRef subject) {
        return providerOf(subject)
                .map(provider -> provider.mayBePutToVote(subject.id()))
                .orElseGet(SubjectProvider.Readiness::yes);
    }

    /**
     * Refuses a reference that its own room does not know.
     *
     * @throws ma.ghorfa.base.NotFoundException if the room is installed and has no such thing
     */
    void mustExist(SubjectRef subject) {
        providerOf(subject).ifPresent(provider -> {
            if (provider.title(subject.id()).isEmpty()) {
                throw new ma.ghorfa.base.NotFoundException();
            }
        });
    }
}
