package ma.ghorfa.assembly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.DomainException;
import ma.ghorfa.base.Zone;
import ma.ghorfa.i18n.Formats;
import org.jspecify.annotations.Nullable;

/**
 * What the assembly refuses, one class for each reason, in the order of a session's life. Every class has its sentence
 * in the texts; this file read from top to bottom is the list of the room's guards.
 */
public abstract sealed class Refusal extends DomainException {

    private Refusal(String key, @Nullable Object... args) {
        super("assembly.refusal." + key, args);
    }

    /** A number that names something and counts nothing: never grouped. */
    private static String plain(int number) {
        return Integer.toString(number);
    }

    private static String clock(Instant at) {
        return Formats.shortDate(Zone.date(at)) + " " + Formats.time(Zone.time(at));
    }

    private static String date(LocalDate date) {
        return Formats.shortDate(date);
    }

    // Time

    /** What happened cannot lie in the future. */
    public static final class FactInFuture extends Refusal {
        FactInFuture(Instant at, Instant now) {
            super("factInFuture", clock(at), clock(now));
        }
    }

    /** It cannot have happened before something that it follows. */
    public static final class FactBefore extends Refusal {
        FactBefore(Instant at, Instant after) {
            super("factBefore", clock(at), clock(after));
        }
    }

    /** It belongs to the day of the sitting. */
    public static final class NotOnTheDay extends Refusal {
        NotOnTheDay(Instant at, LocalDate sittingDate) {
            super("notOnTheDay", clock(at), date(sittingDate));
        }
    }

    /** Members were called for that hour: until then they may still come. */
    public static final class BeforeTheHour extends Refusal {
        BeforeTheHour(Instant start) {
            super("beforeTheHour", clock(start));
        }
    }

    // Sessions

    /** No mandate covers the date: nobody could be convoked. */
    public static final class NobodyInOffice extends Refusal {
        NobodyInOffice(LocalDate date) {
            super("nobodyInOffice", date(date));
        }
    }

    /** There is an ordinary session of that month already. */
    public static final class SameSessionExists extends Refusal {
        SameSessionExists(int year, int month) {
            super("sameSessionExists", plain(month), plain(year));
        }
    }

    /** The session stands elsewhere on its way. */
    public static final class NotInThisState extends Refusal {
        NotInThisState(SessionState state) {
            super("notInThisState", state);
        }
    }

    /** There is nothing on the agenda. */
    public static final class AgendaEmpty extends Refusal {
        AgendaEmpty() {
            super("agendaEmpty");
        }
    }

    /** Members are convoked to an agenda that is settled. */
    public static final class AgendaNotFixed extends Refusal {
        AgendaNotFixed() {
            super("agendaNotFixed");
        }
    }

    /** A session is opened after its members were convoked. */
    public static final class NotConvoked extends Refusal {
        NotConvoked() {
            super("notConvoked");
        }
    }

    /** Fewer clear days remain than the rule asks for; going on needs a reason and the right to go past a limit. */
    public static final class NoticeTooShort extends Refusal {
        NoticeTooShort(int days, int required, LocalDate lastSendingDate) {
            super("noticeTooShort", days, required, date(lastSendingDate));
        }
    }

    /** Only who may go past a statutory limit can convoke late. */
    public static final class OverrideNotAllowed extends Refusal {
        OverrideNotAllowed(int required, LocalDate lastSendingDate) {
            super("overrideNotAllowed", required, date(lastSendingDate));
        }
    }

    /** A convocation is sent before the day of the session. */
    public static final class SentAfterSession extends Refusal {
        SentAfterSession(LocalDate sent, LocalDate session) {
            super("sentAfterSession", date(sent), date(session));
        }
    }

    /** The statutory rule does not name this channel. */
    public static final class ChannelNotAllowed extends Refusal {
        ChannelNotAllowed(Channel channel) {
            super("channelNotAllowed", channel);
        }
    }

