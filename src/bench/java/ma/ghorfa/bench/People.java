package ma.ghorfa.bench;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.bench.Names.Draw;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.registry.ActorKind;
import ma.ghorfa.registry.Area;
import ma.ghorfa.registry.HealthCover;
import ma.ghorfa.registry.Qualification;
import org.jspecify.annotations.Nullable;

/**
 * A register of people who do not exist: person {@code n} of a seed is always the same. Nobody has the number of somebody
 * else. Provinces are weighted by their inhabitants (census of 2024), crafts by a skew of our own.
 */
final class People {

    /** @param inhabitants of the census */
    record Province(String code, int inhabitants, Bilingual town) {}

    /**
     * Somebody invented.
     *
     * @param cin empty where it is not known, likewise the other numbers
     * @param coverOn null where nothing is told of the cover
     */
    record Person(
            UUID id,
            ActorKind kind,
            Bilingual name,
            String cin,
            String nia,
            String rnaNumber,
            @Nullable LocalDate born,
            @Nullable Sex sex,
            String province,
            Bilingual commune,
            Area area,
            String craft,
            int since,
            Qualification qualification,
            String phone,
            HealthCover cover,
            @Nullable LocalDate coverOn,
            LocalDate registeredOn) {}

    static final List<Province> PROVINCES = List.of(
            new Province("03.231", 1_256_172, Bilingual.of("فاس", "Fès")),
            new Province("03.061", 942_945, Bilingual.of("مكناس", "Meknès")),
            new Province("03.531", 612_650, Bilingual.of("تاونات", "Taounate")),
            new Province("03.561", 500_971, Bilingual.of("تازة", "Taza")),
            new Province("03.451", 304_748, Bilingual.of("صفرو", "Sefrou")),
            new Province("03.171", 267_156, Bilingual.of("الحاجب", "El Hajeb")),
            new Province("03.591", 216_954, Bilingual.of("مولاي يعقوب", "Moulay Yacoub")),
            new Province("03.131", 205_411, Bilingual.of("بولمان", "Boulemane")),
            new Province("03.271", 160_904, Bilingual.of("إفران", "Ifrane")));

    /** Codes of the reference data, the commonest first. */
    static final List<String> CRAFTS = List.of(
            "TAILORING",
            "CARPET",
            "HAIRDRESSER",
            "JOINERY",
            "WEAVING",
            "EMBROIDERY",
            "CARMECHANIC",
            "IRON",
            "ZELLIGE",
            "BRASS",
            "POTTERY",
            "BABOUCHES",
            "TANNING",
            "PLASTER",
            "BASKETRY",
            "JEWELLERY",
            "OILS",
            "WOODPAINT",
            "SILKBUTTON",
            "SADDLERY",
            "ZIWANI",
            "POUF",
            "DAMASCENE");

    /** How an identity card begins, as many as keep the numbers of a country apart. */
    private static final List<String> CARDS = List.of(
            "C", "CC", "CD", "CN", "Z", "ZG", "ZH", "ZT", "D", "DN", "DA", "DC", "DJ", "U", "UA", "UB", "V", "VA", "VM",
            "A", "AA", "AB", "AD", "AE", "B", "BB", "BE", "BH", "BJ", "BK", "BL", "BM");

    private static final long FIRST_MILLI = LocalDate.of(2024, Month.JANUARY, 1).toEpochDay() * 86_400_000L;

    /** A prime above every size: multiplying by something modulo it gives each number once, in no order. */
    private static final long PRIME = 3_999_971;

    private static final List<HealthCover> COVERS = List.of(
            HealthCover.UNKNOWN,
            HealthCover.RIGHTS_OPEN,
            HealthCover.AFFILIATED,
            HealthCover.NOT_AFFILIATED,
            HealthCover.RIGHTS_CLOSED,
            HealthCover.EXEMPT);

    private final long seed;
    private final Names names = new Names();
    private final Draw<Province> provinces = Draw.weighted(
            PROVINCES, PROVINCES.stream().mapToDouble(Province::inhabitants).toArray());
    private final Draw<String> crafts = Draw.zipf(CRAFTS, 0.8);
    private final Draw<HealthCover> covers = Draw.zipf(COVERS, 1);

    People(long seed) {
        this.seed = seed;
    }

    /** @param number from 0, below {@link #PRIME} */
    Person person(int number) {
        var random = new SplittableRandom(seed * 31 + number * 0x9E3779B97F4A7C15L);
        int what = random.nextInt(1000);
        ActorKind kind = what < 850
                ? ActorKind.ARTISAN
                : what < 970 ? ActorKind.MASTER : what < 985 ? ActorKind.COOPERATIVE : ActorKind.COMPANY;
        boolean person = kind.isPerson();
        Sex sex = random.nextInt(100) < 45 ? Sex.FEMALE : Sex.MALE;
        Bilingual name = person ? names.person(sex, random) : names.group(kind == ActorKind.COOPERATIVE, random);
        Province province = provinces.next(random);
        boolean numbered = random.nextInt(25) > 0;
        int year = 1950 + random.nextInt(56);
        LocalDate born = LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
        HealthCover cover = covers.next(random);
        LocalDate registered = LocalDate.of(2021, Month.JANUARY, 4).plusDays(random.nextInt(1750));
        return new Person(
                id(number, random),
                kind,
                name,
                person && random.nextInt(30) > 0 ? cin(number) : "",
                numbered ? "NIA%08d".formatted(10_000_000 + scattered(number, 1_812_433)) : "",
                numbered ? "RNA03-%07d".formatted(scattered(number, 2_654_435)) : "",
                person ? born : null,
                person ? sex : null,
                province.code(),
                province.town(),
                random.nextInt(100) < 62 ? Area.URBAN : Area.RURAL,
                crafts.next(random),
                Math.min(2020, year + 16 + random.nextInt(20)),
                random.nextInt(3) == 0 ? Qualification.DIPLOMA : Qualification.EXPERIENCE,
                random.nextInt(4) > 0 ? "+2126%08d".formatted(random.nextInt(100_000_000)) : "",
                cover,
                cover == HealthCover.UNKNOWN ? null : registered,
                registered);
    }

    /** Version 7, in the order of the numbers, as if one file had brought them all. */
    private UUID id(int number, SplittableRandom random) {
        long milli = FIRST_MILLI + number / 20;
        long high = (milli << 16) | 0x7000L | ((number % 20L) << 7) | random.nextInt(128);
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static String cin(int number) {
        long place = scattered(number, 1_500_450);
        int card = (int) (place % CARDS.size());
        return CARDS.get(card) + (100_000 + place / CARDS.size());
    }

    private static long scattered(int number, long factor) {
        return (number + 1) * factor % PRIME;
    }
}
