package ma.ghorfa.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import ma.ghorfa.campaign.BenefitData;
import ma.ghorfa.campaign.BenefitId;
import ma.ghorfa.campaign.BenefitKind;
import ma.ghorfa.campaign.Benefits;
import ma.ghorfa.campaign.CampaignData;
import ma.ghorfa.campaign.CampaignId;
import ma.ghorfa.campaign.CampaignState;
import ma.ghorfa.campaign.Campaigns;
import ma.ghorfa.campaign.Intake;
import ma.ghorfa.campaign.PartnerData;
import ma.ghorfa.campaign.PresentationData;
import ma.ghorfa.campaign.StationData;
import ma.ghorfa.campaign.StationId;
import ma.ghorfa.campaign.Stations;
import ma.ghorfa.campaign.TakeRequest;
import ma.ghorfa.campaign.TakeStep;
import ma.ghorfa.card.CardRequests;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.registry.ActorFilter;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.registry.ActorRow;
import ma.ghorfa.registry.ActorSort;
import ma.ghorfa.registry.Register;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A caravan for the card goes through the region: two stations lie behind it, one was called off, one is today, one is to
 * come. The kinds of benefits are those that the press names; providers and conditions are for the demo only.
 */
@Component
@Order(27)
@ConditionalOnProperty("ghorfa.demo")
class CampaignDemo implements DemoChapter {

    private static final int PEOPLE = 200;

    private final Campaigns campaigns;
    private final Stations stations;
    private final Intake intake;
    private final Benefits benefits;
    private final Register register;
    private final CardRequests cards;
    private final Clock clock;

    CampaignDemo(
            Campaigns campaigns,
            Stations stations,
            Intake intake,
            Benefits benefits,
            Register register,
            CardRequests cards,
            Clock clock) {
        this.campaigns = campaigns;
        this.stations = stations;
        this.intake = intake;
        this.benefits = benefits;
        this.register = register;
        this.cards = cards;
        this.clock = clock;
    }

    @Override
    public void tell() {
        LocalDate today = Zone.date(clock.instant());
        Set<BenefitId> known = catalogue(today);
        CampaignId caravan = caravan(today);
        List<ActorId> people = people();
        StationId fes = station(
                caravan,
                today.minusDays(10),
                "03.231",
                Bilingual.of(
                        "مركز التكوين في مهن الصناعة التقليدية، فاس المدينة",
                        "Centre de formation aux métiers de l’artisanat, Fès-Médina"),
                "نادية الصفريوي");
        StationId meknes = station(
                caravan,
                today.minusDays(6),
                "03.061",
                Bilingual.of("دار الصانع، مكناس", "Maison de l’artisan, Meknès"),
                "يونس المكناسي");
        StationId ifrane = station(
                caravan,
                today.minusDays(3),
                "03.271",
                Bilingual.of("دار الصانعة، عين اللوح", "Maison de l’artisane, Aïn Leuh"),
                "نادية الصفريوي");
        StationId sefrou = station(
                caravan,
                today,
                "03.451",
                Bilingual.of("مجمع الصناعة التقليدية، صفرو", "Complexe artisanal, Sefrou"),
                "يونس المكناسي");
        station(
                caravan,
                today.plusDays(5),
                "03.561",
                Bilingual.of("قاعة العروض، تازة", "Salle d’exposition, Taza"),
                "نادية الصفريوي");
        step(caravan, CampaignState.ANNOUNCED, today.minusDays(20), "الموقع الإلكتروني للغرفة والإذاعة الجهوية");
        step(caravan, CampaignState.CARAVAN, today.minusDays(10), "");
        present(fes, 45, 62);
        present(meknes, 30, 41);
        present(sefrou, 30, 0);
        came(fes, people.subList(0, 44), 3, 11, 17);
        came(meknes, people.subList(36, 70), 2, 8, 9);
        came(sefrou, people.subList(70, 78), 2, 1, 2);
        stations.cancel(ifrane, version(ifrane), "ثلوج على الطريق؛ أُخبر الصناع هاتفيا.");
        explain(fes, known);
        explain(meknes, known);
        hold(fes);
        hold(meknes);
    }

