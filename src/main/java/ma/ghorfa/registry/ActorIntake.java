package ma.ghorfa.registry;

import static ma.ghorfa.identity.Permissions.REGISTRY_WRITE;
import static ma.ghorfa.intake.IntakeColumn.optional;
import static ma.ghorfa.intake.IntakeColumn.required;

import java.time.Clock;
import java.util.List;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.CommuneNames;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.intake.Intake;
import ma.ghorfa.intake.IntakeColumn;
import ma.ghorfa.intake.IntakePass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes extracts of the national register in, and tables that a service keeps. */
@Component
class ActorIntake implements Intake<ActorEntry> {

    static final String NAME = "craft-actors";

    /** Headers as they are written in tables of the administration; the names of the fields are known anyway. */
    private static final List<IntakeColumn> COLUMNS = List.of(
            required(
                    "nameAr",
                    "registry.field.name.ar",
                    "الاسم",
                    "الاسم الكامل",
                    "الاسم العائلي والشخصي",
                    "الاسم الكامل بالعربية",
                    "Nom arabe",
                    "Nom et prénom (arabe)",
                    "Nom et prénom en arabe"),
            required(
                    "nameFr",
                    "registry.field.name.fr",
                    "الاسم بالفرنسية",
                    "الاسم الكامل بالفرنسية",
                    "Nom",
                    "Nom complet",
                    "Nom et prénom",
                    "Nom et prénom (français)",
                    "Nom français",
                    "Full name",
                    "Name"),
            optional("kind", "registry.field.kind", "صفة الصانع", "Type", "Catégorie", "Statut", "Kind"),
            optional("sex", "chamber.sex", "النوع", "Genre", "Gender", "Sex"),
            optional(
                    "birthDate",
                    "registry.field.birthDate",
                    "تاريخ الميلاد",
                    "الازدياد",
                    "Né le",
                    "Né(e) le",
                    "Naissance",
                    "Date naissance",
                    "Birth date"),
            optional(
                    "cin",
                    "registry.field.cin",
                    "رقم البطاقة الوطنية للتعريف",
                    "رقم ب.ت.و",
                    "البطاقة الوطنية",
                    "ب و ت",
                    "CNIE",
                    "N° CIN",
                    "N° CNIE",
                    "Numéro CIN"),
            optional("nia", "registry.field.nia", "NIA", "N° NIA", "رقم هوية الصانع التقليدي", "Identifiant artisan"),
            optional(
                    "rnaNumber",
                    "registry.field.rnaNumber",
                    "RNA",
                    "N° RNA",
                    "رقم التسجيل بالسجل الوطني",
                    "Numéro RNA",
                    "Registre national"),
            required(
                    "craft",
                    "registry.field.craft",
                    "المهنة",
                    "النشاط",
                    "الحرفة المزاولة",
                    "Activité",
                    "Profession",
                    "Craft"),
            required(
                    "province",
                    "registry.field.province",
                    "الإقليم",
                    "العمالة",
                    "الإقليم أو العمالة",
                    "Province",
                    "Préfecture",
                    "Province ou préfecture",
                    "Province/Préfecture"),
            required("area", "registry.field.area", "المجال", "Zone", "Area"),
            optional("communeAr", "registry.intake.commune.ar", "الجماعة", "الجماعة الترابية", "جماعة"),
            optional("communeFr", "registry.intake.commune.fr", "Commune", "Collectivité"),
            optional(
                    "practisingSince",
                    "registry.field.practisingSince",
                    "سنة المزاولة",
                    "Année de début",
                    "Depuis",
                    "Since"),
            optional("qualification", "registry.field.qualification", "المؤهل", "Qualification"),
            optional("qualificationNote", "registry.field.qualificationNote", "الشهادة", "Diplôme"),
            optional("phone", "registry.field.phone", "رقم الهاتف", "الهاتف المحمول", "Tél", "GSM", "Mobile", "Phone"),
            optional("cover", "registry.field.cover", "التأمين الصحي", "AMO", "Couverture"),
            optional("coverRegime", "registry.field.coverRegime", "Régime AMO"),
            optional("coverOn", "registry.history.cover_on", "تاريخ التغطية"),
            optional("coverSource", "registry.history.cover_source", "مصدر التغطية"),
            optional("consentsContact", "registry.field.consentsContact", "الموافقة على الاتصال", "Consentement"),
            optional("consentOn", "registry.field.consentOn", "Date consentement"));

    private final JdbcClient sql;
    private final ActorTable table;
    private final ActorReader reader;
    private final DuplicateSweep sweep;
    private final Texts texts;
    private final Clock clock;

    ActorIntake(JdbcClient sql, ActorTable table, ActorReader reader, DuplicateSweep sweep, Texts texts, Clock clock) {
        this.sql = sql;
        this.table = table;
        this.reader = reader;
        this.sweep = sweep;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String permission() {
        return REGISTRY_WRITE;
    }

    @Override
    public String titleKey() {
        return "registry.nav.register";
    }

    @Override
    public String path() {
        return RegistryNavigation.REGISTER;
    }

    @Override
    public List<IntakeColumn> columns() {
        return COLUMNS;
    }

    @Override
    public IntakePass<ActorEntry> begin() {
        return new ActorPass(
                new ActorWordsOfCells(sql, texts),
                new CommuneNames(sql),
                table,
                new Alikes(sql),
                reader,
                sweep,
                Zone.date(clock.instant()));
    }
}
