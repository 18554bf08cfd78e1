package ma.ghorfa.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.exchange.TableColumn;
import ma.ghorfa.exchange.TableFormat;
import ma.ghorfa.exchange.TableProgress;
import ma.ghorfa.exchange.TableWriter;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.jspecify.annotations.Nullable;

/** Invented people as an extract of the national register has them, the same for the same seed. */
final class Extract {

    private static final String[] GIVEN_AR = {
        "محمد", "فاطمة الزهراء", "عبد الرحيم", "خديجة", "إلياس", "أسماء", "يوسف", "للا مريم"
    };
    private static final String[] GIVEN_FR = {
        "Mohammed", "Fatima Zahra", "Abderrahim", "Khadija", "Ilyas", "Asmae", "Youssef", "Lalla Meryem"
    };
    private static final String[] FAMILY_AR = {
        "العلوي", "بنجلون", "الصنهاجي", "بوعزة", "الدباغ", "أيت أحمد", "لحلو", "بن الشيخ"
    };
    private static final String[] FAMILY_FR = {
        "Alaoui", "Benjelloun", "Sanhaji", "Bouazza", "Debbagh", "Aït Ahmed", "Lahlou", "Ben Cheikh"
    };
    private static final String[] PROVINCES = {"03.231", "03.061", "03.561", "03.451"};
    private static final String[] CRAFTS = {"ZELLIGE", "BRASS", "CARPET", "POUF", "POTTERY"};
    private static final LocalDate TOLD = LocalDate.of(2025, 1, 31);

    private final Random random;

    Extract(long seed) {
        random = new Random(seed);
    }

    /** Somebody of whom everything is known, by a number that nobody else has. */
    ActorData person(int number) {
        int given = random.nextInt(GIVEN_AR.length);
        int family = random.nextInt(FAMILY_AR.length);
        ActorKind kind =
                number % 10 == 0 ? ActorKind.COOPERATIVE : number % 4 == 0 ? ActorKind.MASTER : ActorKind.ARTISAN;
        boolean person = kind.isPerson();
        HealthCover cover = any(HealthCover.values());
        boolean told = cover != HealthCover.UNKNOWN;
        boolean consents = random.nextBoolean();
        return new ActorData(
                kind,
                Bilingual.of(
                        GIVEN_AR[given] + " " + FAMILY_AR[family] + " " + letters(number, 'ا'),
                        GIVEN_FR[given] + " " + FAMILY_FR[family] + " " + letters(number, 'a')),
                person ? "ZK%06d".formatted(number) : "",
                "NIA%07d".formatted(1_000_000 + number),
                number % 3 == 0 ? "" : "RNA03-%06d".formatted(number),
                person ? LocalDate.of(1950, 1, 1).plusDays(random.nextInt(18_000)) : null,
                person ? any(Sex.values()) : null,
                new ProvinceCode(PROVINCES[random.nextInt(PROVINCES.length)]),
                "",
                number % 5 == 0 ? Bilingual.EMPTY : Bilingual.of("جماعة " + number % 7, "Commune " + number % 7),
                any(Area.values()),
                CRAFTS[random.nextInt(CRAFTS.length)],
                number % 6 == 0 ? null : 1980 + random.nextInt(40),
                any(Qualification.values()),
                number % 8 == 0 ? "دبلوم «التأهيل»؛ 2001" : "",
                number % 2 == 0 ? "+2126%08d".formatted(number) : "",
                cover,
                told ? "AMO" : "",
                told ? TOLD : null,
                told ? "CNSS" : "",
                consents,
                consents ? TOLD : null);
    }

    @SafeVarargs
    private final <E> E any(E... values) {
        return values[random.nextInt(values.length)];
    }

    /** Letters instead of the digits of a number, so that no two people are called alike. */
    private static String letters(int number, char zero) {
        String alphabet = zero == 'a' ? "bdfghjklmn" : "بدفقهجكلمن";
        var letters = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            letters.append(alphabet.charAt(digit - '0'));
        }
        return letters.toString();
    }

    List<ActorData> people(int from, int until) {
        var people = new ArrayList<ActorData>();
        for (int number = from; number < until; number++) {
            people.add(person(number));
        }
        return people;
    }

    /** Everything that the register knows, headed and in words of a language. */
    static List<TableColumn<ActorData>> columns(Language language) {
        var texts = new Texts();
        Header header = key -> texts.get(language, key);
        return List.of(
                TableColumn.words(
                        header.of("registry.field.kind"),
                        ActorData::kind,
                        one -> texts.get(language, "registry.kind." + one)),
                TableColumn.text(
                        header.of("registry.field.name.ar"), data -> data.name().ar()),
                TableColumn.text(
                        header.of("registry.field.name.fr"), data -> data.name().fr()),
                TableColumn.code(header.of("registry.field.cin"), ActorData::cin),
                TableColumn.code(header.of("registry.field.nia"), ActorData::nia),
                TableColumn.code(header.of("registry.field.rnaNumber"), ActorData::rnaNumber),
                TableColumn.date(header.of("registry.field.birthDate"), ActorData::birthDate),
                TableColumn.words(
                        header.of("chamber.sex"), ActorData::sex, one -> texts.get(language, "chamber.sex." + one)),
                TableColumn.text(header.of("registry.field.province"), data -> data.province()
                        .value()),
                TableColumn.text(header.of("registry.intake.commune.ar"), data -> data.commune()
                        .ar()),
                TableColumn.text(header.of("registry.intake.commune.fr"), data -> data.commune()
                        .fr()),
                TableColumn.words(
                        header.of("registry.field.area"),
                        ActorData::area,
                        one -> texts.get(language, "registry.area." + one)),
                TableColumn.text(header.of("registry.field.craft"), ActorData::craft),
                TableColumn.whole(header.of("registry.field.practisingSince"), Extract::since),
                TableColumn.words(
                        header.of("registry.field.qualification"),
                        ActorData::qualification,
                        one -> texts.get(language, "registry.qualification." + one)),
                TableColumn.text(header.of("registry.field.qualificationNote"), ActorData::qualificationNote),
                TableColumn.code(header.of("registry.field.phone"), ActorData::phone),
                TableColumn.words(
                        header.of("registry.field.cover"),
                        ActorData::cover,
                        one -> texts.get(language, "registry.cover." + one)),
                TableColumn.text(header.of("registry.field.coverRegime"), ActorData::coverRegime),
                TableColumn.date(header.of("registry.history.cover_on"), ActorData::coverOn),
                TableColumn.text(header.of("registry.history.cover_source"), ActorData::coverSource),
                TableColumn.words(
                        header.of("registry.field.consentsContact"),
                        ActorData::consentsContact,
                        one -> texts.get(language, one ? "ui.yes" : "ui.no")),
                TableColumn.date(header.of("registry.field.consentOn"), ActorData::consentOn));
    }

    /** The text of a key. */
    private interface Header {
        String of(String key);
    }

    private static @Nullable Long since(ActorData data) {
        Integer year = data.practisingSince();
        return year == null ? null : year.longValue();
    }

    static void write(Path file, TableFormat format, Language language, List<ActorData> people) throws IOException {
        new TableWriter<>(format, language.locale(), "extract", columns(language))
                .write(file, people.iterator(), TableProgress.UNHEARD);
    }

    /** A table as somebody would type it: texts, comma between them. */
    static void write(Path file, String... lines) throws IOException {
        Files.writeString(file, "\uFEFF" + String.join("\r\n", lines) + "\r\n");
    }
}
