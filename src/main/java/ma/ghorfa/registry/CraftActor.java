package ma.ghorfa.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.VersionedEntity;
import ma.ghorfa.base.Written;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.document.StoredFileId;
import ma.ghorfa.search.SearchKey;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** Somebody in the register: a person, a cooperative or a company. */
@Entity
@Table(name = "craft_actor")
class CraftActor extends VersionedEntity<CraftActor> {

    private static final int NAME = 160;
    private static final int EARLIEST_YEAR = 1930;

    @Enumerated(EnumType.STRING)
    private ActorKind kind;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private Bilingual name;

    @Column(name = "search_key")
    private String searchKey;

    private String cin;

    private String nia;

    @Column(name = "rna_number")
    private String rnaNumber;

    @Column(name = "birth_date")
    private @Nullable LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    private @Nullable Sex sex;

    @Column(name = "province_code")
    private String provinceCode;

    @Column(name = "commune_code")
    private @Nullable String communeCode;

    @Embedded
    @EmbeddedColumnNaming("commune_%s")
    private Bilingual commune;

    @Enumerated(EnumType.STRING)
    private Area area;

    @Column(name = "craft_code")
    private String craftCode;

    @Column(name = "practising_since")
    private @Nullable Integer practisingSince;

    @Enumerated(EnumType.STRING)
    private Qualification qualification;

    @Column(name = "qualification_note")
    private String qualificationNote;

    private String phone;

    @Enumerated(EnumType.STRING)
    private HealthCover cover;

    @Column(name = "cover_regime")
    private String coverRegime;

    @Column(name = "cover_on")
    private @Nullable LocalDate coverOn;

    @Column(name = "cover_source")
    private String coverSource;

    @Column(name = "consents_contact")
    private boolean consentsContact;

    @Column(name = "consent_on")
    private @Nullable LocalDate consentOn;

    @Column(name = "photo_id")
    private @Nullable UUID photoId;

    @Column(name = "registered_on", updatable = false)
    private LocalDate registeredOn;

    @SuppressWarnings("NullAway.Init")
    protected CraftActor() {}

    CraftActor(ActorData data, LocalDate today) {
        this(data, today, Refusals.thrown());
    }

    /** @param refusals where they are gathered and there is one, this is nobody and must not be stored */
    @SuppressWarnings("NullAway.Init") // set() gives every field its value
    CraftActor(ActorData data, LocalDate today, Refusals refusals) {
        registeredOn = today;
        set(data, data.cin(), today, refusals);
    }

    /** @param number of the identity card; {@code data} may carry a masked one */
    void edit(long editedVersion, ActorData data, String number, LocalDate today) {
        editedFrom(editedVersion);
        set(data, number, today, Refusals.thrown());
    }

    /** @param photo null to take it off */
    void showOn(@Nullable StoredFileId photo) {
        if (photo != null && !kind.isPerson()) {
            throw PhotoRefusedException.onlyPersons();
        }
        photoId = photo == null ? null : photo.value();
    }

    private void set(ActorData data, String number, LocalDate today, Refusals refusals) {
        kind = data.kind();
        photoId = kind.isPerson() ? photoId : null;
        name = refusals.or(Bilingual.EMPTY, () -> Identifiers.name(kind, data.name(), NAME));
        searchKey = SearchKey.of(name.ar(), name.fr());
        cin = refusals.or("", () -> kind.isPerson() ? Identifiers.cin(number) : Identifiers.none("cin", number));
        nia = refusals.or("", () -> Identifiers.code("nia", data.nia()));
        rnaNumber = refusals.or("", () -> Identifiers.code("rnaNumber", data.rnaNumber()));
        birthDate = refusals.or(null, () -> born(data.birthDate(), today));
        sex = refusals.or(null, () -> sexOf(data.sex()));
        provinceCode = data.province().value();
        livesIn(data, refusals);
        area = data.area();
        craftCode = data.craft();
        practisingSince = refusals.or(null, () -> since(data.practisingSince(), today));
        qualification = data.qualification();
        qualificationNote =
                refusals.or("", () -> Text.atMost("qualificationNote", Text.line(data.qualificationNote()), 300));
        phone = refusals.or("", () -> Written.phone("phone", data.phone()));
        coveredBy(data, today, refusals);
        consentsContact = data.consentsContact();
        consentOn = refusals.or(
                null,
                () -> consentsContact
                        ? Identifiers.given("consentOn", data.consentOn(), today)
                        : untold("consentOn", data.consentOn(), "registry.consent.untold"));
    }