    private CampaignId caravan(LocalDate today) {
        CampaignId id = campaigns.plan(
                new CampaignData(
                        Bilingual.of("قافلة «المهني» بجهة فاس-مكناس", "Caravane « Al Mihani » en région Fès-Meknès"),
                        today.minusDays(20),
                        today.plusDays(25),
                        250,
                        Bilingual.of(
                                "لقاءات تواصلية في محطات القافلة للتعريف بالبطاقة المهنية للصانع وامتيازاتها: التغطية الاجتماعية، وبرامج الدعم والمواكبة، وفرص التسويق، والعروض التفضيلية.\nتلقي طلبات البطاقة في عين المكان.",
                                "Rencontres à chaque étape pour faire connaître la carte professionnelle et ses avantages : couverture sociale, programmes d’appui, débouchés, offres préférentielles.\nLes demandes de carte sont prises sur place.")));
        partner(
                id,
                "كتابة الدولة المكلفة بالصناعة التقليدية",
                "Secrétariat d’État chargé de l’artisanat",
                "تأطير العروض");
        partner(id, "مجموعة بريد المغرب", "Groupe Barid Al-Maghrib", "طبع البطاقات");
        partner(id, "مديرية التكوين المهني", "Direction de la formation professionnelle", "قاعات المراكز");
        return id;
    }

    private void partner(CampaignId id, String ar, String fr, String contribution) {
        campaigns.addPartner(id, new PartnerData(Bilingual.of(ar, fr), contribution));
    }

    private StationId station(CampaignId id, LocalDate day, String province, Bilingual place, String responsible) {
        return stations.plan(
                id,
                new StationData(
                        day, LocalTime.of(9, 30), LocalTime.of(16, 0), new ProvinceCode(province), place, responsible));
    }

    private void step(CampaignId id, CampaignState to, LocalDate on, String note) {
        campaigns.take(id, campaigns.details(id).version(), new TakeStep(to, on, note));
    }

    private void present(StationId station, int minutes, int listeners) {
        stations.addPresentation(
                station,
                new PresentationData(
                        Bilingual.of(
                                "البطاقة المهنية: ما هي وكيف تُطلب؟",
                                "La carte professionnelle : à quoi sert-elle, comment la demander ?"),
                        "سناء برادة",
                        minutes,
                        listeners == 0 ? null : listeners));
    }

    /** Everybody in the list came; of each few of them one left without asking for a card. */
    private void came(StationId station, List<ActorId> people, int oneOf, int men, int women) {
        Set<ActorId> requested = new HashSet<>();
        for (int number = 0; number < people.size(); number++) {
            ActorId person = people.get(number);
            if (number % oneOf != 0 && number >= 8 && requested.add(person)) {
                intake.takeRequest(new TakeRequest(UUID.randomUUID(), station, person));
            } else {
                intake.attend(station, person);
            }
        }
        stations.countVisitors(station, version(station), men, women);
    }

    private void explain(StationId station, Set<BenefitId> known) {
        stations.explain(station, version(station), known);
    }

    private void hold(StationId station) {
        stations.hold(station, version(station));
    }

    private long version(StationId station) {
        return stations.details(station).row().version();
    }

    private List<ActorId> people() {
        var everybody = new ActorFilter("", null, null, null, null, null, ActorSort.REGISTERED, true);
        return register.page(everybody, 0, PEOPLE).stream()
                .filter(row -> row.kind().isPerson())
                .map(ActorRow::id)
                .filter(person -> cards.of(person).isEmpty())
                .toList();
    }

