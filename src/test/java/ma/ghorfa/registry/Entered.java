package ma.ghorfa.registry;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Sex;
import org.jspecify.annotations.Nullable;

/** What is entered of somebody in a test; what the test does not name is as with most people of the register. */
public final class Entered {

    private final ActorKind kind;
    private final Bilingual name;
    private String cin = "";
    private String nia = "";
    private String rnaNumber = "";
    private @Nullable LocalDate birthDate;
    private @Nullable Sex sex;
    private String province = "03.231";
    private Bilingual commune = Bilingual.of("فاس", "Fès");
    private String communeCode = "";
    private String phone = "";
    private HealthCover cover = HealthCover.UNKNOWN;
    private Area area = Area.URBAN;
    private String craft = "ZELLIGE";

    private Entered(ActorKind kind, Bilingual name) {
        this.kind = kind;
        this.name = name;
    }

    /** A man of a certain age if it is a person. */
    public static Entered as(ActorKind kind, Bilingual name) {
        var entered = new Entered(kind, name);
        return kind.isPerson() ? entered.sex(Sex.MALE).born(LocalDate.of(1980, 5, 17)) : entered;
    }

    public static Entered artisan(String ar, String fr) {
        return as(ActorKind.ARTISAN, Bilingual.of(ar, fr));
    }

    public Entered numbers(String cin, String nia, String rnaNumber) {
        this.cin = cin;
        this.nia = nia;
        this.rnaNumber = rnaNumber;
        return this;
    }

    public Entered born(@Nullable LocalDate day) {
        birthDate = day;
        return this;
    }

    public Entered sex(@Nullable Sex given) {
        sex = given;
        return this;
    }

    public Entered in(String provinceCode) {
        province = provinceCode;
        return this;
    }

    public Entered withoutCommune() {
        commune = Bilingual.EMPTY;
        return this;
    }

    public Entered works(String inCraft, Area where) {
        craft = inCraft;
        area = where;
        return this;
    }

    public Entered reachedAt(String number) {
        phone = number;
        return this;
    }

    public Entered inCommune(String code) {
        communeCode = code;
        commune = Bilingual.EMPTY;
        return this;
    }

    public Entered covered(HealthCover by) {
        cover = by;
        return this;
    }

    public ActorData data() {
        return new ActorData(
                kind,
                name,
                cin,
                nia,
                rnaNumber,
                birthDate,
                sex,
                new ProvinceCode(province),
                communeCode,
                commune,
                area,
                craft,
                2001,
                Qualification.EXPERIENCE,
                "",
                phone,
                cover,
                "",
                cover == HealthCover.UNKNOWN ? null : LocalDate.of(2026, 1, 5),
                cover == HealthCover.UNKNOWN ? "" : "CNSS",
                false,
                null);
    }
}
