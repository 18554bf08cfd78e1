package ma.ghorfa.partnership;

import static ma.ghorfa.identity.Permissions.AGREEMENT_PREPARE;
import static ma.ghorfa.identity.Permissions.AGREEMENT_READ;
import static ma.ghorfa.identity.Permissions.AGREEMENT_SIGN;
import static ma.ghorfa.identity.Permissions.DOCUMENT_READ;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Stored;
import ma.ghorfa.base.Zone;
import ma.ghorfa.document.StoredFileId;
import ma.ghorfa.document.StoredFileRow;
import ma.ghorfa.document.StoredFiles;
import ma.ghorfa.identity.OnBehalf;
import ma.ghorfa.journal.Journal;
import ma.ghorfa.partnership.AgreementReader.TrancheFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Agreements and their amendments: what they are, who is party to them, what they say and who contributes what. They are
 * written while they are drafted; how they go on is {@link AgreementSteps}.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + AGREEMENT_READ + "')")
public class Agreements {

    static final String SUBJECT = "agreement";

    public static final int CLAUSE_TITLE = 300;
    public static final int CLAUSE_BODY = 60_000;

    private final AgreementRecords agreements;
    private final AgreementReader reader;
    private final AgreementWriter writer;
    private final AgreementNumbers numbers;
    private final Settling settling;
    private final OwnShare ownShare;
    private final Parties parties;
    private final AgreementLines lines;
    private final AgreementLists lists;
    private final AgreementWords words;
    private final StoredFiles files;
    private final InterestKeeper interests;
    private final Journal journal;
    private final Clock clock;

    Agreements(
            AgreementRecords agreements,
            AgreementReader reader,
            AgreementWriter writer,
            AgreementNumbers numbers,
            Settling settling,
            OwnShare ownShare,
            Parties parties,
            AgreementLines lines,
            AgreementLists lists,
            AgreementWords words,
            StoredFiles files,
            InterestKeeper interests,
            Journal journal,
            Clock clock) {
        this.agreements = agreements;
        this.reader = reader;
        this.writer = writer;
        this.numbers = numbers;
        this.settling = settling;
        this.ownShare = ownShare;
        this.parties = parties;
        this.lines = lines;
        this.lists = lists;
        this.words = words;
        this.files = files;
        this.interests = interests;
        this.journal = journal;
        this.clock = clock;
    }

    // ---- Reading ----

    /** All agreements as they stand on a day, the latest reference first. */
    public List<AgreementLine> on(LocalDate day) {
        return lines.all(day);
    }

    public Optional<AgreementRow> find(AgreementId id) {
        return agreements.findById(id.value()).map(Agreement::row);
    }

    public AgreementDetails details(AgreementId id) {
        Agreement row = get(id);
        AgreementId agreement = row.agreement();
        AgreementChain chain = reader.chain(agreement);
        List<PartyRow> bound = parties.boundBy(row);
        return new AgreementDetails(
                row.row(),
                get(agreement).row(),
                bound,
                row.isAmendment() ? bound : parties.on(agreement, chain.on(today())),
                parties.everybody(agreement),
                parties.changes(row),
                reader.texts(id),
                reader.clauses(id, row.textNumber()),
                reader.opinions(id),
                reader.deliberations(id),
                reader.approvals(id),
                reader.turns(id),
                agreements.findByBaseOrderByNumberAsc(agreement.value()).stream()
                        .map(Agreement::row)
                        .toList(),
                chain.on(today()),
                chain.signedClauses());
    }

    /** The agreement as it stands on a day, whatever was drafted since. */
    public AgreementAsOf asOf(AgreementId id, LocalDate day) {
        return reader.chain(get(id).agreement()).on(day);
    }

    /** The parties of an agreement on a day. */
    public List<PartyRow> parties(AgreementId id, LocalDate day) {
        AgreementId agreement = get(id).agreement();
        return parties.on(agreement, reader.chain(agreement).on(day));
    }

    /** The clauses of a version of the text. */
    public List<ClauseRow> clauses(AgreementId id, int textNumber) {
        return reader.clauses(id, textNumber);
    }