    /** A message that proves nothing reminds and does not convoke. */
    public static final class ReminderOnly extends Refusal {
        ReminderOnly(Channel channel) {
            super("reminderOnly", channel);
        }
    }

    /** In the portal a member acknowledges in person. */
    public static final class MemberAcknowledgesAlone extends Refusal {
        MemberAcknowledgesAlone() {
            super("memberAcknowledgesAlone");
        }
    }

    /** A session is postponed to a later day. */
    public static final class NewDateNotLater extends Refusal {
        NewDateNotLater(LocalDate former) {
            super("newDateNotLater", date(former));
        }
    }

    /** The call is not adjourned: enough members are present. */
    public static final class QuorumIsReached extends Refusal {
        QuorumIsReached(int present, int threshold) {
            super("quorumIsReached", present, threshold);
        }
    }

    /** The next call comes too soon after the one that found no quorum. */
    public static final class CallTooEarly extends Refusal {
        CallTooEarly(int required, LocalDate earliest) {
            super("callTooEarly", required, date(earliest));
        }
    }

    /** The next call was made already, perhaps by somebody else a moment ago. */
    public static final class AlreadyCalledAgain extends Refusal {
        AlreadyCalledAgain() {
            super("alreadyCalledAgain");
        }
    }

    /** There is no further call after this one. */
    public static final class NoFurtherCall extends Refusal {
        NoFurtherCall(int call) {
            super("noFurtherCall", plain(call));
        }
    }

    /** A further call deliberates on the same agenda. */
    public static final class SecondCallKeepsAgenda extends Refusal {
        SecondCallKeepsAgenda() {
            super("secondCallKeepsAgenda");
        }
    }

    /** The president is not present: somebody present must take the chair. */
    public static final class ChairRequired extends Refusal {
        ChairRequired() {
            super("chairRequired");
        }
    }

    /** Who takes the chair must be in the room. */
    public static final class ChairNotPresent extends Refusal {
        ChairNotPresent(Bilingual name) {
            super("chairNotPresent", name.ar(), name.fr());
        }
    }

    /** A further sitting is not held before the one it continues. */
    public static final class SittingBeforeLast extends Refusal {
        SittingBeforeLast(LocalDate last) {
            super("sittingBeforeLast", date(last));
        }
    }

    /** A session is closed when every item has an outcome. */
    public static final class ItemsWithoutOutcome extends Refusal {
        ItemsWithoutOutcome(int count, String numbers) {
            super("itemsWithoutOutcome", count, numbers);
        }
    }

    /** A session goes to the archive when another has approved its minutes. */
    public static final class MinutesNotApproved extends Refusal {
        MinutesNotApproved() {
            super("minutesNotApproved");
        }
    }

    /** A vote is under way; it is confirmed or annulled first. */
    public static final class VoteUnderWay extends Refusal {
        VoteUnderWay() {
            super("voteUnderWay");
        }
    }

    /** No value of a statutory rule holds on the date. */
    public static final class RuleMissing extends Refusal {
        RuleMissing(String key, LocalDate date) {
            super("ruleMissing", key, date(date));
        }
    }

    // Agenda

    /** The agenda of such a session is not changed any more. */
    public static final class AgendaIsFinal extends Refusal {
        AgendaIsFinal(SessionState state) {
            super("agendaIsFinal", state);
        }
    }

    /** An item added after the agenda was fixed needs a reason. */
    public static final class LateReasonRequired extends Refusal {
        LateReasonRequired() {
            super("lateReasonRequired");
        }
    }

    /** A sub-item has no sub-items. */
    public static final class OneLevelOnly extends Refusal {
        OneLevelOnly() {
            super("oneLevelOnly");
        }
    }

    /** The sub-items are decided one by one; the item above them is only their heading. */
    public static final class ItemHasSubItems extends Refusal {
        ItemHasSubItems() {
            super("itemHasSubItems");
        }
    }

