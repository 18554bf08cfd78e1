package ma.ghorfa.partnership.ui;

import static ma.ghorfa.identity.Permissions.AGREEMENT_READ;

import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.JournalSubjects;
import ma.ghorfa.partnership.AgreementTemplateId;
import ma.ghorfa.partnership.ClauseLibrary;
import ma.ghorfa.partnership.ClauseTemplateId;
import ma.ghorfa.partnership.PartnershipNavigation;
import org.springframework.stereotype.Component;

/** Names what the acts on the library of clauses are about. */
@Component
class LibraryJournal implements JournalSubjects {

    private final ClauseLibrary library;
    private final CurrentAccount account;

    LibraryJournal(ClauseLibrary library, CurrentAccount account) {
        this.library = library;
        this.account = account;
    }

    @Override
    public Optional<Subject> find(String type, UUID id) {
        if (!account.may(AGREEMENT_READ)) {
            return Optional.empty();
        }
        return switch (type) {
            case "clauseTemplate" ->
                library.clause(new ClauseTemplateId(id))
                        .map(row ->
                                new Subject(LibraryWords.named(row), PartnershipNavigation.libraryClause(row.id())));
            case "agreementTemplate" ->
                library.template(new AgreementTemplateId(id))
                        .map(row -> new Subject(
                                PartnershipWords.in(row.data().name()), PartnershipNavigation.template(row.id())));
            default -> Optional.empty();
        };
    }
}
