package ma.ghorfa.partnership;

import static ma.ghorfa.identity.Permissions.AGREEMENT_PREPARE;
import static ma.ghorfa.identity.Permissions.AGREEMENT_READ;
import static ma.ghorfa.identity.Permissions.AGREEMENT_SIGN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.ghorfa.assembly.SubjectRef;
import ma.ghorfa.assembly.SubjectVotes;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.Zone;
import ma.ghorfa.partnership.AgreementReader.TrancheFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of an agreement or an amendment: drafted, reviewed, through the committee to the assembly, whose vote alone
 * approves it, then the other parties, the visa and the signature; and what happens to it once it is signed.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + AGREEMENT_READ + "')")
public class AgreementSteps {

    static final int BODY = 200;
    static final int REFERENCE = 120;
    static final int WORDS = 4000;

    private final AgreementRecords agreements;
    private final PartnerStore partners;
    private final AgreementReader reader;
    private final AgreementWriter writer;
    private final Settling settling;
    private final OwnShare ownShare;
    private final Parties parties;
    private final InterestKeeper interests;
    private final SubjectVotes votes;
    private final Clock clock;

    AgreementSteps(
            AgreementRecords agreements,
            PartnerStore partners,
            AgreementReader reader,
            AgreementWriter writer,
            Settling settling,
            OwnShare ownShare,
            Parties parties,
            InterestKeeper interests,
            SubjectVotes votes,
            Clock clock) {
        this.agreements = agreements;
        this.partners = partners;
        this.reader = reader;
        this.writer = writer;
        this.settling = settling;
        this.ownShare = ownShare;
        this.parties = parties;
        this.interests = interests;
        this.votes = votes;
        this.clock = clock;
    }

    /** An idea becomes a draft. */
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void draft(AgreementId id, long version) {
        Agreement agreement = edited(id, version);
        agreement.draft();
        settling.moved(agreement, "partnership.drafted");
    }

    /**
     * Gives the draft to those who look through it; from now on it stays as it is.
     *
     * @throws PartnershipRefusal.NoText there is neither a clause nor a file
     * @throws PartnershipRefusal.NoOtherParty there is nobody to agree with
     * @throws PartnershipRefusal.NothingChanged an amendment that changes nothing
     * @throws PartnershipRefusal.PartyOwes a party would leave that has an obligation open
     * @throws PartnershipRefusal.PartyOwesMoney a party would leave that was called for more than it gave
     * @throws PartnershipRefusal.PartyNotBound it asks something of a party that left
     */
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void review(AgreementId id, long version) {
        Agreement agreement = edited(id, version);
        TextRow text = reader.texts(id).getLast();
        boolean clauses = !reader.clauses(id, agreement.textNumber()).isEmpty();
        if (agreement.isAmendment()) {
            if (!clauses
                    && agreement.total() == null
                    && agreement.endsOn() == null
                    && parties.changes(agreement).isEmpty()
                    && !reader.changesObligations(id)) {
                throw new PartnershipRefusal.NothingChanged();
            }
            parties.mayLeave(agreement);
            parties.mayAsk(agreement);
        } else if (!clauses && text.file() == null) {
            throw new PartnershipRefusal.NoText();
        }
        if (parties.boundBy(agreement).stream().allMatch(PartyRow::isOwn)) {
            throw new PartnershipRefusal.NoOtherParty();
        }
        agreement.review();
        writer.freeze(id, agreement.textNumber(), today());
        settling.moved(agreement, "partnership.reviewed");
    }

