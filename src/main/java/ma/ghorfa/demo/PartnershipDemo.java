package ma.ghorfa.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.assembly.SubjectRef;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import ma.ghorfa.budget.Budgets;
import ma.ghorfa.budget.CreditRow;
import ma.ghorfa.budget.Execution;
import ma.ghorfa.partnership.AgreementData;
import ma.ghorfa.partnership.AgreementId;
import ma.ghorfa.partnership.AgreementKind;
import ma.ghorfa.partnership.AgreementSteps;
import ma.ghorfa.partnership.Agreements;
import ma.ghorfa.partnership.ApprovalData;
import ma.ghorfa.partnership.ContactData;
import ma.ghorfa.partnership.Contributions;
import ma.ghorfa.partnership.IndicatorData;
import ma.ghorfa.partnership.IndicatorId;
import ma.ghorfa.partnership.Indicators;
import ma.ghorfa.partnership.MeasureData;
import ma.ghorfa.partnership.MeetingData;
import ma.ghorfa.partnership.Monitoring;
import ma.ghorfa.partnership.ObligationData;
import ma.ghorfa.partnership.OpinionAnswer;
import ma.ghorfa.partnership.OpinionData;
import ma.ghorfa.partnership.OpinionKind;
import ma.ghorfa.partnership.PartnerData;
import ma.ghorfa.partnership.PartnerId;
import ma.ghorfa.partnership.PartnerKind;
import ma.ghorfa.partnership.Partners;
import ma.ghorfa.partnership.PartyData;
import ma.ghorfa.partnership.PartyId;
import ma.ghorfa.partnership.PartyRole;
import ma.ghorfa.partnership.RiskData;
import ma.ghorfa.partnership.RiskState;
import ma.ghorfa.partnership.Risks;
import ma.ghorfa.partnership.Schedule;
import ma.ghorfa.partnership.TrancheRow;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The permanent fair of Fès with its amendment no. 1, the institute that comes before the assembly twice, and the programme
 * for endangered crafts on its way to Taza. Totals, and the shares of the fair, were in the press; how they are divided into
 * tranches, and every day and number, is made up. The chapter of the assembly tells it between the sessions.
 */
@Component
@ConditionalOnProperty("ghorfa.demo")
class PartnershipDemo {

    private static final Bilingual CRAFTS_MINISTRY =
            Bilingual.of("كتابة الدولة المكلفة بالصناعة التقليدية", "Secrétariat d’État chargé de l’artisanat");
    private static final Bilingual REGION = Bilingual.of("مجلس جهة فاس-مكناس", "Conseil de la région Fès-Meknès");
    private static final Bilingual WILAYA = Bilingual.of("ولاية جهة فاس-مكناس", "Wilaya de la région Fès-Meknès");
    private static final Bilingual OMRANE = Bilingual.of("مجموعة العمران فاس-مكناس", "Al Omrane Fès-Meknès");

    private final Partners partners;
    private final Agreements agreements;
    private final AgreementSteps steps;
    private final Contributions contributions;
    private final Monitoring monitoring;
    private final Indicators indicators;
    private final Risks risks;
    private final Budgets budgets;
    private final Execution execution;
    private final JdbcClient jdbc;
    private final Map<Bilingual, PartnerId> known = new HashMap<>();

    PartnershipDemo(
            Partners partners,
            Agreements agreements,
            AgreementSteps steps,
            Contributions contributions,
            Monitoring monitoring,
            Indicators indicators,
            Risks risks,
            Budgets budgets,
            Execution execution,
            JdbcClient jdbc) {
        this.partners = partners;
        this.agreements = agreements;
        this.steps = steps;
        this.contributions = contributions;
        this.monitoring = monitoring;
        this.indicators = indicators;
        this.risks = risks;
        this.budgets = budgets;
        this.execution = execution;
        this.jdbc = jdbc;
    }

    /** A tranche as it is told: party by its place, year, dirhams, month in which it is due. */
    private record Told(int party, int year, long dirhams, int month) {}

    // ---- The permanent fair ----

