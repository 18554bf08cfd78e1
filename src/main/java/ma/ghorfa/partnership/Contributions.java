package ma.ghorfa.partnership;

import static ma.ghorfa.identity.Permissions.AGREEMENT_COLLECT;
import static ma.ghorfa.identity.Permissions.AGREEMENT_READ;
import static ma.ghorfa.identity.Permissions.EXPENSE_COMMIT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.Zone;
import ma.ghorfa.budget.ActId;
import ma.ghorfa.budget.ActOrigin;
import ma.ghorfa.budget.CommitData;
import ma.ghorfa.budget.CreditId;
import ma.ghorfa.budget.Expenses;
import ma.ghorfa.journal.Journal;
import ma.ghorfa.journal.OnceOnly;
import ma.ghorfa.partnership.AgreementReader.TrancheFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of the contributions of a signed agreement: called, received or paid. Every entry has a key of its caller's:
 * asked for twice, it is done once.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + AGREEMENT_READ + "')")
public class Contributions {

    static final int REFERENCE = 120;
    static final int REASON = 2000;

    /** The origin of a commitment of the budget. */
    static final String ORIGIN = "agreement-tranche";

    /** The origin of one that takes the place of another, which was cancelled: it too raises one at most. */
    static final String ORIGIN_ANEW = "agreement-tranche-anew";

    private final AgreementRecords agreements;
    private final AgreementReader reader;
    private final AgreementWriter writer;
    private final Expenses expenses;
    private final OwnShare ownShare;
    private final Parties parties;
    private final OnceOnly onceOnly;
    private final Journal journal;
    private final Clock clock;

    Contributions(
            AgreementRecords agreements,
            AgreementReader reader,
            AgreementWriter writer,
            Expenses expenses,
            OwnShare ownShare,
            Parties parties,
            OnceOnly onceOnly,
            Journal journal,
            Clock clock) {
        this.agreements = agreements;
        this.reader = reader;
        this.writer = writer;
        this.expenses = expenses;
        this.ownShare = ownShare;
        this.parties = parties;
        this.onceOnly = onceOnly;
        this.journal = journal;
        this.clock = clock;
    }

    private record Move(TrancheId tranche, MovementKind kind, Money part, LocalDate on, String reference) {}

    private record Moved(TrancheId tranche) {}

    private record TakeBack(MovementId movement, LocalDate on, String reason) {}

    private record Commit(TrancheId tranche, CreditId credit, LocalDate on) {}

    private record Committed(ActId act) {}

    /** The calls and receipts of a tranche, the first one first. */
    @Transactional(readOnly = true)
    public List<MovementRow> movements(TrancheId id) {
        return reader.movements(id);
    }

    /**
     * Calls for a tranche or a part of it.
     *
     * @throws PartnershipRefusal.MoreThanAgreed more than what was not called yet
     * @throws PartnershipRefusal.NotInEffect the tranche is not agreed for that day
     * @throws PartnershipRefusal.Over the agreement is terminated or closed
     * @throws PartnershipRefusal.Suspended nothing is called while it is suspended
     */
    @PreAuthorize("hasRole('" + AGREEMENT_COLLECT + "')")
    public void call(UUID command, TrancheId id, Money part, LocalDate on, String reference) {
        once(command, new Move(id, MovementKind.CALLED, part, on, reference));
    }

    /**
     * Enters what was received of a tranche, or given in kind of the chamber's own.
     *
     * @throws PartnershipRefusal.MoreThanAgreed more than what is left of it
     * @throws PartnershipRefusal.NotInEffect the tranche is not agreed for that day
     * @throws PartnershipRefusal.NotCommitted the chamber's own share is committed first
     * @throws PartnershipRefusal.PaidThroughBudget what is paid of it then is an act of the budget
     */
    @PreAuthorize("hasRole('" + AGREEMENT_COLLECT + "')")
    public void receive(UUID command, TrancheId id, Money part, LocalDate on, String reference) {
        once(command, new Move(id, MovementKind.RECEIVED, part, on, reference));
    }

