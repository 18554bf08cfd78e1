package ma.ghorfa.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.Bureau;
import ma.ghorfa.chamber.ChamberData;
import ma.ghorfa.chamber.Chambers;
import ma.ghorfa.chamber.CommitteeId;
import ma.ghorfa.chamber.Committees;
import ma.ghorfa.chamber.DateSpan;
import ma.ghorfa.chamber.FormCommittee;
import ma.ghorfa.chamber.InterestData;
import ma.ghorfa.chamber.InterestKind;
import ma.ghorfa.chamber.Interests;
import ma.ghorfa.chamber.MandateEnd;
import ma.ghorfa.chamber.MandateId;
import ma.ghorfa.chamber.MandateRow;
import ma.ghorfa.chamber.MemberData;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.chamber.Members;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.identity.Accounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The reference chamber of Fès–Meknès: 82 seats, filled with people who do not exist. The number of seats, the names of
 * the posts and the codes of the provinces are facts; how the seats are split among the provinces, who sits on them,
 * what befell them and the committees' tasks are made up.
 *
 * <p>In office: 82 after the election; 81 in February 2025 (seat 61 fell vacant in December); 80 in June 2025 (seat 74
 * fell vacant in March).
 */
@Component
@Order(20)
@ConditionalOnProperty("ghorfa.demo")
class ChamberDemo implements DemoChapter {

    /** The bank of the partnership agreement; a member declared an interest in it. Neither exists. */
    static final Bilingual BANK = Bilingual.of("بنك الصناع التضامني", "Banque solidaire des artisans");

    /** A cooperative whose president sits in the chamber. It does not exist. */
    static final Bilingual COOPERATIVE =
            Bilingual.of("تعاونية أنوار الصفارين للنحاسيات", "Coopérative Anwar Seffarine de dinanderie");

    private static final LocalDate ELECTED = LocalDate.of(2021, Month.AUGUST, 16);
    private static final LocalDate COMMITTEES_FORMED = LocalDate.of(2021, Month.OCTOBER, 28);

    /** Seats by province: a made-up split that adds up to 82. */
    private static final Map<String, Integer> SEATS = new LinkedHashMap<>();

    static {
        SEATS.put("03.231", 26);
        SEATS.put("03.061", 20);
        SEATS.put("03.561", 9);
        SEATS.put("03.531", 8);
        SEATS.put("03.451", 6);
        SEATS.put("03.171", 4);
        SEATS.put("03.591", 3);
        SEATS.put("03.271", 3);
        SEATS.put("03.131", 3);
    }

    private final Chambers chambers;
    private final Members members;
    private final Bureau bureau;
    private final Committees committees;
    private final Interests interests;
    private final Accounts accounts;
    private final DemoPeople people = new DemoPeople();
    private final Map<Integer, MemberId> bySeat = new LinkedHashMap<>();
    private final Map<Integer, MandateId> mandates = new LinkedHashMap<>();
    private final List<CommitteeId> formed = new ArrayList<>();

    ChamberDemo(
            Chambers chambers,
            Members members,
            Bureau bureau,
            Committees committees,
            Interests interests,
            Accounts accounts) {
        this.chambers = chambers;
        this.members = members;
        this.bureau = bureau;
        this.committees = committees;
        this.interests = interests;
        this.accounts = accounts;
    }

    @Override
    public void tell() {
        chambers.setUp(
                new ChamberData(
                        Bilingual.of(
                                "غرفة الصناعة التقليدية لجهة فاس-مكناس", "Chambre d’artisanat de la région Fès-Meknès"),
                        new ProvinceCode("03.231"),
                        Bilingual.of("شارع الصناع، فاس (عنوان تجريبي)", "Avenue des Artisans, Fès (adresse fictive)"),
                        "",
                        "contact@ghorfa.example",
                        ""),
                true);
        electMembers();
        electBureau();
        formCommittees();
        tellWhatBefellThem();
        declareInterests();
        linkAccounts();
    }

    private void electMembers() {
        var term = new DateSpan(ELECTED, members.endOfTerm(ELECTED));
        int seat = 0;
        for (var province : SEATS.entrySet()) {
            for (int i = 0; i < province.getValue(); i++) {
                seat++;
                MemberId member = add(new ProvinceCode(province.getKey()), seat % 4 == 0 ? Sex.FEMALE : Sex.MALE);
                bySeat.put(seat, member);
                mandates.put(seat, members.beginMandate(member, seat, term));
            }
        }
    }

