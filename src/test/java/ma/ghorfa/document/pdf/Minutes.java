package ma.ghorfa.document.pdf;

import java.time.Instant;
import java.util.List;
import ma.ghorfa.document.Block;
import ma.ghorfa.document.Document;
import ma.ghorfa.document.Letterhead;
import ma.ghorfa.document.Phrase;
import ma.ghorfa.document.Table;
import ma.ghorfa.i18n.Language;

/** Minutes with everything that a document can hold, in Arabic and in French; the people are invented. */
public final class Minutes {

    static final Instant WRITTEN = Instant.parse("2025-07-02T10:00:00Z");

    private static final List<String> NAMES =
            List.of("محمد العلوي", "فاطمة الزهراء بناني", "عبد الرحيم الإدريسي", "خديجة التازي", "يوسف السباعي");
    private static final List<String> PROVINCES = List.of("فاس", "مكناس", "تازة", "صفرو", "الحاجب");

    private Minutes() {}

    public static Document arabic() {
        return Document.in(Language.AR, "محضر الدورة العادية للجمعية العامة – يونيو 2025", WRITTEN)
                .author("غرفة الصناعة التقليدية لجهة فاس–مكناس")
                .letterhead(Letterhead.of(
                                "المملكة المغربية",
                                "كتابة الدولة المكلفة بالصناعة التقليدية",
                                "غرفة الصناعة التقليدية لجهة فاس–مكناس")
                        .withOtherLanguage(
                                "Royaume du Maroc",
                                "Secrétariat d’État chargé de l’Artisanat",
                                "Chambre d’artisanat de Fès–Meknès")
                        .withReference("المرجع: 2025/117")
                        .withPlaceAndDate("تازة، 26 يونيو 2025")
                        .withHijriDate("30 ذو الحجة 1446"))
                .runningHead("محضر الدورة العادية – يونيو 2025")
                .footer("غرفة الصناعة التقليدية")
                .titleBlock(
                        "محضر",
                        "الدورة العادية للجمعية العامة",
                        "دورة يونيو 2025",
                        "المنعقدة بتازة يوم الخميس 26 يونيو 2025 على الساعة 10:30 صباحًا")
                .fact("المكان", "قاعة الاجتماعات بمقر العمالة، تازة")
                .fact("الرئاسة", "السيد ح. ب.، رئيس الغرفة")
                .fact("المرجع القانوني", "المادة 11 من القانون رقم 18-09 (الظهير 1-11-89)")
                .heading("النصاب القانوني")
                .callout(
                        Block.Tone.POSITIVE,
                        Phrase.bold("النصاب القانوني متوفر: ")
                                .and("حضر 61 عضوًا من أصل 82 عضوًا مزاولًا، والحد الأدنى هو 42 (أكثر من النصف)."))
                .countBar(
                        new Block.Count(Block.Tone.POSITIVE, "حاضرون", 61),
                        new Block.Count(Block.Tone.ATTENTION, "غائبون بعذر", 12),
                        new Block.Count(Block.Tone.NEGATIVE, "غائبون بدون عذر", 9))
                .paragraph("بعد التأكد من توفر النصاب القانوني، والتذكير بلائحة الأعضاء المتغيبين بعذر (انظر الملحق 2)،"
                        + " افتتح السيد الرئيس أشغال الدورة بكلمة رحب فيها بالحاضرين، مؤكدًا على ضرورة تعزيز الشراكات.")
                .heading("جدول الأعمال")
                .item("1.", "المصادقة على محضر دورة فبراير 2025")
                .item("2.", "عرض الصندوق الوطني للضمان الاجتماعي (CNSS) حول تعميم التغطية الصحية")
                .item("3.", "اتفاقية التصديق على المكتسبات (VAEP) في إطار برنامج التنمية الجهوية PDR 2022–2027")
                .subheading("العرض والمناقشة")
                .paragraph(
                        Phrase.of("قدم السيد ")
                                .andIsolated("Abdelhak B.")
                                .and(" عن ")
                                .andBold("لجنة المالية")
                                .and(
                                        " المشروع بغلاف قدره 1 250 000,00 درهم (2025–2027) ونسبة [2,5%] وهاتفه +212 535 62 00 00."))
                .table(Table.of(
                                Table.Column.text("البيان", 5),
                                Table.Column.centred("الأجل", 2),
                                Table.Column.number("المبلغ (درهم)", 2))
                        .row("مساهمة الغرفة في صندوق الضمان", "31/12/2025", "250 000,00")
                        .row("مساهمة المؤسسات البنكية (CAM, BCP)", "30/06/2026", "900 000,00")
                        .total("المجموع", "", "1 150 000,00"))
                .callout(Block.Tone.POSITIVE, "صادقت الجمعية العامة بالأغلبية على المشروع (45 مع، 9 ضد، 7 امتناع).")
                .paragraph("مُحَمَّدٌ وَالِدُ الأَسْتَاذِ، لا إله إلا الله، تَحَجَّجَ، مـــحـــضـــر، ﷺ، ⴰⵣⵓⵍ، «لمعلم»")
                .pageBreak()
                .heading("الملحق 1: ورقة الحضور")
                .table(attendance())
                .annexes(List.of("ورقة الحضور", "لائحة الأعضاء المتغيبين بعذر"))
                .signatures(
                        new Block.Signature(Phrase.of("رئيس الغرفة"), Phrase.of("ح. ب.")),
                        new Block.Signature(Phrase.of("كاتبة الغرفة"), Phrase.of("س. م.")))
                .build();
    }

