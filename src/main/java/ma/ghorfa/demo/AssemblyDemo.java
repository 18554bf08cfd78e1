package ma.ghorfa.demo;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.ghorfa.assembly.AddItem;
import ma.ghorfa.assembly.Agendas;
import ma.ghorfa.assembly.Attendances;
import ma.ghorfa.assembly.CallAgain;
import ma.ghorfa.assembly.Channel;
import ma.ghorfa.assembly.Choice;
import ma.ghorfa.assembly.CloseSession;
import ma.ghorfa.assembly.CloseVote;
import ma.ghorfa.assembly.ConfirmVote;
import ma.ghorfa.assembly.Convocations;
import ma.ghorfa.assembly.Convoke;
import ma.ghorfa.assembly.DecisionId;
import ma.ghorfa.assembly.Decisions;
import ma.ghorfa.assembly.ExcuseData;
import ma.ghorfa.assembly.FollowUp;
import ma.ghorfa.assembly.GuestData;
import ma.ghorfa.assembly.GuestId;
import ma.ghorfa.assembly.Intervene;
import ma.ghorfa.assembly.ItemData;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.ItemType;
import ma.ghorfa.assembly.ItemWriting;
import ma.ghorfa.assembly.NewRecommendation;
import ma.ghorfa.assembly.OpenSession;
import ma.ghorfa.assembly.Opening;
import ma.ghorfa.assembly.PrepareVote;
import ma.ghorfa.assembly.PresidentSide;
import ma.ghorfa.assembly.ProofStep;
import ma.ghorfa.assembly.Protocol;
import ma.ghorfa.assembly.RecordProof;
import ma.ghorfa.assembly.SessionData;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionKind;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.Sessions;
import ma.ghorfa.assembly.SittingId;
import ma.ghorfa.assembly.SubjectRef;
import ma.ghorfa.assembly.Tally;
import ma.ghorfa.assembly.VoteId;
import ma.ghorfa.assembly.VoteMode;
import ma.ghorfa.assembly.VoteOpening;
import ma.ghorfa.assembly.VoteView;
import ma.ghorfa.assembly.Votes;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.CommitteeId;
import ma.ghorfa.chamber.CommitteeRow;
import ma.ghorfa.chamber.Committees;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.chamber.MemberRow;
import ma.ghorfa.chamber.Members;
import ma.ghorfa.chamber.ProvinceCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sessions that show every path: one without a quorum and its further call, minutes refused and approved once they were
 * corrected, a budget amendment rejected by roll call, a tie that the president's side settled, a member who stood aside,
 * recommendations done and overdue; and the session of June 2025 in Taza, drafted and waiting to be held.
 *
 * <p>The places, the months and the subjects of February and June 2025 were in the press; days, words, figures and
 * people are made up.
 */
@Component
@Order(30)
@ConditionalOnProperty("ghorfa.demo")
class AssemblyDemo implements DemoChapter {

    private static final Set<Channel> BY_POST_AND_PORTAL = EnumSet.of(Channel.REGISTERED_POST, Channel.PORTAL);

    private static final List<String> REASONS = List.of(
            "التزام مهني خارج الجهة", "وعكة صحية", "ظرف عائلي طارئ", "المشاركة في معرض وطني", "سفر مبرمج من قبل");

    private final Sessions sessions;
    private final Agendas agendas;
    private final Convocations convocations;
    private final Attendances attendances;
    private final Votes votes;
    private final Decisions decisions;
    private final Members members;
    private final Committees committees;
    private final BudgetDemo budget;
    private final PartnershipDemo partnership;
    private final EntityManager entities;

    AssemblyDemo(
            Sessions sessions,
            Agendas agendas,
            Convocations convocations,
            Attendances attendances,
            Votes votes,
            Decisions decisions,
            Members members,
            Committees committees,
            BudgetDemo budget,
            PartnershipDemo partnership,
            EntityManager entities) {
        this.sessions = sessions;
        this.agendas = agendas;
        this.convocations = convocations;
        this.attendances = attendances;
        this.votes = votes;
        this.decisions = decisions;
        this.members = members;
        this.committees = committees;
        this.budget = budget;
        this.partnership = partnership;
        this.entities = entities;
    }

    @Override
    public void tell() {
        SessionId june2024 = june2024();
        SubjectRef fair = partnership.fair();
        SessionId october2024 = october2024(june2024, budget.submit2025(), fair);
        budget.execute2025();
        SubjectRef institute = partnership.institute();
        February february = february2025(june2024, october2024, institute);
        SubjectRef amendment = partnership.amendFair(fair);
        april2025(february, budget.submitAmendment(), amendment);
        budget.afterTheRejection();
        partnership.signAmendment(amendment);
        partnership.updateInstitute(institute);
        june2025(february.isat(), partnership.crafts(), institute);
        october2025();
        budget.prepare2026();
    }

    private static Bilingual both(String ar, String fr) {
        return Bilingual.of(ar, fr);
    }

    // ---- June 2024, Ifrane ----

