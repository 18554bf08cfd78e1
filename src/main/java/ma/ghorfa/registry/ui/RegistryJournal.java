package ma.ghorfa.registry.ui;

import static ma.ghorfa.identity.Permissions.REGISTRY_READ;
import static ma.ghorfa.ui.Words.t;

import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.chamber.Communes;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Provinces;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.JournalEntry;
import ma.ghorfa.journal.JournalSubjects;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.registry.ActorRow;
import ma.ghorfa.registry.Crafts;
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
    private final Provinces provinces;
    private final Communes communes;
    private final Crafts crafts;
    private final CurrentAccount account;

    RegistryJournal(
            Register register,
            Merges merges,
            Provinces provinces,
            Communes communes,
            Crafts crafts,
            CurrentAccount account) {
        this.register = register;
        this.merges = merges;
        this.provinces = provinces;
        this.communes = communes;
        this.crafts = crafts;
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
        if ("registerExport".equals(entry.subjectType())) {
            return exported(detail, value);
        }
        return entry.act().startsWith("registry.") && (detail.equals("merged") || detail.equals("other"))
                ? find("craftActor", UUID.fromString(value)).map(Subject::name)
                : Optional.empty();
    }

    /** What a list of people was filtered by when it was taken out, whichever room has the list. */
    private Optional<String> exported(String detail, String value) {
        return switch (detail) {
            case "kind" -> Optional.of(t("registry.kind." + value));
            case "area" -> Optional.of(t("registry.area." + value));
            case "cover" -> Optional.of(t("registry.cover." + value));
            case "province" -> provinces.find(new ProvinceCode(value)).map(one -> Labels.in(one.name()));
            case "commune" -> communes.find(value).map(one -> Labels.in(one.name()));
            case "craft" -> crafts.find(value).map(one -> Labels.in(one.name()));
            default -> Optional.empty();
        };
    }
}