    /**
     * The contributions of an agreement: those that hold on a day once it is signed, and those that are planned before. Of
     * an amendment as they are with it: on top of everything that is signed, or was when it was signed itself.
     */
    public List<TrancheRow> contributions(AgreementId id, LocalDate day) {
        Agreement row = get(id);
        AgreementId agreement = row.agreement();
        AgreementChain chain = reader.chain(agreement);
        boolean owed = chain.on(day).isOwed();
        Map<TrancheId, TrancheTerm> terms = terms(row, chain, day);
        Map<PartyId, PartyRow> rows =
                parties.everybody(agreement).stream().collect(Collectors.toMap(PartyRow::id, party -> party));
        return reader.tranchesOn(agreement, day).getOrDefault(agreement.value(), List.of()).stream()
                .flatMap(tranche -> Optional.ofNullable(terms.get(tranche.id()))
                        .filter(term -> term.amount().isPositive())
                        .map(term -> tranche(
                                tranche,
                                term,
                                Objects.requireNonNull(rows.get(tranche.party())),
                                owed && tranche.figures().under(term).isLate(term.due(), day)))
                        .stream())
                .sorted(Comparator.comparing(TrancheRow::due)
                        .thenComparing(tranche -> tranche.id().value()))
                .toList();
    }

    private Map<TrancheId, TrancheTerm> terms(Agreement row, AgreementChain chain, LocalDate day) {
        if (row.isAmendment()) {
            boolean signed = row.state() == AgreementState.SIGNED;
            Map<TrancheId, TrancheTerm> terms = (signed ? chain.upTo(row.id()) : chain).signedTerms();
            terms.putAll(reader.terms(row.id()));
            return terms;
        }
        AgreementAsOf stands = chain.on(day);
        return stands.state().isEmpty() ? reader.terms(row.id()) : stands.tranches();
    }

    private static TrancheRow tranche(TrancheFacts facts, TrancheTerm term, PartyRow party, boolean late) {
        return new TrancheRow(
                facts.id(),
                party,
                facts.inKind(),
                term.year(),
                term.due(),
                facts.figures().under(term),
                facts.act(),
                late);
    }

    /** The agreements that a partner is party to, the latest first. */
    public List<AgreementLine> with(PartnerId partner, LocalDate day) {
        return lines.of(lists.of(partner), day);
    }

    /** Framework agreements that others may carry out. */
    public List<AgreementRow> frameworks() {
        return agreements.agreements().stream()
                .filter(agreement ->
                        agreement.kind() == AgreementKind.FRAMEWORK && agreement.state() != AgreementState.ABANDONED)
                .map(Agreement::row)
                .toList();
    }

    /** Members in office whose declared interest may be meant by one of the names of a party. */
    @PreAuthorize("hasAnyRole('" + AGREEMENT_PREPARE + "', '" + AGREEMENT_SIGN + "')")
    public List<Interested> interested(AgreementId id) {
        return interests.interested(get(id), today());
    }

    /** What a partner is called; each of its other names is held against names in both scripts. */
    static List<Bilingual> names(PartnerRecord partner) {
        return Stream.concat(
                        Stream.of(partner.name()), partner.aliases().stream().map(alias -> new Bilingual(alias, alias)))
                .toList();
    }

    // ---- Drafting ----

    /** Begins an agreement with the next number of its year; the chamber is its first party. */
    @Transactional
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public AgreementId create(int year, AgreementData data) {
        if (year < 2000 || year > today().getYear() + 1) {
            throw new InvalidInputException("year", "partnership.refusal.notAYear");
        }
        if (data.kind() == AgreementKind.AMENDMENT) {
            throw new PartnershipRefusal.NotABase();
        }
        mustBeFramework(data);
        Agreement agreement = Stored.now(agreements, new Agreement(null, year, numbers.next(year), data));
        writer.passed(agreement, today());
        writer.beginText(agreement.id(), 1, "");
        writer.addParty(agreement.id(), new PartyData(null, Set.of(PartyRole.FINANCER)), 0);
        words.write(agreement);
        lists.changed();
        record("partnership.created", agreement);
        return agreement.id();
    }