    private SessionId june2024() {
        Telling session = draft(
                SessionKind.ORDINARY,
                2024,
                Month.JUNE,
                LocalDate.of(2024, Month.JUNE, 25),
                both("قاعة الندوات، إفران", "Salle des conférences, Ifrane"),
                "03.271");
        ItemId minutes = session.add(ItemData.of(
                ItemType.MINUTES_APPROVAL,
                both(
                        "المصادقة على محضر دورة فبراير 2024",
                        "Approbation du procès-verbal de la session de février 2024")));
        ItemId report = session.add(ItemData.of(
                        ItemType.ACTIVITY_REPORT,
                        both("التقرير الأدبي من فبراير إلى يونيو 2024", "Rapport moral de février à juin 2024"))
                .withPresenter(both("كاتب الغرفة", "Le secrétaire de la chambre")));
        ItemId design = session.add(
                ItemData.of(
                                ItemType.AGREEMENT,
                                both(
                                        "دراسة مشروع اتفاقية تنظيم دورة تكوينية في التصميم لفائدة الصناع والمصادقة عليه",
                                        "Examen et approbation d’une convention pour un cycle de formation au design"))
                        .withDecisionText(
                                both(
                                        "الموافقة على اتفاقية تنظيم دورة تكوينية في التصميم بمدينة فاس، والإذن للرئيس بالتوقيع عليها.",
                                        "Approbation de la convention pour un cycle de formation au design à Fès et autorisation donnée au président de la signer.")));
        ItemId infrastructure = session.add(ItemData.of(
                ItemType.INFRASTRUCTURE_DEBATE,
                both(
                        "حالة الفنادق الحرفية بالمدن العتيقة: عرض ومناقشة",
                        "État des fondouks des médinas : exposé et débat")));
        ItemId fairs = session.add(ItemData.of(
                ItemType.FAIR_PROGRAMME,
                both(
                        "برنامج المعارض الجهوية للنصف الثاني من سنة 2024",
                        "Programme des foires régionales du second semestre 2024")));
        ItemId misc = session.add(ItemData.of(ItemType.MISC, both("مختلفات", "Divers")));

        session.convoke(LocalDate.of(2024, Month.JUNE, 3), 78);
        session.comeExcept(Set.of(6, 13, 21, 30, 44, 55, 63, 72, 80), Set.of(17, 39, 51, 66, 77), Set.of(5, 28, 49));
        session.open(LocalTime.of(10, 20));
        session.come(Set.of(5, 28, 49), LocalTime.of(10, 40));
        session.acclaim(minutes);
        session.hands(report, 3, 2, PresidentSide.FOR);
        session.say(
                design, 10, "طلب توضيح شروط اختيار المستفيدين.", "A demandé comment seront choisis les bénéficiaires.");
        session.hands(design, 6, 4, PresidentSide.FOR);
        session.say(
                infrastructure,
                12,
                "أثار مسألة تدبير المحلات الشاغرة داخل الفنادق.",
                "A soulevé la gestion des locaux vacants des fondouks.");
        session.note(infrastructure);
        session.leave(Set.of(11, 60), session.next());
        session.note(fairs);
        session.note(misc);
        DecisionId inventory = session.recommend(
                infrastructure,
                both(
                        "إنجاز جرد شامل للفنادق الحرفية ومحلاتها وشاغليها.",
                        "Dresser l’inventaire complet des fondouks, de leurs locaux et de leurs occupants."),
                both("مصلحة البنيات التحتية", "Service des infrastructures"),
                4,
                LocalDate.of(2024, Month.OCTOBER, 31));
        DecisionId digital = session.recommend(
                fairs,
                both(
                        "إعداد دليل رقمي للعارضين ونشره قبل كل معرض.",
                        "Préparer un guide numérique des exposants, publié avant chaque foire."),
                both("مصلحة الإنعاش", "Service de la promotion"),
                3,
                LocalDate.of(2025, Month.MARCH, 31));
        session.close(both(
                "رُفعت الجلسة بعد شكر الحاضرين والسلطات الإقليمية.",
                "La séance est levée après remerciements aux présents et aux autorités provinciales."));

        decisions.begin(inventory);
        prove(
                inventory,
                both("جرد 37 فندقا مع لوائح الشاغلين", "Inventaire de 37 fondouks, avec la liste des occupants"),
                LocalDate.of(2024, Month.NOVEMBER, 12));
        decisions.complete(inventory, LocalDate.of(2024, Month.NOVEMBER, 15));
        decisions.begin(digital);
        decisions.progress(digital, version(digital), 40);
        DecisionId agreement = session.decisionOf(design);
        decisions.transmit(agreement, LocalDate.of(2024, Month.JULY, 4), "112/2024");
        decisions.approvedBySupervision(agreement, LocalDate.of(2024, Month.AUGUST, 22), "و.ص 318/24");
        decisions.begin(agreement);
        prove(
                agreement,
                both("لائحة المستفيدين وحفل تسليم الشواهد", "Liste des bénéficiaires et remise des attestations"),
                LocalDate.of(2025, Month.FEBRUARY, 7));
        decisions.complete(agreement, LocalDate.of(2025, Month.FEBRUARY, 10));
        return session.id;
    }

    // ---- October 2024, Fès: no quorum on 16 December, held on 30 December ----