    private void once(UUID command, Move move) {
        onceOnly.run(command, move, Moved.class, () -> {
            move(move);
            return new Moved(move.tranche());
        });
    }

    private void move(Move move) {
        Locked locked = locked(move.tranche(), move.on());
        TrancheFacts tranche = locked.tranche();
        if (move.kind() == MovementKind.CALLED) {
            mustRun(locked);
            if (locked.state() == AgreementState.SUSPENDED) {
                throw new PartnershipRefusal.Suspended();
            }
        }
        if (move.kind() == MovementKind.RECEIVED && party(tranche).isOwn() && !tranche.inKind()) {
            throw ownShare.committed(tranche).isPositive()
                    ? new PartnershipRefusal.PaidThroughBudget()
                    : new PartnershipRefusal.NotCommitted();
        }
        List<MovementRow> before = reader.movements(tranche.id()).stream()
                .filter(movement -> movement.kind() == move.kind())
                .toList();
        tranche.figures().moved(move.kind(), move.part(), locked.chain().left(tranche.id(), move.on(), before));
        writer.movement(
                tranche.id(),
                move.kind(),
                move.part(),
                move.on(),
                Text.required("reference", move.reference(), REFERENCE));
        journal.record(
                "partnership.tranche." + move.kind(),
                Agreements.SUBJECT,
                tranche.agreement(),
                Map.of("amount", move.part().toString()));
    }

    /**
     * Takes a wrong call or receipt back: from the day on, that of the entry or a later one, it counts no more.
     *
     * @throws PartnershipRefusal.TakenBackAlready once is enough, and what takes an entry back is not taken back itself
     * @throws PartnershipRefusal.PaidThroughBudget a payment is cancelled in the budget
     * @throws PartnershipRefusal.TooEarly before the entry
     */
    @PreAuthorize("hasRole('" + AGREEMENT_COLLECT + "')")
    public void takeBack(UUID command, MovementId id, LocalDate on, String reason) {
        onceOnly.run(command, new TakeBack(id, on, reason), Moved.class, () -> new Moved(takenBack(id, on, reason)));
    }

    private TrancheId takenBack(MovementId id, LocalDate on, String reason) {
        TrancheId tranche = reader.trancheOf(id).orElseThrow(NotFoundException::new);
        UUID agreement =
                reader.tranche(tranche).orElseThrow(NotFoundException::new).agreement();
        agreements.hold(agreement);
        List<MovementRow> all = reader.movements(tranche);
        MovementRow former = all.stream()
                .filter(movement -> movement.id().equals(id))
                .findAny()
                .orElseThrow(NotFoundException::new);
        if (former.payment() != null) {
            throw new PartnershipRefusal.PaidThroughBudget();
        }
        if (former.reverses() != null || all.stream().anyMatch(movement -> id.equals(movement.reverses()))) {
            throw new PartnershipRefusal.TakenBackAlready();
        }
        if (on.isAfter(today())) {
            throw new PartnershipRefusal.InTheFuture();
        }
        if (on.isBefore(former.on())) {
            throw new PartnershipRefusal.TooEarly(former.on());
        }
        writer.takeBack(tranche, former, on, Text.requiredParagraphs("reason", reason, REASON));
        journal.record(
                "partnership.takenBack." + former.kind(),
                Agreements.SUBJECT,
                agreement,
                Map.of("amount", former.amount().toString()));
        return tranche;
    }

    /**
     * Commits a tranche of the chamber's own share on a line of the budget, under the rights and rules of the budget; again
     * where the commitment before was cancelled in full.
     *
     * @throws PartnershipRefusal.NotOwn it is another party's
     * @throws PartnershipRefusal.CommittedAlready once is enough
     * @throws PartnershipRefusal.NotInEffect the tranche is not agreed for that day
     * @throws PartnershipRefusal.TooEarly an amendment is signed that changes its amount from a later day on
     * @throws PartnershipRefusal.Over the agreement is terminated or closed
     */
    @PreAuthorize("hasRole('" + EXPENSE_COMMIT + "')")
    public ActId commit(UUID command, TrancheId id, CreditId credit, LocalDate on) {
        return onceOnly.run(
                        command,
                        new Commit(id, credit, on),
                        Committed.class,
                        () -> new Committed(committed(id, credit, on)))
                .act();
    }