    /**
     * Begins an amendment of a signed agreement.
     *
     * @throws PartnershipRefusal.NotABase it is not signed, or was terminated or closed
     */
    @Transactional
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public AgreementId amend(AgreementId base, AgreementData data) {
        Agreement agreement = agreements.held(base);
        boolean holds = reader.chain(base)
                .on(today())
                .state()
                .filter(state -> state != AgreementState.TERMINATED && state != AgreementState.CLOSED)
                .isPresent();
        if (agreement.isAmendment() || !holds) {
            throw new PartnershipRefusal.NotABase();
        }
        mustBeAlone(base, null, data.endsOn() != null, false);
        int number = agreements.findByBaseOrderByNumberAsc(base.value()).size() + 1;
        Agreement amendment = Stored.now(agreements, new Agreement(base, today().getYear(), number, data));
        writer.passed(amendment, today());
        writer.beginText(amendment.id(), 1, "");
        record("partnership.amendmentBegun", amendment);
        return amendment.id();
    }

    @Transactional
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void edit(AgreementId id, long version, AgreementData data) {
        Agreement agreement = agreements.held(id);
        if (agreement.isAmendment()) {
            mustBeAlone(agreement.agreement(), id, data.endsOn() != null, false);
        } else {
            mustBeFramework(data);
        }
        agreement.edit(version, data);
        settling.moved(agreement, "partnership.edited");
        words.write(agreement);
    }

    /**
     * Says who the parties are; those that are left out are parties no more.
     *
     * @throws PartnershipRefusal.NoOwnParty the chamber is not among them
     * @throws PartnershipRefusal.PartyContributes a party that is left out has contributions
     * @throws PartnershipRefusal.PartyOwes an obligation names a party that is left out
     * @throws PartnershipRefusal.PartyApproved a party that is left out approved an earlier version, which stays on record
     */
    @Transactional
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void parties(AgreementId id, long version, List<PartyData> entered) {
        Agreement agreement = agreements.held(id);
        if (agreement.isAmendment()) {
            throw new PartnershipRefusal.NotEditable();
        }
        agreement.mayEnter(version);
        if (entered.stream().noneMatch(party -> party.partner() == null)) {
            throw new PartnershipRefusal.NoOwnParty();
        }
        parties.enter(id, parties.boundBy(agreement), entered);
        settling.moved(agreement, "partnership.partiesEntered");
    }

    // ---- Contributions ----

    /**
     * Enters the whole schedule of contributions and the total that it comes to; of an amendment as it will be with it.
     *
     * @throws PartnershipRefusal.SumsDiffer the tranches do not come to the total
     * @throws PartnershipRefusal.BelowWhatWasMoved a tranche would fall below what was called or received of it
     * @throws PartnershipRefusal.RaisedOnceCommitted a tranche of the chamber would be raised that is committed
     * @throws PartnershipRefusal.BelowWhatIsCommitted one would fall below what is committed of it
     * @throws PartnershipRefusal.MoneyPending another amendment on its way changes the amounts
     * @throws PartnershipRefusal.PartyLeaves a party that leaves would give more than it gave
     * @throws PartnershipRefusal.PartyNotBound a tranche of one that left would change
     */
    @Transactional
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void plan(AgreementId id, long version, Schedule schedule) {
        Agreement agreement = agreements.held(id);
        agreement.mayEnter(version);
        schedule.checked();
        parties.mayPlan(agreement, schedule);
        Map<TrancheId, TrancheFacts> known =
                reader
                        .tranches(agreement.agreement())
                        .getOrDefault(agreement.agreement().value(), List.of())
                        .stream()
                        .collect(Collectors.toMap(TrancheFacts::id, tranche -> tranche));
        if (agreement.isAmendment()) {
            mustBeAlone(agreement.agreement(), id, false, true);
            amendPlan(agreement, schedule, known);
        } else {
            draftPlan(agreement, schedule, known);
        }
        agreement.plan(schedule);
        settling.moved(agreement, "partnership.planned");
    }

    private void draftPlan(Agreement agreement, Schedule schedule, Map<TrancheId, TrancheFacts> known) {
        AgreementId id = agreement.id();
        writer.removeTerms(id);
        Map<TrancheId, TrancheFacts> gone = new HashMap<>(known);
        for (Schedule.Tranche tranche : schedule.tranches()) {
            @Nullable TrancheId same = tranche.id();
            if (same != null && gone.remove(same) == null) {
                throw new PartnershipRefusal.UnknownTranche();
            }
            if (same != null) {
                writer.editTranche(same, tranche, tranche.amount());
            }
            writer.term(id, same == null ? writer.addTranche(id, tranche, tranche.amount()) : same, tranche.term());
        }
        gone.keySet().forEach(writer::removeTranche);
    }

