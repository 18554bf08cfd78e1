package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.BUDGET_CLOSE;
import static ma.ghorfa.identity.Permissions.BUDGET_PREPARE;
import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.identity.Permissions.BUDGET_SUBMIT;
import static ma.ghorfa.identity.Permissions.BUDGET_VISA;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.ghorfa.assembly.SubjectRef;
import ma.ghorfa.assembly.SubjectVotes;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Stored;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.RuleKeys;
import ma.ghorfa.journal.Journal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The budgets of the years and the way of their versions: prepared, reviewed by the bureau, submitted, voted by the assembly
 * and only so, sent to the supervising authorities, approved, executed, amended. What was voted on is kept as it was.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + BUDGET_READ + "')")
public class Budgets {

    static final String SUBJECT = "budget";
    static final String VERSION = "budgetVersion";

    private final BudgetRecords budgets;
    private final VersionRecords versions;
    private final LineRecords lines;
    private final VisaRecords visas;
    private final CreditRecords credits;
    private final CarriedCredits carried;
    private final BudgetReader reader;
    private final VersionCopies copies;
    private final SubjectVotes votes;
    private final BudgetRules rules;
    private final Journal journal;
    private final Clock clock;

    Budgets(
            BudgetRecords budgets,
            VersionRecords versions,
            LineRecords lines,
            VisaRecords visas,
            CreditRecords credits,
            CarriedCredits carried,
            BudgetReader reader,
            VersionCopies copies,
            SubjectVotes votes,
            BudgetRules rules,
            Journal journal,
            Clock clock) {
        this.budgets = budgets;
        this.versions = versions;
        this.lines = lines;
        this.visas = visas;
        this.credits = credits;
        this.carried = carried;
        this.reader = reader;
        this.copies = copies;
        this.votes = votes;
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    /** All years, the latest first. */
    public List<BudgetRow> all() {
        return budgets.findAll().stream()
                .sorted(Comparator.comparingInt(Budget::year).reversed())
                .map(reader::row)
                .toList();
    }

    public Optional<BudgetRow> ofYear(int year) {
        return budgets.findByYear(year).map(reader::row);
    }

    public Optional<BudgetRow> find(BudgetId id) {
        return budgets.findById(id.value()).map(reader::row);
    }

    /** The versions of a budget, the first one first. */
    public List<VersionRow> versions(BudgetId id) {
        return versions.findByBudgetOrderByNumberAsc(id.value()).stream()
                .map(BudgetVersion::row)
                .toList();
    }

    public Optional<VersionRow> findVersion(BudgetVersionId id) {
        return versions.findById(id.value()).map(BudgetVersion::row);
    }

    /** What the supervising authorities were asked and what they answered, in order. */
    public List<VisaRow> visas(BudgetVersionId id) {
        return visas.findByOfOrderByStepAsc(id.value()).stream()
                .map(BudgetVisa::row)
                .toList();
    }

    /**
     * Begins the budget of a year.
     *
     * @param fromLastYear whether its first version begins with the amounts that stand for the year before; codes that are
     *     no longer used are left out
     */
    @Transactional
    @PreAuthorize("hasRole('" + BUDGET_PREPARE + "')")
    public BudgetId create(int year, boolean fromLastYear) {
        if (budgets.existsByYear(year)) {
            throw new BudgetRefusal.YearTaken(year);
        }
        Budget budget = Stored.now(budgets, new Budget(year));
        BudgetVersion first = Stored.now(versions, new BudgetVersion(budget.id(), 1, VersionKind.PROJECT, null, ""));
        if (fromLastYear) {
            reader.standing(year - 1).ifPresent(former -> copies.lines(former, first.id(), year));
        }
        journal.record("budget.created", SUBJECT, budget.id().value(), Map.of("year", Integer.toString(year)));
        return budget.id();
    }

    /**
     * Writes the note with which a version is presented to the assembly.
     *
     * @throws BudgetRefusal.NotEditable the version was submitted or decided on
     */
    @Transactional
    @PreAuthorize("hasRole('" + BUDGET_PREPARE + "')")
    public void describe(BudgetVersionId id, long version, Bilingual note) {
        BudgetVersion row = edited(id, version);
        row.describe(note);
        moved(row, "budget.described");
    }

    /**
     * Begins an amendment of a budget that is executed; it begins with the amounts that stand.
     *
     * @throws BudgetRefusal.VersionOpen another is on its way
     */
    @Transactional
    @PreAuthorize("hasRole('" + BUDGET_PREPARE + "')")
    public BudgetVersionId amend(BudgetId id, String reason) {
        Budget budget = lock(id);
        if (!budget.phase().isExecutable()) {
            throw new BudgetRefusal.NotExecutable(budget.year());
        }
        if (versions.findByBudgetOrderByNumberAsc(id.value()).stream()
                .anyMatch(version -> version.state().isOpen())) {
            throw new BudgetRefusal.VersionOpen();
        }
        BudgetVersionId standing = reader.standing(budget.year()).orElseThrow(NotFoundException::new);
        BudgetVersionId next = copies.next(get(standing), VersionKind.AMENDMENT, reason, budget.year());
        journal.record("budget.amendmentBegun", VERSION, next.value());
        return next;
    }

    /**
     * Gives it to the bureau to look through.
     *
     * @throws BudgetRefusal.BelowCommitted it takes away what is committed
     */
    @Transactional
    @PreAuthorize("hasRole('" + BUDGET_PREPARE + "')")
    public void review(BudgetVersionId id, long version) {
        BudgetVersion row = edited(id, version);
        mustLeaveWhatIsCommitted(row);
        row.review();
        moved(row, "budget.reviewed");
    }

    /**
     * Submits it to the assembly: from now on it can come on an agenda, and nothing of it changes.
     *
     * @throws BudgetRefusal.Unbalanced revenue and expenditure of a kind differ, where a rule wants them equal
     * @throws BudgetRefusal.BelowCommitted it takes away what is committed
     */
    @Transactional
    @PreAuthorize("hasRole('" + BUDGET_SUBMIT + "')")
    public void submit(BudgetVersionId id, long version) {
        BudgetVersion row = edited(id, version);
        SectionTotals totals = reader.totals(id);
        if (totals.isEmpty()) {
            throw new BudgetRefusal.Empty();
        }
        if (rules.on(RuleKeys.BUDGET_MUST_BALANCE, today()).asBoolean()) {
            totals.mustBalance();
        }
        mustLeaveWhatIsCommitted(row);
        row.submit();
        moved(row, "budget.submitted");
    }

    /**
     * Takes it back into its preparation, as long as the assembly has not voted.
     *
     * @throws BudgetRefusal.BeingVoted a vote on it was opened and not declared yet
     */
    @Transactional
    @PreAuthorize("hasAnyRole('" + BUDGET_PREPARE + "', '" + BUDGET_SUBMIT + "')")
    public void takeBack(BudgetVersionId id, long version) {
        BudgetVersion row = edited(id, version);
        mustNotBeUnderVote(id);
        row.takeBack();
        moved(row, "budget.takenBack");
    }

    /**
     * Gives up an amendment that the assembly has not voted on.
     *
     * @throws BudgetRefusal.BeingVoted a vote on it was opened and not declared yet
     */
    @Transactional
    @PreAuthorize("hasRole('" + BUDGET_PREPARE + "')")
    public void abandon(BudgetVersionId id, long version) {
        BudgetVersion row = edited(id, version);
        mustNotBeUnderVote(id);
        row.abandon();
        moved(row, "budget.abandoned");
    }

    /** Sends a voted version to the first supervising authority. */
    @Transactional
    @PreAuthorize("hasRole('" + BUDGET_VISA + "')")
    public void send(BudgetVersionId id, long version, LocalDate on) {
        BudgetVersion row = edited(id, version);
        row.send(on, today());
        Stored.now(visas, new BudgetVisa(id, 1, authorities(row).getFirst(), on));
        moved(row, "budget.sent");
    }

    /**
     * Enters the answer of the authority that it lies with. A visa passes it on to the next one, the last visa approves it;
     * returned, it goes back to its preparation as a new version.
     *
     * @throws BudgetRefusal.VisaBeforeTheVote the answer is older than the question
     * @throws BudgetRefusal.CommittedMeanwhile what an amendment takes away was committed while it was on its way
     */
    @Transactional
    @PreAuthorize("hasRole('" + BUDGET_VISA + "')")
    public void answer(BudgetVersionId id, long version, VisaData data) {
        Budget budget = lock(get(id).budget());
        BudgetVersion row = edited(id, version);
        List<BudgetVisa> sent = visas.findByOfOrderByStepAsc(id.value());
        if (sent.isEmpty()) {
            throw new BudgetRefusal.NotTheNextStep();
        }
        List<SupervisingAuthority> authorities = authorities(row);
        if (data.answer() == VisaAnswer.VISA && sent.size() == authorities.size()) {
            mustStillFit(row);
        }
        BudgetVisa asked = sent.getLast();
        asked.answer(data, today());
        Stored.now(visas, asked);
        int answered = row.answered();
        if (data.answer() == VisaAnswer.RETURNED) {
            row.returned();
            versions.flush();
            copies.next(row, row.kind(), data.remarks(), budget.year());
        } else if (answered < authorities.size()) {
            Stored.now(visas, new BudgetVisa(id, answered + 1, authorities.get(answered), data.on()));
        } else {
            row.approve(data.on());
            approved(budget, row);
        }
        moved(row, "budget.answered");
    }

    /** The year can be executed from this day on: every line gets its credit. */
    @Transactional
    @PreAuthorize("hasRole('" + BUDGET_CLOSE + "')")
    public void open(BudgetId id, long version, LocalDate on) {
        Budget budget = lock(id);
        ConflictException.unlessSame(budget.version(), version);
        if (on.getYear() != budget.year()) {
            throw new BudgetRefusal.OutsideTheYear(budget.year());
        }
        if (on.isAfter(today())) {
            throw new BudgetRefusal.InTheFuture();
        }
        BudgetVersionId standing = reader.standing(budget.year()).orElseThrow(NotFoundException::new);
        LocalDate approved = get(standing).row().approvedOn();
        if (approved != null && on.isBefore(approved)) {
            throw new BudgetRefusal.VisaBeforeTheVote(approved);
        }
        budget.open(on);
        Map<CodeId, BudgetSection> sections = copies.sections(budget.year());
        for (BudgetLine line : lines.findByOf(standing.value())) {
            BudgetSection section = sections.get(line.code());
            if (section == null) {
                throw new BudgetRefusal.NoSuchCode(copies.code(line.code()), budget.year());
            }
            credits.save(new Credit(id, line.code(), section, line.amount()));
        }
        Stored.now(budgets, budget);
        carried.takeOver(budget);
        journal.record("budget.opened", SUBJECT, id.value());
    }

    /** A project makes the budget approved; an amendment changes the credits at once. */
    private void approved(Budget budget, BudgetVersion version) {
        if (version.kind() == VersionKind.PROJECT) {
            budget.approve();
            Stored.now(budgets, budget);
            return;
        }
        if (!budget.phase().isExecutable()) {
            throw new BudgetRefusal.NotExecutable(budget.year());
        }
        Map<CodeId, BudgetSection> sections = copies.sections(budget.year());
        Map<CodeId, Money> before = version.base().map(reader::amounts).orElseThrow(NotFoundException::new);
        Map<CodeId, Money> after = reader.amounts(version.id());
        List<Credit> all = credits.lockAll(budget.id().value());
        for (Credit credit : all) {
            Money change =
                    after.getOrDefault(credit.code(), Money.ZERO).minus(before.getOrDefault(credit.code(), Money.ZERO));
            if (!change.isZero()) {
                credit.amend(change);
            }
        }
        after.forEach((code, amount) -> {
            BudgetSection section = sections.get(code);
            if (section != null
                    && all.stream().noneMatch(credit -> credit.code().equals(code))) {
                var added = new Credit(budget.id(), code, section, Money.ZERO);
                added.amend(amount);
                credits.save(added);
            }
        });
        credits.flush();
    }

    private void mustNotBeUnderVote(BudgetVersionId id) {
        if (votes.isUnderVote(new SubjectRef(BudgetSubject.TYPE, id.value()))) {
            throw new BudgetRefusal.BeingVoted();
        }
    }

    /** The credits stay as they are until the amendment has changed them. */
    private void mustStillFit(BudgetVersion version) {
        if (version.kind() == VersionKind.AMENDMENT) {
            credits.lockAll(version.budget().value());
        }
        List<Shortage> shortages = reader.shortages(version);
        if (!shortages.isEmpty()) {
            throw new BudgetRefusal.CommittedMeanwhile(shortages);
        }
    }

    private void mustLeaveWhatIsCommitted(BudgetVersion version) {
        List<Shortage> shortages = reader.shortages(version);
        if (!shortages.isEmpty()) {
            throw new BudgetRefusal.BelowCommitted(shortages);
        }
    }

    /** Those that the rule names on the day of the vote. */
    private List<SupervisingAuthority> authorities(BudgetVersion version) {
        return rules.on(RuleKeys.BUDGET_SUPERVISION_STEPS, version.decidedOn()).asList().stream()
                .map(SupervisingAuthority::valueOf)
                .toList();
    }

    private void moved(BudgetVersion row, String act) {
        Stored.now(versions, row);
        journal.record(act, VERSION, row.id().value(), Map.of("number", Integer.toString(row.number())));
    }

    private BudgetVersion edited(BudgetVersionId id, long version) {
        BudgetVersion row = versions.lock(id.value()).orElseThrow(NotFoundException::new);
        ConflictException.unlessSame(row.version(), version);
        return row;
    }

    private BudgetVersion get(BudgetVersionId id) {
        return versions.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    private Budget lock(BudgetId id) {
        return budgets.lock(id.value()).orElseThrow(NotFoundException::new);
    }

    private LocalDate today() {
        return Zone.date(clock.instant());
    }
}
