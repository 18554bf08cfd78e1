package ma.ghorfa.registry.ui;

import static ma.ghorfa.ui.Words.t;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.Commune;
import ma.ghorfa.chamber.CommuneKind;
import ma.ghorfa.chamber.Province;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.registry.ActorData;
import ma.ghorfa.registry.ActorKind;
import ma.ghorfa.registry.Area;
import ma.ghorfa.registry.Craft;
import ma.ghorfa.registry.HealthCover;
import ma.ghorfa.registry.Qualification;
import ma.ghorfa.search.SearchQuery;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordForm.State;
import org.jspecify.annotations.Nullable;

/** The fields of a page of the register, the same for somebody new and somebody known. */
final class ActorForm {

    private static final int FIRST_YEAR = 1930;
    private static final int LAST_YEAR = 2100;

    final RecordForm form;
    private final List<Province> provinces;
    private final List<Craft> crafts;
    private final List<Commune> communes;
    private final Slot<ActorKind> kind;
    private final Slot<Bilingual> name;
    private final Slot<String> cin;
    private final Slot<String> nia;
    private final Slot<String> rnaNumber;
    private final Slot<LocalDate> birthDate;
    private final Slot<Sex> sex;
    private final Slot<Province> province;
    private final Slot<Commune> communeCode;
    private final Slot<Bilingual> commune;
    private final Slot<Area> area;
    private final Slot<Craft> craft;
    private final Slot<Integer> practisingSince;
    private final Slot<Qualification> qualification;
    private final Slot<String> qualificationNote;
    private final Slot<String> phone;
    private final Slot<HealthCover> cover;
    private final Slot<String> coverRegime;
    private final Slot<LocalDate> coverOn;
    private final Slot<String> coverSource;
    private final Slot<Boolean> consentsContact;
    private final Slot<LocalDate> consentOn;

    ActorForm(Drafts drafts, String draftKey, List<Province> provinces, List<Commune> communes, List<Craft> crafts) {
        this.provinces = provinces;
        this.communes = communes;
        this.crafts = crafts;
        form = new RecordForm(drafts, draftKey);
        name = form.name("name", "registry.field.name", 160).required();
        kind = form.select("kind", "registry.field.kind", List.of(ActorKind.values()), Enum::name, Labels::kind)
                .required();
        sex = form.select("sex", "chamber.sex", List.of(Sex.values()), Enum::name, one -> t("chamber.sex", one));
        birthDate = form.date("birthDate", "registry.field.birthDate");
        cin = form.text("cin", "registry.field.cin", 10).sensitive();
        nia = form.text("nia", "registry.field.nia", 20);
        rnaNumber = form.text("rnaNumber", "registry.field.rnaNumber", 20);
        craft = form.pick("craft", "registry.field.craft", crafts, Craft::code, one -> Labels.in(one.name()))
                .required();
        practisingSince = form.integer("practisingSince", "registry.field.practisingSince", FIRST_YEAR, LAST_YEAR);
        qualification = form.select(
                        "qualification",
                        "registry.field.qualification",
                        List.of(Qualification.values()),
                        Enum::name,
                        one -> t("registry.qualification", one))
                .required();
        qualificationNote = form.text("qualificationNote", "registry.field.qualificationNote", 300);
        province = form.pick(
                        "province",
                        "registry.field.province",
                        provinces,
                        one -> one.code().value(),
                        one -> Labels.in(one.name()))
                .required();
        communeCode = form.find(
                "communeCode", "registry.field.commune", communes, Commune::code, ActorForm::words, this::isFound);
        area = form.select("area", "registry.field.area", List.of(Area.values()), Enum::name, Labels::area)
                .required();
        phone = form.text("phone", "registry.field.phone", 20);
        commune = form.name("commune", "registry.field.communeWords", 120);
        province.whenChosen(chosen -> {
            if (communeCode
                    .given()
                    .filter(one -> !one.province().equals(chosen.code()))
                    .isPresent()) {
                communeCode.choose(null);
            }
        });
        communeCode.whenChosen(this::proposed);
        cover = form.select("cover", "registry.field.cover", List.of(HealthCover.values()), Enum::name, Labels::cover)
                .required();
        coverRegime = form.text("coverRegime", "registry.field.coverRegime", 100);
        coverOn = form.date("coverOn", "registry.field.coverOn");
        coverSource = form.text("coverSource", "registry.field.coverSource", 200);
        consentsContact = form.flag("consentsContact", "registry.field.consentsContact");
        consentOn = form.date("consentOn", "registry.field.consentOn").onlyWhile(consentsContact, given -> given);
        for (Slot<?> personal : List.of(sex, birthDate, cin)) {
            personal.onlyWhile(kind, ActorKind::isPerson);
        }
        for (Slot<?> told : List.of(coverRegime, coverOn, coverSource)) {
            told.onlyWhile(cover, state -> state != HealthCover.UNKNOWN);
        }
    }