    /** Keeps only what the amendment changes; what it leaves out it strikes out. */
    private void amendPlan(Agreement amendment, Schedule schedule, Map<TrancheId, TrancheFacts> known) {
        AgreementId id = amendment.id();
        Map<TrancheId, TrancheTerm> signed = reader.chain(amendment.agreement()).signedTerms();
        Set<TrancheId> brought = reader.terms(id).keySet().stream()
                .filter(tranche -> !signed.containsKey(tranche))
                .collect(Collectors.toSet());
        writer.removeTerms(id);
        Map<TrancheId, TrancheTerm> gone = new HashMap<>(signed);
        gone.values().removeIf(term -> term.amount().isZero());
        for (Schedule.Tranche tranche : schedule.tranches()) {
            @Nullable TrancheId same = tranche.id();
            if (same == null) {
                writer.term(id, writer.addTranche(amendment.agreement(), tranche, Money.ZERO), tranche.term());
            } else if (brought.remove(same)) {
                writer.editTranche(same, tranche, Money.ZERO);
                writer.term(id, same, tranche.term());
            } else {
                @Nullable TrancheTerm before = gone.remove(same);
                @Nullable TrancheFacts facts = known.get(same);
                if (before == null || facts == null || !facts.party().equals(tranche.party())) {
                    throw new PartnershipRefusal.UnknownTranche();
                }
                facts.figures().agreed(tranche.amount());
                ownShare.mayBecome(facts, before.amount(), tranche.amount());
                if (!before.equals(tranche.term())) {
                    writer.term(id, same, tranche.term());
                }
            }
        }
        gone.forEach((tranche, before) -> {
            TrancheFacts facts = Objects.requireNonNull(known.get(tranche));
            facts.figures().agreed(Money.ZERO);
            ownShare.mayBecome(facts, before.amount(), Money.ZERO);
            writer.term(id, tranche, new TrancheTerm(before.year(), Money.ZERO, before.due()));
        });
        brought.forEach(writer::removeTranche);
    }

    /** An amendment leaves the amounts as they are after all. */
    @Transactional
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void leaveAmounts(AgreementId id, long version) {
        Agreement amendment = agreements.held(id);
        if (!amendment.isAmendment()) {
            throw new PartnershipRefusal.NotABase();
        }
        amendment.mayEnter(version);
        Set<TrancheId> signed =
                reader.chain(amendment.agreement()).signedTerms().keySet();
        Set<TrancheId> touched = reader.terms(id).keySet();
        writer.removeTerms(id);
        touched.stream().filter(tranche -> !signed.contains(tranche)).forEach(writer::removeTranche);
        amendment.planNothing();
        Set<PartyId> leaving = reader.leaving(id);
        if (!leaving.isEmpty()) {
            parties.strike(amendment, leaving, Set.of());
        }
        settling.moved(amendment, "partnership.planned");
    }

    // ---- The text ----

    /** Adds a clause at the end of the text. */
    @Transactional
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public ClauseId addClause(AgreementId id, long version, Bilingual title, Bilingual body) {
        return addClauses(id, version, List.of(new NewClause(title, body, null)))
                .getFirst();
    }

    /** Adds clauses at the end of the text, in their order. */
    @Transactional
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public List<ClauseId> addClauses(AgreementId id, long version, List<NewClause> clauses) {
        Agreement agreement = agreements.held(id);
        agreement.mayEnter(version);
        int last = Stream.concat(
                        reader.clauses(id, agreement.textNumber()).stream().map(ClauseRow::text),
                        reader.chain(agreement.agreement()).signedClauses().values().stream())
                .mapToInt(ClauseText::position)
                .max()
                .orElse(0);
        UUID text = writer.textOf(id, agreement.textNumber());
        List<ClauseId> added = new ArrayList<>();
        for (NewClause clause : clauses) {
            var clauseId = new ClauseId(AgreementWriter.newId());
            last++;
            writer.addClause(text, clauseId, text(last, clause.title(), clause.body(), false), agreement.isAmendment());
            if (clause.origin() != null) {
                writer.copied(text, clauseId, clause.origin());
            }
            added.add(clauseId);
        }
        settling.moved(agreement, "partnership.clausesEdited");
        return added;
    }

