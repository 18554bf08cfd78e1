package ma.ghorfa.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.partnership.AgreementKind;
import ma.ghorfa.partnership.AgreementTemplateData;
import ma.ghorfa.partnership.ClauseLibrary;
import ma.ghorfa.partnership.ClauseTemplateData;
import ma.ghorfa.partnership.ClauseTemplateId;
import ma.ghorfa.partnership.ClauseTheme;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ordinary clauses of an agreement and of an amendment, and a template of each. A chamber writes its own. */
@Component
@Order(29)
@ConditionalOnProperty("ghorfa.demo")
class ClauseLibraryDemo implements DemoChapter {

    private final ClauseLibrary library;
    private final Map<String, ClauseTemplateId> known = new HashMap<>();

    ClauseLibraryDemo(ClauseLibrary library) {
        this.library = library;
    }

    @Override
    public void tell() {
        ofAgreements();
        ofAmendments();
        template(
                AgreementKind.SPECIFIC,
                Bilingual.of("نموذج اتفاقية شراكة", "Modèle de convention de partenariat"),
                "PAR-1",
                "OBJ-1",
                "ENG-1",
                "FIN-1",
                "SUI-1",
                "DUR-1",
                "MOD-1",
                "DIF-1",
                "VIG-1");
        template(
                AgreementKind.AMENDMENT,
                Bilingual.of("نموذج ملحق تعديلي", "Modèle d’avenant"),
                "AVN-1",
                "AVN-2",
                "AVN-3");
    }

    private void ofAgreements() {
        clause(
                "PAR-1",
                ClauseTheme.OBJECT,
                Bilingual.of("الأطراف المتعاقدة", "Parties"),
                "أبرمت هذه الاتفاقية بين الأطراف التالية: {parties}.",
                "La présente convention est conclue entre les parties suivantes : {parties}.");
        clause("OBJ-1", ClauseTheme.OBJECT, Bilingual.of("موضوع الاتفاقية", "Objet"), """
                تحدد هذه الاتفاقية شروط الشراكة بين الأطراف المتعاقدة وكيفيات تنفيذها، وموضوعها: {object}.
                المجال الترابي: {territory}. البرنامج: {programme}.
                """, """
                La présente convention fixe les conditions du partenariat entre les parties et les modalités de sa mise en œuvre. \
                Elle a pour objet : {object}.
                Territoire : {territory}. Programme : {programme}.
                """);
        clause("ENG-1", ClauseTheme.COMMITMENTS, Bilingual.of("التزامات الأطراف", "Engagements des parties"), """
                يلتزم كل طرف، فيما يخصه، بما يلي:
                – الوفاء بما عليه من التزامات في الآجال المحددة في هذه الاتفاقية؛
                – تعبئة مساهمته وفق جدول المساهمات؛
                – موافاة باقي الأطراف بالمعطيات والوثائق اللازمة لتتبع المشروع؛
                – ذكر جميع الأطراف في كل عمل تواصلي يتعلق بالمشروع.
                """, """
                Chaque partie s’engage, pour ce qui la concerne :
                – à remplir ses obligations dans les délais fixés par la présente convention ;
                – à mobiliser sa contribution conformément au tableau des contributions ;
                – à communiquer aux autres parties les données et les documents nécessaires au suivi du projet ;
                – à mentionner toutes les parties dans chaque action de communication relative au projet.
                """);
        clause("FIN-1", ClauseTheme.FINANCE, Bilingual.of("الكلفة والمساهمات", "Coût et contributions"), """
                حددت الكلفة الإجمالية للمشروع في {total}، منها {ownShare} مساهمة من الغرفة.
                تؤدى المساهمات على أشطر وفق جدول المساهمات الملحق بهذه الاتفاقية، في حدود الاعتمادات المفتوحة بميزانية كل طرف.
                """, """
                Le coût global du projet est fixé à {total}, dont {ownShare} à la charge de la chambre.
                Les contributions sont versées par tranches selon le tableau annexé à la présente convention, dans la limite des \
                crédits ouverts au budget de chaque partie.
                """);
        clause(
                "SUI-1",
                ClauseTheme.MONITORING,
                Bilingual.of("لجنة التتبع والتقييم", "Comité de suivi et d’évaluation"),
                """
                تحدث لجنة للتتبع والتقييم تتألف من ممثل عن كل طرف، ويرأسها رئيس الغرفة أو من ينوب عنه.
                تجتمع اللجنة مرتين في السنة على الأقل، وكلما طلب ذلك أحد الأطراف. ويحرر محضر عن كل اجتماع ويوجه إلى جميع الأطراف.
                تسهر اللجنة على تنفيذ هذه الاتفاقية، وتقترح التدابير اللازمة لتجاوز ما يعترضها من صعوبات.
                """,
                """
                Il est institué un comité de suivi et d’évaluation composé d’un représentant de chaque partie et présidé par le \
                président de la chambre ou son représentant.
                Le comité se réunit au moins deux fois par an, et chaque fois qu’une partie le demande. Chaque réunion donne lieu à un \
                procès-verbal, adressé à toutes les parties.
                Il veille à l’exécution de la présente convention et propose les mesures propres à lever les difficultés rencontrées.
                """);
        clause("DUR-1", ClauseTheme.DURATION, Bilingual.of("مدة الاتفاقية", "Durée"), """
                تسري هذه الاتفاقية من تاريخ دخولها حيز التنفيذ إلى غاية {endsOn}.
                ويمكن تمديدها بملحق تعديلي يوقع قبل انتهاء مدتها.
                """, """
                La présente convention court de son entrée en vigueur jusqu’au {endsOn}.
                Elle peut être prorogée par un avenant signé avant son échéance.
                """);
        clause("MOD-1", ClauseTheme.AMENDMENT, Bilingual.of("تعديل الاتفاقية", "Modification"), """
                لا تعدل هذه الاتفاقية إلا بملحق تعديلي يبرم وفق المسطرة نفسها ويوقعه جميع الأطراف.
                ويصبح الملحق جزءا لا يتجزأ منها من تاريخ دخوله حيز التنفيذ.
                """, """
                La présente convention ne peut être modifiée que par un avenant conclu selon la même procédure et signé par toutes les \
                parties.
                L’avenant fait partie intégrante de la convention à compter de son entrée en vigueur.
                """);
        clause("DIF-1", ClauseTheme.DISPUTES, Bilingual.of("تسوية الخلافات", "Règlement des différends"), """
                تسوى وديا، في إطار لجنة التتبع والتقييم، الخلافات التي قد تنشأ عن تأويل هذه الاتفاقية أو تنفيذها.
                وإذا تعذرت التسوية الودية داخل ستين يوما، عرض الخلاف على المحكمة المختصة.
                """, """
                Les différends nés de l’interprétation ou de l’exécution de la présente convention sont réglés à l’amiable au sein du \
                comité de suivi et d’évaluation.
                À défaut d’accord dans un délai de soixante jours, le différend est porté devant le tribunal compétent.
                """);
        clause("VIG-1", ClauseTheme.FINAL, Bilingual.of("الدخول حيز التنفيذ", "Entrée en vigueur"), """
                تدخل هذه الاتفاقية حيز التنفيذ بعد مصادقة الأجهزة المختصة لكل طرف عليها وتوقيعها، وبعد التأشير عليها عند الاقتضاء.
                وحررت في نظائر أصلية بعدد الأطراف، يتسلم كل طرف نظيرا منها.
                """, """
                La présente convention entre en vigueur après son approbation par les organes compétents de chaque partie, sa \
                signature et, le cas échéant, son visa.
                Elle est établie en autant d’originaux que de parties, un pour chacune.
                """);
    }

