package ma.ghorfa.partnership;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.DomainException;
import ma.ghorfa.base.Money;
import ma.ghorfa.i18n.Formats;
import org.jspecify.annotations.Nullable;

/** What this room refuses, one class for each reason. */
public abstract sealed class PartnershipRefusal extends DomainException {

    private PartnershipRefusal(String key, @Nullable Object... args) {
        super("partnership.refusal." + key, args);
    }

    /** What was given to others stays as it is; taking it back begins the next version. */
    public static final class NotEditable extends PartnershipRefusal {
        NotEditable() {
            super("notEditable");
        }
    }

    /** The step does not follow from where it stands. */
    public static final class NotTheNextStep extends PartnershipRefusal {
        NotTheNextStep() {
            super("notTheNextStep");
        }
    }

    /** A partner has this name already. */
    public static final class PartnerKnown extends PartnershipRefusal {
        PartnerKnown() {
            super("partnerKnown");
        }
    }

    /** Only a signed agreement that runs is amended. */
    public static final class NotABase extends PartnershipRefusal {
        NotABase() {
            super("notABase");
        }
    }

    /** What is carried out is a framework agreement. */
    public static final class NoFramework extends PartnershipRefusal {
        NoFramework() {
            super("noFramework");
        }
    }

    /** A party stands in an agreement once, with all its roles. */
    public static final class PartyTwice extends PartnershipRefusal {
        PartyTwice() {
            super("partyTwice");
        }
    }

    /** The chamber is a party to every agreement that it keeps. */
    public static final class NoOwnParty extends PartnershipRefusal {
        NoOwnParty() {
            super("noOwnParty");
        }
    }

    /** A tranche stands in a schedule once. */
    public static final class TrancheTwice extends PartnershipRefusal {
        TrancheTwice() {
            super("trancheTwice");
        }
    }

    /** The tranche is not one of this agreement. */
    public static final class UnknownTranche extends PartnershipRefusal {
        UnknownTranche() {
            super("unknownTranche");
        }
    }

    /** Another amendment on its way changes the amounts. */
    public static final class MoneyPending extends PartnershipRefusal {
        MoneyPending() {
            super("moneyPending");
        }
    }

    /** Another amendment on its way changes the end. */
    public static final class EndPending extends PartnershipRefusal {
        EndPending() {
            super("endPending");
        }
    }

    /** There is nothing to read in it: neither a clause nor a file. */
    public static final class NoText extends PartnershipRefusal {
        NoText() {
            super("noText");
        }
    }

    /** One does not agree with oneself. */
    public static final class NoOtherParty extends PartnershipRefusal {
        NoOtherParty() {
            super("noOtherParty");
        }
    }

    /** An amendment that changes nothing. */
    public static final class NothingChanged extends PartnershipRefusal {
        NothingChanged() {
            super("nothingChanged");
        }
    }

    /** What the assembly changes is entered before it votes on it. */
    public static final class CorrectItFirst extends PartnershipRefusal {
        CorrectItFirst() {
            super("correctItFirst");
        }
    }

    /** What is put to the vote stays as it is until the result is declared. */
    public static final class BeingVoted extends PartnershipRefusal {
        BeingVoted() {
            super("beingVoted");
        }
    }

    /** What happened cannot lie in the future. */
    public static final class InTheFuture extends PartnershipRefusal {
        InTheFuture() {
            super("inTheFuture");
        }
    }

    /** The chamber approves by the vote of its assembly, and only so. */
    public static final class OwnApproval extends PartnershipRefusal {
        OwnApproval() {
            super("ownApproval");
        }
    }

    /** Without the vote of the assembly it cannot be signed. */
    public static final class NotApproved extends PartnershipRefusal {
        NotApproved() {
            super("notApproved");
        }
    }

    /** It takes effect on the day of the signature or later. */
    public static final class EffectBeforeSignature extends PartnershipRefusal {
        EffectBeforeSignature() {
            super("effectBeforeSignature");
        }
    }

    /** It is not in force on that day. */
    public static final class NotRunning extends PartnershipRefusal {
        NotRunning() {
            super("notRunning");
        }
    }

    /** It would end before it takes effect. */
    public static final class EndBeforeEffect extends PartnershipRefusal {
        EndBeforeEffect() {
            super("endBeforeEffect");
        }
    }