    /** The item is referred to, voted on or decided: it is withdrawn, not removed. */
    public static final class ItemInUse extends Refusal {
        ItemInUse() {
            super("itemInUse");
        }
    }

    /** The item has its outcome. */
    public static final class ItemConcluded extends Refusal {
        ItemConcluded(ItemOutcome outcome) {
            super("itemConcluded", outcome);
        }
    }

    /** Only an item that was postponed, rejected or withdrawn comes back. */
    public static final class ItemNotConcluded extends Refusal {
        ItemNotConcluded() {
            super("itemNotConcluded");
        }
    }

    /** A presentation is noted; there is nothing to vote on. */
    public static final class CannotBeVoted extends Refusal {
        CannotBeVoted(ItemType type) {
            super("cannotBeVoted", type);
        }
    }

    /** Organs are elected under the quorum of an elective session, and the session says so before members are called. */
    public static final class ElectionNeedsElectiveSession extends Refusal {
        ElectionNeedsElectiveSession() {
            super("electionNeedsElectiveSession");
        }
    }

    /** Such an item is decided by a vote and cannot merely be noted. */
    public static final class VoteRequired extends Refusal {
        VoteRequired(ItemType type) {
            super("voteRequired", type);
        }
    }

    // Convocation and attendance

    /** The member was not convoked to this session. */
    public static final class NotConvokedMember extends Refusal {
        NotConvokedMember() {
            super("notConvokedMember");
        }
    }

    /** The account belongs to no member of the chamber. */
    public static final class NoMemberOfYours extends Refusal {
        NoMemberOfYours() {
            super("noMemberOfYours");
        }
    }

    /** The member is not in office on the day of the sitting. */
    public static final class MemberNotInOffice extends Refusal {
        MemberNotInOffice(LocalDate date) {
            super("memberNotInOffice", date(date));
        }
    }

    /** After the beginning only force majeure excuses (law 18-09, art. 16, as quoted by the press). */
    public static final class ExcuseTooLate extends Refusal {
        ExcuseTooLate(Instant start) {
            super("excuseTooLate", clock(start));
        }
    }

    /** The member is or was in the room. */
    public static final class ExcuseNotNeeded extends Refusal {
        ExcuseNotNeeded() {
            super("excuseNotNeeded");
        }
    }

    /** The member's excuse is in the register. */
    public static final class ExcuseStands extends Refusal {
        ExcuseStands() {
            super("excuseStands");
        }
    }

    /** The member is in the room already. */
    public static final class AlreadyInTheRoom extends Refusal {
        AlreadyInTheRoom() {
            super("alreadyInTheRoom");
        }
    }

    /** The member is not in the room. */
    public static final class NotInTheRoom extends Refusal {
        NotInTheRoom() {
            super("notInTheRoom");
        }
    }

    /** There is no movement to take back. */
    public static final class NothingToUndo extends Refusal {
        NothingToUndo() {
            super("nothingToUndo");
        }
    }

    /** A vote or a check has already counted who was present then. */
    public static final class AlreadyCounted extends Refusal {
        AlreadyCounted(Instant counted) {
            super("alreadyCounted", clock(counted));
        }
    }

    /** The sitting has ended. */
    public static final class SittingOver extends Refusal {
        SittingOver() {
            super("sittingOver");
        }
    }

    /** The sitting is not open. */
    public static final class SittingNotOpen extends Refusal {
        SittingNotOpen() {
            super("sittingNotOpen");
        }
    }

    // Votes

    /** Another vote of the session is not concluded. */
    public static final class VoteAlreadyUnderWay extends Refusal {
        VoteAlreadyUnderWay() {
            super("voteAlreadyUnderWay");
        }
    }

    /** The vote stands elsewhere on its way. */
    public static final class VoteNotInThisState extends Refusal {
        VoteNotInThisState(VoteState state) {
            super("voteNotInThisState", state);
        }
    }

