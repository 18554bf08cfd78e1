package ma.ghorfa.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.ghorfa.base.Money;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.partnership.AgreementAsOf;
import ma.ghorfa.partnership.AgreementDetails;
import ma.ghorfa.partnership.AgreementLine;
import ma.ghorfa.partnership.AgreementPictures;
import ma.ghorfa.partnership.AgreementState;
import ma.ghorfa.partnership.Agreements;
import ma.ghorfa.partnership.ClauseLibrary;
import ma.ghorfa.partnership.Dossiers;
import ma.ghorfa.partnership.IndicatorRow;
import ma.ghorfa.partnership.Indicators;
import ma.ghorfa.partnership.Monitoring;
import ma.ghorfa.partnership.Partners;
import ma.ghorfa.partnership.RiskRow;
import ma.ghorfa.partnership.Risks;
import ma.ghorfa.partnership.StageFigures;
import ma.ghorfa.partnership.TrancheRow;
import ma.ghorfa.testing.Acting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The agreements of the demo: the fair with its shares and amendment, the institute, the endangered crafts. */
@DemoTest
class PartnershipDemoTests {

    private static final Acting ANYBODY = Acting.asAnybody("reader");
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 20);
    private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 1);

    @Autowired
    private Agreements agreements;

    @Autowired
    private Monitoring monitoring;

    @Autowired
    private Partners partners;

    @Autowired
    private Indicators indicators;

    @Autowired
    private Risks risks;

    @Autowired
    private AgreementPictures pictures;

    @Autowired
    private ClauseLibrary library;

    @Autowired
    private Dossiers dossiers;

    @SuppressWarnings("NullAway.Init")
    PartnershipDemoTests() {}

    private AgreementLine line(String object, LocalDate day) {
        return ANYBODY.call(() -> agreements.on(day)).stream()
                .filter(row -> row.row().data().object().ar().contains(object))
                .findAny()
                .orElseThrow();
    }

    private AgreementDetails details(String object) {
        return ANYBODY.call(() -> agreements.details(line(object, JUNE).row().id()));
    }

    @Test
    void thePermanentFairHasItsSharesAndTheChambersCommitment() {
        AgreementLine fair = line("المعرض الجهوي الدائم", JUNE);
        assertThat(fair.state()).isEqualTo(AgreementState.IN_FORCE);
        assertThat(fair.total()).isEqualTo(Money.of(50_000_000));
        assertThat(fair.own()).isEqualTo(Money.of(3_000_000));
        assertThat(fair.received()).isEqualTo(Money.of(12_000_000));
        assertThat(fair.late()).isPositive();
        Map<String, Money> shares = ANYBODY
                .call(() -> agreements.contributions(fair.row().id(), JUNE))
                .stream()
                .collect(Collectors.toMap(
                        row -> row.party().name().fr(), row -> row.figures().amount(), Money::plus));
        assertThat(shares.values())
                .containsExactlyInAnyOrder(Money.of(42_500_000), Money.of(4_500_000), Money.of(3_000_000));
        assertThat(ANYBODY.call(() -> agreements.contributions(fair.row().id(), JUNE)))
                .filteredOn(row -> row.act() != null)
                .extracting(TrancheRow::party)
                .singleElement()
                .satisfies(party -> assertThat(party.isOwn()).isTrue());
        assertThat(ANYBODY.call(() -> monitoring.meetings(fair.row().id()))).hasSize(1);
    }

    @Test
    void amendmentNumberOneHasEffectFromSeptemberOn() {
        AgreementDetails fair = details("المعرض الجهوي الدائم");
        assertThat(fair.amendments()).hasSize(1);
        AgreementAsOf before = ANYBODY.call(() -> agreements.asOf(fair.row().id(), JUNE));
        AgreementAsOf after = ANYBODY.call(() -> agreements.asOf(fair.row().id(), OCTOBER));
        assertThat(before.until()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(after.until()).isEqualTo(LocalDate.of(2028, 6, 30));
        assertThat(before.total()).isEqualTo(after.total());
        assertThat(after.amendments()).hasSize(1);
        assertThat(ANYBODY.call(() -> agreements.asOf(fair.row().id(), LocalDate.of(2025, 1, 1)))
                        .state())
                .isEmpty();
    }

    @Test
    void theInstituteWasApprovedInFebruaryAndComesBackWithAnotherCost() {
        AgreementDetails institute = details("المعهد المتخصص");
        assertThat(institute.state()).isEqualTo(AgreementState.SUBMITTED);
        assertThat(institute.texts()).hasSize(2);
        assertThat(institute.row().total()).isEqualTo(Money.of(13_500_000));
        assertThat(institute.deliberations()).singleElement().satisfies(vote -> assertThat(vote.total())
                .isEqualTo(Money.of(12_000_000)));
    }

    @Test
    void theEndangeredCraftsWaitForTazaAndTheRegionApprovedBefore() {
        AgreementDetails crafts = details("الحرف المهددة");
        assertThat(crafts.state()).isEqualTo(AgreementState.SUBMITTED);
        assertThat(crafts.row().total()).isEqualTo(Money.of(3_600_000));
        assertThat(crafts.approvals())
                .singleElement()
                .satisfies(approval -> assertThat(approval.data().on()).isEqualTo(LocalDate.of(2024, 10, 7)));
        assertThat(ANYBODY.call(() -> partners.all())).hasSize(4);
    }

    @Test
    void theCraftsSayWhatTheyAreToReachAndTheFairHowFarItIs() {
        var crafts = line("الحرف المهددة", JUNE).row().id();
        assertThat(ANYBODY.call(() -> indicators.of(crafts, JUNE)))
                .extracting(row -> row.data().target().intValueExact())
                .containsExactlyInAnyOrder(100, 10, 10);
        assertThat(ANYBODY.call(() -> risks.of(crafts)))
                .extracting(RiskRow::score)
                .containsExactly(15, 6);
        assertThat(ANYBODY.call(() ->
                        indicators.of(line("المعرض الجهوي الدائم", JUNE).row().id(), JUNE)))
                .singleElement()
                .extracting(IndicatorRow::progress)
                .isEqualTo(Optional.of(12));
    }

    @Test
    void theTimeInEachStateIsThatOfTheStory() {
        assertThat(ANYBODY.call(() -> pictures.stages()))
                .filteredOn(stage -> stage.state() == AgreementState.REVIEW)
                .singleElement()
                .extracting(StageFigures::usualDays)
                .isEqualTo(14L);
        assertThat(ANYBODY.call(() -> pictures.waitingLongest()))
                .extracting(waiting -> waiting.since().getYear())
                .contains(2025);
    }

    @Test
    void theLibraryHasTheClausesThatTheTemplatesNameInBothLanguages() {
        assertThat(ANYBODY.call(() -> library.clauses())).hasSize(12).allSatisfy(clause -> {
            assertThat(clause.withdrawn()).isFalse();
            assertThat(clause.data().body().fr()).isNotEmpty();
        });
        assertThat(ANYBODY.call(() -> library.templates()))
                .extracting(template -> template.data().clauses().size())
                .containsExactlyInAnyOrder(9, 3);
    }

    @Test
    void theDossierOfTheAmendmentOfTheFairIsWritten() {
        AgreementDetails fair = details("المعرض الجهوي الدائم");
        String amendment = ANYBODY.call(
                        () -> dossiers.document(fair.amendments().getFirst().id(), Language.AR))
                .toString();
        assertThat(amendment).contains("31 دجنبر 2027", "30 يونيو 2028");
        assertThat(ANYBODY.call(() -> dossiers.pdf(fair.row().id(), Language.FR)))
                .isNotEmpty();
    }
}