    private SessionId october2024(SessionId june2024, SubjectRef budget2025, SubjectRef fair) {
        Telling first = draft(
                SessionKind.ORDINARY,
                2024,
                Month.OCTOBER,
                LocalDate.of(2024, Month.DECEMBER, 16),
                both("مقر الغرفة، فاس", "Siège de la chambre, Fès"),
                "03.231");
        first.add(ItemData.of(
                        ItemType.MINUTES_APPROVAL,
                        both(
                                "المصادقة على محضر دورة يونيو 2024",
                                "Approbation du procès-verbal de la session de juin 2024"))
                .withSubject(SubjectRef.minutesOf(june2024)));
        first.add(ItemData.of(
                        ItemType.ACTIVITY_REPORT,
                        both(
                                "تقييم أنشطة الغرفة من يونيو إلى أكتوبر 2024",
                                "Évaluation des activités de juin à octobre 2024"))
                .withPresenter(both("مديرة الغرفة", "La directrice de la chambre")));
        first.add(ItemData.of(
                ItemType.PROGRAMME,
                both(
                        "دراسة برنامج التكوين للأسدس الثاني من سنة 2024 والمصادقة عليه",
                        "Examen et approbation du programme de formation du second semestre 2024")));
        first.add(ItemData.of(
                ItemType.PRESENTATION,
                both(
                        "عرض حول التصديق على مكتسبات الصناع المهنية",
                        "Exposé sur la validation des acquis des artisans")));
        first.add(
                ItemData.of(
                                ItemType.BUDGET,
                                both(
                                        "دراسة مشروع ميزانية سنة 2025 والمصادقة عليه",
                                        "Examen et approbation du projet de budget 2025"))
                        .withSubject(budget2025)
                        .withDecisionText(
                                both(
                                        "الموافقة على ميزانية الغرفة برسم سنة 2025 بقسميها، متوازنة المداخيل والمصاريف.",
                                        "Approbation du budget 2025 de la chambre dans ses deux sections, équilibré en recettes et en dépenses.")));
        first.add(
                ItemData.of(
                                ItemType.AGREEMENT,
                                both(
                                        "دراسة اتفاقية إحداث المعرض الجهوي الدائم للصناعة التقليدية بفاس والمصادقة عليها",
                                        "Examen et approbation de la convention créant le salon régional permanent de l’artisanat à Fès"))
                        .withSubject(fair)
                        .withDecisionText(
                                both(
                                        "الموافقة على اتفاقية إحداث المعرض الجهوي الدائم بفاس، والإذن للرئيس بالتوقيع عليها.",
                                        "Approbation de la convention créant le salon permanent de Fès et autorisation donnée au président de la signer.")));
        first.add(ItemData.of(ItemType.MISC, both("مختلفات", "Divers")));

        first.convoke(LocalDate.of(2024, Month.NOVEMBER, 27), 74);
        first.comeOnly(34);
        SessionId held = sessions.callAgain(CallAgain.of(
                first.id,
                first.time(LocalTime.of(10, 45)),
                LocalDate.of(2024, Month.DECEMBER, 30),
                LocalTime.of(10, 0),
                BY_POST_AND_PORTAL,
                Zone.instant(LocalDate.of(2024, Month.DECEMBER, 17).atTime(11, 0))));

        Telling second = new Telling(held);
        second.prove(LocalDate.of(2024, Month.DECEMBER, 17), 70);
        GuestId wali = second.guest(
                both("ممثل السيد الوالي", "Le représentant du wali"),
                both("رئيس قسم الشؤون الاقتصادية", "Chef de la division économique"),
                both("ولاية جهة فاس-مكناس", "Wilaya de la région Fès-Meknès"));
        second.comeExcept(
                Set.of(4, 9, 18, 26, 37, 45, 58, 64, 71, 82), Set.of(2, 15, 31, 42, 53, 69, 76, 79), Set.of(24));
        second.open(LocalTime.of(10, 15));
        attendances.guestAttended(wali, true);
        List<ItemId> items = second.items();
        second.come(Set.of(24), LocalTime.of(10, 30));
        second.say(
                items.get(0),
                22,
                "لاحظ أن تدخلات الأعضاء حول الفنادق لم تدون كاملة، وطلب تصحيح المحضر.",
                "A relevé que les interventions sur les fondouks n’ont pas été consignées en entier et demandé une correction.");
        second.refuse(items.get(0), 24, 5, PresidentSide.FOR);
        second.hands(items.get(1), 4, 6, PresidentSide.FOR);
        second.hands(items.get(2), 0, 0, PresidentSide.FOR);
        second.note(items.get(3));
        second.say(
                items.get(4),
                23,
                "اقترح الرفع من حصة التكوين المستمر في مشاريع السنوات المقبلة.",
                "A proposé d’augmenter la part de la formation continue les années suivantes.");
        second.hands(items.get(4), 5, 3, PresidentSide.FOR);
        second.hands(items.get(5), 2, 3, PresidentSide.FOR);
        second.note(items.get(6));
        DecisionId cards = second.recommend(
                null,
                both(
                        "مواكبة الصناع في العالم القروي للتسجيل في السجل الوطني.",
                        "Accompagner les artisans ruraux dans leur inscription au registre national."),
                both("ملحقات الغرفة", "Annexes de la chambre"),
                5,
                LocalDate.of(2025, Month.DECEMBER, 31));
        second.close(both(
                "تُليت برقية الولاء والإخلاص ورُفعت الجلسة.",
                "Lecture du télégramme de loyalisme, puis levée de la séance."));
        decisions.begin(cards);
        decisions.progress(cards, version(cards), 55);
        DecisionId budget = second.decisionOf(items.get(4));
        decisions.transmit(budget, LocalDate.of(2025, Month.JANUARY, 9), "04/2025");
        decisions.approvedBySupervision(budget, LocalDate.of(2025, Month.MARCH, 4), "و.م 77/25");
        decisions.begin(budget);
        return held;
    }

    // ---- February 2025, Meknès ----

    /** What later sessions come back to. */
    private record February(SessionId session, ItemId isat, ItemId tariff) {}

