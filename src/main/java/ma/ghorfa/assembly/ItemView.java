package ma.ghorfa.assembly;

import java.math.BigDecimal;
import java.util.List;
import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The page of one item.
 *
 * @param subjectDocuments files that the subject's own room says belong to it
 * @param moneyAtStake in dirhams; null where a vote commits no money
 * @param funding the credit that it would use; null where nobody said so
 * @param earlier the items that this one resubmits, the latest first
 * @param decisions what came of it: its decision and recommendations
 */
public record ItemView(
        SessionView.Item item,
        SessionRow session,
        List<SubjectProvider.Document> subjectDocuments,
        @Nullable BigDecimal moneyAtStake,
        @Nullable ItemFunding funding,
        List<InterventionRow> interventions,
        List<Earlier> earlier,
        List<DecisionRow> decisions) {

    public ItemView {
        subjectDocuments = List.copyOf(subjectDocuments);
        interventions = List.copyOf(interventions);
        earlier = List.copyOf(earlier);
        decisions = List.copyOf(decisions);
    }

    /** The same business in an earlier session. */
    public record Earlier(
            ItemId item,
            SessionRow session,
            Bilingual title,
            @Nullable ItemOutcome outcome) {}
}
