package ma.ghorfa.partnership;

import static ma.ghorfa.identity.Permissions.AGREEMENT_READ;
import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_READ;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.Zone;
import ma.ghorfa.budget.ActId;
import ma.ghorfa.budget.BudgetPhase;
import ma.ghorfa.budget.Budgets;
import ma.ghorfa.budget.Execution;
import ma.ghorfa.chamber.Chamber;
import ma.ghorfa.chamber.Chambers;
import ma.ghorfa.document.Document;
import ma.ghorfa.document.DocumentRenderer;
import ma.ghorfa.document.WordRenderer;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.OnBehalf;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dossier of an agreement or an amendment: all that a session is given to decide on it, on paper or to write on. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + AGREEMENT_READ + "')")
public class Dossiers {

    private final Agreements agreements;
    private final AmendmentTerms amending;
    private final Monitoring monitoring;
    private final AgreementReader reader;
    private final Budgets budgets;
    private final Execution execution;
    private final Chambers chambers;
    private final CurrentAccount account;
    private final DossierDocument paper;
    private final DocumentRenderer renderer;
    private final WordRenderer word;
    private final Clock clock;

    Dossiers(
            Agreements agreements,
            AmendmentTerms amending,
            Monitoring monitoring,
            AgreementReader reader,
            Budgets budgets,
            Execution execution,
            Chambers chambers,
            CurrentAccount account,
            DossierDocument paper,
            DocumentRenderer renderer,
            WordRenderer word,
            Clock clock) {
        this.agreements = agreements;
        this.amending = amending;
        this.monitoring = monitoring;
        this.reader = reader;
        this.budgets = budgets;
        this.execution = execution;
        this.chambers = chambers;
        this.account = account;
        this.paper = paper;
        this.renderer = renderer;
        this.word = word;
        this.clock = clock;
    }

    /** The dossier as it stands today in one of the official languages; other readers get the French one. */
    public Document document(AgreementId id, Language language) {
        return paper.of(facts(id), language, clock.instant());
    }

    public byte[] pdf(AgreementId id, Language language) {
        return renderer.pdf(document(id, language));
    }

    public byte[] docx(AgreementId id, Language language) {
        return word.docx(document(id, language));
    }

    private DossierFacts facts(AgreementId id) {
        LocalDate today = Zone.date(clock.instant());
        AgreementDetails details = agreements.details(id);
        AgreementRow row = details.row();
        @Nullable AgreementId framework = row.data().framework();
        List<TrancheRow> tranches = agreements.contributions(id, today);
        return new DossierFacts(
                details,
                framework == null ? null : agreements.find(framework).orElse(null),
                clauses(details),
                tranches,
                row.isAmendment() ? Optional.of(amended(details, today)) : Optional.empty(),
                account.may(BUDGET_READ) ? Optional.of(credit(tranches)) : Optional.empty(),
                OnBehalf.with(
                        CHAMBER_READ, () -> chambers.find().map(Chamber::name).orElse(Bilingual.EMPTY)),
                today);
    }

    /** What another amendment changes that is signed already is not this one's doing, whether it has effect yet or not. */
    private DossierFacts.Amended amended(AgreementDetails details, LocalDate today) {
        AgreementId amendment = details.row().id();
        AgreementId agreement = details.agreement().id();
        Map<PartyId, PartyRow> parties =
                details.everybody().stream().collect(Collectors.toMap(PartyRow::id, party -> party));
        Map<TrancheId, PartyRow> partyOf = new HashMap<>();
        reader.tranches(agreement)
                .getOrDefault(agreement.value(), List.of())
                .forEach(tranche -> partyOf.put(tranche.id(), Objects.requireNonNull(parties.get(tranche.party()))));
        return new DossierFacts.Amended(
                reader.chain(agreement).before(amendment).signed(),
                partyOf,
                amending.obligations(amendment),
                monitoring.obligations(amendment, today));
    }

    private static List<ClauseText> clauses(AgreementDetails details) {
        return details.row().isAmendment() || details.current().state().isEmpty()
                ? details.clauses().stream().map(ClauseRow::text).toList()
                : List.copyOf(details.current().clauses().values());
    }

    private DossierCredit credit(List<TrancheRow> tranches) {
        List<TrancheRow> own = tranches.stream()
                .filter(tranche -> tranche.party().isOwn() && !tranche.inKind())
                .toList();
        Map<TrancheId, Money> committed = new HashMap<>();
        for (TrancheRow tranche : own) {
            @Nullable ActId act = tranche.act();
            if (act != null) {
                committed.put(tranche.id(), execution.stands(act));
            }
        }
        List<DossierCredit.Year> years = budgets.all().stream()
                .filter(budget -> budget.phase() == BudgetPhase.EXECUTING)
                .map(budget -> new DossierCredit.Year(
                        budget.year(),
                        Money.sum(own.stream()
                                .filter(tranche -> tranche.year() <= budget.year())
                                .map(tranche -> tranche.figures()
                                        .amount()
                                        .minus(committed.getOrDefault(tranche.id(), Money.ZERO))
                                        .max(Money.ZERO))
                                .toList()),
                        execution.credits(budget.id()).stream()
                                .filter(line -> line.code().section().isExpenditure())
                                .filter(line -> line.figures().available().isPositive())
                                .toList()))
                .toList();
        return new DossierCredit(
                Money.sum(
                        own.stream().map(tranche -> tranche.figures().amount()).toList()),
                Money.sum(committed.values()),
                years);
    }
}
