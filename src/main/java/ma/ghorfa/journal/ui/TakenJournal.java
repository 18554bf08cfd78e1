package ma.ghorfa.journal.ui;

import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.journal.ActorNames;
import ma.ghorfa.journal.JournalEntry;
import ma.ghorfa.journal.JournalReader;
import ma.ghorfa.journal.JournalSubjects;
import org.springframework.stereotype.Component;

/** Names what the journal was filtered by when it was taken out itself. */
@Component
class TakenJournal implements JournalSubjects {

    private final ActorNames names;

    TakenJournal(ActorNames names) {
        this.names = names;
    }

    /** What was taken out has no page. */
    @Override
    public Optional<Subject> find(String type, UUID id) {
        return Optional.empty();
    }

    @Override
    public Optional<String> words(JournalEntry entry, String detail, String value) {
        if (!JournalReader.TAKEN.subject().equals(entry.subjectType())) {
            return Optional.empty();
        }
        return switch (detail) {
            case "actor" -> Optional.of(Labels.actor(names, value));
            case "act" -> Optional.of(Labels.act(value));
            default -> Optional.empty();
        };
    }
}
