package ma.ghorfa.campaign;

import static ma.ghorfa.identity.Permissions.BENEFIT_WRITE;
import static ma.ghorfa.identity.Permissions.CHAMBER_READ;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Stored;
import ma.ghorfa.journal.Journal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the professional card gives to who carries it. Everybody of the chamber reads it, members first of all. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + CHAMBER_READ + "')")
public class Benefits {

    static final String SUBJECT = "cardBenefit";

    private final BenefitRecords benefits;
    private final Journal journal;

    Benefits(BenefitRecords benefits, Journal journal) {
        this.benefits = benefits;
        this.journal = journal;
    }

    /** All of them by what they are about; in each kind the oldest first. */
    public List<BenefitRow> all() {
        return benefits.findAll().stream()
                .map(Benefit::row)
                .sorted(Comparator.comparing((BenefitRow row) -> row.data().kind())
                        .thenComparing(row -> row.id().value()))
                .toList();
    }

    public Optional<BenefitRow> find(BenefitId id) {
        return benefits.findById(id.value()).map(Benefit::row);
    }

    @Transactional
    @PreAuthorize("hasRole('" + BENEFIT_WRITE + "')")
    public BenefitId add(BenefitData data) {
        Benefit benefit = Stored.now(benefits, new Benefit(data));
        journal.record("campaign.benefitAdded", SUBJECT, benefit.id().value());
        return benefit.id();
    }

    @Transactional
    @PreAuthorize("hasRole('" + BENEFIT_WRITE + "')")
    public void edit(BenefitId id, long version, BenefitData data) {
        Benefit benefit = benefits.findById(id.value()).orElseThrow(NotFoundException::new);
        benefit.edit(version, data);
        Stored.now(benefits, benefit);
        journal.record("campaign.benefitEdited", SUBJECT, id.value());
    }
}