    /** 50 MDH, for the session of October 2024. */
    SubjectRef fair() {
        partner(PartnerKind.MINISTRY, CRAFTS_MINISTRY, "الوزارة الوصية", "SEAESS");
        partner(PartnerKind.REGION, REGION, "الجهة", "CRFM");
        partner(PartnerKind.WILAYA, WILAYA, "الولاية");
        PartnerId omrane = partner(PartnerKind.PUBLIC_BODY, OMRANE, "العمران");
        partners.addContact(omrane, new ContactData("ن. ع.", "مديرة المشاريع", "", "projets@omrane.example"));
        AgreementId id = agreements.create(
                2024,
                about(
                        "إحداث المعرض الجهوي الدائم للصناعة التقليدية بفاس",
                        "Création du salon régional permanent de l’artisanat à Fès",
                        LocalDate.of(2027, 12, 31)));
        parties(
                id,
                party(REGION, PartyRole.FINANCER),
                party(CRAFTS_MINISTRY, PartyRole.FINANCER),
                party(OMRANE, PartyRole.DELEGATE));
        plan(
                id,
                50_000_000,
                new Told(1, 2025, 20_000_000, 5),
                new Told(1, 2026, 22_500_000, 5),
                new Told(2, 2026, 4_500_000, 6),
                new Told(0, 2025, 1_500_000, 4),
                new Told(0, 2026, 1_500_000, 4));
        clause(
                id,
                "موضوع الاتفاقية",
                "Objet",
                "إحداث فضاء دائم لعرض منتوجات الصناعة التقليدية وتسويقها بالموقع القديم لسوناكوس.",
                "Créer, sur l’ancien site de la SONACOS, un espace permanent d’exposition et de vente.");
        clause(
                id,
                "صاحب المشروع المنتدب",
                "Maître d’ouvrage délégué",
                "تتولى مجموعة العمران إنجاز الدراسات والأشغال وتسليم المشروع.",
                "Al Omrane réalise les études et les travaux et remet l’ouvrage.");
        clause(
                id,
                "مدة الاتفاقية",
                "Durée",
                "تسري الاتفاقية إلى غاية 31 دجنبر 2027.",
                "La convention court jusqu’au 31 décembre 2027.");
        return submit(id, LocalDate.of(2024, 11, 18));
    }

