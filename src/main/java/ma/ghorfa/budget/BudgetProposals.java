package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.BUDGET_PREPARE;
import static ma.ghorfa.identity.Permissions.BUDGET_PROPOSE;
import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_READ;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Stored;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.CommitteeId;
import ma.ghorfa.chamber.CommitteeRow;
import ma.ghorfa.chamber.Committees;
import ma.ghorfa.chamber.MemberRow;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.OnBehalf;
import ma.ghorfa.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What committees and services ask for while a budget is prepared: whoever chairs a committee asks in its name. Those who
 * prepare it answer; what they grant becomes the amount of the line, with the name of who asked. Everything that was asked
 * stays to be read, also in the next version.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + BUDGET_READ + "')")
public class BudgetProposals {

    private final VersionRecords versions;
    private final BudgetRecords budgets;
    private final LineRecords lines;
    private final BudgetProposalRecords proposals;
    private final BudgetProposalReader reader;
    private final BudgetLines entering;
    private final Nomenclature nomenclature;
    private final Committees committees;
    private final CurrentAccount account;
    private final Journal journal;
    private final Clock clock;

    BudgetProposals(
            VersionRecords versions,
            BudgetRecords budgets,
            LineRecords lines,
            BudgetProposalRecords proposals,
            BudgetProposalReader reader,
            BudgetLines entering,
            Nomenclature nomenclature,
            Committees committees,
            CurrentAccount account,
            Journal journal,
            Clock clock) {
        this.versions = versions;
        this.budgets = budgets;
        this.lines = lines;
        this.proposals = proposals;
        this.reader = reader;
        this.entering = entering;
        this.nomenclature = nomenclature;
        this.committees = committees;
        this.account = account;
        this.journal = journal;
        this.clock = clock;
    }

    /** A committee that can ask for something. */
    public record Proposer(CommitteeId id, Bilingual name) {}

    /** What was asked for in all versions of a budget, the latest first. */
    public List<ProposalRow> of(BudgetId budget) {
        return reader.of(budget);
    }

    /**
     * In whose name the caller may ask for something.
     *
     * @param services whether for a service, too
     */
    public record Proposers(List<Proposer> committees, boolean services) {

        public boolean isNobody() {
            return committees.isEmpty() && !services;
        }
    }

    /**
     * Whoever writes down what others ask for does so for each committee that works today and for any service; who chairs
     * committees, for these.
     */
    public Proposers proposers() {
        boolean anybody = mayForAnybody();
        List<CommitteeRow> active = OnBehalf.with(CHAMBER_READ, () -> committees.activeOn(today()));
        return new Proposers(
                active.stream()
                        .filter(committee -> anybody || isChairedByCaller(committee))
                        .map(committee -> new Proposer(committee.id(), committee.name()))
                        .toList(),
                anybody);
    }

    private boolean mayForAnybody() {
        return account.may(BUDGET_PROPOSE) || account.may(BUDGET_PREPARE);
    }

    /** Only while the mandate lasts: a chair who is suspended speaks for nobody. */
    private boolean isChairedByCaller(CommitteeRow committee) {
        MemberRow chair = committee.chair();
        return chair != null
                && chair.isInOffice()
                && account.memberId().filter(chair.id().value()::equals).isPresent();
    }

    /**
     * Asks for an amount on a line, in the name of one of the {@link #proposers}.
     *
     * @throws AccessDeniedException in the name of somebody else
     * @throws BudgetRefusal.NotEditable the version is no longer prepared
     * @throws BudgetRefusal.CodeIsASum amounts stand on the lowest codes alone
     */
    @Transactional
    public ProposalId propose(BudgetVersionId id, ProposalData data) {
        mustSpeakFor(data.committee());
        BudgetVersion version = editable(id);
        if (data.on().isAfter(today())) {
            throw new BudgetRefusal.InTheFuture();
        }
        CodeRow code = leaf(data.code(), version);
        var proposal = Stored.now(proposals, new BudgetProposal(id, data, proposer(data), account.username()));
        journal.record(
                "budget.proposed",
                Budgets.VERSION,
                id.value(),
                Map.of("code", code.code(), "amount", data.amount().toString()));
        return proposal.id();
    }

