package ma.ghorfa.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import ma.ghorfa.assembly.DecisionId;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * What the assembly decided by a vote, and on which day.
 *
 * @param decision the numbered decision; null where it rejected
 */
@Embeddable
record AssemblyDecision(
        @Column(name = "item_id") UUID item,
        @Column(name = "session_id") UUID session,
        @Column(name = "decision_id") @Nullable UUID decision,
        @Column(name = "decided_on") LocalDate day) {

    static AssemblyDecision of(ItemId item, SessionId session, @Nullable DecisionId decision, LocalDate day) {
        return new AssemblyDecision(item.value(), session.value(), decision == null ? null : decision.value(), day);
    }

    ItemId itemId() {
        return new ItemId(item);
    }

    SessionId sessionId() {
        return new SessionId(session);
    }

    @Nullable
    DecisionId decisionId() {
        return decision == null ? null : new DecisionId(decision);
    }
}