    private February february2025(SessionId june2024, SessionId october2024, SubjectRef institute) {
        Telling session = draft(
                SessionKind.ORDINARY,
                2025,
                Month.FEBRUARY,
                LocalDate.of(2025, Month.FEBRUARY, 20),
                both("قصر المؤتمرات، مكناس", "Palais des congrès, Meknès"),
                "03.061");
        ItemId refused = refusedMinutes(october2024);
        ItemId june = session.add(AddItem.toAgenda(
                        session.id,
                        ItemData.of(
                                        ItemType.MINUTES_APPROVAL,
                                        both(
                                                "المصادقة على محضر دورة يونيو 2024 بعد تصحيحه",
                                                "Approbation du procès-verbal corrigé de la session de juin 2024"))
                                .withSubject(SubjectRef.minutesOf(june2024)))
                .resubmitting(refused));
        ItemId october = session.add(ItemData.of(
                        ItemType.MINUTES_APPROVAL,
                        both(
                                "المصادقة على محضر دورة أكتوبر 2024",
                                "Approbation du procès-verbal de la session d’octobre 2024"))
                .withSubject(SubjectRef.minutesOf(october2024)));
        ItemId report = session.add(ItemData.of(
                        ItemType.ACTIVITY_REPORT,
                        both("التقرير الأدبي للفترة ما بين الدورتين", "Rapport moral de la période intersession"))
                .withPresenter(both("كاتب الغرفة", "Le secrétaire de la chambre")));
        ItemId account = session.add(ItemData.of(
                        ItemType.ACCOUNT,
                        both(
                                "دراسة الحساب الإداري لسنة 2024 والمصادقة عليه",
                                "Examen et approbation du compte administratif 2024"))
                .withDecisionText(both(
                        "الموافقة على الحساب الإداري لسنة 2024 كما عُرض.",
                        "Approbation du compte administratif 2024 tel que présenté.")));
        ItemId isat = session.add(
                ItemData.of(
                                ItemType.AGREEMENT,
                                both(
                                        "دراسة اتفاقية تأهيل المعهد المتخصص في فنون الصناعة التقليدية بفاس وتوسيعه والمصادقة عليها",
                                        "Examen et approbation de la convention de réhabilitation et d’extension de l’Institut spécialisé des arts traditionnels de Fès"))
                        .withParty(both(
                                "كتابة الدولة المكلفة بالصناعة التقليدية", "Secrétariat d’État chargé de l’artisanat"))
                        .withSubject(institute)
                        .withDecisionText(
                                both(
                                        "الموافقة على اتفاقية تأهيل المعهد المتخصص بفاس وتوسيعه، والإذن للرئيس بالتوقيع عليها.",
                                        "Approbation de la convention de réhabilitation et d’extension de l’institut de Fès et autorisation donnée au président de la signer.")));
        ItemId brand = session.add(ItemData.of(
                ItemType.AGREEMENT,
                both(
                        "دراسة مشروع العلامة الجهوية لمنتوجات الصناعة التقليدية والمصادقة عليه",
                        "Examen et approbation du projet de marque régionale des produits de l’artisanat")));
        ItemId city = session.add(ItemData.of(
                ItemType.PROGRAMME,
                both(
                        "دراسة مشروع مدينة الطرز والنسيج والمصادقة عليه",
                        "Examen et approbation du projet de cité de la broderie et du textile")));
        ItemId cooperative = session.add(ItemData.of(
                        ItemType.AGREEMENT,
                        both(
                                "دراسة اتفاقية دعم تسويق المنتوجات النحاسية والمصادقة عليها",
                                "Examen et approbation d’une convention d’appui à la vente de la dinanderie"))
                .withParty(ChamberDemo.COOPERATIVE));
        ItemId tariff = session.add(ItemData.of(
                ItemType.TARIFF,
                both(
                        "تحديد سومة كراء قاعة العرض والمصادقة عليها",
                        "Fixation et approbation du tarif de location de la salle d’exposition")));
        ItemId misc = session.add(ItemData.of(ItemType.MISC, both("مختلفات", "Divers")));

        session.convoke(LocalDate.of(2025, Month.JANUARY, 31), 79);
        GuestId director = session.guest(
                both("المدير الجهوي للصناعة التقليدية", "Le directeur régional de l’artisanat"),
                both("مدير جهوي", "Directeur régional"),
                both("المديرية الجهوية للصناعة التقليدية بفاس", "Direction régionale de l’artisanat, Fès"));
        session.comeExcept(Set.of(7, 14, 29, 36, 48, 59, 67, 78), Set.of(3, 19, 34, 52, 70, 81), Set.of(16, 41));
        session.open(LocalTime.of(10, 10));
        attendances.guestAttended(director, true);
        session.come(Set.of(16, 41), LocalTime.of(10, 35));
        session.write(
                june,
                both(
                        "عُرض المحضر بعد إدراج تدخلات الأعضاء حول الفنادق الحرفية.",
                        "Le procès-verbal est présenté avec les interventions sur les fondouks."),
                both(
                        "الموافقة على محضر دورة يونيو 2024 في صيغته المصححة.",
                        "Approbation du procès-verbal de juin 2024 dans sa version corrigée."),
                true);
        session.hands(june, 1, 2, PresidentSide.FOR);
        session.acclaim(october);
        session.hands(report, 2, 3, PresidentSide.FOR);
        session.say(account, 23, "طلب تفصيل الاعتمادات المرحلة.", "A demandé le détail des crédits reportés.");
        session.hands(account, 6, 4, PresidentSide.ABSTAINED);
        session.hands(isat, 0, 0, PresidentSide.FOR);
        session.hands(brand, 3, 1, PresidentSide.FOR);
        session.hands(city, 9, 6, PresidentSide.FOR);
        session.handsAsideOf(cooperative, 22, 4, 5);
        session.leave(Set.of(11, 33, 62), session.next());
        session.postpone(tariff, "في انتظار مقارنة الأسعار المعمول بها في قاعات مماثلة");
        session.note(misc);
        DecisionId follow = session.recommend(
                isat,
                both(
                        "عرض حصيلة أشغال تأهيل المعهد على كل دورة.",
                        "Présenter l’avancement de la réhabilitation de l’institut à chaque session."),
                both("لجنة التكوين المهني", "Commission de la formation"),
                2,
                LocalDate.of(2025, Month.JUNE, 15));
        DecisionId brandFollow = session.recommend(
                brand,
                both(
                        "إعداد دفتر تحملات العلامة الجهوية بتشاور مع المهنيين.",
                        "Rédiger le cahier des charges de la marque régionale avec les professionnels."),
                both("مصلحة الإنعاش", "Service de la promotion"),
                7,
                LocalDate.of(2025, Month.OCTOBER, 1));
        session.close(both("رُفعت الجلسة على الساعة الأولى بعد الزوال.", "La séance est levée en début d’après-midi."));
        decisions.begin(follow);
        decisions.progress(follow, version(follow), 20);
        decisions.begin(brandFollow);
        prove(
                brandFollow,
                both(
                        "مشروع دفتر التحملات ومحضر اللقاء التشاوري",
                        "Projet de cahier des charges et compte rendu de la concertation"),
                LocalDate.of(2025, Month.SEPTEMBER, 18));
        decisions.complete(brandFollow, LocalDate.of(2025, Month.SEPTEMBER, 25));
        DecisionId agreement = session.decisionOf(isat);
        decisions.assign(
                agreement,
                version(agreement),
                new FollowUp(
                        both("مديرة الغرفة", "La directrice de la chambre"),
                        committee(2),
                        LocalDate.of(2025, Month.DECEMBER, 31)));
        decisions.transmit(agreement, LocalDate.of(2025, Month.FEBRUARY, 27), "31/2025");
        decisions.returned(agreement, LocalDate.of(2025, Month.APRIL, 8), "طلب تحيين كلفة التوسعة قبل التأشير");
        DecisionId accounts = session.decisionOf(account);
        decisions.transmit(accounts, LocalDate.of(2025, Month.FEBRUARY, 27), "32/2025");
        return new February(session.id, isat, tariff);
    }

