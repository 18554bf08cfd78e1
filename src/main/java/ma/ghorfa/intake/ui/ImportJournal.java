package ma.ghorfa.intake.ui;

import static ma.ghorfa.identity.Permissions.TABLE_IMPORT;
import static ma.ghorfa.ui.Words.t;

import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.intake.ImportId;
import ma.ghorfa.intake.Imports;
import ma.ghorfa.intake.IntakeNavigation;
import ma.ghorfa.journal.JournalSubjects;
import org.springframework.stereotype.Component;

/** Names one's own imports in the journal; of those of others it gives the name of the file and the figures. */
@Component
class ImportJournal implements JournalSubjects {

    private final Imports imports;
    private final CurrentAccount account;

    ImportJournal(Imports imports, CurrentAccount account) {
        this.imports = imports;
        this.account = account;
    }

    @Override
    public Optional<Subject> find(String type, UUID id) {
        if (!type.equals("tableImport") || !account.may(TABLE_IMPORT)) {
            return Optional.empty();
        }
        return imports.find(new ImportId(id))
                .map(job -> new Subject(
                        t("intake.bring", t(imports.offer(job.kind()).titleKey())), IntakeNavigation.of(job.id())));
    }
}
