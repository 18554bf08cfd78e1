package ma.ghorfa.registry.ui;

import static ma.ghorfa.ui.Words.t;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.chamber.Communes;
import ma.ghorfa.chamber.Provinces;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.registry.ActorData;
import ma.ghorfa.registry.ActorDetails;
import ma.ghorfa.registry.ActorField;
import ma.ghorfa.registry.Crafts;
import ma.ghorfa.registry.HealthCover;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** What stands on a page of the register, in words, field by field as two pages are compared. */
final class ActorFacts {

    private final Map<String, String> provinces;
    private final Map<String, String> communes;
    private final Map<String, String> crafts;

    ActorFacts(Provinces provinces, Communes communes, Crafts crafts) {
        this.communes =
                communes.all().stream().collect(Collectors.toMap(one -> one.code(), one -> Labels.in(one.name())));
        this.provinces = provinces.all().stream()
                .collect(Collectors.toMap(one -> one.code().value(), one -> Labels.in(one.name())));
        this.crafts = crafts.all().stream().collect(Collectors.toMap(one -> one.code(), one -> Labels.in(one.name())));
    }

    static String label(ActorField field) {
        return t("registry.merge.field", field);
    }

    /** Empty where the page says nothing. */
    String of(ActorField field, ActorDetails page) {
        ActorData data = page.data();
        return switch (field) {
            case KIND -> Labels.kind(data.kind());
            case NAME_AR -> data.name().ar();
            case NAME_FR -> data.name().fr();
            case CIN -> data.cin();
            case NIA -> data.nia();
            case RNA_NUMBER -> data.rnaNumber();
            case BIRTH_DATE -> day(data.birthDate());
            case SEX -> sex(data.sex());
            case PLACE ->
                together(
                        provinces.getOrDefault(
                                data.province().value(), data.province().value()),
                        communes.getOrDefault(data.communeCode(), Labels.in(data.commune())),
                        Labels.area(data.area()));
            case CRAFT -> crafts.getOrDefault(data.craft(), data.craft());
            case PRACTISING_SINCE -> data.practisingSince() == null ? "" : String.valueOf(data.practisingSince());
            case QUALIFICATION -> together(t("registry.qualification", data.qualification()), data.qualificationNote());
            case PHONE -> data.phone();
            case COVER ->
                data.cover() == HealthCover.UNKNOWN
                        ? Labels.cover(data.cover())
                        : together(
                                Labels.cover(data.cover()),
                                data.coverRegime(),
                                day(data.coverOn()),
                                data.coverSource());
            case CONSENT -> data.consentsContact() ? together(t("ui.yes"), day(data.consentOn())) : t("ui.no");
            case PHOTO -> page.hasPhoto() ? t("registry.merge.hasPhoto") : "";
        };
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Formats.date(day, Words.locale());
    }

    private static String sex(@Nullable Sex sex) {
        return sex == null ? "" : t("chamber.sex", sex);
    }

    private static String together(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }
}