    /** The other parties, the visa, the signature, the first tranches; and amendment no. 1 for the session of April 2025. */
    SubjectRef amendFair(SubjectRef fair) {
        var id = new AgreementId(fair.id());
        approve(id, REGION, "مجلس الجهة", LocalDate.of(2024, 10, 7), "141/2024");
        approve(id, CRAFTS_MINISTRY, "كاتب الدولة", LocalDate.of(2025, 1, 14), "ص.ت 22/25");
        approve(id, OMRANE, "مجلس الرقابة", LocalDate.of(2025, 1, 20), "ع 7/25");
        steps.visa(id, version(id), "و.ص 96/25", LocalDate.of(2025, 2, 5));
        steps.sign(id, version(id), LocalDate.of(2025, 2, 14), "فاس", LocalDate.of(2025, 2, 14));
        TrancheRow region = tranche(id, 1, 2025);
        LocalDate called = LocalDate.of(2025, 3, 10);
        contributions.call(UUID.randomUUID(), region.id(), Money.of(20_000_000), called, "مراسلة 118/25");
        contributions.receive(
                UUID.randomUUID(), region.id(), Money.of(12_000_000), LocalDate.of(2025, 5, 6), "إشعار بنكي 4471");
        contributions.commit(UUID.randomUUID(), tranche(id, 0, 2025).id(), line2025("2381"), LocalDate.of(2025, 4, 2));
        monitoring.addObligation(
                id,
                new ObligationData(
                        parties(id).get(3),
                        Bilingual.of("تقرير فصلي عن تقدم الأشغال", "Rapport trimestriel sur l’avancement des travaux"),
                        "مصلحة البنيات التحتية",
                        LocalDate.of(2025, 6, 30)));
        monitoring.addMeeting(
                id,
                new MeetingData(
                        LocalDate.of(2025, 3, 18),
                        "ولاية جهة فاس-مكناس",
                        "الولاية، الجهة، كتابة الدولة، العمران، الغرفة",
                        "عرض الدراسة المعمارية. نسبة الإنجاز: 5%.",
                        null));
        IndicatorId works = indicator(id, "نسبة إنجاز الأشغال", "Avancement des travaux", "%", "%", 100, 2027);
        indicators.measure(
                works, new MeasureData(LocalDate.of(2025, 3, 18), BigDecimal.valueOf(5), "محضر لجنة التتبع والتقييم"));
        indicators.measure(
                works, new MeasureData(LocalDate.of(2025, 5, 20), new BigDecimal("12.5"), "تقرير العمران عن الأشغال"));
        risk(
                id,
                "تأخر تسليم الوعاء العقاري لصاحب المشروع المنتدب",
                "Remise tardive du terrain au maître d’ouvrage délégué",
                3,
                4,
                "اجتماع شهري مع الولاية إلى حين التسليم");
        AgreementId amendment = agreements.amend(
                id,
                about(
                        "تمديد أجل الإنجاز وإعادة توزيع الأشطر",
                        "Prolongation du délai et nouveau calendrier des tranches",
                        LocalDate.of(2028, 6, 30)));
        List<Schedule.Tranche> later = new ArrayList<>();
        for (TrancheRow row : agreements.contributions(id, LocalDate.of(2025, 4, 10))) {
            boolean postponed = row.party().id().equals(parties(id).get(2));
            later.add(new Schedule.Tranche(
                    row.id(),
                    row.party().id(),
                    row.inKind(),
                    postponed ? 2027 : row.year(),
                    row.figures().amount(),
                    postponed ? LocalDate.of(2027, 6, 30) : row.due()));
        }
        agreements.plan(amendment, version(amendment), new Schedule(Money.of(50_000_000), later));
        agreements.details(id).current().clauses().entrySet().stream()
                .filter(clause -> clause.getValue().title().ar().equals("مدة الاتفاقية"))
                .findAny()
                .ifPresent(clause -> agreements.editClause(
                        amendment,
                        version(amendment),
                        clause.getKey(),
                        clause.getValue().title(),
                        Bilingual.of(
                                "تسري الاتفاقية إلى غاية 30 يونيو 2028.", "La convention court jusqu’au 30 juin 2028."),
                        false));
        return submit(amendment, LocalDate.of(2025, 4, 4));
    }

    /** The amendment is approved by everybody, signed, and has effect from September 2025. */
    void signAmendment(SubjectRef amendment) {
        var id = new AgreementId(amendment.id());
        approve(id, REGION, "مجلس الجهة", LocalDate.of(2025, 5, 12), "88/2025");
        approve(id, CRAFTS_MINISTRY, "كاتب الدولة", LocalDate.of(2025, 5, 20), "ص.ت 140/25");
        approve(id, OMRANE, "مجلس الرقابة", LocalDate.of(2025, 5, 27), "ع 31/25");
        steps.visa(id, version(id), "و.ص 402/25", LocalDate.of(2025, 6, 10));
        steps.sign(id, version(id), LocalDate.of(2025, 6, 17), "فاس", LocalDate.of(2025, 9, 1));
    }

    // ---- The institute ----

    /** For the session of February 2025. */
    SubjectRef institute() {
        AgreementId id = agreements.create(
                2025,
                about(
                        "تأهيل المعهد المتخصص في فنون الصناعة التقليدية بفاس وتوسيعه",
                        "Réhabilitation et extension de l’Institut spécialisé des arts traditionnels de Fès",
                        LocalDate.of(2028, 12, 31)));
        parties(id, party(CRAFTS_MINISTRY, PartyRole.FINANCER, PartyRole.EXECUTOR));
        plan(
                id,
                12_000_000,
                new Told(1, 2025, 6_000_000, 9),
                new Told(1, 2026, 5_500_000, 9),
                new Told(0, 2026, 500_000, 6));
        clause(
                id,
                "موضوع الاتفاقية",
                "Objet",
                "تأهيل فضاءات المعهد وتوسيع طاقته الاستيعابية وتحسين جودة التكوين.",
                "Réhabiliter l’institut, étendre sa capacité et améliorer la formation.");
        return submit(id, LocalDate.of(2025, 1, 27));
    }

