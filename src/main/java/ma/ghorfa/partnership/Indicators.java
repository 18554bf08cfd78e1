package ma.ghorfa.partnership;

import static ma.ghorfa.identity.Permissions.AGREEMENT_PREPARE;
import static ma.ghorfa.identity.Permissions.AGREEMENT_READ;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Stored;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.Zone;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an agreement is to change, as numbers: people enter targets and measures, how far it is follows from them. */
@Service
@Transactional
@PreAuthorize("hasRole('" + AGREEMENT_READ + "')")
public class Indicators {

    static final int REASON = 1000;

    private final AgreementRecords agreements;
    private final IndicatorRecords indicators;
    private final MeasureRecords measures;
    private final AgreementReader reader;
    private final Journal journal;
    private final CurrentAccount account;
    private final Clock clock;

    Indicators(
            AgreementRecords agreements,
            IndicatorRecords indicators,
            MeasureRecords measures,
            AgreementReader reader,
            Journal journal,
            CurrentAccount account,
            Clock clock) {
        this.agreements = agreements;
        this.indicators = indicators;
        this.measures = measures;
        this.reader = reader;
        this.journal = journal;
        this.account = account;
        this.clock = clock;
    }

    /** The indicators of an agreement with their measures up to a day, the earliest target first. */
    @Transactional(readOnly = true)
    public List<IndicatorRow> of(AgreementId id, LocalDate day) {
        UUID agreement = agreement(id).value();
        Map<UUID, List<MeasureRow>> measured =
                measures.findByAgreementAndOnLessThanEqualOrderByOnDesc(agreement, day).stream()
                        .collect(Collectors.groupingBy(
                                Measure::indicator, Collectors.mapping(Measure::row, Collectors.toList())));
        return indicators.findByAgreementOrderByTargetOnAscIdAsc(agreement).stream()
                .map(indicator ->
                        indicator.row(measured.getOrDefault(indicator.id().value(), List.of())))
                .toList();
    }

    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public IndicatorId add(AgreementId id, IndicatorData data) {
        AgreementId agreement = agreement(id);
        Indicator indicator = Stored.now(indicators, new Indicator(agreement, data));
        record("partnership.indicatorEntered", agreement);
        return indicator.id();
    }

    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void edit(IndicatorId id, long version, IndicatorData data) {
        Indicator indicator = get(id);
        indicator.edit(version, data);
        Stored.now(indicators, indicator);
        record("partnership.indicatorEntered", indicator.agreement());
    }

    /**
     * Takes an indicator back with what was measured of it, for a reason that the journal keeps.
     *
     * @param measured how many measures of it were seen
     * @throws ConflictException somebody else changed it or measured meanwhile
     */
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void remove(IndicatorId id, long version, int measured, String reason) {
        Indicator indicator = lock(id);
        ConflictException.unlessSame(indicator.version(), version);
        List<Measure> known = measures.findByIndicator(id.value());
        ConflictException.unlessSame(known.size(), measured);
        String why = Text.requiredParagraphs("reason", reason, REASON);
        measures.deleteAll(known);
        measures.flush();
        indicators.delete(indicator);
        indicators.flush();
        journal.record(
                "partnership.indicatorRemoved",
                Agreements.SUBJECT,
                indicator.agreement().value(),
                Map.of("name", indicator.name().ar(), "reason", why));
    }

    /**
     * Enters where an indicator stood on a day.
     *
     * @throws PartnershipRefusal.MeasuredOnThatDay there is one of that day already
     * @throws PartnershipRefusal.NotInEffectThen the agreement had no effect on that day
     */
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public MeasureId measure(IndicatorId id, MeasureData data) {
        Indicator indicator = lock(id);
        mustBeADay(indicator.agreement(), id.value(), null, data.on());
        Measure measure = Stored.now(measures, new Measure(indicator, data, account.username()));
        record("partnership.measureEntered", indicator.agreement());
        return measure.row().id();
    }

    /** Corrects a measure; what stood there before stays in the history. */
    @PreAuthorize("hasRole('" + AGREEMENT_PREPARE + "')")
    public void correct(MeasureId id, long version, MeasureData data) {
        Measure measure = measures.findById(id.value()).orElseThrow(NotFoundException::new);
        mustBeADay(measure.agreement(), measure.indicator(), measure, data.on());
        measure.edit(version, data);
        Stored.now(measures, measure);
        record("partnership.measureEntered", measure.agreement());
    }

    private void mustBeADay(AgreementId agreement, UUID indicator, @Nullable Measure same, LocalDate on) {
        if (on.isAfter(Zone.date(clock.instant()))) {
            throw new PartnershipRefusal.InTheFuture();
        }
        LocalDate effect =
                reader.chain(agreement).effectOn().orElseThrow(() -> new PartnershipRefusal.NotInEffectThen(null));
        if (on.isBefore(effect)) {
            throw new PartnershipRefusal.NotInEffectThen(effect);
        }
        if (measures.findByIndicatorAndOn(indicator, on)
                .filter(measure -> !measure.equals(same))
                .isPresent()) {
            throw new PartnershipRefusal.MeasuredOnThatDay(on);
        }
    }

    private void record(String act, AgreementId id) {
        journal.record(act, Agreements.SUBJECT, id.value());
    }

    private AgreementId agreement(AgreementId id) {
        return agreements
                .findById(id.value())
                .orElseThrow(NotFoundException::new)
                .agreement();
    }

    private Indicator lock(IndicatorId id) {
        return indicators.lock(id.value()).orElseThrow(NotFoundException::new);
    }

    private Indicator get(IndicatorId id) {
        return indicators.findById(id.value()).orElseThrow(NotFoundException::new);
    }
}