    /** Enters an opinion on the version that counts; a second one of a kind replaces the first. */
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void opinion(AgreementId id, long version, OpinionData data) {
        Agreement agreement = edited(id, version);
        AgreementState where = data.kind() == OpinionKind.COMMITTEE ? AgreementState.COMMITTEE : AgreementState.REVIEW;
        if (agreement.state() != where) {
            throw new PartnershipRefusal.NotTheNextStep();
        }
        notInTheFuture(data.on());
        String words = data.answer() == OpinionAnswer.FAVOURABLE
                ? Given.lines("words", data.words(), WORDS)
                : Text.requiredParagraphs("words", data.words(), WORDS);
        writer.opinion(
                id,
                agreement.textNumber(),
                new OpinionData(data.kind(), data.answer(), Text.required("by", data.by(), BODY), data.on(), words));
        settling.moved(agreement, "partnership.opinionEntered");
    }

    /** @throws PartnershipRefusal.OpinionMissing the legal or the financial opinion is missing */
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void toCommittee(AgreementId id, long version) {
        Agreement agreement = edited(id, version);
        mustHave(agreement, OpinionKind.LEGAL);
        mustHave(agreement, OpinionKind.FINANCIAL);
        agreement.toCommittee();
        settling.moved(agreement, "partnership.sentToCommittee");
    }

    /**
     * Submits it to the assembly: it can come on an agenda now.
     *
     * @throws PartnershipRefusal.OpinionMissing the committee has not said anything
     */
    @PreAuthorize("hasRole('" + AGREEMENT_SIGN + "')")
    public void submit(AgreementId id, long version) {
        Agreement agreement = edited(id, version);
        mustHave(agreement, OpinionKind.COMMITTEE);
        agreement.submit();
        interests.keep(agreement, InterestShown.SUBMITTED, today());
        settling.moved(agreement, "partnership.submitted");
    }

    private void mustHave(Agreement agreement, OpinionKind kind) {
        if (reader.opinions(agreement.id()).stream()
                .noneMatch(opinion -> opinion.textNumber() == agreement.textNumber()
                        && opinion.data().kind() == kind)) {
            throw new PartnershipRefusal.OpinionMissing(kind);
        }
    }

    /**
     * Takes it back into the draft as the next version of its text, whoever has it: a service, a committee, the assembly before
     * it votes, or the parties and the supervision after it did. What was decided stays on record.
     *
     * @throws PartnershipRefusal.BeingVoted a vote on it was opened and not declared yet
     */
    @PreAuthorize("hasAnyRole('" + AGREEMENT_PREPARE + "', '" + AGREEMENT_SIGN + "')")
    public void takeBack(AgreementId id, long version, String reason) {
        Agreement agreement = edited(id, version);
        notUnderVote(id);
        settling.again(
                agreement,
                Text.requiredParagraphs("reason", reason, Agreement.REASON),
                "partnership.takenBack",
                today());
    }

    /** Gives it up before the signature; it stays on record. */
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void abandon(AgreementId id, long version, String reason) {
        Agreement agreement = edited(id, version);
        notUnderVote(id);
        agreement.abandon(reason);
        writer.settleClauses(id);
        settling.moved(agreement, "partnership.abandoned");
    }

    private void notUnderVote(AgreementId id) {
        if (votes.isUnderVote(new SubjectRef(AgreementSubject.TYPE, id.value()))) {
            throw new PartnershipRefusal.BeingVoted();
        }
    }

    /**
     * Enters that another party approved the version that counts; it may have before the assembly did.
     *
     * @throws PartnershipRefusal.OwnApproval the chamber approves by the vote of its assembly
     * @throws PartnershipRefusal.BeforeItExisted the body did not exist then
     */
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void approve(AgreementId id, long version, PartyId party, ApprovalData data) {
        Agreement agreement = edited(id, version);
        if (!agreement.state().isOpen() || agreement.state().isEditable()) {
            throw new PartnershipRefusal.NotTheNextStep();
        }
        PartyRow row = parties.boundBy(agreement).stream()
                .filter(one -> one.id().equals(party))
                .findAny()
                .orElseThrow(NotFoundException::new);
        @Nullable PartnerId partner = row.partner();
        if (partner == null) {
            throw new PartnershipRefusal.OwnApproval();
        }
        notInTheFuture(data.on());
        @Nullable
        LocalDate since = partners.findById(partner.value())
                .orElseThrow(NotFoundException::new)
                .existsSince();
        if (since != null && data.on().isBefore(since)) {
            throw new PartnershipRefusal.BeforeItExisted(since);
        }
        writer.approval(
                id,
                party,
                agreement.textNumber(),
                new ApprovalData(
                        Text.required("body", data.body(), BODY),
                        data.on(),
                        Text.required("reference", data.reference(), REFERENCE)));
        settling.goOn(agreement, "partnership.partyApproved", lastApproval(agreement));
    }