    // ---- April 2025, Fès, extraordinary ----

    private void april2025(February february, SubjectRef amendment, SubjectRef fairAmendment) {
        Telling session = draft(
                SessionKind.EXTRAORDINARY,
                2025,
                Month.APRIL,
                LocalDate.of(2025, Month.APRIL, 24),
                both("مقر الغرفة، فاس", "Siège de la chambre, Fès"),
                "03.231");
        ItemId minutes = session.add(ItemData.of(
                        ItemType.MINUTES_APPROVAL,
                        both(
                                "المصادقة على محضر دورة فبراير 2025",
                                "Approbation du procès-verbal de la session de février 2025"))
                .withSubject(SubjectRef.minutesOf(february.session())));
        ItemId budget = session.add(
                ItemData.of(
                                ItemType.BUDGET,
                                both(
                                        "دراسة تعديل ميزانية سنة 2025 لاقتناء سيارة مصلحة والمصادقة عليه",
                                        "Examen et approbation d’une modification du budget 2025 pour l’achat d’un véhicule de service"))
                        .withSubject(amendment)
                        .withDecisionText(
                                both(
                                        "الموافقة على تعديل ميزانية سنة 2025 بفتح اعتماد لاقتناء سيارة مصلحة.",
                                        "Approbation de la modification du budget 2025 ouvrant un crédit pour l’achat d’un véhicule de service.")));
        ItemId tariff = session.add(AddItem.toAgenda(
                        session.id,
                        ItemData.of(
                                ItemType.TARIFF,
                                both(
                                        "تحديد سومة كراء قاعة العرض والمصادقة عليها",
                                        "Fixation et approbation du tarif de location de la salle d’exposition")))
                .resubmitting(february.tariff()));
        ItemId motion = session.add(
                ItemData.of(
                                ItemType.MOTION,
                                both(
                                        "ملتمس من أجل تقريب خدمات التغطية الصحية من صناع العالم القروي",
                                        "Motion pour rapprocher la couverture maladie des artisans ruraux"))
                        .withDecisionText(
                                both(
                                        "تلتمس الجمعية العامة من السيد كاتب الدولة العمل على إحداث مداومات متنقلة للتغطية الصحية بالعالم القروي.",
                                        "L’assemblée générale prie le secrétaire d’État d’instaurer des permanences mobiles de la couverture maladie en milieu rural.")));

        ItemId fair = session.add(ItemData.of(
                        ItemType.AGREEMENT,
                        both(
                                "دراسة الملحق رقم 1 لاتفاقية المعرض الجهوي الدائم بفاس والمصادقة عليه",
                                "Examen et approbation de l’avenant n° 1 à la convention du salon permanent de Fès"))
                .withSubject(fairAmendment)
                .withDecisionText(both(
                        "الموافقة على الملحق رقم 1 لاتفاقية المعرض الجهوي الدائم بفاس.",
                        "Approbation de l’avenant n° 1 à la convention du salon permanent de Fès.")));

        session.convoke(LocalDate.of(2025, Month.APRIL, 11), 76);
        session.comeExcept(
                Set.of(8, 15, 27, 32, 40, 46, 54, 65, 73, 75, 80), Set.of(2, 12, 35, 38, 50, 56, 68, 77), Set.of());
        session.open(LocalTime.of(15, 5));
        session.acclaim(minutes);
        session.say(
                budget,
                10,
                "رأى أن الأولوية لتجهيز مراكز التكوين.",
                "Estime que la priorité est d’équiper les centres de formation.");
        session.say(
                budget,
                1,
                "أوضح أن السيارة الحالية لم تعد صالحة للمهام خارج المدار الحضري.",
                "Précise que le véhicule actuel ne convient plus aux missions hors de la ville.");
        session.rollCallRejected(budget, 22, 4);
        session.tieSettledByPresident(tariff, 3);
        session.acclaim(motion);
        session.acclaim(fair);
        session.close(
                both("رُفعت الجلسة بعد استنفاد جدول الأعمال.", "La séance est levée, l’ordre du jour étant épuisé."));
        DecisionId sent = session.decisionOf(motion);
        decisions.transmit(sent, LocalDate.of(2025, Month.APRIL, 29), "58/2025");
    }

    // ---- June 2025, Taza: drafted, to be held ----