    /** A sheet of 82 members, over several pages. */
    static Table attendance() {
        Table table = Table.of(
                Table.Column.centred("ر.ت", 1),
                Table.Column.text("الاسم الكامل", 4),
                Table.Column.text("العمالة أو الإقليم", 3),
                Table.Column.centred("الحضور", 2));
        for (int i = 1; i <= 82; i++) {
            String presence = i % 9 == 0 ? "غائب بعذر" : "حاضر";
            table = table.row(String.valueOf(i), NAMES.get(i % 5), PROVINCES.get(i % 5), presence);
        }
        return table;
    }

    public static Document french() {
        return Document.in(Language.FR, "Procès-verbal de la session ordinaire de juin 2025", WRITTEN)
                .author("Chambre d’artisanat de Fès–Meknès")
                .letterhead(Letterhead.of(
                                "Royaume du Maroc",
                                "Secrétariat d’État chargé de l’Artisanat",
                                "Chambre d’artisanat de Fès–Meknès")
                        .withOtherLanguage(
                                "المملكة المغربية",
                                "كتابة الدولة المكلفة بالصناعة التقليدية",
                                "غرفة الصناعة التقليدية لجهة فاس–مكناس")
                        .withReference("Réf. : 2025/117")
                        .withPlaceAndDate("Taza, le 26 juin 2025"))
                .runningHead("Procès-verbal de la session ordinaire – juin 2025")
                .footer("Chambre d’artisanat")
                .titleBlock(
                        "Procès-verbal",
                        "Session ordinaire de l’assemblée générale",
                        "tenue à Taza le jeudi 26 juin 2025 à 10 h 30")
                .fact("Base légale", "Article 11 de la loi n° 18-09 (dahir 1-11-89)")
                .heading("Quorum")
                .callout(
                        Block.Tone.POSITIVE,
                        Phrase.bold("Le quorum est atteint : ").and("61 membres présents sur 82 en exercice."))
                .item("1.", "Approbation du procès-verbal de la session de février 2025")
                .item("2.", "Offres de financement destinées aux artisans « maâlems » : œuvre, coût, fiche, office")
                .paragraph(Phrase.of("M. ")
                        .andIsolated("عبد الحق")
                        .and(", rapporteur de la ")
                        .andBold("commission des finances")
                        .and(", a présenté le projet (1 250 000,00 MAD) sur 3 ans (2025–2027), taux [2,5 %]."))
                .table(Table.of(
                                Table.Column.text("Désignation", 5),
                                Table.Column.centred("Échéance", 2),
                                Table.Column.number("Montant (MAD)", 2))
                        .row("Contribution de la chambre", "31/12/2025", "250 000,00")
                        .row("Contribution des banques (CAM, BCP)", "30/06/2026", "900 000,00")
                        .total("Total", "", "1 150 000,00"))
                .countBar(
                        new Block.Count(Block.Tone.POSITIVE, "Pour", 45),
                        new Block.Count(Block.Tone.NEGATIVE, "Contre", 9),
                        new Block.Count(Block.Tone.NEUTRAL, "Abstention", 7))
                .callout(Block.Tone.ATTENTION, "L’assemblée générale adopte le projet à la majorité.")
                .annexes(List.of("Feuille de présence", "Liste des membres excusés"))
                .signatures(new Block.Signature(Phrase.of("Le président"), Phrase.of("H. B.")))
                .build();
    }
}