    private MemberId add(ProvinceCode province, Sex sex) {
        DemoPeople.Person person = people.next(sex);
        return members.add(new MemberData(
                person.name(), sex, province, people.craft(province), person.phone(), person.email(), ""));
    }

    private void electBureau() {
        appoint("PRESIDENT", 1, ELECTED);
        appoint("VP1", 27, ELECTED);
        appoint("VP2", 47, ELECTED);
        appoint("VP3", 56, ELECTED);
        appoint("VP4", 8, ELECTED);
        appoint("VP5", 64, ELECTED);
        appoint("VP6", 70, ELECTED);
        appoint("VP7", 33, ELECTED);
        appoint("VP8", 75, ELECTED);
        appoint("VP9", 36, ELECTED);
        appoint("VP10", 79, ELECTED);
        appoint("SECRETARY", 14, ELECTED);
        appoint("DEPUTY_SECRETARY", 40, ELECTED);
    }

    private void appoint(String post, int seat, LocalDate from) {
        bureau.appoint(post, on(seat), from);
    }

    private void formCommittees() {
        form(
                23,
                16,
                Bilingual.of("لجنة الميزانية والشؤون المالية", "Commission du budget et des affaires financières"),
                """
                دراسة مشروع الميزانية قبل عرضه على الجمعية العامة
                تتبع تنفيذ الميزانية وتحويل الاعتمادات
                دراسة الحساب الإداري""",
                """
                Étudier le projet de budget avant l’assemblée
                Suivre l’exécution du budget et les virements
                Étudier le compte administratif""");
        form(
                10,
                24,
                Bilingual.of(
                        "لجنة التكوين المهني والتصديق على المكتسبات",
                        "Commission de la formation et de la validation des acquis"),
                """
                تتبع مراكز التكوين وحملات التسجيل
                إعداد عمليات التصديق على مكتسبات التجربة المهنية""",
                """
                Suivre les centres de formation et les inscriptions
                Préparer les opérations de validation des acquis""");
        form(
                11,
                18,
                Bilingual.of(
                        "لجنة المعارض والتسويق والرقمنة",
                        "Commission des foires, de la commercialisation et du numérique"),
                """
                اقتراح البرنامج السنوي للمعارض
                اقتراح معايير اختيار العارضين
                مواكبة الصناع في التسويق الرقمي""",
                """
                Proposer le programme annuel des foires
                Proposer les critères de choix des exposants
                Accompagner la vente en ligne""");
        form(
                12,
                19,
                Bilingual.of("لجنة البنيات التحتية والمجال", "Commission des infrastructures et du territoire"),
                """
                زيارة الفنادق الحرفية والأسواق النموذجية والمركبات
                اقتراح أولويات التأهيل""",
                """
                Visiter fondouks, souks modèles et complexes
                Proposer les priorités de réhabilitation""");
        form(
                20,
                13,
                Bilingual.of(
                        "لجنة الشؤون الاجتماعية والتغطية الصحية",
                        "Commission des affaires sociales et de la couverture maladie"),
                """
                تتبع انخراط الصناع في التغطية الصحية
                رفع الصعوبات إلى المؤسسات المعنية""",
                """
                Suivre l’affiliation des artisans à l’AMO
                Signaler les difficultés aux organismes""");
        form(
                21,
                28,
                Bilingual.of(
                        "لجنة الحفاظ على الحرف والتراث", "Commission de la sauvegarde des métiers et du patrimoine"),
                """
                جرد الحرف المهددة بالاندثار
                تتبع برامج نقل المهارة بين الأجيال""",
                """
                Inventorier les métiers menacés
                Suivre la transmission des savoir-faire""");
        form(
                15,
                22,
                Bilingual.of(
                        "لجنة التعاون والشراكات والتواصل",
                        "Commission de la coopération, des partenariats et de la communication"),
                """
                دراسة مشاريع اتفاقيات الشراكة
                تتبع التزامات الأطراف""",
                """
                Étudier les projets de convention
                Suivre les engagements des parties""");
    }

    /** Committee n takes every seventh seat from n + 1 on. */
    private void form(int chair, int viceChair, Bilingual name, String tasksAr, String tasksFr) {
        int number = formed.size() + 1;
        Set<MemberId> seated = new HashSet<>();
        for (int seat = number + 1; seat <= 82; seat += 7) {
            seated.add(on(seat));
        }
        formed.add(committees.form(new FormCommittee(
                number, name, Bilingual.of(tasksAr, tasksFr), COMMITTEES_FORMED, on(chair), on(viceChair), seated)));
    }

