package ma.ghorfa.assembly;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Everything a session left behind, in the order in which minutes are written: heading, quorum, excuses, opening, items,
 * annexes, closing. Whoever drafts minutes types none of it again.
 *
 * @param chamber the chamber's name; empty until somebody has entered it
 * @param title of the session, in both official languages
 * @param session dates, venue, chair, opening and closing words, guests, rules, quorum ledger
 * @param sittings one after the other, each with its register
 * @param items in the order of the agenda, sub-items after the item above them
 * @param recommendations those that belong to no single item
 * @param annexes numbered from 1
 */
public record SessionRecord(
        Bilingual chamber,
        Bilingual title,
        SessionView session,
        List<SittingRecord> sittings,
        List<ItemRecord> items,
        List<DecisionRow> recommendations,
        List<Annex> annexes) {

    public SessionRecord {
        sittings = List.copyOf(sittings);
        items = List.copyOf(items);
        recommendations = List.copyOf(recommendations);
        annexes = List.copyOf(annexes);
    }

    /**
     * One sitting.
     *
     * @param openingCheck the check of the quorum with which it opened, or the one that found none; null if it was
     *     never checked
     * @param excused absent with an excuse, with the reasons
     * @param unexcused absent without one
     * @param late present, and came after the opening
     * @param left went before the end
     */
    public record SittingRecord(
            AttendanceSheet sheet,
            @Nullable QuorumRow openingCheck,
            List<AttendanceSheet.Line> excused,
            List<AttendanceSheet.Line> unexcused,
            List<AttendanceSheet.Line> late,
            List<AttendanceSheet.Line> left) {}

    /**
     * One item.
     *
     * @param votes every vote on it, the annulled ones included; the last confirmed one counts
     * @param decision what its approval gave; null for every other outcome
     * @param moneyAtStake in dirhams; null where the vote committed no money
     * @param funding the credit that it uses; null where nobody said so
     */
    public record ItemRecord(
            SessionView.Item item,
            List<InterventionRow> interventions,
            List<VoteRecord> votes,
            @Nullable DecisionRow decision,
            List<DecisionRow> recommendations,
            @Nullable BigDecimal moneyAtStake,
            @Nullable ItemFunding funding) {}

    /**
     * One vote.
     *
     * @param ballots those present; with their choices where it was a roll call
     * @param prompts warnings of interests, and what came of them
     * @param check the check of the quorum with which it opened; null if it never did
     */
    public record VoteRecord(
            VoteRow vote,
            List<VoteView.BallotRow> ballots,
            List<VoteView.RecusalPrompt> prompts,
            @Nullable QuorumRow check) {

        /** Who stood aside. */
        public List<MemberRef> recused() {
            return ballots.stream()
                    .filter(ballot -> ballot.choice() == Choice.RECUSED)
                    .map(VoteView.BallotRow::member)
                    .toList();
        }
    }

    /**
     * An annex to the minutes.
     *
     * @param item the item it belongs to; null for those of the session
     * @param file a stored file; null for what is made from the records
     */
    public record Annex(
            int number,
            Kind kind,
            Bilingual title,
            @Nullable ItemId item,
            @Nullable UUID file) {

        public enum Kind {
            ATTENDANCE_SHEET,
            EXCUSES,
            DOCUMENT
        }
    }
}
