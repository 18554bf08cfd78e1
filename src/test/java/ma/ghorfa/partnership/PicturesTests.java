package ma.ghorfa.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.base.Zone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.annotation.Transactional;

/** Where agreements stand and for how long, and who contributes what: the figures against the agreements one by one. */
@Transactional
class PicturesTests extends PartnershipTest {

    private static final LocalDate VOTE = day(6, 26);
    private final LocalDate today = Zone.date(java.time.Instant.now());

    @Autowired
    AgreementPictures pictures;

    private record Passage(AgreementState state, LocalDate entered, Optional<LocalDate> left, String by) {}

    @SuppressWarnings("NullAway.Init")
    PicturesTests() {}

    @BeforeEach
    void onlyWhatIsTold() {
        jdbc.sql("delete from agreement_passage").update();
    }

    private List<Passage> passages(AgreementId id) {
        return jdbc.sql("""
                select state, entered_on, left_on, entered_by from agreement_passage where agreement_id = :id order by number
                """)
                .param("id", id.value())
                .query((row, index) -> new Passage(
                        AgreementState.valueOf(row.getString(1)),
                        row.getObject(2, LocalDate.class),
                        Optional.ofNullable(row.getObject(3, LocalDate.class)),
                        row.getString(4)))
                .list();
    }

    /** As if all up to now had been done on earlier days: each state for as many days as it is told. */
    private void told(AgreementId id, LocalDate first, int days) {
        jdbc.sql("""
                update agreement_passage set entered_on = :first + interval (number - 1) * :days day,
                    left_on = if(left_on is null, null, :first + interval number * :days day)
                where agreement_id = :id
                """)
                .param("first", first)
                .param("days", days)
                .param("id", id.value())
                .update();
    }

    // ---- The time in each state ----

    @Test
    void eachStateIsEnteredOnTheDayOfWhatMovedIt() {
        AgreementId id = crafts();
        submitted(id, VOTE.minusDays(5));
        assertThat(passages(id))
                .extracting(Passage::state)
                .containsExactly(
                        AgreementState.IDEA,
                        AgreementState.DRAFT,
                        AgreementState.REVIEW,
                        AgreementState.COMMITTEE,
                        AgreementState.SUBMITTED);
        assertThat(passages(id)).allSatisfy(one -> assertThat(one.entered()).isEqualTo(today));
        told(id, VOTE.minusDays(50), 10);
        decide(id, ItemOutcome.APPROVED_UNANIMOUS, VOTE);
        approvedByParties(id, VOTE.plusDays(1));
        PROGRAMMES.run(() -> steps.visa(id, version(id), "و.ص 55/25", VOTE.plusDays(2)));
        PRESIDENT.run(() -> steps.sign(id, version(id), VOTE.plusDays(7), "فاس", VOTE.plusDays(9)));
        assertThat(passages(id).subList(4, 9))
                .containsExactly(
                        new Passage(AgreementState.SUBMITTED, VOTE.minusDays(10), Optional.of(VOTE), "president"),
                        new Passage(AgreementState.PARTNER_APPROVALS, VOTE, Optional.of(VOTE.plusDays(1)), "president"),
                        new Passage(AgreementState.VISA, VOTE.plusDays(1), Optional.of(VOTE.plusDays(2)), "programmes"),
                        new Passage(
                                AgreementState.READY, VOTE.plusDays(2), Optional.of(VOTE.plusDays(7)), "programmes"),
                        new Passage(AgreementState.SIGNED, VOTE.plusDays(7), Optional.empty(), "president"));
    }

    @Test
    void approvalsInAnyOrderLetItGoOnWithTheOneThatWasGivenLast() {
        AgreementId id = crafts();
        submitted(id, VOTE.minusDays(5));
        told(id, VOTE.minusDays(50), 10);
        decide(id, ItemOutcome.APPROVED_UNANIMOUS, VOTE);
        PROGRAMMES.run(() -> {
            var late = new ApprovalData("مجلس الطرف", VOTE.plusDays(30), "30");
            var early = new ApprovalData("مجلس الطرف", VOTE.plusDays(3), "3");
            steps.approve(id, version(id), party(id, 1), late);
            steps.approve(id, version(id), party(id, 2), early);
        });
        assertThat(passages(id).getLast().entered()).isEqualTo(VOTE.plusDays(30));
    }

    @Test
    void aDayBeforeTheFormerStateCountsAsThatOne() {
        AgreementId id = crafts();
        submitted(id, VOTE.minusDays(5));
        decide(id, ItemOutcome.APPROVED_UNANIMOUS, VOTE);
        assertThat(passages(id).getLast())
                .isEqualTo(new Passage(AgreementState.PARTNER_APPROVALS, today, Optional.empty(), "president"));
    }

