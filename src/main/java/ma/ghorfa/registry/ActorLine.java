package ma.ghorfa.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.chamber.CommuneNames;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What a row of an extract says of somebody; null where it says nothing, in a cell that is empty or a column that is not
 * there.
 *
 * @param cin in its one form, as the other numbers
 */
record ActorLine(
        @Nullable ActorKind kind,
        @Nullable String nameAr,
        @Nullable String nameFr,
        @Nullable String cin,
        @Nullable String nia,
        @Nullable String rnaNumber,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        @Nullable ProvinceCode province,
        @Nullable String communeAr,
        @Nullable String communeFr,
        @Nullable Area area,
        @Nullable String craft,
        @Nullable Integer practisingSince,
        @Nullable Qualification qualification,
        @Nullable String qualificationNote,
        @Nullable String phone,
        @Nullable HealthCover cover,
        @Nullable String coverRegime,
        @Nullable LocalDate coverOn,
        @Nullable String coverSource,
        @Nullable Boolean consentsContact,
        @Nullable LocalDate consentOn) {

    /** Stands where a row names no province, until the row is refused for that. */
    private static final ProvinceCode NOWHERE = new ProvinceCode("01.000");

    private static final ActorData NOBODY = new ActorData(
            ActorKind.ARTISAN,
            Bilingual.EMPTY,
            "",
            "",
            "",
            null,
            null,
            NOWHERE,
            "",
            Bilingual.EMPTY,
            Area.URBAN,
            "",
            null,
            Qualification.NONE,
            "",
            "",
            HealthCover.UNKNOWN,
            "",
            null,
            "",
            false,
            null);

    /** Somebody whom a row can become, or every reason why it cannot. */
    record Result(@Nullable CraftActor actor, List<InvalidInputException> reasons) {}

    /**
     * The row as somebody new: what is told is all that is known. An artisan, where the row does not say what else.
     *
     * @param communes who knows the communes that rows name
     */
    Result asNew(LocalDate today, CommuneNames communes) {
        List<InvalidInputException> missing = new ArrayList<>();
        missing(missing, "province", province);
        missing(missing, "craft", craft);
        missing(missing, "area", area);
        Result checked = checked(over(NOBODY, true).placed(communes), today);
        missing.addAll(checked.reasons());
        return new Result(missing.isEmpty() ? checked.actor() : null, missing);
    }

    private static void missing(List<InvalidInputException> missing, String field, @Nullable Object value) {
        if (value == null) {
            missing.add(new InvalidInputException(field, "base.required"));
        }
    }

    /**
     * What is stored of somebody, changed to what the row tells.
     *
     * @param withNumbers whether it tells their numbers; they stay as they are where it does not
     */
    ActorData over(ActorData known, boolean withNumbers) {
        boolean elsewhere = province != null && !province.equals(known.province());
        boolean named = communeAr != null || communeFr != null;
        // What belonged to a state that is told to be none goes with it.
        boolean uncovered = cover == HealthCover.UNKNOWN;
        boolean withdrawn = Boolean.FALSE.equals(consentsContact);
        return new ActorData(
                given(kind, known.kind()),
                Bilingual.of(
                        given(nameAr, known.name().ar()),
                        given(nameFr, known.name().fr())),
                given(withNumbers ? cin : null, known.cin()),
                given(withNumbers ? nia : null, known.nia()),
                given(withNumbers ? rnaNumber : null, known.rnaNumber()),
                birthDate == null ? known.birthDate() : birthDate,
                sex == null ? known.sex() : sex,
                given(province, known.province()),
                elsewhere || named ? "" : known.communeCode(),
                Bilingual.of(
                        given(communeAr, known.commune().ar()),
                        given(communeFr, known.commune().fr())),
                given(area, known.area()),
                given(craft, known.craft()),
                practisingSince == null ? known.practisingSince() : practisingSince,
                given(qualification, known.qualification()),
                given(qualificationNote, known.qualificationNote()),
                given(phone, known.phone()),
                given(cover, known.cover()),
                given(coverRegime, uncovered ? "" : known.coverRegime()),
                coverOn == null && !uncovered ? known.coverOn() : coverOn,
                given(coverSource, uncovered ? "" : known.coverSource()),
                given(consentsContact, known.consentsContact()),
                consentOn == null && !withdrawn ? known.consentOn() : consentOn);
    }

    private static <T> T given(@Nullable T told, T known) {
        return Objects.requireNonNullElse(told, known);
    }

    /** Somebody by the rules of {@link CraftActor}, all of which are asked. */
    static Result checked(ActorData asked, LocalDate today) {
        List<InvalidInputException> reasons = new ArrayList<>();
        var actor = new CraftActor(asked, today, Refusals.gatheredIn(reasons));
        return new Result(reasons.isEmpty() ? actor : null, reasons);
    }
}
