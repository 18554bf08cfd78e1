package ma.ghorfa.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.assembly.DecisionId;
import ma.ghorfa.assembly.ItemDecided;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SubjectRef;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.Zone;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.GhorfaTest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of agreements begin with: partners, an agreement with contributions, and its way to the signature. */
@GhorfaTest
abstract class PartnershipTest {

    static final Acting PROGRAMMES = Acting.asAnybody("programmes");
    static final Acting DIRECTOR = Acting.asAnybody("director");
    static final Acting PRESIDENT = Acting.asAnybody("president");
    static final Acting FINANCE = Acting.asAnybody("finance");
    static final Acting PAYMASTER = Acting.asAnybody("paymaster");

    @Autowired
    Partners partners;

    @Autowired
    Agreements agreements;

    @Autowired
    AgreementSteps steps;

    @Autowired
    Contributions contributions;

    @Autowired
    Monitoring monitoring;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    PartnershipTest() {}

    static Bilingual both(String ar, String fr) {
        return Bilingual.of(ar, fr);
    }

    static Money dh(long dirhams) {
        return Money.of(dirhams);
    }

    static LocalDate day(int month, int day) {
        return LocalDate.of(2025, month, day);
    }

    // ---- Partners ----

    static PartnerData partner(PartnerKind kind, String ar, String fr, String... aliases) {
        return new PartnerData(kind, both(ar, fr), List.of(aliases), null, "", "");
    }

    PartnerId region() {
        return PROGRAMMES.call(() -> partners.add(
                partner(PartnerKind.REGION, "مجلس جهة فاس-مكناس", "Conseil de la région Fès-Meknès", "الجهة", "CRFM")));
    }

    PartnerId ministry() {
        return PROGRAMMES.call(() -> partners.add(partner(
                PartnerKind.MINISTRY,
                "كتابة الدولة المكلفة بالصناعة التقليدية",
                "Secrétariat d’État chargé de l’artisanat")));
    }

    // ---- An agreement ----

    static AgreementData about(String object, @Nullable LocalDate endsOn) {
        return new AgreementData(
                AgreementKind.SPECIFIC,
                null,
                both(object, ""),
                "جهة فاس-مكناس",
                "برنامج التنمية الجهوية 2022-2027",
                endsOn);
    }

    /** The agreement on endangered crafts: 3.6 MDH, of which the chamber gives 0.6. */
    AgreementId crafts() {
        return crafts(region(), ministry());
    }

    AgreementId crafts(PartnerId region, PartnerId ministry) {
        return PROGRAMMES.call(() -> {
            AgreementId id = agreements.create(
                    2025, about("برنامج الحفاظ على الحرف المهددة بالاندثار", LocalDate.of(2027, 12, 31)));
            steps.draft(id, version(id));
            agreements.parties(
                    id,
                    version(id),
                    List.of(
                            new PartyData(null, Set.of(PartyRole.FINANCER, PartyRole.EXECUTOR)),
                            new PartyData(region, Set.of(PartyRole.FINANCER)),
                            new PartyData(ministry, Set.of(PartyRole.FINANCER))));
            agreements.addClause(
                    id, version(id), both("موضوع الاتفاقية", "Objet"), both("نقل المهارات إلى الشباب.", ""));
            agreements.addClause(
                    id, version(id), both("مدة الاتفاقية", "Durée"), both("ثلاث سنوات من تاريخ التوقيع.", ""));
            agreements.plan(
                    id,
                    version(id),
                    new Schedule(
                            dh(3_600_000),
                            List.of(
                                    tranche(id, 0, 2025, 600_000, day(9, 30)),
                                    tranche(id, 1, 2025, 1_000_000, day(9, 30)),
                                    tranche(id, 1, 2026, 1_000_000, LocalDate.of(2026, 3, 31)),
                                    tranche(id, 2, 2026, 1_000_000, LocalDate.of(2026, 6, 30)))));
            return id;
        });
    }

    PartyId party(AgreementId id, int position) {
        return DIRECTOR.call(
                () -> agreements.details(id).parties().get(position).id());
    }

    Schedule.Tranche tranche(AgreementId id, int party, int year, long amount, LocalDate due) {
        return new Schedule.Tranche(null, party(id, party), false, year, dh(amount), due);
    }

    long version(AgreementId id) {
        return DIRECTOR.call(() -> agreements.find(id).orElseThrow().version());
    }

    AgreementState state(AgreementId id) {
        return DIRECTOR.call(() -> agreements.details(id).state());
    }

    List<TrancheRow> tranches(AgreementId id, LocalDate on) {
        return DIRECTOR.call(() -> agreements.contributions(id, on));
    }

    /** The same schedule again, as one edits it. */
    static List<Schedule.Tranche> edited(List<TrancheRow> rows) {
        List<Schedule.Tranche> tranches = new ArrayList<>();
        rows.forEach(row -> tranches.add(new Schedule.Tranche(
                row.id(),
                row.party().id(),
                row.inKind(),
                row.year(),
                row.figures().amount(),
                row.due())));
        return tranches;
    }

    // ---- Its way ----

    void submitted(AgreementId id, LocalDate on) {
        PROGRAMMES.run(() -> {
            steps.review(id, version(id));
            steps.opinion(id, version(id), favourable(OpinionKind.LEGAL, on));
            steps.opinion(id, version(id), favourable(OpinionKind.FINANCIAL, on));
            steps.toCommittee(id, version(id));
            steps.opinion(id, version(id), favourable(OpinionKind.COMMITTEE, on));
        });
        PRESIDENT.run(() -> steps.submit(id, version(id)));
    }

    static OpinionData favourable(OpinionKind kind, LocalDate on) {
        return new OpinionData(kind, OpinionAnswer.FAVOURABLE, "مصلحة الشراكات", on, "");
    }

    ItemId decide(AgreementId id, ItemOutcome outcome, LocalDate on) {
        var item = new ItemId(UUID.randomUUID());
        var decided = new ItemDecided(
                item,
                new SessionId(UUID.randomUUID()),
                new SubjectRef("agreement", id.value()),
                outcome,
                outcome.isApproved() ? new DecisionId(UUID.randomUUID()) : null,
                Zone.instant(on.atTime(11, 30)));
        PRESIDENT.run(() -> events.publishEvent(decided));
        return item;
    }

    void approvedByParties(AgreementId id, LocalDate on) {
        PROGRAMMES.run(() -> agreements.details(id).parties().stream()
                .filter(party -> !party.isOwn())
                .forEach(party ->
                        steps.approve(id, version(id), party.id(), new ApprovalData("مجلس الطرف", on, "12/2025"))));
    }

    void ready(AgreementId id, LocalDate on) {
        submitted(id, on.minusDays(5));
        decide(id, ItemOutcome.APPROVED_UNANIMOUS, on);
        approvedByParties(id, on.plusDays(1));
        PROGRAMMES.run(() -> steps.visa(id, version(id), "و.ص 55/25", on.plusDays(2)));
    }

    /** Voted on the day, signed a week later, and in force from then on. */
    void signed(AgreementId id, LocalDate voted) {
        ready(id, voted);
        PRESIDENT.run(() -> steps.sign(id, version(id), voted.plusDays(7), "فاس", voted.plusDays(7)));
    }

    AgreementId amendment(AgreementId id, String object, @Nullable LocalDate endsOn) {
        return PROGRAMMES.call(() -> agreements.amend(id, about(object, endsOn)));
    }
}