    private void tellWhatBefellThem() {
        end(17, MandateEnd.DECEASED, LocalDate.of(2022, Month.NOVEMBER, 3), "");
        replace(17, Sex.MALE, LocalDate.of(2023, Month.FEBRUARY, 1));

        end(33, MandateEnd.RESIGNED, LocalDate.of(2023, Month.JUNE, 30), "استقالة لأسباب شخصية");
        replace(33, Sex.FEMALE, LocalDate.of(2023, Month.OCTOBER, 2));
        appoint("VP7", 52, LocalDate.of(2023, Month.OCTOBER, 30));

        end(48, MandateEnd.INCOMPATIBLE, LocalDate.of(2024, Month.MARCH, 11), "انتخاب رئيسا لمجلس جماعي");
        replace(48, Sex.MALE, LocalDate.of(2024, Month.MAY, 20));

        MandateRow suspended = mandate(25);
        members.suspend(
                suspended.mandate().id(),
                suspended.version(),
                new DateSpan(LocalDate.of(2024, Month.SEPTEMBER, 2), LocalDate.of(2024, Month.DECEMBER, 16)),
                "توقيف في انتظار البت في طعن");

        end(61, MandateEnd.DECEASED, LocalDate.of(2024, Month.DECEMBER, 14), "");
        end(74, MandateEnd.REVOKED, LocalDate.of(2025, Month.MARCH, 20), "حكم نهائي بإلغاء الانتخاب");
    }

    private void end(int seat, MandateEnd reason, LocalDate on, String note) {
        MandateRow row = mandate(seat);
        members.endMandate(row.mandate().id(), row.version(), reason, on, note);
    }

    /** Somebody new from the same province serves the remainder, and takes the place in the committee. */
    private void replace(int seat, Sex sex, LocalDate from) {
        ProvinceCode province = members.details(on(seat)).data().province();
        MemberId next = add(province, sex);
        mandates.put(seat, members.replace(mandateId(seat), next, from));
        bySeat.put(seat, next);
        committees.join(formed.get((seat - 2) % 7), next, from);
    }

    private void declareInterests() {
        declare(20, BANK, InterestKind.COMPANY, "عضوة في مجلس الرقابة", "Membre du conseil de surveillance");
        declare(22, COOPERATIVE, InterestKind.COOPERATIVE, "رئيس التعاونية", "Président");
        declare(
                28,
                Bilingual.of("تعاونية نساء مكناس للطرز", "Coopérative des femmes de Meknès pour la broderie"),
                InterestKind.COOPERATIVE,
                "أمينة المال",
                "Trésorière");
        declare(
                41,
                Bilingual.of("شركة زليج الأطلس المتوسط", "Société Zellige du Moyen Atlas"),
                InterestKind.COMPANY,
                "مسير",
                "Gérant");
        declare(
                57,
                Bilingual.of("جمعية حرفيي تاونات للخزف", "Association des potiers de Taounate"),
                InterestKind.ASSOCIATION,
                "رئيس الجمعية",
                "Président");
        declare(
                66,
                Bilingual.of("مقاولة خشب صفرو", "Entreprise Bois de Sefrou"),
                InterestKind.FAMILY,
                "الأخ هو المسير",
                "Le frère en est le gérant");
    }

    private void declare(int seat, Bilingual organisation, InterestKind kind, String roleAr, String roleFr) {
        interests.declare(
                on(seat),
                new InterestData(
                        organisation, kind, Bilingual.of(roleAr, roleFr), ELECTED, null, ELECTED.plusMonths(1)));
    }

    /** The demo's accounts of members: the president, and two members, one of them with an interest in the bank. */
    private void linkAccounts() {
        accounts.linkMember("president", on(1).value());
        accounts.linkMember("member", on(3).value());
        accounts.linkMember("member2", on(20).value());
    }

    private MemberId on(int seat) {
        return Objects.requireNonNull(bySeat.get(seat));
    }

    private MandateId mandateId(int seat) {
        return Objects.requireNonNull(mandates.get(seat));
    }

    private MandateRow mandate(int seat) {
        return members.mandatesOf(on(seat)).stream()
                .filter(row -> row.mandate().id().equals(mandateId(seat)))
                .findAny()
                .orElseThrow();
    }
}
