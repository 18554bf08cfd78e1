package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.identity.Permissions.TRANSFER_APPROVE;
import static ma.ghorfa.identity.Permissions.TRANSFER_ASK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Stored;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.RuleKeys;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.Journal;
import ma.ghorfa.journal.OnceOnly;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Credit that goes from one line to another within its section. Whose approval it needs depends on how far it goes, by
 * statutory rules; who asked for it does not approve it.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + BUDGET_READ + "')")
public class Transfers {

    static final String SUBJECT = "creditTransfer";
    private static final String NUMBERS = "TRANSFER";

    private final BudgetRecords budgets;
    private final CreditRecords credits;
    private final TransferRecords transfers;
    private final CodeRecords codes;
    private final Acts acts;
    private final BudgetRules rules;
    private final CurrentAccount account;
    private final OnceOnly onceOnly;
    private final Journal journal;
    private final Clock clock;

    Transfers(
            BudgetRecords budgets,
            CreditRecords credits,
            TransferRecords transfers,
            CodeRecords codes,
            Acts acts,
            BudgetRules rules,
            CurrentAccount account,
            OnceOnly onceOnly,
            Journal journal,
            Clock clock) {
        this.budgets = budgets;
        this.credits = credits;
        this.transfers = transfers;
        this.codes = codes;
        this.acts = acts;
        this.rules = rules;
        this.account = account;
        this.onceOnly = onceOnly;
        this.journal = journal;
        this.clock = clock;
    }

    private record Done(TransferId transfer) {}

    private record Decide(TransferId transfer, TransferState as, LocalDate on, String reference) {}

    /** The transfers of a budget, the latest first. */
    @Transactional(readOnly = true)
    public List<TransferRow> of(BudgetId budget) {
        return transfers.findByBudgetOrderByNumberDesc(budget.value()).stream()
                .map(CreditTransfer::row)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<TransferRow> find(TransferId id) {
        return transfers.findById(id.value()).map(CreditTransfer::row);
    }

    /** Whose approval a transfer between two credits needs today. */
    @Transactional(readOnly = true)
    public TransferApproval approvalFor(CreditId from, CreditId to) {
        return approval(get(from), get(to), today());
    }

    /**
     * Asks for a transfer; it moves nothing before it is approved.
     *
     * @throws BudgetRefusal.AnotherSection credit stays within its section
     * @throws BudgetRefusal.CreditExceeded more than is available there now
     */
    @PreAuthorize("hasRole('" + TRANSFER_ASK + "')")
    public TransferId ask(UUID command, TransferData data) {
        return onceOnly.run(command, data, Done.class, () -> {
                    Credit from = get(data.from());
                    Credit to = get(data.to());
                    takes(from.budget(), data.on());
                    if (!from.budget().equals(to.budget()) || from.section() != to.section()) {
                        throw new BudgetRefusal.AnotherSection();
                    }
                    if (from.section().isRevenue()) {
                        throw new BudgetRefusal.WrongSection();
                    }
                    if (data.amount().isMoreThan(from.available())) {
                        throw new BudgetRefusal.CreditExceeded(data.amount(), from.available());
                    }
                    var transfer = new CreditTransfer(
                            from.budget(),
                            acts.number(from.budget(), NUMBERS),
                            data,
                            approval(from, to, data.on()),
                            account.username());
                    Stored.now(transfers, transfer);
                    record("budget.transferAsked", transfer);
                    return new Done(transfer.id());
                })
                .transfer();
    }

    /**
     * Approves it, or enters that the assembly or the supervising authority did; the credit moves now.
     *
     * @param reference of their decision; may be empty where the authorising officer's approval is enough
     * @throws BudgetRefusal.CreditExceeded it was committed or transferred meanwhile
     * @throws BudgetRefusal.SamePersonAsked the caller asked for it
     */
    @PreAuthorize("hasRole('" + TRANSFER_APPROVE + "')")
    public void approve(UUID command, TransferId id, long version, LocalDate on, String reference) {
        onceOnly.run(command, new Decide(id, TransferState.APPROVED, on, reference), Done.class, () -> {
            CreditTransfer transfer = edited(id, version);
            takes(transfer.budget(), on);
            boolean inOrder = transfer.from().value().compareTo(transfer.to().value()) < 0;
            Credit first = lock(inOrder ? transfer.from() : transfer.to());
            Credit second = lock(inOrder ? transfer.to() : transfer.from());
            transfer.mayDecide(account.username(), on);
            (inOrder ? first : second).transferOut(transfer.amount());
            transfer.approve(account.username(), on, reference);
            (inOrder ? second : first).transferIn(transfer.amount());
            Stored.now(credits, first);
            Stored.now(credits, second);
            Stored.now(transfers, transfer);
            record("budget.transferApproved", transfer);
            return new Done(id);
        });
    }

    /** @param why kept with the transfer */
    @PreAuthorize("hasRole('" + TRANSFER_APPROVE + "')")
    public void refuse(UUID command, TransferId id, long version, LocalDate on, String why) {
        onceOnly.run(command, new Decide(id, TransferState.REFUSED, on, why), Done.class, () -> {
            CreditTransfer transfer = edited(id, version);
            takes(transfer.budget(), on);
            transfer.refuse(account.username(), on, why);
            Stored.now(transfers, transfer);
            record("budget.transferRefused", transfer);
            return new Done(id);
        });
    }

    private TransferApproval approval(Credit from, Credit to, LocalDate on) {
        String key;
        if (same(from, to, CodeLevel.ARTICLE)) {
            key = RuleKeys.TRANSFER_SAME_ARTICLE;
        } else if (same(from, to, CodeLevel.CHAPTER)) {
            key = RuleKeys.TRANSFER_SAME_CHAPTER;
        } else {
            key = RuleKeys.TRANSFER_OTHER_CHAPTER;
        }
        return TransferApproval.valueOf(rules.on(key, on).asChoice());
    }

    /** Whether both lines stand below the same code of a level, or one is that code. */
    private boolean same(Credit from, Credit to, CodeLevel level) {
        return above(from, level).equals(above(to, level));
    }

    private CodeId above(Credit credit, CodeLevel level) {
        CodeRow code = row(credit.code());
        CodeId parent = code.parent();
        while (code.level().depth() > level.depth() && parent != null) {
            code = row(parent);
            parent = code.parent();
        }
        return code.id();
    }

    private CodeRow row(CodeId code) {
        return codes.findById(code.value()).orElseThrow(NotFoundException::new).row();
    }

    private void takes(BudgetId budget, LocalDate on) {
        budgets.keep(budget.value()).orElseThrow(NotFoundException::new).takes(on, today());
    }

    private CreditTransfer edited(TransferId id, long version) {
        CreditTransfer transfer = transfers.findById(id.value()).orElseThrow(NotFoundException::new);
        ConflictException.unlessSame(transfer.version(), version);
        return transfer;
    }

    private void record(String act, CreditTransfer transfer) {
        journal.record(
                act,
                SUBJECT,
                transfer.id().value(),
                Map.of(
                        "number",
                        Integer.toString(transfer.number()),
                        "amount",
                        transfer.amount().toString()));
    }

    private Credit get(CreditId id) {
        return credits.findById(id.value()).orElseThrow(BudgetRefusal.NoCredit::new);
    }

    private Credit lock(CreditId id) {
        return credits.lock(id.value()).orElseThrow(BudgetRefusal.NoCredit::new);
    }

    private LocalDate today() {
        return Zone.date(clock.instant());
    }
}
