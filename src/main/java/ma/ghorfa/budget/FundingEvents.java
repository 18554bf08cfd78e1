package ma.ghorfa.budget;

import java.time.Instant;
import ma.ghorfa.assembly.ItemDecided;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.VoteAnnulled;
import ma.ghorfa.assembly.VoteClosed;
import ma.ghorfa.base.Stored;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the credit of an agenda item as it was when the vote on it was counted. It runs in the transaction of the act and
 * follows from it, so it asks for no permission of its own.
 */
@Component
class FundingEvents {

    private final FundingRecords fundings;
    private final FundingReader reader;

    FundingEvents(FundingRecords fundings, FundingReader reader) {
        this.fundings = fundings;
        this.reader = reader;
    }

    @EventListener
    void counted(VoteClosed closed) {
        freeze(closed.item(), closed.at());
    }

    /** An item may get its outcome without a vote. */
    @EventListener
    void decided(ItemDecided decided) {
        freeze(decided.item(), decided.at());
    }

    @EventListener
    void annulled(VoteAnnulled annulled) {
        fundings.lockIfThere(annulled.item().value()).ifPresent(funding -> {
            funding.thaw();
            Stored.now(fundings, funding);
        });
    }

    private void freeze(ItemId item, Instant at) {
        fundings.lockIfThere(item.value())
                .filter(funding -> funding.frozenAt() == null)
                .ifPresent(funding -> {
                    funding.freeze(at, reader.available(funding), reader.others(item, funding));
                    Stored.now(fundings, funding);
                });
    }
}