    private Set<BenefitId> catalogue(LocalDate today) {
        Set<BenefitId> offered = new HashSet<>();
        offered.add(benefit(
                BenefitKind.SOCIAL_COVER,
                Bilingual.of("التغطية الصحية والتقاعد", "Couverture médicale et retraite"),
                Bilingual.of("الصندوق الوطني للضمان الاجتماعي", "Caisse nationale de sécurité sociale"),
                Bilingual.of(
                        "التسجيل في السجل الوطني للصناعة التقليدية وتحيين الوضعية لدى الغرفة.",
                        "Être inscrit au registre national et avoir une situation à jour à la chambre.")));
        offered.add(benefit(
                BenefitKind.CREDIT,
                Bilingual.of("قرض بدون فائدة للتجهيز", "Crédit d’équipement sans intérêt"),
                Bilingual.of("البريد بنك", "Al Barid Bank"),
                Bilingual.of(
                        "ملف مشروع مصغر ومرور سنة على التسجيل.",
                        "Un petit dossier de projet et un an d’inscription.")));
        offered.add(benefit(
                BenefitKind.TRANSPORT,
                Bilingual.of("تخفيض على القطار إلى المعارض", "Réduction sur le train vers les salons"),
                Bilingual.of("المكتب الوطني للسكك الحديدية", "ONCF"),
                Bilingual.of("تقديم البطاقة عند شراء التذكرة.", "Présenter la carte à l’achat du billet.")));
        offered.add(benefit(
                BenefitKind.INSURANCE,
                Bilingual.of("تأمين الورشة بسعر تفضيلي", "Assurance de l’atelier à tarif préférentiel"),
                Bilingual.of("شركة تأمين شريكة", "Assureur partenaire"),
                Bilingual.of("ورشة معاينة من طرف الغرفة.", "Atelier visité par la chambre.")));
        offered.add(benefit(
                BenefitKind.TRAINING,
                Bilingual.of("دورات تكوين مستمر مجانية", "Formation continue gratuite"),
                Bilingual.of("غرفة الصناعة التقليدية", "Chambre d’artisanat"),
                Bilingual.of("التسجيل المسبق.", "S’inscrire à l’avance.")));
        offered.add(benefit(
                BenefitKind.FAIR,
                Bilingual.of("الأولوية في أروقة المعارض الجهوية", "Priorité pour les stands des salons régionaux"),
                Bilingual.of("غرفة الصناعة التقليدية", "Chambre d’artisanat"),
                Bilingual.EMPTY));
        offered.add(benefit(
                BenefitKind.E_PAYMENT,
                Bilingual.of("جهاز أداء إلكتروني بدون رسم اشتراك", "Terminal de paiement sans abonnement"),
                Bilingual.of("مجموعة بريد المغرب", "Groupe Barid Al-Maghrib"),
                Bilingual.of("حساب مهني مفتوح.", "Un compte professionnel ouvert.")));
        offered.add(benefit(
                BenefitKind.HEALTH,
                Bilingual.of("فحص طبي سنوي", "Visite médicale annuelle"),
                Bilingual.of("قافلة طبية شريكة", "Caravane médicale partenaire"),
                Bilingual.EMPTY));
        benefits.add(new BenefitData(
                BenefitKind.FAIR,
                Bilingual.of("رواق مجاني في معرض الربيع", "Stand gratuit au salon de printemps"),
                Bilingual.of("غرفة الصناعة التقليدية", "Chambre d’artisanat"),
                Bilingual.EMPTY,
                today.plusMonths(4),
                today.plusMonths(5),
                true));
        benefits.add(new BenefitData(
                BenefitKind.TRANSPORT,
                Bilingual.of("نقل مجاني إلى معرض الخريف", "Transport gratuit au salon d’automne"),
                Bilingual.of("غرفة الصناعة التقليدية", "Chambre d’artisanat"),
                Bilingual.EMPTY,
                today.minusMonths(3),
                today.minusMonths(1),
                true));
        return offered;
    }

    private BenefitId benefit(BenefitKind kind, Bilingual name, Bilingual provider, Bilingual conditions) {
        return benefits.add(new BenefitData(kind, name, provider, conditions, null, null, true));
    }
}
