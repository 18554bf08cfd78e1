package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.BUDGET_CLOSE;
import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.identity.Permissions.BUDGET_SUBMIT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.assembly.SubjectRef;
import ma.ghorfa.assembly.SubjectVotes;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Stored;
import ma.ghorfa.base.Zone;
import ma.ghorfa.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closing a year, and its administrative account: the figures of the execution as they stood then, for the assembly to vote
 * on. Nobody enters one of them.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + BUDGET_READ + "')")
public class BudgetAccounts {

    static final String SUBJECT = "budgetAccount";

    private final BudgetRecords budgets;
    private final CreditRecords credits;
    private final VersionRecords versions;
    private final TransferRecords transfers;
    private final AccountRecords accounts;
    private final Nomenclature nomenclature;
    private final ExecutionReader execution;
    private final CarriedCredits carried;
    private final YearEnd yearEnd;
    private final SubjectVotes votes;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    BudgetAccounts(
            BudgetRecords budgets,
            CreditRecords credits,
            VersionRecords versions,
            TransferRecords transfers,
            AccountRecords accounts,
            Nomenclature nomenclature,
            ExecutionReader execution,
            CarriedCredits carried,
            YearEnd yearEnd,
            SubjectVotes votes,
            JdbcClient jdbc,
            Journal journal,
            Clock clock) {
        this.budgets = budgets;
        this.credits = credits;
        this.versions = versions;
        this.transfers = transfers;
        this.accounts = accounts;
        this.nomenclature = nomenclature;
        this.execution = execution;
        this.carried = carried;
        this.yearEnd = yearEnd;
        this.votes = votes;
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    public Optional<BudgetAccountRow> of(BudgetId budget) {
        return accounts.findByBudget(budget.value()).map(BudgetAccount::row);
    }

    public Optional<BudgetAccountRow> find(BudgetAccountId id) {
        return accounts.findById(id.value()).map(BudgetAccount::row);
    }

    /** What closing the year would do today. */
    public ClosingPreview preview(BudgetId budget) {
        List<CreditRow> rows = execution.credits(budget);
        var capital = rows.stream()
                .filter(row -> row.code().section() == BudgetSection.CAPITAL_EXPENDITURE)
                .filter(row -> row.figures().credit().isMoreThan(row.figures().paid()))
                .map(row -> new ClosingPreview.Carried(
                        row, row.figures().goesOn(), row.figures().available().max(Money.ZERO)))
                .toList();
        YearEnd.Open open = yearEnd.open(budget);
        return new ClosingPreview(
                open.count() == 0 ? List.of() : yearEnd.firstOpen(budget, ClosingPreview.MOST_OPEN),
                open.count(),
                open.left(),
                rows.stream().filter(row -> row.figures().isOverridden()).toList(),
                capital);
    }

    /**
     * Closes the year: no act is done in it any more. Capital commitments that are not paid go on into the next year with
     * their credit.
     *
     * @param alsoAvailable the capital lines whose uncommitted credit goes on, too
     * @throws BudgetRefusal.OpenCommitments something is to be paid or cancelled first
     * @throws BudgetRefusal.NotRegularised something lies above its credit
     * @throws BudgetRefusal.YearNotOver the day lies before the last one of the year
     */
    @Transactional
    @PreAuthorize("hasRole('" + BUDGET_CLOSE + "')")
    public BudgetAccountId close(BudgetId id, long version, LocalDate on, Set<CreditId> alsoAvailable) {
        Budget budget = budgets.lock(id.value()).orElseThrow(NotFoundException::new);
        ConflictException.unlessSame(budget.version(), version);
        if (on.isBefore(budget.lastDay())) {
            throw new BudgetRefusal.YearNotOver(budget.year());
        }
        if (on.isAfter(Zone.date(clock.instant()))) {
            throw new BudgetRefusal.InTheFuture();
        }
        budgets.findByYear(budget.year() - 1)
                .filter(former -> former.phase().isExecutable())
                .ifPresent(former -> {
                    throw new BudgetRefusal.YearBeforeOpen(former.year());
                });
        if (versions.findByBudgetOrderByNumberAsc(id.value()).stream()
                .anyMatch(one -> one.state().isOpen())) {
            throw new BudgetRefusal.VersionOpen();
        }
        if (transfers.existsByBudgetAndState(id.value(), TransferState.ASKED)) {
            throw new BudgetRefusal.TransfersAsked();
        }
        List<Credit> all = credits.lockAll(id.value());
        if (YearEnd.leavesOpen(all)) {
            YearEnd.Open open = yearEnd.open(id);
            throw new BudgetRefusal.OpenCommitments(open.count(), open.left());
        }
        long overridden =
                all.stream().filter(credit -> credit.figures().isOverridden()).count();
        if (overridden > 0) {
            throw new BudgetRefusal.NotRegularised(Math.toIntExact(overridden));
        }
        budget.close(on);
        Stored.now(budgets, budget);
        BudgetAccount account = Stored.now(accounts, new BudgetAccount(id));
        yearEnd.keepFigures(account.id(), id, carryForward(all, alsoAvailable));
        yearEnd.carryCommitments(budget, all);
        carried.handOn(budget);
        journal.record("budget.closed", Budgets.SUBJECT, id.value());
        return account.id();
    }

    /** What is committed and not paid, and where one says so what nobody committed. */
    private static Map<CodeId, Money> carryForward(List<Credit> all, Set<CreditId> alsoAvailable) {
        var forward = new HashMap<CodeId, Money>();
        for (Credit credit : all) {
            if (credit.section() == BudgetSection.CAPITAL_EXPENDITURE) {
                CreditFigures figures = credit.figures();
                Money rest = figures.goesOn();
                Money going = alsoAvailable.contains(credit.id()) ? rest.plus(figures.available()) : rest;
                if (!going.isZero()) {
                    forward.put(credit.code(), going);
                }
            }
        }
        return forward;
    }

    /** The account with all its lines, as they were when the year was closed. */
    public AccountTable table(BudgetId id) {
        Budget budget = budgets.findById(id.value()).orElseThrow(NotFoundException::new);
        List<CodeRow> codes = nomenclature.ofYear(budget.year());
        Map<CodeId, CodeRow> byId = Nomenclature.byId(codes);
        var leaves = new HashMap<CodeId, AccountLine>();
        jdbc.sql("""
                select l.* from budget_account_line l join budget_account a on a.id = l.account_id
                where a.budget_id = :budget
                """).param("budget", id.value()).query(row -> {
            var code = new CodeId(row.getObject("code_id", UUID.class));
            leaves.put(
                    code,
                    new AccountLine(
                            java.util.Objects.requireNonNull(byId.get(code)),
                            0,
                            true,
                            new Money(row.getBigDecimal("forecast")),
                            new Money(row.getBigDecimal("carried")),
                            new Money(row.getBigDecimal("transferred")),
                            new Money(row.getBigDecimal("amended")),
                            new Money(row.getBigDecimal("committed")),
                            new Money(row.getBigDecimal("ordered")),
                            new Money(row.getBigDecimal("executed")),
                            new Money(row.getBigDecimal("established")),
                            new Money(row.getBigDecimal("carried_forward"))));
        });
        return AccountTable.of(budget.head(), codes, leaves);
    }

    /** Writes the note with which the account is presented. */
    @Transactional
    @PreAuthorize("hasRole('" + BUDGET_CLOSE + "')")
    public void describe(BudgetAccountId id, long version, Bilingual note) {
        BudgetAccount account = lock(id);
        account.describe(version, note);
        Stored.now(accounts, account);
        journal.record("budget.accountDescribed", SUBJECT, id.value());
    }

    /** Submits it to the assembly. */
    @Transactional
    @PreAuthorize("hasRole('" + BUDGET_SUBMIT + "')")
    public void submit(BudgetAccountId id, long version) {
        BudgetAccount account = lock(id);
        account.submit(version);
        Stored.now(accounts, account);
        journal.record("budget.accountSubmitted", SUBJECT, id.value());
    }

    /** Takes it back, as long as the assembly has not voted. */
    @Transactional
    @PreAuthorize("hasRole('" + BUDGET_SUBMIT + "')")
    public void takeBack(BudgetAccountId id, long version) {
        BudgetAccount account = lock(id);
        if (votes.isUnderVote(new SubjectRef(AccountSubject.TYPE, id.value()))) {
            throw new BudgetRefusal.BeingVoted();
        }
        account.takeBack(version);
        Stored.now(accounts, account);
        journal.record("budget.accountTakenBack", SUBJECT, id.value());
    }

    private BudgetAccount lock(BudgetAccountId id) {
        return accounts.lock(id.value()).orElseThrow(NotFoundException::new);
    }
}