    private static String words(Commune commune) {
        return Labels.in(commune.name());
    }

    /** Of the province that is chosen, or of any; however its name is typed. */
    private boolean isFound(Commune one, String typed) {
        return province.given()
                        .map(chosen -> chosen.code().equals(one.province()))
                        .orElse(true)
                && SearchQuery.of(typed).findsAny(one.name().ar(), one.name().fr());
    }

    /** What a commune tells of the rest: its province, and whether it is a town. */
    private void proposed(Commune chosen) {
        area.choose(chosen.kind() == CommuneKind.URBAN ? Area.URBAN : Area.RURAL);
        provinces.stream()
                .filter(one -> one.code().equals(chosen.province()))
                .findAny()
                .ifPresent(province::choose);
        commune.choose(null);
    }

    ActorData data() {
        return new ActorData(
                kind.value(),
                name.value(),
                cin.value(),
                nia.value(),
                rnaNumber.value(),
                birthDate.given().orElse(null),
                sex.given().orElse(null),
                province.value().code(),
                communeCode.given().map(Commune::code).orElse(""),
                commune.value(),
                area.value(),
                craft.value().code(),
                practisingSince.given().orElse(null),
                qualification.value(),
                qualificationNote.value(),
                phone.value(),
                cover.value(),
                coverRegime.value(),
                coverOn.given().orElse(null),
                coverSource.value(),
                consentsContact.value(),
                consentOn.given().orElse(null));
    }

    /** Somebody new: an artisan of whose health cover nothing is told. */
    State blank() {
        return new State(
                0,
                Map.of(
                        "kind",
                        ActorKind.ARTISAN,
                        "qualification",
                        Qualification.EXPERIENCE,
                        "cover",
                        HealthCover.UNKNOWN,
                        "area",
                        Area.URBAN));
    }

    State state(long version, ActorData data) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("kind", data.kind());
        values.put("name", data.name());
        values.put("cin", data.cin());
        values.put("nia", data.nia());
        values.put("rnaNumber", data.rnaNumber());
        values.put("birthDate", data.birthDate());
        values.put("sex", data.sex());
        values.put(
                "province",
                provinces.stream()
                        .filter(one -> one.code().equals(data.province()))
                        .findAny()
                        .orElse(null));
        values.put(
                "communeCode",
                communes.stream()
                        .filter(one -> one.code().equals(data.communeCode()))
                        .findAny()
                        .orElse(null));
        values.put("commune", data.commune());
        values.put("area", data.area());
        values.put(
                "craft",
                crafts.stream()
                        .filter(one -> one.code().equals(data.craft()))
                        .findAny()
                        .orElse(null));
        values.put("practisingSince", data.practisingSince());
        values.put("qualification", data.qualification());
        values.put("qualificationNote", data.qualificationNote());
        values.put("phone", data.phone());
        values.put("cover", data.cover());
        values.put("coverRegime", data.coverRegime());
        values.put("coverOn", data.coverOn());
        values.put("coverSource", data.coverSource());
        values.put("consentsContact", data.consentsContact());
        values.put("consentOn", data.consentOn());
        return new State(version, values);
    }

    void readOnlyCin() {
        cin.readOnly(true);
    }
}