    /** Approvals are entered in any order; it goes on with the one that was given last. */
    private LocalDate lastApproval(Agreement agreement) {
        return reader.approvals(agreement.id()).stream()
                .filter(approval -> approval.textNumber() == agreement.textNumber())
                .map(approval -> approval.data().on())
                .max(LocalDate::compareTo)
                .orElseGet(this::today);
    }

    /** Enters the visa of the supervision; what it returns is taken back. */
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void visa(AgreementId id, long version, String number, LocalDate on) {
        Agreement agreement = edited(id, version);
        notInTheFuture(on);
        notBefore(on, approvedOn(agreement));
        agreement.visa(number, on);
        settling.goOn(agreement, "partnership.visaEntered", on);
    }

    /**
     * It is signed, and takes effect on that day or a later one.
     *
     * @throws PartnershipRefusal.NotApproved without the vote of the assembly, an approval or the visa
     * @throws PartnershipRefusal.TooEarly before what it needed, or not after the effect of the amendment signed last
     * @throws PartnershipRefusal.NotRunning an amendment of what is not in force on that day
     * @throws PartnershipRefusal.PartyNotBound an amendment asks something of a party that left meanwhile
     */
    @PreAuthorize("hasRole('" + AGREEMENT_SIGN + "')")
    public void sign(AgreementId id, long version, LocalDate on, String place, LocalDate effect) {
        Agreement agreement = edited(id, version);
        if (agreement.state() != AgreementState.READY || !settling.isApprovedByAll(agreement)) {
            throw new PartnershipRefusal.NotApproved();
        }
        notInTheFuture(on);
        notBefore(on, approvedOn(agreement));
        Optional.ofNullable(agreement.visaOn()).ifPresent(visa -> notBefore(on, visa));
        reader.approvals(id).forEach(approval -> notBefore(on, approval.data().on()));
        AgreementChain chain = reader.chain(agreement.agreement());
        if (agreement.isAmendment()) {
            notBefore(effect, chain.earliestEffect().orElseThrow(PartnershipRefusal.NotABase::new));
            if (chain.on(effect).state().filter(AgreementState::isRunning).isEmpty()) {
                throw new PartnershipRefusal.NotRunning();
            }
            parties.mayLeave(agreement);
            parties.mayAsk(agreement);
        }
        interests.keep(agreement, InterestShown.SIGNED, today());
        approval(agreement).ifPresent(vote -> interests.voted(agreement, vote.item()));
        agreement.sign(on, place, effect);
        writer.settleClauses(id);
        agree(agreement, chain.signedTerms(), effect);
        settling.moved(agreement, "partnership.signed", on);
    }

