package ma.ghorfa.partnership;

import static ma.ghorfa.identity.Permissions.AGREEMENT_PREPARE;
import static ma.ghorfa.identity.Permissions.AGREEMENT_READ;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Stored;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.Zone;
import ma.ghorfa.journal.Journal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may go wrong with an agreement, how much it would weigh, and what is done against it. */
@Service
@Transactional
@PreAuthorize("hasRole('" + AGREEMENT_READ + "')")
public class Risks {

    private static final Comparator<RiskRow> HEAVIEST_FIRST = Comparator.comparing(RiskRow::isClosed)
            .thenComparing(Comparator.comparingInt(RiskRow::score).reversed());

    private final AgreementRecords agreements;
    private final RiskRecords risks;
    private final Journal journal;
    private final Clock clock;

    Risks(AgreementRecords agreements, RiskRecords risks, Journal journal, Clock clock) {
        this.agreements = agreements;
        this.risks = risks;
        this.journal = journal;
        this.clock = clock;
    }

    /** The risks of an agreement, the heaviest first and those that are closed last. */
    @Transactional(readOnly = true)
    public List<RiskRow> of(AgreementId id) {
        return risks.findByAgreementOrderByIdAsc(agreement(id).value()).stream()
                .map(Risk::row)
                .sorted(HEAVIEST_FIRST)
                .toList();
    }

    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public RiskId add(AgreementId id, RiskData data) {
        AgreementId agreement = agreement(id);
        Risk risk = Stored.now(risks, new Risk(agreement, data, today()));
        record(agreement);
        return risk.row().id();
    }

    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void edit(RiskId id, long version, RiskData data) {
        Risk risk = risks.findById(id.value()).orElseThrow(NotFoundException::new);
        risk.edit(version, data, today());
        Stored.now(risks, risk);
        record(risk.agreement());
    }

    /** Takes a risk back that was none, for a reason; the history keeps it. */
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void remove(RiskId id, long version, String reason) {
        Risk risk = risks.findById(id.value()).orElseThrow(NotFoundException::new);
        ConflictException.unlessSame(risk.version(), version);
        String why = Text.requiredParagraphs("reason", reason, Indicators.REASON);
        risks.delete(risk);
        risks.flush();
        journal.record(
                "partnership.riskRemoved",
                Agreements.SUBJECT,
                risk.agreement().value(),
                Map.of("name", risk.row().data().words().ar(), "reason", why));
    }

    private void record(AgreementId id) {
        journal.record("partnership.riskEntered", Agreements.SUBJECT, id.value());
    }

    private AgreementId agreement(AgreementId id) {
        return agreements
                .findById(id.value())
                .orElseThrow(NotFoundException::new)
                .agreement();
    }

    private LocalDate today() {
        return Zone.date(clock.instant());
    }
}
