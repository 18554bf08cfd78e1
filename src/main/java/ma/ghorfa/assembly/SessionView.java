package ma.ghorfa.assembly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.RuleValue;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of a session shows at once.
 *
 * @param provinceName empty while no province was chosen
 * @param protocol opening and closing words, ceremonial president, telegram
 * @param president the president of the chamber on the day; frozen when the session opens, null while nobody is
 * @param chair who is in the chair; null until the session was opened
 * @param lateReason why it was convoked late; null if it was not
 * @param stateReason why it was postponed or cancelled; null otherwise
 * @param sittings in order; the last one is the current one
 * @param agenda the items of the upper level in order, each with its sub-items
 * @param attendance how many members stand where in the current sitting
 * @param quorum as it stands now; null where the session is not to be held (closed, cancelled …) or its members were not
 *     yet convoked
 * @param ledger every check of the quorum, in order
 * @param rules the statutory rules: frozen once the session was opened, before that those of its date
 * @param rulesFrozen whether they are
 * @param suggestedAt the moment a form should propose for the next fact: now on the day itself, otherwise the time at
 *     which the session had arrived
 */
public record SessionView(
        SessionRow session,
        Bilingual provinceName,
        Protocol protocol,
        @Nullable MemberRef president,
        @Nullable MemberRef chair,
        @Nullable Instant convokedAt,
        @Nullable String lateReason,
        @Nullable LocalDate postponedFrom,
        @Nullable String stateReason,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        List<SittingRow> sittings,
        List<Item> agenda,
        List<GuestRow> guests,
        Convoked convoked,
        AttendanceCounts attendance,
        @Nullable LiveQuorum quorum,
        List<QuorumRow> ledger,
        List<RuleValue> rules,
        boolean rulesFrozen,
        List<DecisionRow> decisions,
        List<SessionWarning> warnings,
        Instant suggestedAt) {

    public SessionView {
        sittings = List.copyOf(sittings);
        agenda = List.copyOf(agenda);
        guests = List.copyOf(guests);
        ledger = List.copyOf(ledger);
        rules = List.copyOf(rules);
        decisions = List.copyOf(decisions);
        warnings = List.copyOf(warnings);
    }

    /** Whether a further call may follow this one: it was not made yet, and the rules of the session allow one more. */
    public boolean mayBeCalledAgain() {
        return session.nextCall() == null
                && session.call() < SessionRules.of(session.date(), rules).callsAtMost();
    }

    public SittingRow currentSitting() {
        return sittings.getLast();
    }

    /** Every item, sub-items after the item they belong to. */
    public List<Item> items() {
        return agenda.stream()
                .flatMap(item -> Stream.concat(Stream.of(item), item.subItems().stream()))
                .toList();
    }

    /** The vote that is prepared, open or waits for its confirmation. */
    public Optional<VoteRow> voteUnderWay() {
        return items().stream()
                .flatMap(item -> item.votes().stream())
                .filter(vote -> vote.state().isUnderWay())
                .findFirst();
    }

    /** One meeting of the session. */
    public record SittingRow(
            SittingId id,
            int number,
            LocalDate date,
            LocalTime startTime,
            @Nullable Instant openedAt,
            @Nullable Instant endedAt,
            @Nullable String endReason) {

        public boolean isOpen() {
            return openedAt != null && endedAt == null;
        }
    }

    /**
     * An agenda item with everything two people may have edited differently.
     *
     * @param number as it is written: 3, or 3.2 for a sub-item
     * @param subjectTitle the subject's own title; empty if there is no subject or its room is not installed
     * @param late whether it came after the agenda was fixed
     * @param resubmits the item of an earlier session that comes back; null for a new one
     * @param interventions how many were noted
     * @param votes in order; the last one counts
     * @param changedBy the account of the last change
     */
    public record Item(
            ItemId id,
            long version,
            String changedBy,
            String number,
            @Nullable ItemId parent,
            ItemData data,
            Bilingual subjectTitle,
            Bilingual discussion,
            boolean amended,
            boolean late,
            @Nullable String lateReason,
            @Nullable ItemId resubmits,
            ItemState state,
            @Nullable Instant presentedAt,
            @Nullable Instant debatedAt,
            @Nullable ItemOutcome outcome,
            @Nullable Instant outcomeAt,
            @Nullable String outcomeReason,
            List<DocumentRow> documents,
            int interventions,
            List<VoteRow> votes,
            List<Item> subItems) {

        public Item {
            documents = List.copyOf(documents);
            votes = List.copyOf(votes);
            subItems = List.copyOf(subItems);
        }

        /** Its sub-items are decided; it is only their heading. */
        public boolean isHeading() {
            return !subItems.isEmpty();
        }

        public boolean isConcluded() {
            return outcome != null;
        }
    }

    /**
     * A stored file attached to an item.
     *
     * @param id of the attachment, for taking it off again
     * @param fileId the file's id in the document room
     */
    public record DocumentRow(UUID id, UUID fileId, Bilingual title) {}

    public record GuestRow(GuestId id, long version, GuestData data, boolean attended) {}

    /**
     * How the convocations stand.
     *
     * @param sent members convoked in the last round; 0 before
     * @param proven of these, members who demonstrably have it
     */
    public record Convoked(int sent, int proven) {}

    /** How many members stand where in one sitting. */
    public record AttendanceCounts(
            int expected, int present, int late, int left, int excused, int unexcused, int outOfOffice) {

        public int inTheRoom() {
            return present + late;
        }
    }
}