    /** Nothing is owed before the signature. */
    public static final class NotSigned extends PartnershipRefusal {
        NotSigned() {
            super("notSigned");
        }
    }

    /** What is not agreed for a day is neither called nor received on it. */
    public static final class NotInEffect extends PartnershipRefusal {
        NotInEffect() {
            super("notInEffect");
        }
    }

    /** Nothing is called or committed of an agreement that is terminated or closed. */
    public static final class Over extends PartnershipRefusal {
        Over() {
            super("over");
        }
    }

    /** Nothing is called while the agreement is suspended. */
    public static final class Suspended extends PartnershipRefusal {
        Suspended() {
            super("suspended");
        }
    }

    /** An amount above zero is asked for. */
    public static final class NothingMoved extends PartnershipRefusal {
        NothingMoved() {
            super("nothingMoved");
        }
    }

    /** The share of another party is no expense of the chamber. */
    public static final class NotOwn extends PartnershipRefusal {
        NotOwn() {
            super("notOwn");
        }
    }

    /** What is contributed in kind is not committed. */
    public static final class InKind extends PartnershipRefusal {
        InKind() {
            super("inKind");
        }
    }

    /** The tranche is committed. */
    public static final class CommittedAlready extends PartnershipRefusal {
        CommittedAlready() {
            super("committedAlready");
        }
    }

    /** The chamber pays what it has committed. */
    public static final class NotCommitted extends PartnershipRefusal {
        NotCommitted() {
            super("notCommitted");
        }
    }

    /** What was given to others says what is owed, by whom and when. */
    public static final class ObligationAgreed extends PartnershipRefusal {
        ObligationAgreed() {
            super("obligationAgreed");
        }
    }

    /** A partner of an agreement is not deleted. */
    public static final class PartnerInUse extends PartnershipRefusal {
        PartnerInUse(int agreements) {
            super("partnerInUse", agreements);
        }
    }

    /** A party with contributions stays a party. */
    public static final class PartyContributes extends PartnershipRefusal {
        PartyContributes(Bilingual name) {
            super("partyContributes", name.ar(), name.fr());
        }
    }

    /** A party that an obligation names stays a party. */
    public static final class PartyOwes extends PartnershipRefusal {
        PartyOwes(Bilingual name) {
            super("partyOwes", name.ar(), name.fr());
        }
    }

    /** What a party approved stays on record, and the party with it. */
    public static final class PartyApproved extends PartnershipRefusal {
        PartyApproved(Bilingual name) {
            super("partyApproved", name.ar(), name.fr());
        }
    }

    /** The tranches do not come to the total. */
    public static final class SumsDiffer extends PartnershipRefusal {
        SumsDiffer(Money total, Money sum) {
            super(
                    "sumsDiffer",
                    Formats.amount(total.amount()),
                    Formats.amount(sum.amount()),
                    Formats.amount(total.minus(sum).amount()));
        }
    }

    /** Another amendment on its way touches the clause. */
    public static final class ClausePending extends PartnershipRefusal {
        ClausePending(int number) {
            super("clausePending", number);
        }
    }

    /** The version has this very file. */
    public static final class SameFile extends PartnershipRefusal {
        SameFile(int number) {
            super("sameFile", number);
        }
    }

    /** Another clause of the library has this code. */
    public static final class ClauseCodeTaken extends PartnershipRefusal {
        ClauseCodeTaken(String code) {
            super("clauseCodeTaken", code);
        }
    }

    /** Another template of agreements has this name. */
    public static final class TemplateNameTaken extends PartnershipRefusal {
        TemplateNameTaken() {
            super("templateNameTaken");
        }
    }

    /** What was withdrawn from the library is copied into no text. */
    public static final class ClauseWithdrawn extends PartnershipRefusal {
        ClauseWithdrawn(String code) {
            super("clauseWithdrawn", code);
        }
    }

    /** A template begins a text and is not mixed into one. */
    public static final class TextBegun extends PartnershipRefusal {
        TextBegun() {
            super("textBegun");
        }
    }

    /** A template of amendments begins an amendment, and another one an agreement. */
    public static final class OtherKind extends PartnershipRefusal {
        OtherKind() {
            super("otherKind");
        }
    }