    private void june2025(ItemId isat, SubjectRef crafts, SubjectRef institute) {
        Telling session = draft(
                SessionKind.ORDINARY,
                2025,
                Month.JUNE,
                LocalDate.of(2025, Month.JUNE, 26),
                both("قاعة الاجتماعات بعمالة إقليم تازة", "Salle de réunion de la province de Taza"),
                "03.561");
        session.add(ItemData.of(
                ItemType.PRESENTATION,
                both("عرض محضر دورة فبراير 2025", "Présentation du procès-verbal de la session de février 2025")));
        session.add(ItemData.of(
                        ItemType.ACTIVITY_REPORT,
                        both("التقرير الأدبي من فبراير إلى يونيو 2025", "Rapport moral de février à juin 2025"))
                .withPresenter(both("كاتب الغرفة", "Le secrétaire de la chambre"))
                .withDecisionText(both(
                        "الموافقة على التقرير الأدبي للفترة من فبراير إلى يونيو 2025.",
                        "Approbation du rapport moral de février à juin 2025.")));
        ItemId financing = session.add(ItemData.of(
                ItemType.AGREEMENT,
                both(
                        "تمويل مشاريع الصناع التقليديين: العروض ومشروع الاتفاقية",
                        "Financement des projets des artisans : offres et projet de convention")));
        session.add(AddItem.toAgenda(
                        session.id,
                        ItemData.of(
                                        ItemType.PRESENTATION,
                                        both(
                                                "تقديم العروض التمويلية للمؤسسات البنكية",
                                                "Présentation des offres de financement des banques"))
                                .withPresenter(both("ممثلو المؤسسات البنكية", "Représentants des banques")))
                .under(financing));
        session.add(AddItem.toAgenda(
                        session.id,
                        ItemData.of(
                                        ItemType.AGREEMENT,
                                        both(
                                                "دراسة مشروع اتفاقية شراكة مع مؤسسات بنكية والمصادقة عليه",
                                                "Examen et approbation du projet de convention de partenariat avec des banques"))
                                .withParty(ChamberDemo.BANK)
                                .withDecisionText(
                                        both(
                                                "الموافقة على اتفاقية الشراكة مع المؤسسات البنكية لفائدة الصناع التقليديين، والإذن للرئيس بالتوقيع عليها.",
                                                "Approbation de la convention de partenariat avec les banques au profit des artisans et autorisation donnée au président de la signer.")))
                .under(financing));
        session.add(ItemData.of(
                        ItemType.PRESENTATION,
                        both(
                                "عرض المديرية الجهوية للصندوق الوطني للضمان الاجتماعي حول تعميم التغطية الصحية",
                                "Exposé de la direction régionale de la CNSS sur la généralisation de la couverture maladie"))
                .withPresenter(
                        both("المديرية الجهوية للصندوق الوطني للضمان الاجتماعي", "Direction régionale de la CNSS")));
        ItemId agreements = session.add(ItemData.of(
                ItemType.AGREEMENT,
                both(
                        "اتفاقيات التكوين وصون التراث الحرفي",
                        "Conventions de formation et de sauvegarde du patrimoine")));
        session.add(AddItem.toAgenda(
                        session.id,
                        ItemData.of(
                                        ItemType.AGREEMENT,
                                        both(
                                                "دراسة اتفاقية برنامج الحفاظ على الحرف المهددة بالاندثار في إطار برنامج التنمية الجهوية 2022-2027 والمصادقة عليها",
                                                "Examen et approbation de la convention du programme de sauvegarde des métiers menacés, dans le cadre du PDR 2022-2027"))
                                .withParty(both("مجلس جهة فاس-مكناس", "Conseil de la région Fès-Meknès"))
                                .withSubject(crafts)
                                .withDecisionText(
                                        both(
                                                "الموافقة على اتفاقية برنامج الحفاظ على الحرف المهددة بالاندثار، والإذن للرئيس بالتوقيع عليها.",
                                                "Approbation de la convention du programme de sauvegarde des métiers menacés et autorisation donnée au président de la signer.")))
                .under(agreements));
        session.add(AddItem.toAgenda(
                        session.id,
                        ItemData.of(
                                        ItemType.AGREEMENT,
                                        both(
                                                "دراسة اتفاقية التصديق على مكتسبات التجربة المهنية (VAEP) بعد تحيينها من الوزارة الوصية والمصادقة عليها",
                                                "Examen et approbation de la convention sur la validation des acquis (VAEP), mise à jour par le ministère de tutelle"))
                                .withDecisionText(both(
                                        "الموافقة على اتفاقية التصديق على مكتسبات التجربة المهنية في صيغتها المحينة.",
                                        "Approbation de la convention VAEP dans sa version mise à jour.")))
                .under(agreements));
        session.add(AddItem.toAgenda(
                        session.id,
                        ItemData.of(
                                        ItemType.AGREEMENT,
                                        both(
                                                "دراسة اتفاقية تأهيل المعهد المتخصص في فنون الصناعة التقليدية بفاس وتوسيعه بعد تحيين كلفتها والمصادقة عليها",
                                                "Examen et approbation de la convention de réhabilitation et d’extension de l’ISAT de Fès, au coût mis à jour"))
                                .withParty(both(
                                        "كتابة الدولة المكلفة بالصناعة التقليدية",
                                        "Secrétariat d’État chargé de l’artisanat"))
                                .withSubject(institute)
                                .withDecisionText(
                                        both(
                                                "الموافقة على اتفاقية تأهيل المعهد المتخصص بفاس وتوسيعه بكلفتها المحينة.",
                                                "Approbation de la convention de réhabilitation et d’extension de l’institut de Fès, au coût mis à jour.")))
                .under(agreements)
                .resubmitting(isat));
        session.add(ItemData.of(
                ItemType.INFRASTRUCTURE_DEBATE,
                both(
                        "واقع البنيات التحتية المهنية وآفاقها: الفنادق والأسواق النموذجية والمركبات",
                        "Situation et perspectives des infrastructures : fondouks, souks modèles et complexes")));
        session.add(ItemData.of(
                ItemType.FAIR_PROGRAMME,
                both("البرنامج السنوي للمعارض الجهوية لسنة 2025", "Programme annuel des foires régionales 2025")));
        session.add(
                ItemData.of(
                                ItemType.COMMITTEES,
                                both(
                                        "تشكيل اللجان الدائمة وتحديد مهامها",
                                        "Formation des commissions permanentes et fixation de leurs tâches"))
                        .withDecisionText(
                                both(
                                        "الموافقة على تشكيل اللجان الدائمة السبع وعلى المهام المسندة إليها.",
                                        "Approbation de la formation des sept commissions permanentes et des tâches qui leur sont confiées.")));
        session.guest(
                both("ممثل السيد عامل الإقليم", "Le représentant du gouverneur"),
                both("رئيس القسم الاقتصادي", "Chef de la division économique"),
                both("عمالة إقليم تازة", "Province de Taza"));
        session.guest(
                both("ممثلة الصندوق الوطني للضمان الاجتماعي", "La représentante de la CNSS"),
                both("المديرة الجهوية", "Directrice régionale"),
                both("الصندوق الوطني للضمان الاجتماعي", "CNSS"));
    }

    // ---- October 2025, Moulay Yacoub: items proposed ----

    private void october2025() {
        Telling session = draft(
                SessionKind.ORDINARY,
                2025,
                Month.OCTOBER,
                LocalDate.of(2025, Month.OCTOBER, 30),
                both("مركب الاستقبال، مولاي يعقوب", "Complexe d’accueil, Moulay Yacoub"),
                "03.591");
        session.add(ItemData.of(
                ItemType.ACTIVITY_REPORT,
                both("التقرير الأدبي من يونيو إلى أكتوبر 2025", "Rapport moral de juin à octobre 2025")));
        session.add(ItemData.of(
                ItemType.BUDGET,
                both("دراسة مشروع ميزانية سنة 2026 والمصادقة عليه", "Examen et approbation du projet de budget 2026")));
        session.add(ItemData.of(
                ItemType.PROGRAMME,
                both("دراسة برنامج عمل سنة 2026 والمصادقة عليه", "Examen et approbation du programme d’action 2026")));
        session.add(ItemData.of(ItemType.MISC, both("مختلفات", "Divers")));
    }

