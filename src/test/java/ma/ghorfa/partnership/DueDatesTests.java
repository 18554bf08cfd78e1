package ma.ghorfa.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import ma.ghorfa.reminder.Due;
import ma.ghorfa.reminder.DueDates;
import ma.ghorfa.reminder.DueKind;
import ma.ghorfa.reminder.DuePage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What falls due of agreements, read for all of them at once: the same that the chain of each one says. */
@Transactional
class DueDatesTests extends PartnershipTest {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 120;
    private static final LocalDate EVER = LocalDate.of(2999, 12, 31);

    @Autowired
    private List<DueDates> rooms;

    @Autowired
    private AgreementReader reader;

    @SuppressWarnings("NullAway.Init")
    DueDatesTests() {}

    private List<Due> due(DueKind kind, LocalDate today) {
        DueDates room =
                rooms.stream().filter(one -> one.kind() == kind).findAny().orElseThrow();
        List<Due> all = new ArrayList<>();
        DuePage page = DuePage.from(today, START.minusYears(1), EVER, 7);
        List<Due> read = room.open(page);
        while (!read.isEmpty()) {
            all.addAll(read);
            Due last = read.getLast();
            read = room.open(new DuePage(today, last.day(), last.subject(), EVER, 7));
        }
        assertThat(all).isSortedAccordingTo((one, other) -> one.day().compareTo(other.day()));
        assertThat(all).extracting(Due::subject).doesNotHaveDuplicates();
        return all;
    }

    private static Set<String> named(List<Due> dues) {
        var named = new TreeSet<String>();
        dues.forEach(due -> named.add(due.subject() + " " + due.day()));
        return named;
    }

    // ---- The same as the chain ----

    @Test
    void tranchesAndLastDaysAreThoseOfTheChainOnEveryDay() {
        Random random = new Random(57);
        Map<UUID, AgreementChain> chains = new HashMap<>();
        for (int number = 1; number <= 60; number++) {
            UUID base = chain(random, number);
            chains.put(base, reader.chain(new AgreementId(base)));
        }
        int seen = 0;
        for (int day = -3; day < DAYS + 20; day += 7) {
            LocalDate today = START.plusDays(day);
            Map<UUID, AgreementAsOf> stand = new HashMap<>();
            chains.forEach((id, chain) -> stand.put(id, chain.on(today)));
            var tranches = new TreeSet<String>();
            var ends = new TreeSet<String>();
            stand.forEach((id, on) -> {
                if (on.isOwed()) {
                    on.tranches().forEach((tranche, term) -> tranches.add(tranche.value() + " " + term.due()));
                }
                @Nullable LocalDate until = on.until();
                if (on.isOwed() && until != null) {
                    ends.add(id + " " + until);
                }
            });
            assertThat(named(due(DueKind.TRANCHE, today)))
                    .as("tranches on %s", today)
                    .isEqualTo(tranches);
            assertThat(named(due(DueKind.AGREEMENT_END, today)))
                    .as("ends on %s", today)
                    .isEqualTo(ends);
            seen += tranches.size() + ends.size();
        }
        assertThat(seen).isGreaterThan(1_000);
    }