    private @Nullable LocalDate born(@Nullable LocalDate day, LocalDate today) {
        Identifiers.past("birthDate", person("birthDate", day), today);
        return day;
    }

    private @Nullable Sex sexOf(@Nullable Sex told) {
        if (kind.isPerson() && told == null) {
            throw new InvalidInputException("sex", "base.required");
        }
        return person("sex", told);
    }

    /** A commune that is known is not written in words besides. */
    private void livesIn(ActorData data, Refusals refusals) {
        boolean known = !data.communeCode().isEmpty();
        communeCode = known ? data.communeCode() : null;
        commune = known
                ? Bilingual.EMPTY
                : refusals.or(
                        Bilingual.EMPTY,
                        () -> new Bilingual(
                                Text.atMost("commune", Text.line(data.commune().ar()), 120),
                                Text.atMost("commune", Text.line(data.commune().fr()), 120)));
    }

    /** What is told of the health cover has a day and a source, or nothing is told; what was typed is never left out. */
    private void coveredBy(ActorData data, LocalDate today, Refusals refusals) {
        cover = data.cover();
        boolean told = cover != HealthCover.UNKNOWN;
        String untold = "registry.cover.untold";
        String regime = Text.line(data.coverRegime());
        String source = Text.line(data.coverSource());
        coverRegime = refusals.or(
                "", () -> told ? Text.atMost("coverRegime", regime, 100) : none("coverRegime", regime, untold));
        coverOn = refusals.or(
                null,
                () -> told
                        ? Identifiers.given("coverOn", data.coverOn(), today)
                        : untold("coverOn", data.coverOn(), untold));
        coverSource = refusals.or(
                "", () -> told ? Text.required("coverSource", source, 200) : none("coverSource", source, untold));
    }

    private static String none(String field, String typed, String why) {
        untold(field, typed.isEmpty() ? null : typed, why);
        return "";
    }

    private static <T> @Nullable T untold(String field, @Nullable T typed, String why) {
        if (typed != null) {
            throw new InvalidInputException(field, why);
        }
        return null;
    }

    private <T> @Nullable T person(String field, @Nullable T value) {
        if (!kind.isPerson() && value != null) {
            throw new InvalidInputException(field, "registry.onlyPersons");
        }
        return value;
    }

    private static @Nullable Integer since(@Nullable Integer year, LocalDate today) {
        if (year != null && (year < EARLIEST_YEAR || year > today.getYear())) {
            throw new InvalidInputException(
                    "practisingSince", "registry.since.between", EARLIEST_YEAR, today.getYear());
        }
        return year;
    }

    ActorId id() {
        return new ActorId(uuid());
    }

    /** What is written of somebody besides the id, the version and who changed it: {@link ActorTable#COLUMNS}. */
    List<@Nullable Object> values() {
        return Arrays.asList(
                kind.name(),
                name.ar(),
                name.fr(),
                searchKey,
                cin,
                nia,
                rnaNumber,
                birthDate,
                sex == null ? null : sex.name(),
                provinceCode,
                communeCode,
                commune.ar(),
                commune.fr(),
                area.name(),
                craftCode,
                practisingSince,
                qualification.name(),
                qualificationNote,
                phone,
                cover.name(),
                coverRegime,
                coverOn,
                coverSource,
                consentsContact,
                consentOn);
    }

    LocalDate registeredOn() {
        return registeredOn;
    }

    ActorKind kind() {
        return kind;
    }

    Bilingual name() {
        return name;
    }

    String searchKey() {
        return searchKey;
    }

    String cin() {
        return cin;
    }

    String nia() {
        return nia;
    }

    String rnaNumber() {
        return rnaNumber;
    }

    Optional<StoredFileId> photo() {
        return Optional.ofNullable(photoId).map(StoredFileId::new);
    }

    String provinceCode() {
        return provinceCode;
    }

    @Nullable
    LocalDate birthDate() {
        return birthDate;
    }

    /** With the number of the identity card masked. */
    ActorData data() {
        return new ActorData(
                kind,
                name,
                Identifiers.masked(cin),
                nia,
                rnaNumber,
                birthDate,
                sex,
                new ProvinceCode(provinceCode),
                communeCode == null ? "" : communeCode,
                commune,
                area,
                craftCode,
                practisingSince,
                qualification,
                qualificationNote,
                phone,
                cover,
                coverRegime,
                coverOn,
                coverSource,
                consentsContact,
                consentOn);
    }
}