    private void ofAmendments() {
        clause("AVN-1", ClauseTheme.AMENDMENT, Bilingual.of("موضوع الملحق", "Objet de l’avenant"), """
                يعدل هذا الملحق الاتفاقية رقم {reference} المبرمة بين {parties}، وموضوعها: {object}.
                وتحدد بنوده التالية ما طرأ عليها من تعديل.
                """, """
                Le présent avenant modifie la convention n° {reference} conclue entre {parties}, ayant pour objet : {object}.
                Les articles qui suivent fixent les modifications convenues.
                """);
        clause(
                "AVN-2",
                ClauseTheme.AMENDMENT,
                Bilingual.of("البنود التي لم تعدل", "Dispositions inchangées"),
                "تبقى سائر بنود الاتفاقية رقم {reference} سارية ما لم تتعارض مع هذا الملحق.",
                """
                Les autres dispositions de la convention n° {reference} demeurent applicables tant qu’elles ne sont pas contraires au \
                présent avenant.
                """);
        clause(
                "AVN-3",
                ClauseTheme.FINAL,
                Bilingual.of("دخول الملحق حيز التنفيذ", "Entrée en vigueur de l’avenant"),
                """
                يدخل هذا الملحق حيز التنفيذ بعد مصادقة الأجهزة المختصة لكل طرف عليه وتوقيعه، وبعد التأشير عليه عند الاقتضاء.
                """,
                """
                Le présent avenant entre en vigueur après son approbation par les organes compétents de chaque partie, sa signature \
                et, le cas échéant, son visa.
                """);
    }

    private void clause(String code, ClauseTheme theme, Bilingual title, String ar, String fr) {
        known.put(code, library.add(new ClauseTemplateData(code, theme, title, Bilingual.of(ar, fr))));
    }

    private void template(AgreementKind kind, Bilingual name, String... codes) {
        List<ClauseTemplateId> clauses = new ArrayList<>();
        for (String code : codes) {
            clauses.add(Objects.requireNonNull(known.get(code), code));
        }
        library.addTemplate(new AgreementTemplateData(name, kind, clauses));
    }
}