    private UUID chain(Random random, int number) {
        LocalDate signed = START.plusDays(random.nextInt(40));
        LocalDate effect = signed.plusDays(random.nextInt(20));
        UUID base = text(null, number, signed, effect, end(random, effect), true);
        UUID party = UUID.randomUUID();
        jdbc.sql("""
                insert into agreement_party (id, version, changed_by, agreement_id, partner_id, position, roles)
                values (:id, 0, 'test', :agreement, null, 0, 'FINANCER')
                """)
                .param("id", party.toString())
                .param("agreement", base.toString())
                .update();
        List<UUID> tranches = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            UUID tranche = UUID.randomUUID();
            tranches.add(tranche);
            jdbc.sql("""
                    insert into agreement_tranche (id, version, changed_by, agreement_id, party_id, in_kind, amount, called, received)
                    values (:id, 0, 'test', :agreement, :party, false, 1000, 0, 0)
                    """)
                    .param("id", tranche.toString())
                    .param("agreement", base.toString())
                    .param("party", party.toString())
                    .update();
            term(base, tranche, 100, START.plusDays(random.nextInt(DAYS)));
        }
        LocalDate last = effect.minusDays(1);
        int amendments = random.nextInt(4);
        for (int i = 1; i <= amendments; i++) {
            last = last.plusDays(1L + random.nextInt(25));
            UUID amendment =
                    text(base, i, last.minusDays(random.nextInt(3)), last, end(random, last), random.nextInt(4) > 0);
            for (UUID tranche : tranches) {
                if (random.nextBoolean()) {
                    term(amendment, tranche, random.nextInt(3) * 100, START.plusDays(random.nextInt(DAYS)));
                }
            }
        }
        for (String kind : List.of("SUSPENDED", "RESUMED", "TERMINATED", "CLOSED")) {
            if (random.nextInt(5) == 0) {
                jdbc.sql("""
                        insert into agreement_turn (id, version, changed_by, agreement_id, kind, turned_on, reason)
                        values (uuid(), 0, 'test', :agreement, :kind, :on, 'x')
                        """)
                        .param("agreement", base.toString())
                        .param("kind", kind)
                        .param("on", effect.plusDays(random.nextInt(DAYS)))
                        .update();
            }
        }
        return base;
    }

    private static @Nullable LocalDate end(Random random, LocalDate effect) {
        return random.nextBoolean() ? effect.plusDays(random.nextInt(DAYS)) : null;
    }

    private UUID text(
            @Nullable UUID base,
            int number,
            LocalDate signed,
            LocalDate effect,
            @Nullable LocalDate end,
            boolean isSigned) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into agreement (id, version, changed_by, kind, base_id, year, number, object_ar, object_fr, territory,
                    programme, ends_on, total, planned, state, state_reason, text_number, edits, visa_number, signed_on, signed_at,
                    effect_on)
                values (:id, 0, 'test', :kind, :base, 2901, :number, 'برنامج', '', '', '', :end, :total, :total, :state, '', 1, 0, '',
                    :signed, '', :effect)
                """)
                .param("id", id.toString())
                .param("kind", base == null ? "SPECIFIC" : "AMENDMENT")
                .param("base", base == null ? null : base.toString())
                .param("number", number)
                .param("end", isSigned ? end : null)
                .param("total", base == null ? 300 : null)
                .param("state", isSigned ? "SIGNED" : "ABANDONED")
                .param("signed", isSigned ? signed : null)
                .param("effect", isSigned ? effect : null)
                .update();
        return id;
    }

    private void term(UUID text, UUID tranche, int amount, LocalDate due) {
        jdbc.sql("""
                insert into agreement_term (id, version, changed_by, agreement_id, tranche_id, year, amount, due_on)
                values (uuid(), 0, 'test', :text, :tranche, 2025, :amount, :due)
                """)
                .param("text", text.toString())
                .param("tranche", tranche.toString())
                .param("amount", amount)
                .param("due", due)
                .update();
    }

    // ---- A story ----

    private static final LocalDate VOTE = LocalDate.of(2025, 6, 26);

    private List<LocalDate> days(DueKind kind, LocalDate today) {
        return due(kind, today).stream().map(Due::day).toList();
    }

    @Test
    void anAmendmentMovesTheLastDayFromItsEffectOn() {
        AgreementId id = crafts();
        assertThat(due(DueKind.AGREEMENT_END, VOTE)).as("a draft has none").isEmpty();
        signed(id, VOTE);
        assertThat(days(DueKind.AGREEMENT_END, VOTE.plusDays(10))).containsExactly(LocalDate.of(2027, 12, 31));
        AgreementId first = amendment(id, "تمديد المدة", LocalDate.of(2028, 12, 31));
        ready(first, LocalDate.of(2025, 10, 20));
        PRESIDENT.run(
                () -> steps.sign(first, version(first), LocalDate.of(2025, 11, 3), "", LocalDate.of(2025, 12, 1)));
        assertThat(days(DueKind.AGREEMENT_END, LocalDate.of(2025, 11, 30))).containsExactly(LocalDate.of(2027, 12, 31));
        assertThat(due(DueKind.AGREEMENT_END, LocalDate.of(2025, 12, 1)))
                .singleElement()
                .satisfies(end -> {
                    assertThat(end.day()).isEqualTo(LocalDate.of(2028, 12, 31));
                    assertThat(end.path()).isEqualTo(PartnershipNavigation.agreement(id));
                    assertThat(end.title().ar()).contains("الاتفاقية رقم", "برنامج الحفاظ");
                });
    }

    @Test
    void aTrancheIsDueUntilItIsReceivedInFull() {
        AgreementId id = crafts();
        signed(id, VOTE);
        LocalDate today = VOTE.plusDays(30);
        assertThat(days(DueKind.TRANCHE, today))
                .containsExactly(day(9, 30), day(9, 30), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 6, 30));
        TrancheRow region = tranches(id, today).stream()
                .filter(row -> !row.party().isOwn() && row.year() == 2025)
                .findAny()
                .orElseThrow();
        FINANCE.run(() -> contributions.receive(UUID.randomUUID(), region.id(), dh(400_000), today, "إشعار 1"));
        assertThat(due(DueKind.TRANCHE, today))
                .filteredOn(due -> due.subject().equals(region.id().value()))
                .singleElement()
                .satisfies(due ->
                        assertThat(due.title().fr()).contains("Conseil de la région Fès-Meknès", "600\u00A0000,00"));
        FINANCE.run(() -> contributions.receive(UUID.randomUUID(), region.id(), dh(600_000), today, "إشعار 2"));
        assertThat(due(DueKind.TRANCHE, today)).hasSize(3);
    }

    @Test
    void anObligationIsDueOnceItIsSignedUntilItIsSettled() {
        AgreementId id = crafts();
        ObligationId report = PROGRAMMES.call(() -> monitoring.addObligation(
                id, new ObligationData(null, both("تقرير سنوي", ""), "مصلحة البرامج", day(12, 31))));
        assertThat(due(DueKind.OBLIGATION, VOTE)).isEmpty();
        signed(id, VOTE);
        assertThat(due(DueKind.OBLIGATION, VOTE.plusDays(7))).singleElement().satisfies(due -> {
            assertThat(due.day()).isEqualTo(day(12, 31));
            assertThat(due.title().fr()).as("Arabic where there is no French").contains("تقرير سنوي", "convention n°");
        });
        long version = monitoringVersion(id);
        PROGRAMMES.run(() -> monitoring.done(report, version, day(7, 20), "سلم التقرير", null));
        assertThat(due(DueKind.OBLIGATION, VOTE.plusDays(30))).isEmpty();
    }

    private long monitoringVersion(AgreementId id) {
        return PROGRAMMES.call(() -> monitoring.obligations(id, VOTE).getFirst().version());
    }

    @Test
    void aMeetingIsPlannedForADayToComeAndWrittenDownOnceItWasHeld() {
        AgreementId id = crafts();
        signed(id, VOTE);
        PROGRAMMES.run(() -> monitoring.addMeeting(id, new MeetingData(LocalDate.of(2999, 3, 1), "فاس", "", "", null)));
        assertThat(due(DueKind.MEETING, VOTE.plusDays(30))).singleElement().satisfies(due -> {
            assertThat(due.day()).isEqualTo(LocalDate.of(2999, 3, 1));
            assertThat(due.title().ar()).endsWith("فاس");
        });
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> PROGRAMMES.run(
                        () -> monitoring.addMeeting(id, new MeetingData(day(9, 10), "فاس", "", "", null))))
                .isInstanceOf(ma.ghorfa.base.InvalidInputException.class);
    }
}
