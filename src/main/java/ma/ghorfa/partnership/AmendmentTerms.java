package ma.ghorfa.partnership;

import static ma.ghorfa.identity.Permissions.AGREEMENT_PREPARE;
import static ma.ghorfa.identity.Permissions.AGREEMENT_READ;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an amendment changes besides clauses, amounts and the end: who is party, and what is owed. Nothing of it holds before it is signed. */
@Service
@Transactional
@PreAuthorize("hasRole('" + AGREEMENT_READ + "')")
public class AmendmentTerms {

    private final AgreementRecords agreements;
    private final ObligationRecords obligations;
    private final AgreementReader reader;
    private final AgreementWriter writer;
    private final Parties parties;
    private final Settling settling;

    AmendmentTerms(
            AgreementRecords agreements,
            ObligationRecords obligations,
            AgreementReader reader,
            AgreementWriter writer,
            Parties parties,
            Settling settling) {
        this.agreements = agreements;
        this.obligations = obligations;
        this.reader = reader;
        this.writer = writer;
        this.parties = parties;
        this.settling = settling;
    }

    /**
     * Says who joins with the amendment and who leaves with it. What a party that leaves has not given yet is struck out of the
     * schedule.
     *
     * @throws PartnershipRefusal.PartiesPending another amendment on its way changes the parties
     * @throws PartnershipRefusal.MoneyPending another one changes the amounts, and a party that leaves has some to give
     * @throws PartnershipRefusal.PartyTwice who joins is party already
     * @throws PartnershipRefusal.NoOwnParty the chamber stays
     */
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void parties(AgreementId id, long version, List<PartyData> joining, Set<PartyId> leaving) {
        Agreement amendment = drafted(id, version);
        List<Agreement> others = agreements
                .findByBaseOrderByNumberAsc(amendment.agreement().value())
                .stream()
                .filter(other -> !other.id().equals(id) && other.state().isOpen())
                .toList();
        if (others.stream().anyMatch(other -> !parties.changes(other).isEmpty())) {
            throw new PartnershipRefusal.PartiesPending();
        }
        PartyChanges before = parties.changes(amendment);
        List<PartyRow> bound = parties.boundBy(amendment).stream()
                .filter(party -> !before.joining().contains(party))
                .toList();
        mayLeave(bound, leaving);
        mayJoin(bound, joining);
        parties.enter(id, before.joining(), joining);
        writer.leaves(id, leaving);
        Set<PartyId> stays = before.leaving().stream().map(PartyRow::id).collect(Collectors.toCollection(HashSet::new));
        stays.removeAll(leaving);
        if (!leaving.isEmpty() || !stays.isEmpty()) {
            parties.strike(amendment, leaving, stays);
            if (amendment.total() != null && others.stream().anyMatch(other -> other.total() != null)) {
                throw new PartnershipRefusal.MoneyPending();
            }
        }
        settling.moved(amendment, "partnership.partiesAmended");
    }

    private static void mayLeave(List<PartyRow> bound, Set<PartyId> leaving) {
        for (PartyId party : leaving) {
            PartyRow row = bound.stream()
                    .filter(one -> one.id().equals(party))
                    .findAny()
                    .orElseThrow(NotFoundException::new);
            if (row.isOwn()) {
                throw new PartnershipRefusal.NoOwnParty();
            }
        }
    }

    private static void mayJoin(List<PartyRow> bound, List<PartyData> joining) {
        for (PartyData party : joining) {
            if (bound.stream().anyMatch(one -> Objects.equals(one.partner(), party.partner()))) {
                throw new PartnershipRefusal.PartyTwice();
            }
        }
    }

    /** What was agreed to be done before the amendment, and what it makes of it; the earliest first. */
    @Transactional(readOnly = true)
    public List<ObligationChange> obligations(AgreementId id) {
        Agreement amendment = agreements.findById(id.value()).orElseThrow(NotFoundException::new);
        if (!amendment.isAmendment()) {
            return List.of();
        }
        Map<ObligationId, ObligationTerm> now = reader.obligationChanges(id);
        return signed(amendment).entrySet().stream()
                .map(entry -> new ObligationChange(entry.getKey(), entry.getValue(), now.get(entry.getKey())))
                .toList();
    }

    private Map<ObligationId, ObligationTerm> signed(Agreement amendment) {
        return reader.chain(amendment.agreement())
                .before(amendment.id())
                .signed()
                .obligations();
    }

    /** Says an obligation anew: its words, its day. */
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void changeObligation(
            AgreementId id, long version, ObligationId obligation, Bilingual words, LocalDate due) {
        Agreement amendment = drafted(id, version);
        ObligationTerm before = open(amendment, obligation);
        var now = new ObligationTerm(before.party(), Given.arabic("words", words, Obligation.WORDS), due, false);
        writer.obligation(id, obligation, now.equals(before) ? null : now);
        settling.moved(amendment, "partnership.obligationAmended");
    }

    /** Strikes an obligation out. */
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void dropObligation(AgreementId id, long version, ObligationId obligation) {
        Agreement amendment = drafted(id, version);
        ObligationTerm before = open(amendment, obligation);
        writer.obligation(id, obligation, new ObligationTerm(before.party(), before.words(), before.due(), true));
        settling.moved(amendment, "partnership.obligationAmended");
    }

    /** The amendment leaves an obligation as it is after all. */
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void leaveObligation(AgreementId id, long version, ObligationId obligation) {
        Agreement amendment = drafted(id, version);
        writer.obligation(id, obligation, null);
        settling.moved(amendment, "partnership.obligationAmended");
    }

    /** @throws PartnershipRefusal.ObligationPending another amendment on its way changes it */
    private ObligationTerm open(Agreement amendment, ObligationId obligation) {
        @Nullable ObligationTerm before = signed(amendment).get(obligation);
        Optional<Obligation> row = obligations.findById(obligation.value());
        if (before == null || row.isEmpty()) {
            throw new NotFoundException();
        }
        if (row.get().row().state() != ObligationState.OPEN) {
            throw new PartnershipRefusal.NotTheNextStep();
        }
        @Nullable Integer other = writer.pendingFor(obligation, amendment.id());
        if (other != null) {
            throw new PartnershipRefusal.ObligationPending(other);
        }
        return before;
    }

    private Agreement drafted(AgreementId id, long version) {
        Agreement amendment = agreements.held(id);
        if (!amendment.isAmendment()) {
            throw new PartnershipRefusal.NotABase();
        }
        amendment.mayEnter(version);
        return amendment;
    }
}