    /** Returned by the supervision, updated, and before the assembly again in June 2025. */
    void updateInstitute(SubjectRef institute) {
        var id = new AgreementId(institute.id());
        steps.takeBack(id, version(id), "طلبت سلطة الوصاية تحيين كلفة التوسعة قبل التأشير.");
        plan(
                id,
                13_500_000,
                new Told(1, 2025, 6_000_000, 10),
                new Told(1, 2026, 7_000_000, 9),
                new Told(0, 2026, 500_000, 6));
        submit(id, LocalDate.of(2025, 5, 26));
    }

    // ---- Endangered crafts ----

    /** 3.6 MDH, for the session of June 2025 in Taza; the regional council approved before. */
    SubjectRef crafts() {
        AgreementId id = agreements.create(
                2025,
                about(
                        "برنامج الحفاظ على الحرف المهددة بالاندثار",
                        "Programme de sauvegarde des métiers menacés de disparition",
                        LocalDate.of(2028, 6, 30)));
        parties(
                id,
                party(REGION, PartyRole.FINANCER),
                party(CRAFTS_MINISTRY, PartyRole.FINANCER),
                party(WILAYA, PartyRole.EXECUTOR));
        plan(
                id,
                3_600_000,
                new Told(1, 2025, 1_200_000, 10),
                new Told(1, 2026, 800_000, 4),
                new Told(2, 2026, 1_000_000, 6),
                new Told(0, 2025, 600_000, 11));
        clause(
                id,
                "موضوع الاتفاقية",
                "Objet",
                "جرد الحرف المهددة وتوثيقها ونقل مهاراتها من المعلمين إلى الشباب.",
                "Inventorier et documenter les métiers menacés et transmettre leur savoir aux jeunes.");
        clause(
                id,
                "مدة الاتفاقية",
                "Durée",
                "ثلاث سنوات، إلى غاية 30 يونيو 2028.",
                "Trois ans, jusqu’au 30 juin 2028.");
        indicator(id, "المتدربون المكونون", "Stagiaires formés", "متدرب", "stagiaires", 100, 2027);
        indicator(id, "المعلمون المشاركون في نقل المهارات", "Maâlems transmetteurs", "معلم", "maâlems", 10, 2027);
        indicator(id, "الحرف المجرودة والموثقة", "Métiers inventoriés et documentés", "حرفة", "métiers", 10, 2026);
        risk(
                id,
                "قلة المعلمين القادرين على نقل بعض الحرف",
                "Trop peu de maâlems capables de transmettre certains métiers",
                3,
                5,
                "جرد المعلمين مع جمعياتهم قبل انتقاء المتدربين");
        risk(
                id,
                "انقطاع المتدربين قبل نهاية التكوين",
                "Abandon de stagiaires avant la fin de la formation",
                2,
                3,
                "منحة شهرية للمتدربين");
        SubjectRef submitted = submit(id, LocalDate.of(2025, 6, 2));
        approve(id, REGION, "مجلس الجهة", LocalDate.of(2024, 10, 7), "152/2024");
        return submitted;
    }

    // ---- What telling an agreement takes ----

    private PartnerId partner(PartnerKind kind, Bilingual name, String... aliases) {
        PartnerId id = partners.add(new PartnerData(kind, name, List.of(aliases), null, "", ""));
        known.put(name, id);
        return id;
    }

    private static AgreementData about(String ar, String fr, @Nullable LocalDate endsOn) {
        return new AgreementData(
                AgreementKind.SPECIFIC,
                null,
                Bilingual.of(ar, fr),
                "جهة فاس-مكناس",
                "برنامج التنمية الجهوية 2022-2027",
                endsOn);
    }

    private PartyData party(Bilingual name, PartyRole... roles) {
        return new PartyData(Objects.requireNonNull(known.get(name)), Set.of(roles));
    }

    private void parties(AgreementId id, PartyData... others) {
        steps.draft(id, version(id));
        List<PartyData> all = new ArrayList<>();
        all.add(new PartyData(null, Set.of(PartyRole.FINANCER)));
        all.addAll(List.of(others));
        agreements.parties(id, version(id), all);
    }

    private List<PartyId> parties(AgreementId id) {
        return agreements.details(id).parties().stream()
                .map(party -> party.id())
                .toList();
    }

