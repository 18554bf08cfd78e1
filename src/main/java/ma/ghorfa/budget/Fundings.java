package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.BUDGET_PREPARE;
import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.identity.Permissions.SESSION_READ;

import java.util.List;
import java.util.Optional;
import ma.ghorfa.assembly.Agendas;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.VoteState;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Stored;
import ma.ghorfa.identity.OnBehalf;
import ma.ghorfa.journal.Journal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the items of an agenda cost, and the lines that would pay for them: can the chamber afford it? */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + BUDGET_READ + "')")
public class Fundings {

    private static final String ITEM = "item";

    private final FundingRecords fundings;
    private final FundingReader reader;
    private final Nomenclature nomenclature;
    private final Agendas agendas;
    private final Journal journal;

    Fundings(
            FundingRecords fundings,
            FundingReader reader,
            Nomenclature nomenclature,
            Agendas agendas,
            Journal journal) {
        this.fundings = fundings;
        this.reader = reader;
        this.nomenclature = nomenclature;
        this.agendas = agendas;
        this.journal = journal;
    }

    public Optional<FundingRow> of(ItemId item) {
        return reader.row(item);
    }

    /** The lines of a year that could pay. */
    public List<CodeRow> lines(int year) {
        return nomenclature.leavesOfYear(year).stream()
                .filter(code -> code.section().isExpenditure())
                .toList();
    }

    /**
     * Says what an item costs and which line would pay for it.
     *
     * @param version of the funding that was edited; {@link Stored#NOTHING} where there was none
     * @throws ConflictException somebody else said it meanwhile
     * @throws FundingRefusal.Decided the vote was counted, or the item has its outcome
     */
    @Transactional
    @PreAuthorize("hasRole('" + BUDGET_PREPARE + "')")
    public void set(ItemId item, long version, FundingData data) {
        mustBeOpen(item);
        if (lines(data.year()).stream().noneMatch(line -> line.id().equals(data.code()))) {
            throw new FundingRefusal.NoExpenditure();
        }
        Optional<Funding> known = fundings.lockIfThere(item.value());
        if (known.isPresent()) {
            known.get().edit(version, data);
        } else {
            ConflictException.unlessSame(Stored.NOTHING, version);
        }
        Stored.now(fundings, known.orElseGet(() -> new Funding(item, data)));
        journal.record("budget.fundingSet", ITEM, item.value());
    }

    /** Takes back that an item costs anything. */
    @Transactional
    @PreAuthorize("hasRole('" + BUDGET_PREPARE + "')")
    public void remove(ItemId item, long version) {
        Funding funding = fundings.lockIfThere(item.value()).orElseThrow(NotFoundException::new);
        funding.mayChange(version);
        fundings.delete(funding);
        fundings.flush();
        journal.record("budget.fundingRemoved", ITEM, item.value());
    }

    private void mustBeOpen(ItemId id) {
        SessionView.Item item =
                OnBehalf.with(SESSION_READ, () -> agendas.item(id)).item();
        boolean counted = item.votes().stream()
                .anyMatch(vote -> vote.state() == VoteState.CLOSED || vote.state() == VoteState.CONFIRMED);
        if (item.isConcluded() || counted) {
            throw new FundingRefusal.Decided();
        }
    }
}