    private void mustSpeakFor(@Nullable CommitteeId committee) {
        if (!mayForAnybody()
                && proposers().committees().stream().noneMatch(one -> one.id().equals(committee))) {
            throw new AccessDeniedException("Not in the name of " + committee);
        }
    }

    private CodeRow leaf(CodeId id, BudgetVersion version) {
        int year = budgets.findById(version.budget().value())
                .orElseThrow(NotFoundException::new)
                .year();
        CodeRow code = nomenclature.find(id).orElseThrow(NotFoundException::new);
        if (nomenclature.leavesOfYear(year).stream().anyMatch(leaf -> leaf.id().equals(id))) {
            return code;
        }
        if (nomenclature.ofYear(year).stream().anyMatch(sum -> sum.id().equals(id))) {
            throw new BudgetRefusal.CodeIsASum(code.code());
        }
        throw new BudgetRefusal.NoSuchCode(code.code(), year);
    }

    /** A committee keeps the name that it had then. */
    private Bilingual proposer(ProposalData data) {
        CommitteeId committee = data.committee();
        if (committee == null) {
            String service = Text.required("service", data.service(), BudgetLine.PROPOSER);
            return Bilingual.of(service, service);
        }
        if (!Text.line(data.service()).isEmpty()) {
            throw new InvalidInputException("service", "budget.refusal.oneProposer");
        }
        return OnBehalf.with(CHAMBER_READ, () -> committees.find(committee, today()))
                .map(CommitteeRow::name)
                .orElseThrow(NotFoundException::new);
    }

    /**
     * Grants it: the line of the version that is prepared gets the amount and the name of who asked.
     *
     * @param version of the proposal that was seen
     * @param lineVersion of the line that was seen; {@link Stored#NOTHING} where there was none
     * @param amount as much as was asked for, or less with a reason
     * @throws BudgetRefusal.NotEditable no version of the budget is prepared
     * @throws BudgetRefusal.ProposalDecided somebody decided on it already
     */
    @Transactional
    @PreAuthorize("hasRole('" + BUDGET_PREPARE + "')")
    public void grant(ProposalId id, long version, long lineVersion, Money amount, String reason) {
        BudgetVersionId into = reader.latestVersion(id).orElseThrow(NotFoundException::new);
        editable(into);
        BudgetProposal proposal = lock(id);
        proposal.grant(version, amount, reason, into, account.username(), today());
        Stored.now(proposals, proposal);
        LineData before = lines.findByOfAndCode(into.value(), proposal.code().value())
                .map(BudgetLine::data)
                .orElse(LineData.NOTHING);
        entering.edit(
                into,
                proposal.code(),
                lineVersion,
                before.with(amount).by(proposal.proposer().ar()));
        journal.record("budget.proposalGranted", Budgets.VERSION, into.value(), Map.of("amount", amount.toString()));
    }

    /** Refuses it with a reason; the line stays as it is. */
    @Transactional
    @PreAuthorize("hasRole('" + BUDGET_PREPARE + "')")
    public void refuse(ProposalId id, long version, String reason) {
        BudgetProposal proposal = lock(id);
        proposal.refuse(version, reason, account.username(), today());
        Stored.now(proposals, proposal);
        journal.record("budget.proposalRefused", Budgets.VERSION, proposal.in().value());
    }

    private BudgetProposal lock(ProposalId id) {
        return proposals.lock(id.value()).orElseThrow(NotFoundException::new);
    }

    /** The version, which stays editable until the transaction ends. */
    private BudgetVersion editable(BudgetVersionId id) {
        BudgetVersion version = versions.keep(id.value()).orElseThrow(NotFoundException::new);
        version.editable();
        return version;
    }

    private LocalDate today() {
        return Zone.date(clock.instant());
    }
}