    private void plan(AgreementId id, long total, Told... told) {
        List<PartyId> parties = parties(id);
        List<Schedule.Tranche> tranches = new ArrayList<>();
        for (Told one : told) {
            tranches.add(new Schedule.Tranche(
                    null,
                    parties.get(one.party()),
                    false,
                    one.year(),
                    Money.of(one.dirhams()),
                    LocalDate.of(one.year(), one.month(), 30)));
        }
        agreements.plan(id, version(id), new Schedule(Money.of(total), tranches));
    }

    private void clause(AgreementId id, String titleAr, String titleFr, String ar, String fr) {
        agreements.addClause(id, version(id), Bilingual.of(titleAr, titleFr), Bilingual.of(ar, fr));
    }

    private SubjectRef submit(AgreementId id, LocalDate on) {
        steps.review(id, version(id));
        opinion(id, OpinionKind.LEGAL, "المصلحة القانونية", on);
        opinion(id, OpinionKind.FINANCIAL, "مصلحة الميزانية", on);
        steps.toCommittee(id, version(id));
        opinion(id, OpinionKind.COMMITTEE, "لجنة الشراكات والتعاون", on.plusDays(3));
        steps.submit(id, version(id));
        tellDays(id, on);
        return new SubjectRef("agreement", id.value());
    }

    /** All is told at once and would be of today: an agreement is written for six weeks and looked through for two. */
    private void tellDays(AgreementId id, LocalDate on) {
        jdbc.sql("""
                update agreement_passage set
                    entered_on = case state
                        when 'IDEA' then :on - interval 75 day when 'DRAFT' then :on - interval 56 day
                        when 'REVIEW' then :on - interval 14 day when 'COMMITTEE' then :on
                        when 'SUBMITTED' then :on + interval 3 day else entered_on end,
                    left_on = case state
                        when 'IDEA' then :on - interval 56 day when 'DRAFT' then :on - interval 14 day
                        when 'REVIEW' then cast(:on as date) when 'COMMITTEE' then :on + interval 3 day
                        when 'SUBMITTED' then null else :on - interval 56 day end
                where agreement_id = :agreement and coalesce(left_on, '9999-12-31') > :on
                """).param("on", on).param("agreement", id.value()).update();
    }

    private IndicatorId indicator(
            AgreementId id, String ar, String fr, String unitAr, String unitFr, long target, int year) {
        return indicators.add(
                id,
                new IndicatorData(
                        Bilingual.of(ar, fr),
                        Bilingual.of(unitAr, unitFr),
                        BigDecimal.ZERO,
                        BigDecimal.valueOf(target),
                        LocalDate.of(year, 12, 31)));
    }

    private void risk(AgreementId id, String ar, String fr, int likelihood, int impact, String measure) {
        risks.add(
                id,
                new RiskData(
                        Bilingual.of(ar, fr),
                        likelihood,
                        impact,
                        "مصلحة البرامج",
                        measure,
                        RiskState.OPEN,
                        LocalDate.of(2025, 5, 20)));
    }

    private void opinion(AgreementId id, OpinionKind kind, String by, LocalDate on) {
        steps.opinion(id, version(id), new OpinionData(kind, OpinionAnswer.FAVOURABLE, by, on, ""));
    }

    private void approve(AgreementId id, Bilingual name, String body, LocalDate on, String reference) {
        PartyId party = agreements.details(id).parties().stream()
                .filter(one -> one.name().equals(name))
                .findAny()
                .orElseThrow()
                .id();
        steps.approve(id, version(id), party, new ApprovalData(body, on, reference));
    }

    private TrancheRow tranche(AgreementId id, int party, int year) {
        PartyId wanted = parties(id).get(party);
        return agreements.contributions(id, LocalDate.of(2025, 4, 1)).stream()
                .filter(row -> row.party().id().equals(wanted) && row.year() == year)
                .findFirst()
                .orElseThrow();
    }

    private ma.ghorfa.budget.CreditId line2025(String code) {
        return execution.credits(budgets.ofYear(2025).orElseThrow().id()).stream()
                .filter(row -> row.code().code().equals(code))
                .map(CreditRow::id)
                .findFirst()
                .orElseThrow();
    }

    private long version(AgreementId id) {
        return agreements.find(id).orElseThrow().version();
    }
}