    // ---- What telling a session takes ----

    private Telling draft(SessionKind kind, int year, Month month, LocalDate date, Bilingual venue, String province) {
        return new Telling(sessions.create(new SessionData(
                kind,
                false,
                year,
                month.getValue(),
                date,
                LocalTime.of(kind == SessionKind.ORDINARY ? 10 : 15, 0),
                venue,
                new ProvinceCode(province),
                Bilingual.EMPTY)));
    }

    /** The first item of a session, which refused the minutes of an earlier one. */
    private ItemId refusedMinutes(SessionId session) {
        return sessions.view(session).items().getFirst().id();
    }

    private long version(DecisionId id) {
        return decisions.view(id).decision().version();
    }

    private void prove(DecisionId id, Bilingual words, LocalDate on) {
        decisions.addEvidence(id, words, null, on);
    }

    private CommitteeId committee(int number) {
        return committees.activeOn(LocalDate.of(2025, Month.FEBRUARY, 20)).stream()
                .filter(row -> row.number() == number)
                .map(CommitteeRow::id)
                .findAny()
                .orElseThrow();
    }

    /** One session being told: its day, who sits on which seat on that day, and the time it has come to. */
    private final class Telling {

        private final SessionId id;
        private final LocalDate day;
        private final SittingId sitting;
        private final Map<Integer, MemberId> bySeat;
        private Instant now;

        Telling(SessionId id) {
            // The whole demo is one transaction: what was told before is stored and need not be watched for changes.
            entities.flush();
            entities.clear();
            this.id = id;
            SessionView view = sessions.view(id);
            day = view.session().date();
            sitting = view.currentSitting().id();
            bySeat = members.inOffice(day).stream().collect(Collectors.toMap(MemberRow::number, MemberRow::id));
            now = time(LocalTime.of(9, 30));
        }

        Instant time(LocalTime time) {
            return Zone.instant(day.atTime(time));
        }

        /** Some minutes later. */
        Instant next() {
            now = now.plus(Duration.ofMinutes(3));
            return now;
        }

        ItemId add(ItemData data) {
            return add(AddItem.toAgenda(id, data));
        }

        ItemId add(AddItem command) {
            return agendas.add(command);
        }

        List<ItemId> items() {
            return sessions.view(id).items().stream()
                    .filter(item -> !item.isHeading())
                    .map(SessionView.Item::id)
                    .toList();
        }

        GuestId guest(Bilingual name, Bilingual function, Bilingual institution) {
            return attendances.invite(id, new GuestData(name, function, institution));
        }

        /** Convoked by registered post and in the portal; the first members up to a seat have their letter in time. */
        void convoke(LocalDate sent, int deliveredUpToSeat) {
            sessions.fixAgenda(id);
            convocations.convoke(Convoke.of(id, BY_POST_AND_PORTAL, Zone.instant(sent.atTime(9, 0))));
            prove(sent, deliveredUpToSeat);
        }

        void prove(LocalDate sent, int deliveredUpToSeat) {
            Instant delivered = Zone.instant(sent.plusDays(4).atTime(12, 0));
            convocations.record(RecordProof.of(
                    id,
                    seats(seat -> seat <= deliveredUpToSeat),
                    Channel.REGISTERED_POST,
                    ProofStep.DELIVERED,
                    delivered));
            convocations.record(RecordProof.of(
                    id,
                    seats(seat -> seat > deliveredUpToSeat),
                    Channel.REGISTERED_POST,
                    ProofStep.RETURNED,
                    delivered));
            convocations.record(RecordProof.of(
                    id,
                    seats(seat -> seat > deliveredUpToSeat && seat % 2 == 0),
                    Channel.HAND_DELIVERY,
                    ProofStep.DELIVERED,
                    Zone.instant(sent.plusDays(6).atTime(15, 0))));
            convocations.record(RecordProof.of(
                    id,
                    seats(seat -> seat % 5 == 1),
                    Channel.EMAIL,
                    ProofStep.ACKNOWLEDGED,
                    Zone.instant(sent.plusDays(1).atTime(20, 15))));
        }

