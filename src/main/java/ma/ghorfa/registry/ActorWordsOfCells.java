package ma.ghorfa.registry;

import java.time.LocalDate;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.exchange.Cell;
import ma.ghorfa.exchange.Cells;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.intake.IntakeRow;
import ma.ghorfa.intake.Lookup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the cells of an extract mean: codes and names in either language, numbers in their one form. */
final class ActorWordsOfCells {

    private final Lookup<ActorKind> kinds;
    private final Lookup<Sex> sexes;
    private final Lookup<Area> areas;
    private final Lookup<Qualification> qualifications;
    private final Lookup<HealthCover> covers;
    private final Lookup<ProvinceCode> provinces =
            new Lookup<ProvinceCode>().passingOver("عمالة", "إقليم", "prefecture", "province", "de", "d");
    private final Lookup<String> crafts = new Lookup<>();

    /** @param texts what the screens call the values; besides, there is what tables call them */
    ActorWordsOfCells(JdbcClient sql, Texts texts) {
        kinds = Lookup.ofEnum(texts, "registry.kind", ActorKind.values())
                .add(ActorKind.ARTISAN, "A", "صانعة تقليدية", "صانع", "صانعة", "حرفي", "حرفية", "Artisan", "Artisane")
                .add(ActorKind.MASTER, "M", "لمعلم", "معلم", "معلمة", "Maître artisan", "Maâlem", "Maâlma")
                .add(ActorKind.COMPANY, "E", "شركة", "Société");
        sexes = Lookup.ofEnum(texts, "chamber.sex", Sex.values())
                .add(Sex.FEMALE, "F", "امرأة", "ث", "Féminin", "Woman")
                .add(Sex.MALE, "M", "رجل", "ذ", "Masculin", "Man")
                .add(Sex.MALE, "H");
        areas = Lookup.ofEnum(texts, "registry.area", Area.values())
                .add(Area.URBAN, "U", "حضرية", "Urbaine")
                .add(Area.RURAL, "R", "قروية", "Rurale");
        qualifications = Lookup.ofEnum(texts, "registry.qualification", Qualification.values())
                .add(Qualification.DIPLOMA, "D", "دبلوم")
                .add(Qualification.EXPERIENCE, "E", "خبرة", "Expérience professionnelle")
                .add(Qualification.NONE, "-", "بدون", "Aucun");
        covers = Lookup.ofEnum(texts, "registry.cover", HealthCover.values());
        sql.sql("select code, name_ar, name_fr from province")
                .query((row, number) -> provinces.add(
                        new ProvinceCode(row.getString(1)), row.getString(1), row.getString(2), row.getString(3)))
                .list();
        sql.sql("select code, name_ar, name_fr from craft")
                .query((row, number) ->
                        crafts.add(row.getString(1), row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    ActorLine line(IntakeRow row) {
        return new ActorLine(
                row.value("kind", kinds),
                row.value("nameAr", Cells::text),
                row.value("nameFr", Cells::text),
                cin(row),
                nia(row),
                rnaNumber(row),
                row.value("birthDate", Cells::date),
                row.value("sex", sexes),
                row.value("province", provinces),
                row.value("communeAr", Cells::text),
                row.value("communeFr", Cells::text),
                row.value("area", areas),
                row.value("craft", crafts),
                row.value("practisingSince", ActorWordsOfCells::year),
                row.value("qualification", qualifications),
                row.value("qualificationNote", Cells::text),
                row.value("phone", Cells::code),
                row.value("cover", covers),
                row.value("coverRegime", Cells::text),
                row.value("coverOn", Cells::date),
                row.value("coverSource", Cells::text),
                row.value("consentsContact", Cells::yesNo),
                row.value("consentOn", Cells::date));
    }

    static @Nullable String cin(IntakeRow row) {
        return row.value("cin", cell -> Identifiers.cin(Cells.code(cell)));
    }

    static @Nullable String nia(IntakeRow row) {
        return row.value("nia", cell -> Identifiers.code("nia", Cells.code(cell)));
    }

    static @Nullable String rnaNumber(IntakeRow row) {
        return row.value("rnaNumber", cell -> Identifiers.code("rnaNumber", Cells.code(cell)));
    }

    /** A year, or the day on which somebody began. */
    private static @Nullable Integer year(Cell cell) {
        if (cell instanceof Cell.Moment) {
            @Nullable LocalDate day = Cells.date(cell);
            return day == null ? null : day.getYear();
        }
        @Nullable Long year = Cells.whole(cell);
        if (year != null && year != year.intValue()) {
            throw new InvalidInputException(
                    "practisingSince", "exchange.cell.notWhole", cell.at().toString(), year);
        }
        return year == null ? null : year.intValue();
    }

    /** The names of the columns by those of the fields that refuse something. */
    static String column(String field) {
        return switch (field) {
            case "name" -> "nameAr";
            case "commune" -> "communeAr";
            default -> field;
        };
    }
}
