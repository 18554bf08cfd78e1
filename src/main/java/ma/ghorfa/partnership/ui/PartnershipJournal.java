package ma.ghorfa.partnership.ui;

import static ma.ghorfa.identity.Permissions.AGREEMENT_READ;

import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.JournalSubjects;
import ma.ghorfa.partnership.AgreementId;
import ma.ghorfa.partnership.Agreements;
import ma.ghorfa.partnership.PartnerId;
import ma.ghorfa.partnership.Partners;
import ma.ghorfa.partnership.PartnershipNavigation;
import org.springframework.stereotype.Component;

/** Names what the acts of this room are about. */
@Component
class PartnershipJournal implements JournalSubjects {

    private final Agreements agreements;
    private final Partners partners;
    private final CurrentAccount account;

    PartnershipJournal(Agreements agreements, Partners partners, CurrentAccount account) {
        this.agreements = agreements;
        this.partners = partners;
        this.account = account;
    }

    @Override
    public Optional<Subject> find(String type, UUID id) {
        if (!account.may(AGREEMENT_READ)) {
            return Optional.empty();
        }
        return switch (type) {
            case "agreement" ->
                agreements
                        .find(new AgreementId(id))
                        .map(row ->
                                new Subject(PartnershipWords.named(row), PartnershipNavigation.agreement(row.id())));
            case "partner" ->
                partners.find(new PartnerId(id))
                        .map(row -> new Subject(
                                PartnershipWords.in(row.data().name()), PartnershipNavigation.partner(row.id())));
            default -> Optional.empty();
        };
    }
}
