package ma.ghorfa.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Zone;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.testing.Acting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** What an agreement is to reach and what may go wrong with it: entered by people, judged by the system. */
@Transactional
class IndicatorsTests extends PartnershipTest {

    private static final LocalDate VOTE = day(6, 26);
    private static final LocalDate EFFECT = VOTE.plusDays(7);
    private static final LocalDate TARGET_DAY = LocalDate.of(2026, 6, 30);
    private final LocalDate today = Zone.date(Instant.now());

    @Autowired
    Indicators indicators;

    @Autowired
    Risks risks;

    @SuppressWarnings("NullAway.Init")
    IndicatorsTests() {}

    private static IndicatorData indicator(String base, String target) {
        return new IndicatorData(
                both("المتدربون المكونون", "Stagiaires formés"),
                both("متدرب", "stagiaires"),
                new BigDecimal(base),
                new BigDecimal(target),
                TARGET_DAY);
    }

    private static MeasureData measure(LocalDate on, String value) {
        return new MeasureData(on, new BigDecimal(value), "لوائح التكوين");
    }

    private IndicatorId added(AgreementId id, String base, String target) {
        return PROGRAMMES.call(() -> indicators.add(id, indicator(base, target)));
    }

    private void measured(IndicatorId id, LocalDate on, String value) {
        PROGRAMMES.run(() -> indicators.measure(id, measure(on, value)));
    }

    private IndicatorRow row(AgreementId id, LocalDate on) {
        return DIRECTOR.call(() -> indicators.of(id, on)).getFirst();
    }

    @Test
    void howFarAnIndicatorIsFollowsFromItsLatestMeasureOnThatDay() {
        AgreementId id = crafts();
        signed(id, VOTE);
        IndicatorId trainees = added(id, "0", "100");
        measured(trainees, EFFECT.plusDays(90), "40");
        measured(trainees, EFFECT, "12.5");
        assertThat(row(id, EFFECT.plusDays(89)).progress()).contains(12);
        IndicatorRow later = row(id, EFFECT.plusDays(90));
        assertThat(later.progress()).contains(40);
        assertThat(later.direction()).isEqualTo(Direction.RISE);
        assertThat(later.measures()).extracting(MeasureRow::by).containsOnly("programmes");
        assertThat(later.isLate(TARGET_DAY)).as("on its last day").isFalse();
        assertThat(later.isLate(TARGET_DAY.plusDays(1))).isTrue();
        measured(trainees, EFFECT.plusDays(200), "110");
        IndicatorRow reached = row(id, today);
        assertThat(reached.progress()).contains(110);
        assertThat(reached.isReached()).isTrue();
        assertThat(reached.isLate(TARGET_DAY.plusDays(1))).isFalse();
    }

    @Test
    void anIndicatorThatIsToFallIsReachedBelow() {
        AgreementId id = crafts();
        signed(id, VOTE);
        IndicatorId waiting = added(id, "80", "20");
        measured(waiting, EFFECT, "95");
        assertThat(row(id, today).direction()).isEqualTo(Direction.FALL);
        assertThat(row(id, today).progress()).as("it went the other way").contains(-25);
        measured(waiting, EFFECT.plusDays(1), "20");
        assertThat(row(id, today).isReached()).isTrue();
    }

    @Test
    void withoutAMeasureNothingIsSaidOfItAndItIsLateOnceTheDayHasPassed() {
        AgreementId id = crafts();
        added(id, "0", "100");
        assertThat(row(id, today).progress()).isEqualTo(Optional.empty());
        assertThat(row(id, today).isLate(TARGET_DAY.plusDays(1))).isTrue();
    }

    @Test
    void nothingIsMeasuredBeforeTheAgreementHasEffectNorInTheFuture() {
        AgreementId id = crafts();
        IndicatorId trainees = added(id, "0", "100");
        assertThatThrownBy(() -> measured(trainees, VOTE, "1"))
                .isInstanceOf(PartnershipRefusal.NotInEffectThen.class)
                .hasMessageContaining("measuredBeforeSignature");
        signed(id, VOTE);
        assertThatThrownBy(() -> measured(trainees, EFFECT.minusDays(1), "1"))
                .isInstanceOf(PartnershipRefusal.NotInEffectThen.class);
        assertThatThrownBy(() -> measured(trainees, today.plusDays(1), "1"))
                .isInstanceOf(PartnershipRefusal.InTheFuture.class);
        assertThat(row(id, today).measures()).isEmpty();
    }