    /**
     * Writes a clause anew; in an amendment the clause of the agreement that it replaces.
     *
     * @param dropped the amendment strikes it out
     * @throws PartnershipRefusal.ClausePending another amendment on its way touches it
     */
    @Transactional
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void editClause(
            AgreementId id, long version, ClauseId clause, Bilingual title, Bilingual body, boolean dropped) {
        Agreement agreement = agreements.held(id);
        agreement.mayEnter(version);
        UUID text = writer.textOf(id, agreement.textNumber());
        Optional<ClauseText> own = reader.clauses(id, agreement.textNumber()).stream()
                .filter(row -> row.id().equals(clause))
                .map(ClauseRow::text)
                .findAny();
        if (own.isPresent()) {
            writer.editClause(
                    text, clause, text(own.get().position(), title, body, dropped && agreement.isAmendment()));
        } else {
            @Nullable
            ClauseText signed =
                    reader.chain(agreement.agreement()).signedClauses().get(clause);
            if (!agreement.isAmendment() || signed == null) {
                throw new NotFoundException();
            }
            @Nullable Integer other = writer.pending(clause);
            if (other != null) {
                throw new PartnershipRefusal.ClausePending(other);
            }
            writer.addClause(text, clause, text(signed.position(), title, body, dropped), true);
        }
        settling.moved(agreement, "partnership.clausesEdited");
    }

    /** Takes a clause out of the draft; an amendment then leaves the clause of the agreement as it is. */
    @Transactional
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void removeClause(AgreementId id, long version, ClauseId clause) {
        Agreement agreement = agreements.held(id);
        agreement.mayEnter(version);
        writer.removeClause(writer.textOf(id, agreement.textNumber()), clause);
        settling.moved(agreement, "partnership.clausesEdited");
    }

    private static ClauseText text(int position, Bilingual title, Bilingual body, boolean dropped) {
        return new ClauseText(
                position,
                Given.arabic("title", title, CLAUSE_TITLE),
                Given.paragraphs("body", body, CLAUSE_BODY),
                dropped);
    }

    /**
     * Keeps a file as the text of the version that is drafted, which began with that of the version before.
     *
     * @throws PartnershipRefusal.SameFile the version has this very file
     */
    @Transactional
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void attach(AgreementId id, long version, UUID file) {
        Agreement agreement = agreements.held(id);
        agreement.mayEnter(version);
        StoredFileRow stored = OnBehalf.with(DOCUMENT_READ, () -> files.find(new StoredFileId(file)))
                .orElseThrow(NotFoundException::new);
        UUID text = writer.textOf(id, agreement.textNumber());
        if (writer.hasFile(text, stored.sha256())) {
            throw new PartnershipRefusal.SameFile(agreement.textNumber());
        }
        writer.attach(text, file, stored.sha256());
        settling.moved(agreement, "partnership.fileAttached");
    }

    // ---- What several of these need ----

    private void mustBeFramework(AgreementData data) {
        if (data.framework() != null && get(data.framework()).kind() != AgreementKind.FRAMEWORK) {
            throw new PartnershipRefusal.NoFramework();
        }
    }

    /** At most one amendment on its way changes the end, and one the amounts. */
    private void mustBeAlone(AgreementId base, @Nullable AgreementId itself, boolean end, boolean money) {
        for (Agreement other : agreements.findByBaseOrderByNumberAsc(base.value())) {
            if (other.id().equals(itself) || !other.state().isOpen()) {
                continue;
            }
            if (end && other.endsOn() != null) {
                throw new PartnershipRefusal.EndPending();
            }
            if (money && other.total() != null) {
                throw new PartnershipRefusal.MoneyPending();
            }
        }
    }

    private void record(String act, Agreement agreement) {
        journal.record(act, SUBJECT, agreement.id().value(), Map.of("number", Integer.toString(agreement.number())));
    }

    private Agreement get(AgreementId id) {
        return agreements.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    private LocalDate today() {
        return Zone.date(clock.instant());
    }
}