    /** The votes were given in another way than the vote was opened for. */
    public static final class OtherMode extends Refusal {
        OtherMode(VoteMode mode) {
            super("otherMode", mode);
        }
    }

    /** The member was not present when the vote was opened. */
    public static final class NotPresentAtVote extends Refusal {
        NotPresentAtVote() {
            super("notPresentAtVote");
        }
    }

    /** More votes were counted than members are present. */
    public static final class MoreVotesThanPresent extends Refusal {
        MoreVotesThanPresent(int counted, int present) {
            super("moreVotesThanPresent", counted, present);
        }
    }

    /** Somebody present is not accounted for. */
    public static final class VotesMissing extends Refusal {
        VotesMissing(int counted, int present) {
            super("votesMissing", counted, present, present - counted);
        }
    }

    /** Members were not called yet. */
    public static final class BallotsMissing extends Refusal {
        BallotsMissing(int missing) {
            super("ballotsMissing", missing);
        }
    }

    /** Recusals are recorded by name, and as many are counted. */
    public static final class RecusalsByName extends Refusal {
        RecusalsByName(int counted, int recorded) {
            super("recusalsByName", counted, recorded);
        }
    }

    /** A member with a matching interest has not said whether to stand aside. */
    public static final class RecusalUnanswered extends Refusal {
        RecusalUnanswered(List<Bilingual> names) {
            super(
                    "recusalUnanswered",
                    names.size(),
                    String.join("، ", names.stream().map(Bilingual::ar).toList()),
                    String.join(", ", names.stream().map(Bilingual::fr).toList()));
        }
    }

    /** Who stays in spite of a matching interest says why. */
    public static final class StayingNeedsReason extends Refusal {
        StayingNeedsReason() {
            super("stayingNeedsReason");
        }
    }

    /** The counts or the attendance contradict the side given for the president. */
    public static final class PresidentSideImpossible extends Refusal {
        PresidentSideImpossible(PresidentSide side) {
            super("presidentSideImpossible", side);
        }
    }

    /** Somebody objects: hands are counted. */
    public static final class ObjectionToAcclamation extends Refusal {
        ObjectionToAcclamation(int objections) {
            super("objectionToAcclamation", objections);
        }
    }

    /** There is no result that could be declared. */
    public static final class NoResultToConfirm extends Refusal {
        NoResultToConfirm(Verdict.Gap gap) {
            super("noResultToConfirm", gap);
        }
    }

    /** Only a tie without the president's side needs that reason. */
    public static final class NothingToExplain extends Refusal {
        NothingToExplain() {
            super("nothingToExplain");
        }
    }

    /** A confirmed result is final; the item may come back in another session. */
    public static final class ConfirmedIsFinal extends Refusal {
        ConfirmedIsFinal() {
            super("confirmedIsFinal");
        }
    }

    // Decisions

    /** The decision stands elsewhere on its way. */
    public static final class NotInThisDecisionState extends Refusal {
        NotInThisDecisionState(DecisionState state) {
            super("notInThisDecisionState", state);
        }
    }

    /** It cannot be due before it was adopted. */
    public static final class DueBeforeAdoption extends Refusal {
        DueBeforeAdoption(LocalDate adopted) {
            super("dueBeforeAdoption", date(adopted));
        }
    }

    /** It cannot have happened before it was adopted. */
    public static final class DateBeforeAdoption extends Refusal {
        DateBeforeAdoption(LocalDate adopted) {
            super("dateBeforeAdoption", date(adopted));
        }
    }

    /** It is done when something proves it. */
    public static final class EvidenceRequired extends Refusal {
        EvidenceRequired() {
            super("evidenceRequired");
        }
    }

    /** No such committee is active on the day of the session. */
    public static final class NoSuchCommittee extends Refusal {
        NoSuchCommittee() {
            super("noSuchCommittee");
        }
    }
}
