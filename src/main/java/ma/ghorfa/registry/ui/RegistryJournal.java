package ma.ghorfa.registry.ui;

import static ma.ghorfa.identity.Permissions.REGISTRY_READ;

import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.JournalSubjects;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.registry.Register;
import ma.ghorfa.registry.RegistryNavigation;
import org.springframework.stereotype.Component;

/** Names who the acts of the register are about. */
@Component
class RegistryJournal implements JournalSubjects {

    private final Register register;
    private final CurrentAccount account;

    RegistryJournal(Register register, CurrentAccount account) {
        this.register = register;
        this.account = account;
    }

    @Override
    public Optional<Subject> find(String type, UUID id) {
        if (!type.equals("craftActor") || !account.may(REGISTRY_READ)) {
            return Optional.empty();
        }
        return register.find(new ActorId(id))
                .map(row -> new Subject(Labels.in(row.name()), RegistryNavigation.actor(row.id())));
    }
}
