package ma.ghorfa.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.registry.ActorData;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.registry.ActorKind;
import ma.ghorfa.registry.Area;
import ma.ghorfa.registry.Craft;
import ma.ghorfa.registry.Crafts;
import ma.ghorfa.registry.Duplicates;
import ma.ghorfa.registry.HealthCover;
import ma.ghorfa.registry.Merge;
import ma.ghorfa.registry.MergeCase;
import ma.ghorfa.registry.Merges;
import ma.ghorfa.registry.Qualification;
import ma.ghorfa.registry.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Some craftspeople, masters, cooperatives and companies of the region; none of them exists. */
@Component
@Order(25)
@ConditionalOnProperty("ghorfa.demo")
class RegistryDemo implements DemoChapter {

    private static final int PEOPLE = 150;
    private static final int MEMBERS_BEFORE = 60;
    private static final LocalDate TOLD = LocalDate.of(2025, Month.JANUARY, 31);

    private static final List<HealthCover> COVERS = List.of(
            HealthCover.UNKNOWN,
            HealthCover.RIGHTS_OPEN,
            HealthCover.AFFILIATED,
            HealthCover.RIGHTS_CLOSED,
            HealthCover.NOT_AFFILIATED);

    private record Town(String province, Bilingual commune, Area area) {}

    private static final List<Town> TOWNS = List.of(
            new Town("03.231", Bilingual.of("فاس المدينة", "Fès-Médina"), Area.URBAN),
            new Town("03.061", Bilingual.of("مكناس", "Meknès"), Area.URBAN),
            new Town("03.231", Bilingual.of("زواغة", "Zouagha"), Area.URBAN),
            new Town("03.451", Bilingual.of("صفرو", "Sefrou"), Area.URBAN),
            new Town("03.561", Bilingual.of("تازة", "Taza"), Area.URBAN),
            new Town("03.271", Bilingual.of("عين اللوح", "Aïn Leuh"), Area.RURAL),
            new Town("03.531", Bilingual.of("تيسة", "Tissa"), Area.RURAL),
            new Town("03.131", Bilingual.of("ميسور", "Missour"), Area.RURAL));

    private static final List<Bilingual> GROUPS = List.of(
            Bilingual.of("تعاونية الأنامل الذهبية", "Coopérative Anamil Dahabia"),
            Bilingual.of("تعاونية نساء الأطلس للزرابي", "Coopérative Femmes de l’Atlas pour le tapis"),
            Bilingual.of("تعاونية طين الوادي", "Coopérative Argile de l’Oued"),
            Bilingual.of("تعاونية دوم الجبل", "Coopérative Doum du Djebel"));

    private static final List<Bilingual> COMPANIES = List.of(
            Bilingual.of("شركة جلود العدوة", "Cuirs de l’Adoua SARL"),
            Bilingual.of("مقاولة نجارة الأرز", "Menuiserie du Cèdre SARL AU"));

    /** Who of the people was entered a second time, at another counter. */
    private static final List<Integer> ENTERED_TWICE = List.of(7, 19, 52, 88);

    private final Register register;
    private final Duplicates duplicates;
    private final Merges merges;
    private final Crafts crafts;
    private final DemoPeople people = new DemoPeople();
    private int number;

    RegistryDemo(Register register, Duplicates duplicates, Merges merges, Crafts crafts) {
        this.register = register;
        this.duplicates = duplicates;
        this.merges = merges;
        this.crafts = crafts;
    }

    @Override
    public void tell() {
        List<Craft> all = crafts.all();
        for (int skipped = 0; skipped < MEMBERS_BEFORE; skipped++) {
            people.next(skipped % 2 == 0 ? Sex.FEMALE : Sex.MALE);
        }
        List<ActorId> entered = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            Sex sex = person % 5 < 2 ? Sex.FEMALE : Sex.MALE;
            DemoPeople.Person next = people.next(sex);
            ActorKind kind = person % 6 == 0 ? ActorKind.MASTER : ActorKind.ARTISAN;
            LocalDate born = LocalDate.of(1955 + person * 7 % 45, 1 + person * 5 % 12, 1 + person * 11 % 28);
            entered.add(
                    register.add(entry(kind, next.name(), all.get(person * 7 % all.size()), sex, born, next.phone())));
        }
        GROUPS.forEach(name -> register.add(entry(ActorKind.COOPERATIVE, name, all.get(5), null, null, "")));
        COMPANIES.forEach(name -> register.add(entry(ActorKind.COMPANY, name, all.get(16), null, null, "")));
        enteredTwice(ENTERED_TWICE.stream().map(entered::get).toList());
    }

    /** One of them was put together already, of one it was said that they are two; the others wait. */
    private void enteredTwice(List<ActorId> first) {
        List<ActorId> second = first.stream()
                .map(id -> register.add(again(register.details(id).data())))
                .toList();
        MergeCase both = merges.compare(first.get(0), second.get(0));
        merges.merge(new Merge(first.get(0), 0, second.get(0), 0, both.proposed()));
        duplicates.distinct(first.get(1), second.get(1));
    }

    /** As somebody in a hurry writes it, before the papers were seen; and with another number of the national register. */
    private ActorData again(ActorData data) {
        Bilingual name = Bilingual.of(
                data.name().ar().replace('أ', 'ا').replace('إ', 'ا').replace('ة', 'ه'),
                data.name().fr().replace("ou", "u"));
        return new ActorData(
                data.kind(),
                name,
                "",
                "",
                "RNA03-%05d".formatted(60_000 + ++number),
                data.birthDate(),
                data.sex(),
                data.province(),
                data.commune(),
                data.area(),
                data.craft(),
                null,
                Qualification.EXPERIENCE,
                "",
                "",
                HealthCover.RIGHTS_OPEN,
                "AMO",
                TOLD.plusMonths(2),
                "CNSS",
                false,
                null);
    }

    private ActorData entry(
            ActorKind kind, Bilingual name, Craft craft, @Nullable Sex sex, @Nullable LocalDate born, String phone) {
        int serial = ++number;
        Town town = TOWNS.get(serial % TOWNS.size());
        HealthCover cover = COVERS.get(serial % COVERS.size());
        boolean told = cover != HealthCover.UNKNOWN;
        boolean known = serial % 9 != 0;
        return new ActorData(
                kind,
                name,
                kind.isPerson() ? "ZD%05d".formatted(10_000 + serial * 37) : "",
                known ? "NIA%07d".formatted(2_000_000 + serial * 13) : "",
                known ? "RNA03-%05d".formatted(40_000 + serial) : "",
                born,
                sex,
                new ProvinceCode(town.province()),
                town.commune(),
                town.area(),
                craft.code(),
                kind == ActorKind.MASTER ? 1985 + serial % 20 : 2000 + serial % 20,
                serial % 3 == 0 ? Qualification.DIPLOMA : Qualification.EXPERIENCE,
                "",
                phone,
                cover,
                told ? "AMO" : "",
                told ? TOLD : null,
                told ? "CNSS" : "",
                serial % 2 == 0,
                serial % 2 == 0 ? TOLD : null);
    }
}