    /** An opinion is asked for first. */
    public static final class OpinionMissing extends PartnershipRefusal {
        OpinionMissing(OpinionKind kind) {
            super("opinionMissing", kind.name());
        }
    }

    /** A body approves nothing before it exists. */
    public static final class BeforeItExisted extends PartnershipRefusal {
        BeforeItExisted(LocalDate since) {
            super("beforeItExisted", Formats.shortDate(since));
        }
    }

    /** It follows something that was later. */
    public static final class TooEarly extends PartnershipRefusal {
        TooEarly(LocalDate earliest) {
            super("tooEarly", Formats.shortDate(earliest));
        }
    }

    /** More than what is left of the tranche. */
    public static final class MoreThanAgreed extends PartnershipRefusal {
        MoreThanAgreed(Money left) {
            super("moreThanAgreed", Formats.amount(left.amount()));
        }
    }

    /** A tranche is not lowered below what was called or received of it. */
    public static final class BelowWhatWasMoved extends PartnershipRefusal {
        BelowWhatWasMoved(Money moved) {
            super("belowWhatWasMoved", Formats.amount(moved.amount()));
        }
    }

    /** The chamber's committed share is paid through the budget, and what is paid is read there. */
    public static final class PaidThroughBudget extends PartnershipRefusal {
        PaidThroughBudget() {
            super("paidThroughBudget");
        }
    }

    /** What was committed stays; more is agreed as a tranche of its own. */
    public static final class RaisedOnceCommitted extends PartnershipRefusal {
        RaisedOnceCommitted(Money committed, Money more) {
            super("raisedOnceCommitted", Formats.amount(committed.amount()), Formats.amount(more.amount()));
        }
    }

    /** The budget gives back first what is too much. */
    public static final class BelowWhatIsCommitted extends PartnershipRefusal {
        BelowWhatIsCommitted(Money committed) {
            super("belowWhatIsCommitted", Formats.amount(committed.amount()));
        }
    }

    /** An entry is taken back once, and what takes it back stays. */
    public static final class TakenBackAlready extends PartnershipRefusal {
        TakenBackAlready() {
            super("takenBackAlready");
        }
    }

    /** Another amendment on its way changes the parties. */
    public static final class PartiesPending extends PartnershipRefusal {
        PartiesPending() {
            super("partiesPending");
        }
    }

    /** A party that leaves gives no more than it gave. */
    public static final class PartyLeaves extends PartnershipRefusal {
        PartyLeaves(Bilingual name) {
            super("partyLeaves", name.ar(), name.fr());
        }
    }

    /** Nothing is asked of whoever is not party, or is no more. */
    public static final class PartyNotBound extends PartnershipRefusal {
        PartyNotBound(Bilingual name) {
            super("partyNotBound", name.ar(), name.fr());
        }
    }

    /** What a party owed is not open again once a signed amendment lets it go. */
    public static final class PartyLeft extends PartnershipRefusal {
        PartyLeft(Bilingual name) {
            super("partyLeft", name.ar(), name.fr());
        }
    }

    /** What was called of a party comes, or is taken back, before it leaves. */
    public static final class PartyOwesMoney extends PartnershipRefusal {
        PartyOwesMoney(Bilingual name, Money owed) {
            super("partyOwesMoney", name.ar(), name.fr(), Formats.amount(owed.amount()));
        }
    }

    /** Another amendment on its way changes the obligation. */
    public static final class ObligationPending extends PartnershipRefusal {
        ObligationPending(int number) {
            super("obligationPending", number);
        }
    }

    /** An indicator has one value on a day. */
    public static final class MeasuredOnThatDay extends PartnershipRefusal {
        MeasuredOnThatDay(LocalDate on) {
            super("measuredOnThatDay", Formats.shortDate(on));
        }
    }

    /** Nothing is measured of what an agreement changes before it has effect. */
    public static final class NotInEffectThen extends PartnershipRefusal {
        /** @param since null where it is not signed */
        NotInEffectThen(@Nullable LocalDate since) {
            super(
                    since == null ? "measuredBeforeSignature" : "measuredBeforeEffect",
                    since == null ? null : Formats.shortDate(since));
        }
    }
}