    /**
     * Nothing falls below what was moved, on no day from the effect on, and what is committed stays. What may be called and
     * received on a day follows from the chain; the tranche itself keeps the most that was ever signed of it.
     */
    private void agree(Agreement agreement, Map<TrancheId, TrancheTerm> before, LocalDate effect) {
        var terms = reader.terms(agreement.id());
        for (TrancheFacts tranche : reader.tranches(agreement.agreement())
                .getOrDefault(agreement.agreement().value(), List.of())) {
            @Nullable TrancheTerm term = terms.get(tranche.id());
            if (term == null) {
                continue;
            }
            @Nullable TrancheTerm former = before.get(tranche.id());
            ownShare.mayBecome(tranche, former == null ? Money.ZERO : former.amount(), term.amount());
            List<MovementRow> movements = reader.movements(tranche.id());
            Money most = MovementRow.most(movements, MovementKind.CALLED, effect)
                    .max(MovementRow.most(movements, MovementKind.RECEIVED, effect));
            if (most.isMoreThan(term.amount())) {
                throw new PartnershipRefusal.BelowWhatWasMoved(most);
            }
            writer.agreed(tranche.id(), tranche.figures().signed(term.amount()).amount());
        }
    }

    /** The day of the vote that approved the version that counts. */
    private LocalDate approvedOn(Agreement agreement) {
        return approval(agreement).map(DeliberationRow::on).orElseThrow(PartnershipRefusal.NotApproved::new);
    }

    private Optional<DeliberationRow> approval(Agreement agreement) {
        return reader.deliberations(agreement.id()).stream()
                .filter(vote -> vote.approved() && vote.textNumber() == agreement.textNumber())
                .max(Comparator.comparing(DeliberationRow::on));
    }

    // ---- Once it is signed ----

    @PreAuthorize("hasRole('" + AGREEMENT_SIGN + "')")
    public void suspend(AgreementId id, long version, LocalDate on, String reason) {
        turn(id, version, TurnKind.SUSPENDED, on, reason);
    }

    @PreAuthorize("hasRole('" + AGREEMENT_SIGN + "')")
    public void resume(AgreementId id, long version, LocalDate on, String reason) {
        turn(id, version, TurnKind.RESUMED, on, reason);
    }

    @PreAuthorize("hasRole('" + AGREEMENT_SIGN + "')")
    public void terminate(AgreementId id, long version, LocalDate on, String reason) {
        turn(id, version, TurnKind.TERMINATED, on, reason);
    }

    /** Closes it with its final report: in force, expired or terminated. */
    @PreAuthorize("hasRole('" + AGREEMENT_SIGN + "')")
    public void close(AgreementId id, long version, LocalDate on, String report) {
        turn(id, version, TurnKind.CLOSED, on, report);
    }

    private void turn(AgreementId id, long version, TurnKind kind, LocalDate on, String reason) {
        Agreement agreement = edited(id, version);
        if (agreement.isAmendment()) {
            throw new PartnershipRefusal.NotABase();
        }
        notInTheFuture(on);
        reader.turns(id).forEach(turn -> notBefore(on, turn.on()));
        @Nullable AgreementState state = reader.chain(id).on(on).state().orElse(null);
        boolean follows = state != null
                && switch (kind) {
                    case SUSPENDED -> state == AgreementState.IN_FORCE;
                    case RESUMED -> state == AgreementState.SUSPENDED;
                    case TERMINATED -> state.isRunning();
                    case CLOSED ->
                        state == AgreementState.IN_FORCE
                                || state == AgreementState.EXPIRED
                                || state == AgreementState.TERMINATED;
                };
        if (!follows) {
            throw new PartnershipRefusal.NotTheNextStep();
        }
        writer.turn(id, kind, on, Text.requiredParagraphs("reason", reason, WORDS));
        settling.moved(agreement, "partnership.turned." + kind);
    }

    // ---- What several of these need ----

    private void notInTheFuture(LocalDate day) {
        if (day.isAfter(today())) {
            throw new PartnershipRefusal.InTheFuture();
        }
    }

    private static void notBefore(LocalDate day, LocalDate earliest) {
        if (day.isBefore(earliest)) {
            throw new PartnershipRefusal.TooEarly(earliest);
        }
    }

    private Agreement edited(AgreementId id, long version) {
        Agreement row = agreements.held(id);
        ConflictException.unlessSame(row.version(), version);
        return row;
    }

    private LocalDate today() {
        return Zone.date(clock.instant());
    }
}