        private List<MemberId> seats(IntPredicate which) {
            return bySeat.entrySet().stream()
                    .filter(entry -> which.test(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        /** Everybody comes before the beginning but for those excused, absent or late. */
        void comeExcept(Set<Integer> excused, Set<Integer> absent, Set<Integer> late) {
            int n = 0;
            for (int seat : sorted(excused)) {
                attendances.excuse(
                        sitting,
                        on(seat),
                        new ExcuseData(
                                REASONS.get(n++ % REASONS.size()),
                                Zone.instant(day.minusDays(1 + n % 4L).atTime(18, 0)),
                                false));
            }
            Set<Integer> away = new HashSet<>(absent);
            away.addAll(late);
            for (int seat : sorted(away)) {
                attendances.markAbsent(sitting, on(seat));
            }
            attendances.allPresent(sitting, time(LocalTime.of(kindStart().getHour() - 1, 50)));
        }

        /** So few come that there is no quorum. */
        void comeOnly(int number) {
            List<Integer> coming = IntStream.rangeClosed(1, 82)
                    .filter(seat -> seat % 2 == 1 && bySeat.containsKey(seat))
                    .limit(number)
                    .boxed()
                    .toList();
            coming.forEach(seat -> attendances.arrive(sitting, on(seat), time(LocalTime.of(9, 50))));
        }

        private LocalTime kindStart() {
            return sessions.row(id).startTime();
        }

        void come(Collection<Integer> seats, LocalTime at) {
            for (int seat : sorted(seats)) {
                attendances.arrive(sitting, on(seat), time(at));
            }
            now = time(at);
        }

        void leave(Collection<Integer> seats, Instant at) {
            for (int seat : sorted(seats)) {
                attendances.leave(sitting, on(seat), at);
            }
        }

        void open(LocalTime at) {
            now = time(at);
            if (!(sessions.open(OpenSession.at(id, now)) instanceof Opening.Opened)) {
                throw new IllegalStateException("The demo's session has no quorum");
            }
            sessions.write(
                    id,
                    sessions.row(id).version(),
                    new Protocol(
                            Bilingual.EMPTY,
                            both(
                                    "افتتح السيد الرئيس الجلسة بكلمة رحب فيها بالأعضاء وبممثلي السلطات والشركاء، وذكر بالنقط المدرجة في جدول الأعمال.",
                                    "Le président ouvre la séance, souhaite la bienvenue aux membres, aux autorités et aux partenaires, et rappelle les points à l’ordre du jour."),
                            Bilingual.EMPTY,
                            false));
        }

        void close(Bilingual words) {
            sessions.close(CloseSession.at(id, next()));
            SessionView view = sessions.view(id);
            sessions.write(
                    id,
                    view.session().version(),
                    new Protocol(Bilingual.EMPTY, view.protocol().openingWords(), words, true));
        }

        void note(ItemId item) {
            agendas.present(item, next());
            agendas.note(item, next());
        }

        void postpone(ItemId item, String reason) {
            agendas.present(item, next());
            agendas.postpone(item, next(), reason);
        }

        void say(ItemId item, int seat, String ar, String fr) {
            agendas.present(item, next());
            agendas.intervene(new Intervene(item, on(seat), Bilingual.EMPTY, both(ar, fr), next()));
        }

        void write(ItemId item, Bilingual discussion, Bilingual decisionText, boolean amended) {
            SessionView.Item read = agendas.item(item).item();
            agendas.write(
                    item, read.version(), new ItemWriting(read.data().presenter(), discussion, decisionText, amended));
        }

        /** Put to the vote; the quorum is there. */
        private VoteId put(ItemId item, VoteMode mode) {
            agendas.debate(item, next());
            if (!(votes.putToVote(PrepareVote.of(item, mode), next()) instanceof VoteOpening.Opened opened)) {
                throw new IllegalStateException("The demo's vote has no quorum");
            }
            return opened.vote();
        }

        private int present(VoteId vote) {
            return Objects.requireNonNull(votes.view(vote).vote().present());
        }

        private void count(VoteId vote, Tally tally, PresidentSide side) {
            votes.close(CloseVote.byHands(vote, next(), tally, side));
            votes.confirm(ConfirmVote.at(vote, next()));
        }

        void acclaim(ItemId item) {
            VoteId vote = put(item, VoteMode.ACCLAMATION);
            votes.close(CloseVote.byAcclamation(vote, next()));
            votes.confirm(ConfirmVote.at(vote, next()));
        }

        /** Approved by show of hands; everybody else is for it. */
        void hands(ItemId item, int against, int abstaining, PresidentSide side) {
            VoteId vote = put(item, VoteMode.SHOW_OF_HANDS);
            count(vote, new Tally(present(vote) - against - abstaining, against, abstaining, 0, 0), side);
        }

        /** Approved while the holder of a seat stands aside because of a declared interest. */
        void handsAsideOf(ItemId item, int seat, int against, int abstaining) {
            VoteId vote = put(item, VoteMode.SHOW_OF_HANDS);
            votes.recuse(vote, on(seat));
            count(
                    vote,
                    new Tally(present(vote) - against - abstaining - 1, against, abstaining, 1, 0),
                    PresidentSide.FOR);
        }

        /** Rejected by show of hands; everybody else is against it. */
        void refuse(ItemId item, int votesFor, int abstaining, PresidentSide side) {
            VoteId vote = put(item, VoteMode.SHOW_OF_HANDS);
            count(vote, new Tally(votesFor, present(vote) - votesFor - abstaining, abstaining, 0, 0), side);
        }

        /** As many for as against: the side on which the president stands prevails. */
        void tieSettledByPresident(ItemId item, int abstaining) {
            VoteId vote = put(item, VoteMode.SHOW_OF_HANDS);
            int rest = present(vote) - abstaining;
            count(vote, new Tally(rest / 2, rest / 2, abstaining, 0, rest % 2), PresidentSide.FOR);
        }

        /** Everybody is called by name; the president is for it and stays in the minority. */
        void rollCallRejected(ItemId item, int votesFor, int abstaining) {
            VoteId vote = put(item, VoteMode.ROLL_CALL);
            List<MemberId> called = new ArrayList<>(votes.view(vote).ballots().stream()
                    .map(VoteView.BallotRow::member)
                    .map(member -> member.id())
                    .toList());
            // The president, seat 1, is called first and is for it; then every third member.
            List<MemberId> inFavour = IntStream.range(0, called.size())
                    .filter(place -> place % 3 == 0)
                    .limit(votesFor)
                    .mapToObj(called::get)
                    .toList();
            List<MemberId> others = new ArrayList<>(called);
            others.removeAll(inFavour);
            for (MemberId member : called) {
                Choice choice = inFavour.contains(member)
                        ? Choice.FOR
                        : others.indexOf(member) < abstaining ? Choice.ABSTAIN : Choice.AGAINST;
                votes.cast(vote, member, choice);
            }
            votes.close(CloseVote.byRollCall(vote, next()));
            votes.confirm(ConfirmVote.at(vote, next()));
        }

        DecisionId recommend(@Nullable ItemId item, Bilingual text, Bilingual owner, int committee, LocalDate dueDate) {
            return decisions.recommend(new NewRecommendation(
                    UUID.randomUUID(), id, item, text, new FollowUp(owner, committee(committee), dueDate)));
        }

        DecisionId decisionOf(ItemId item) {
            return sessions.view(id).decisions().stream()
                    .filter(decision -> item.equals(decision.item()) && decision.vote() != null)
                    .findAny()
                    .orElseThrow()
                    .id();
        }

        private MemberId on(int seat) {
            return Objects.requireNonNull(bySeat.get(seat), () -> "Nobody in office on seat " + seat);
        }

        private static List<Integer> sorted(Collection<Integer> seats) {
            return seats.stream().sorted().toList();
        }
    }
}