    private ActId committed(TrancheId id, CreditId credit, LocalDate on) {
        Locked locked = locked(id, on);
        mustRun(locked);
        TrancheFacts tranche = locked.tranche();
        if (!party(tranche).isOwn()) {
            throw new PartnershipRefusal.NotOwn();
        }
        if (tranche.inKind()) {
            throw new PartnershipRefusal.InKind();
        }
        @Nullable ActId former = tranche.act();
        if (ownShare.committed(tranche).isPositive()) {
            throw new PartnershipRefusal.CommittedAlready();
        }
        locked.chain().otherAmountFrom(id, on).ifPresent(day -> {
            throw new PartnershipRefusal.TooEarly(day);
        });
        AgreementRow row = agreements
                .findById(tranche.agreement())
                .orElseThrow(NotFoundException::new)
                .row();
        ActId act = expenses.commit(
                UUID.randomUUID(),
                credit,
                new CommitData(
                        on,
                        locked.agreed(),
                        payee(row.id(), locked.chain().on(on)).ar(),
                        row.data().object().ar(),
                        row.number() + "/" + row.year(),
                        former == null
                                ? new ActOrigin(ORIGIN, id.value())
                                : new ActOrigin(ORIGIN_ANEW, former.value())));
        writer.committed(id, act);
        journal.record(
                "partnership.trancheCommitted",
                Agreements.SUBJECT,
                tranche.agreement(),
                Map.of("amount", locked.agreed().toString()));
        return act;
    }

    /** Whoever carries the agreement out for the parties, or else the first other party. */
    private Bilingual payee(AgreementId agreement, AgreementAsOf stands) {
        List<PartyRow> others = parties.on(agreement, stands).stream()
                .filter(party -> !party.isOwn())
                .toList();
        return others.stream()
                .filter(party -> party.roles().contains(PartyRole.DELEGATE)
                        || party.roles().contains(PartyRole.EXECUTOR))
                .findFirst()
                .or(() -> others.stream().findFirst())
                .map(PartyRow::name)
                .orElse(Bilingual.EMPTY);
    }

    private PartyRow party(TrancheFacts tranche) {
        return parties.everybody(new AgreementId(tranche.agreement())).stream()
                .filter(party -> party.id().equals(tranche.party()))
                .findAny()
                .orElseThrow(NotFoundException::new);
    }

    private static void mustRun(Locked locked) {
        if (locked.state() == AgreementState.TERMINATED || locked.state() == AgreementState.CLOSED) {
            throw new PartnershipRefusal.Over();
        }
    }

    /**
     * A tranche on the day of an entry.
     *
     * @param agreed what the chain says of it on that day
     */
    private record Locked(TrancheFacts tranche, AgreementChain chain, AgreementState state, Money agreed) {}

    /** Two entries at once wait for each other. */
    private Locked locked(TrancheId id, LocalDate on) {
        UUID agreement = reader.tranche(id).orElseThrow(NotFoundException::new).agreement();
        agreements.hold(agreement);
        if (on.isAfter(today())) {
            throw new PartnershipRefusal.InTheFuture();
        }
        AgreementChain chain = reader.chain(new AgreementId(agreement));
        AgreementState state = chain.on(on).state().orElseThrow(PartnershipRefusal.NotSigned::new);
        Money agreed = chain.agreed(id, on).orElseThrow(PartnershipRefusal.NotInEffect::new);
        return new Locked(reader.tranche(id).orElseThrow(NotFoundException::new), chain, state, agreed);
    }

    private LocalDate today() {
        return Zone.date(clock.instant());
    }
}
