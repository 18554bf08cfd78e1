package ma.ghorfa.card.ui;

import static ma.ghorfa.identity.Permissions.CARD_READ;
import static ma.ghorfa.ui.Words.t;

import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.card.CardNavigation;
import ma.ghorfa.card.CardOrigins;
import ma.ghorfa.card.CardRequestId;
import ma.ghorfa.card.CardRequests;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.JournalEntry;
import ma.ghorfa.journal.JournalSubjects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Names whose request an act is about. */
@Component
class CardJournal implements JournalSubjects {

    private final CardRequests cards;
    private final CurrentAccount account;

    /** Asked for late: the rooms themselves ask for cards. */
    private final ObjectProvider<CardOrigins> origins;

    CardJournal(CardRequests cards, CurrentAccount account, ObjectProvider<CardOrigins> origins) {
        this.cards = cards;
        this.account = account;
        this.origins = origins;
    }

    @Override
    public Optional<Subject> find(String type, UUID id) {
        if (!type.equals("cardRequest") || !account.may(CARD_READ)) {
            return Optional.empty();
        }
        return cards.find(new CardRequestId(id))
                .map(row -> new Subject(Labels.in(row.name()), CardNavigation.request(row.id())));
    }

    /** What a list was filtered by when it was taken out; what the register's lists have, too, the register words. */
    @Override
    public Optional<String> words(JournalEntry entry, String detail, String value) {
        if (!entry.act().equals("card.exported")) {
            return Optional.empty();
        }
        return switch (detail) {
            case "stage" -> Optional.of(t("card.stage." + value));
            case "channel" -> Optional.of(t("card.channel." + value));
            case "origin" ->
                origins.stream()
                        .flatMap(room -> room.find(value).stream())
                        .map(CardOrigins.Origin::words)
                        .findFirst();
            default -> Optional.empty();
        };
    }
}