    @Test
    void aDayHasOneValueWhichMayBeCorrected() {
        AgreementId id = crafts();
        signed(id, VOTE);
        IndicatorId trainees = added(id, "0", "100");
        measured(trainees, EFFECT, "10");
        assertThatThrownBy(() -> measured(trainees, EFFECT, "11"))
                .isInstanceOf(PartnershipRefusal.MeasuredOnThatDay.class);
        measured(trainees, EFFECT.plusDays(1), "12");
        MeasureRow last = row(id, today).measures().getFirst();
        assertThatThrownBy(() ->
                        PROGRAMMES.run(() -> indicators.correct(last.id(), last.version(), measure(EFFECT, "12"))))
                .as("onto the day of another one")
                .isInstanceOf(PartnershipRefusal.MeasuredOnThatDay.class);
        PROGRAMMES.run(() -> indicators.correct(last.id(), last.version(), measure(EFFECT.plusDays(1), "13")));
        assertThat(row(id, today).progress()).contains(13);
        assertThatThrownBy(() -> PROGRAMMES.run(
                        () -> indicators.correct(last.id(), last.version(), measure(EFFECT.plusDays(1), "14"))))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aTargetThatChangesNothingAndNumbersWithTooManyDigitsAreRefused() {
        AgreementId id = crafts();
        signed(id, VOTE);
        assertThatThrownBy(() -> added(id, "10", "10.00"))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.field())
                        .isEqualTo("target"));
        assertThatThrownBy(() -> added(id, "0", "33.333"))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.field())
                        .isEqualTo("target"));
        assertThatThrownBy(() -> added(id, "-10000000000", "1"))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.field())
                        .isEqualTo("base"));
        IndicatorId trainees = added(id, "0", "9999999999.99");
        assertThatThrownBy(() -> measured(trainees, EFFECT, "1e-3")).isInstanceOf(InvalidInputException.class);
        measured(trainees, EFFECT, "1E9");
        assertThat(row(id, today).latest().orElseThrow().value()).isEqualByComparingTo("1000000000");
    }

    @Test
    void anIndicatorIsChangedOverWhatWasReadAndItsHistoryIsKept() {
        AgreementId id = crafts();
        IndicatorId trainees = added(id, "0", "100");
        long version = row(id, today).version();
        PROGRAMMES.run(() -> indicators.edit(trainees, version, indicator("0", "120")));
        assertThat(row(id, today).data().target()).isEqualByComparingTo("120");
        assertThatThrownBy(() -> PROGRAMMES.run(() -> indicators.edit(trainees, version, indicator("0", "80"))))
                .isInstanceOf(ConflictException.class);
        assertThat(jdbc.sql("select count(*) from agreement_indicator for system_time all where id = :id")
                        .param("id", trainees.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void anIndicatorIsTakenBackWithItsMeasuresForAReasonAndTheHistoryKeepsThem() {
        AgreementId id = crafts();
        signed(id, VOTE);
        IndicatorId wrong = added(id, "0", "100");
        IndicatorId right = added(id, "0", "50");
        measured(wrong, EFFECT, "10");
        measured(wrong, EFFECT.plusDays(1), "12");
        measured(right, EFFECT, "5");
        long version = indicator(id, wrong).orElseThrow().version();
        assertThatThrownBy(() -> PROGRAMMES.run(() -> indicators.remove(wrong, version, 2, " ")))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.field())
                        .isEqualTo("reason"));
        assertThatThrownBy(() -> PROGRAMMES.run(() -> indicators.remove(wrong, version + 1, 2, "أدخل مرتين")))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> PROGRAMMES.run(() -> indicators.remove(wrong, version, 1, "أدخل مرتين")))
                .as("somebody measured meanwhile")
                .isInstanceOf(ConflictException.class);
        assertThat(indicator(id, wrong).orElseThrow().measures()).hasSize(2);
        PROGRAMMES.run(() -> indicators.remove(wrong, version, 2, "أدخل مرتين"));
        assertThat(indicator(id, wrong)).isEmpty();
        assertThat(indicator(id, right).orElseThrow().measures()).hasSize(1);
        assertThat(rowsKept("agreement_indicator", "id", wrong.value())).isPositive();
        assertThat(rowsKept("agreement_measure", "indicator_id", wrong.value())).isGreaterThanOrEqualTo(2);
        assertThat(details("partnership.indicatorRemoved", id))
                .singleElement()
                .asString()
                .contains("أدخل مرتين", "المتدربون المكونون");
        assertThatThrownBy(() -> PROGRAMMES.run(() -> indicators.remove(wrong, version, 2, "مرة أخرى")))
                .isInstanceOf(NotFoundException.class);
    }

    private Optional<IndicatorRow> indicator(AgreementId id, IndicatorId indicator) {
        return DIRECTOR.call(() -> indicators.of(id, today)).stream()
                .filter(row -> row.id().equals(indicator))
                .findAny();
    }

    private long rowsKept(String table, String column, UUID id) {
        return jdbc.sql("select count(*) from " + table + " for system_time all where " + column + " = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private List<String> details(String act, AgreementId id) {
        return jdbc.sql("select details from journal_entry where act = :act and subject_id = :id")
                .param("act", act)
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    @Test
    void whoOnlyReadsEntersNothing() {
        AgreementId id = crafts();
        Acting reader = Acting.as("auditor", Permissions.AGREEMENT_READ);
        assertThat(reader.call(() -> indicators.of(id, today))).isEmpty();
        assertThat(reader.call(() -> risks.of(id))).isEmpty();
        assertThatThrownBy(() -> reader.run(() -> indicators.add(id, indicator("0", "1"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reader.run(() -> risks.add(id, risk(1, 1, RiskState.OPEN, null))))
                .isInstanceOf(AccessDeniedException.class);
        IndicatorId trainees = added(id, "0", "100");
        RiskId risk = PROGRAMMES.call(() -> risks.add(id, risk(3, 3, RiskState.OPEN, null)));
        assertThatThrownBy(() -> reader.run(() -> indicators.remove(trainees, 0, 0, "أدخل مرتين")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reader.run(() -> risks.remove(risk, 0, "أدخل مرتين")))
                .isInstanceOf(AccessDeniedException.class);
    }

    // ---- Risks ----

    private static RiskData risk(int likelihood, int impact, RiskState state, @Nullable LocalDate reviewed) {
        return new RiskData(
                both("قلة المعلمين", "Trop peu de maâlems"), likelihood, impact, "مصلحة البرامج", "", state, reviewed);
    }

    @Test
    void theHeaviestRiskComesFirstAndAClosedOneLast() {
        AgreementId id = crafts();
        PROGRAMMES.run(() -> {
            risks.add(id, risk(5, 5, RiskState.CLOSED, VOTE));
            risks.add(id, risk(2, 3, RiskState.OPEN, VOTE));
            risks.add(id, risk(3, 5, RiskState.MITIGATED, null));
            risks.add(id, risk(1, 5, RiskState.OCCURRED, VOTE));
        });
        assertThat(DIRECTOR.call(() -> risks.of(id))).extracting(RiskRow::score).containsExactly(15, 6, 5, 25);
        assertThat(DIRECTOR.call(() -> risks.of(id)))
                .extracting(RiskRow::level)
                .containsExactly(RiskLevel.HIGH, RiskLevel.MIDDLE, RiskLevel.LOW, RiskLevel.HIGH);
    }

    @Test
    void marksGoFromOneToFiveAndAReviewIsNotInTheFuture() {
        AgreementId id = crafts();
        assertThatThrownBy(() -> PROGRAMMES.run(() -> risks.add(id, risk(0, 3, RiskState.OPEN, null))))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.field())
                        .isEqualTo("likelihood"));
        assertThatThrownBy(() -> PROGRAMMES.run(() -> risks.add(id, risk(3, 6, RiskState.OPEN, null))))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.field())
                        .isEqualTo("impact"));
        assertThatThrownBy(() -> PROGRAMMES.run(() -> risks.add(id, risk(3, 3, RiskState.OPEN, today.plusDays(1)))))
                .isInstanceOf(PartnershipRefusal.InTheFuture.class);
        assertThat(DIRECTOR.call(() -> risks.of(id))).isEmpty();
    }

    @Test
    void aRiskThatWasNoneIsTakenBackForAReasonAndTheHistoryKeepsIt() {
        AgreementId id = crafts();
        RiskId wrong = PROGRAMMES.call(() -> risks.add(id, risk(3, 3, RiskState.OPEN, null)));
        RiskId right = PROGRAMMES.call(() -> risks.add(id, risk(2, 2, RiskState.OPEN, null)));
        assertThatThrownBy(() -> PROGRAMMES.run(() -> risks.remove(wrong, 0, "")))
                .isInstanceOf(InvalidInputException.class);
        PROGRAMMES.run(() -> risks.edit(wrong, 0, risk(2, 3, RiskState.OPEN, VOTE)));
        assertThatThrownBy(() -> PROGRAMMES.run(() -> risks.remove(wrong, 0, "يخص اتفاقية أخرى")))
                .as("over what was not read")
                .isInstanceOf(ConflictException.class);
        PROGRAMMES.run(() -> risks.remove(wrong, 1, "يخص اتفاقية أخرى"));
        assertThat(DIRECTOR.call(() -> risks.of(id))).extracting(RiskRow::id).containsExactly(right);
        assertThat(rowsKept("agreement_risk", "id", wrong.value())).isGreaterThanOrEqualTo(2);
        assertThat(details("partnership.riskRemoved", id))
                .singleElement()
                .asString()
                .contains("يخص اتفاقية أخرى", "قلة المعلمين");
    }

    @Test
    void aRiskIsReviewedOverWhatWasRead() {
        AgreementId id = crafts();
        RiskId risk = PROGRAMMES.call(() -> risks.add(id, risk(3, 3, RiskState.OPEN, null)));
        PROGRAMMES.run(() -> risks.edit(risk, 0, risk(2, 3, RiskState.MITIGATED, VOTE)));
        assertThat(DIRECTOR.call(() -> risks.of(id))).singleElement().satisfies(row -> {
            assertThat(row.score()).isEqualTo(6);
            assertThat(row.data().state()).isEqualTo(RiskState.MITIGATED);
        });
        assertThatThrownBy(() -> PROGRAMMES.run(() -> risks.edit(risk, 0, risk(1, 1, RiskState.CLOSED, VOTE))))
                .isInstanceOf(ConflictException.class);
    }
}
