package ma.ghorfa.card.ui;

import static ma.ghorfa.identity.Permissions.CARD_READ;

import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.card.CardNavigation;
import ma.ghorfa.card.CardRequestId;
import ma.ghorfa.card.CardRequests;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.JournalSubjects;
import org.springframework.stereotype.Component;

/** Names whose request an act is about. */
@Component
class CardJournal implements JournalSubjects {

    private final CardRequests cards;
    private final CurrentAccount account;

    CardJournal(CardRequests cards, CurrentAccount account) {
        this.cards = cards;
        this.account = account;
    }

    @Override
    public Optional<Subject> find(String type, UUID id) {
        if (!type.equals("cardRequest") || !account.may(CARD_READ)) {
            return Optional.empty();
        }
        return cards.find(new CardRequestId(id))
                .map(row -> new Subject(Labels.in(row.name()), CardNavigation.request(row.id())));
    }
}
