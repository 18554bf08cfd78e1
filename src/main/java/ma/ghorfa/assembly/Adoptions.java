package ma.ghorfa.assembly;

import java.time.LocalDate;
import ma.ghorfa.journal.Journal;
import org.springframework.stereotype.Component;

/** Makes the numbered decision that an approved item gives. */
@Component
class Adoptions {

    private final DecisionStore decisions;
    private final DecisionNumbers numbers;
    private final Journal journal;

    Adoptions(DecisionStore decisions, DecisionNumbers numbers, Journal journal) {
        this.decisions = decisions;
        this.numbers = numbers;
        this.journal = journal;
    }

    /** A motion is numbered among the motions, everything else among the decisions of the year. */
    DecisionId adopt(Vote vote, AgendaItem item, LocalDate on) {
        DecisionKind kind = item.type() == ItemType.MOTION ? DecisionKind.MOTION : DecisionKind.DECISION;
        int number = numbers.next(kind, on.getYear());
        Decision decision = decisions.saveAndFlush(Decision.of(vote, kind, on.getYear(), number, vote.question(), on));
        journal.record("assembly.decisionAdopted", "decision", decision.id().value());
        return decision.id();
    }
}