    @Test
    void whatIsTakenBackBeginsAnewAndWhatOnlyChangesDoesNot() {
        AgreementId id = crafts();
        submitted(id, VOTE.minusDays(5));
        PROGRAMMES.run(() -> steps.takeBack(id, version(id), "تحيين المدة"));
        PROGRAMMES.run(() -> agreements.edit(id, version(id), about("برنامج محين", null)));
        assertThat(passages(id))
                .extracting(Passage::state)
                .endsWith(AgreementState.SUBMITTED, AgreementState.DRAFT)
                .hasSize(6);
        assertThat(jdbc.sql("select count(*) from agreement_passage where agreement_id = :id and left_on is null")
                        .param("id", id.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theMigrationReadsTheFormerStatesOutOfTheHistory() throws IOException {
        AgreementId id = crafts();
        signed(id, VOTE);
        PROGRAMMES.run(() -> agreements.amend(id, about("تمديد", LocalDate.of(2028, 12, 31))));
        List<AgreementState> written = passages(id).stream().map(Passage::state).toList();
        jdbc.sql("delete from agreement_passage").update();
        String migration = new ClassPathResource("db/migration/V061__indicators_and_risks.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        String from = "insert into agreement_passage";
        String statement = migration.substring(migration.indexOf(from));
        jdbc.sql(statement.substring(0, statement.indexOf(';'))).update();
        assertThat(passages(id)).extracting(Passage::state).isEqualTo(written);
        assertThat(passages(id).getLast().left()).isEmpty();
    }

    // ---- The stages ----

    private Map<AgreementState, StageFigures> stages() {
        return DIRECTOR.call(() -> pictures.stages()).stream()
                .collect(Collectors.toMap(StageFigures::state, stage -> stage));
    }

    @Test
    void aStageSaysHowManyHowMuchAndForHowLong() {
        PartnerId region = region();
        PartnerId ministry = ministry();
        int[] days = {2, 4, 9};
        for (int stay : days) {
            AgreementId id = crafts(region, ministry);
            submitted(id, VOTE.minusDays(5));
            told(id, today.minusDays(200), stay);
        }
        AgreementId draft = crafts(region, ministry);
        told(draft, today.minusDays(40), 5);
        StageFigures review = java.util.Objects.requireNonNull(stages().get(AgreementState.REVIEW));
        assertThat(review).isEqualTo(new StageFigures(AgreementState.REVIEW, 0, 0, BigDecimal.ZERO, 4L, 9L));
        assertThat(stages().get(AgreementState.SUBMITTED)).satisfies(stage -> {
            assertThat(stage.agreements()).isEqualTo(3);
            assertThat(stage.total()).isEqualByComparingTo("10800000");
            assertThat(stage.usualDays()).isNull();
            assertThat(stage.longestDays()).isEqualTo(192);
        });
        assertThat(stages().get(AgreementState.DRAFT)).satisfies(stage -> {
            assertThat(stage.usualDays())
                    .as("the one that is still drafted does not count")
                    .isEqualTo(4);
            assertThat(stage.longestDays()).isEqualTo(35);
        });
        List<WaitingRow> waiting = DIRECTOR.call(() -> pictures.waitingLongest());
        assertThat(waiting).extracting(WaitingRow::days).containsExactly(192L, 184L, 164L, 35L);
        assertThat(waiting.getLast().row().id()).isEqualTo(draft);
    }

    @Test
    void anAmendmentOnItsWayIsCountedApartAndItsAmountsAreNotCountedTwice() {
        AgreementId id = crafts();
        signed(id, VOTE);
        amendment(id, "تمديد المدة", LocalDate.of(2028, 12, 31));
        assertThat(stages().get(AgreementState.DRAFT))
                .extracting(StageFigures::agreements, StageFigures::amendments)
                .containsExactly(0L, 1L);
        assertThat(java.util.Objects.requireNonNull(stages().get(AgreementState.DRAFT))
                        .total())
                .isEqualByComparingTo("0");
    }

    // ---- Against the agreements one by one ----

    /** Signed and running, amended in its amounts and its end, suspended, terminated, expired. */
    private void manyOfThem() {
        PartnerId region = region();
        PartnerId ministry = ministry();
        AgreementId running = crafts(region, ministry);
        signed(running, VOTE);
        TrancheRow row = tranches(running, today).stream()
                .filter(one -> !one.party().isOwn())
                .findFirst()
                .orElseThrow();
        FINANCE.run(() -> {
            contributions.call(UUID.randomUUID(), row.id(), dh(700_000), VOTE.plusDays(20), "مراسلة 1");
            contributions.receive(UUID.randomUUID(), row.id(), dh(400_000), VOTE.plusDays(40), "إشعار 1");
        });
        AgreementId amended = crafts(region, ministry);
        signed(amended, VOTE);
        AgreementId amendment = amendment(amended, "تعديل المبالغ والمدة", LocalDate.of(2029, 6, 30));
        PROGRAMMES.run(() -> {
            List<Schedule.Tranche> edited = edited(agreements.contributions(amendment, today));
            edited.removeLast();
            edited.add(
                    new Schedule.Tranche(null, party(amended, 2), true, 2026, dh(1_500_000), LocalDate.of(2026, 9, 1)));
            agreements.plan(amendment, version(amendment), new Schedule(dh(4_100_000), edited));
        });
        ready(amendment, day(10, 20));
        PRESIDENT.run(() -> steps.sign(amendment, version(amendment), day(11, 3), "", day(12, 1)));
        AgreementId suspended = crafts(region, ministry);
        signed(suspended, VOTE);
        PRESIDENT.run(() -> steps.suspend(suspended, version(suspended), day(9, 1), "أشغال"));
        AgreementId again = crafts(region, ministry);
        signed(again, VOTE);
        PRESIDENT.run(() -> {
            steps.suspend(again, version(again), day(9, 1), "أشغال");
            steps.resume(again, version(again), day(10, 1), "استئناف");
            steps.suspend(again, version(again), day(10, 1), "أشغال أخرى");
        });
        AgreementId resumed = crafts(region, ministry);
        signed(resumed, VOTE);
        PRESIDENT.run(() -> {
            steps.suspend(resumed, version(resumed), day(9, 1), "أشغال");
            steps.resume(resumed, version(resumed), day(9, 1), "استئناف");
        });
        AgreementId terminated = crafts(region, ministry);
        signed(terminated, VOTE);
        PRESIDENT.run(() -> steps.terminate(terminated, version(terminated), day(9, 1), "فسخ"));
        AgreementId expired = crafts(region, ministry);
        PROGRAMMES.run(() -> agreements.edit(expired, version(expired), about("برنامج انتهى", day(12, 31))));
        signed(expired, VOTE);
    }

    @Test
    void theStatesOfSignedAgreementsAreThoseOfTheChain() {
        manyOfThem();
        Map<AgreementState, List<AgreementLine>> lines = DIRECTOR.call(() -> agreements.on(today)).stream()
                .filter(line -> !line.state().isOpen() && line.state() != AgreementState.ABANDONED)
                .collect(Collectors.groupingBy(AgreementLine::state));
        assertThat(lines)
                .containsKeys(
                        AgreementState.IN_FORCE,
                        AgreementState.SUSPENDED,
                        AgreementState.TERMINATED,
                        AgreementState.EXPIRED);
        Map<AgreementState, StageFigures> stages = stages();
        lines.forEach((state, all) -> assertThat(stages.get(state)).satisfies(stage -> {
            assertThat(stage.agreements()).isEqualTo(all.size());
            assertThat(stage.total())
                    .isEqualByComparingTo(
                            all.stream().map(line -> line.total().amount()).reduce(BigDecimal.ZERO, BigDecimal::add));
        }));
    }

    private record Share(Optional<PartnerId> partner, boolean inKind) {}

    @Test
    void whatPartnersContributeIsTheSumOfTheirTranches() {
        manyOfThem();
        Map<Share, List<BigDecimal>> expected = new HashMap<>();
        DIRECTOR.run(() -> agreements.on(today).stream()
                .filter(line -> line.row().state() == AgreementState.SIGNED)
                .flatMap(line -> agreements.contributions(line.row().id(), today).stream())
                .forEach(row -> expected.merge(
                        new Share(Optional.ofNullable(row.party().partner()), row.inKind()),
                        List.of(
                                row.figures().amount().amount(),
                                row.due().isAfter(today)
                                        ? BigDecimal.ZERO
                                        : row.figures().amount().amount(),
                                row.figures().called().amount(),
                                row.figures().received().amount(),
                                row.late() ? row.figures().left().amount() : BigDecimal.ZERO),
                        PicturesTests::plus)));
        List<ShareFigures> shares = DIRECTOR.call(() -> pictures.contributions());
        assertThat(shares)
                .anyMatch(ShareFigures::inKind)
                .anyMatch(share -> share.late().signum() > 0);
        assertThat(shares.stream()
                        .collect(Collectors.toMap(
                                share -> new Share(Optional.ofNullable(share.partner()), share.inKind()),
                                share -> scaled(List.of(
                                        share.planned(),
                                        share.due(),
                                        share.called(),
                                        share.received(),
                                        share.late())))))
                .isEqualTo(expected.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> scaled(entry.getValue()))));
    }

    private static List<BigDecimal> plus(List<BigDecimal> one, List<BigDecimal> other) {
        return java.util.stream.IntStream.range(0, one.size())
                .mapToObj(at -> one.get(at).add(other.get(at)))
                .toList();
    }

    private static List<BigDecimal> scaled(List<BigDecimal> sums) {
        return sums.stream()
                .map(sum -> sum.setScale(2, java.math.RoundingMode.UNNECESSARY))
                .toList();
    }
}
