package ma.ghorfa.registry.ui;

import static ma.ghorfa.identity.Permissions.REGISTRY_READ;

import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.JournalEntry;
import ma.ghorfa.journal.JournalSubjects;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.registry.ActorRow;
import ma.ghorfa.registry.MergeRow;
import ma.ghorfa.registry.Merges;
import ma.ghorfa.registry.Register;
import ma.ghorfa.registry.RegistryNavigation;
import org.springframework.stereotype.Component;

/** Names who the acts of the register are about. */
@Component
class RegistryJournal implements JournalSubjects {

    private final Register register;
    private final Merges merges;
    private final CurrentAccount account;

    RegistryJournal(Register register, Merges merges, CurrentAccount account) {
        this.register = register;
        this.merges = merges;
        this.account = account;
    }

    @Override
    public Optional<Subject> find(String type, UUID id) {
        if (!type.equals("craftActor") || !account.may(REGISTRY_READ)) {
            return Optional.empty();
        }
        var actor = new ActorId(id);
        return register.find(actor)
                .map(ActorRow::name)
                .or(() -> merges.of(actor).map(MergeRow::name))
                .map(name -> new Subject(Labels.in(name), RegistryNavigation.actor(actor)));
    }

    @Override
    public Optional<String> words(JournalEntry entry, String detail, String value) {
        return entry.act().startsWith("registry.") && (detail.equals("merged") || detail.equals("other"))
                ? find("craftActor", UUID.fromString(value)).map(Subject::name)
                : Optional.empty();
    }
}
