package ma.ghorfa.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.bench.People.Person;
import ma.ghorfa.registry.RegisterInside;
import org.jspecify.annotations.Nullable;

/**
 * The invented people as files, made once for a size and {@link #fingerprint} and kept: rows for the database to load, and
 * the extract that a national office would send, with a header that a person understands.
 *
 * @param actors rows of craft_actor, see {@link #ACTOR_COLUMNS}
 * @param words rows of craft_actor_word
 * @param extract CSV
 */
record RegisterFiles(Path actors, Path words, Path extract) {

    static final long SEED = 20_251_122;

    private static final int SAMPLED = 200;

    static final String ACTOR_COLUMNS =
            "id, version, changed_by, kind, name_ar, name_fr, search_key, cin, nia, rna_number,"
                    + " birth_date, sex, province_code, commune_ar, commune_fr, area, craft_code, practising_since, qualification,"
                    + " qualification_note, phone, cover, cover_regime, cover_on, cover_source, consents_contact, consent_on,"
                    + " registered_on";

    private static final List<String> HEADER = List.of(
            "صفة الصانع",
            "الاسم بالعربية",
            "Nom et prénom",
            "CNIE",
            "NIA",
            "N° RNA",
            "Né(e) le",
            "Genre",
            "Province",
            "الجماعة",
            "Commune",
            "Zone",
            "Activité",
            "Depuis",
            "Qualification",
            "GSM");

    /** Some people stand for all of them: whoever changes what is written of somebody changes this. */
    static String fingerprint() {
        var people = new People(SEED);
        var told = new StringBuilder().append(SEED).append(ACTOR_COLUMNS).append(HEADER);
        for (int number = 0; number < SAMPLED; number++) {
            Person person = people.person(number);
            String key = RegisterInside.key(person.name());
            told.append(actor(person, key)).append(words(person, key)).append(cells(person));
        }
        var sum = new CRC32();
        sum.update(told.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits(sum.getValue(), 8);
    }

    private static Set<String> words(Person person, String key) {
        return RegisterInside.words(key, person.nia(), person.rnaNumber());
    }

    static RegisterFiles of(Path directory, int size) throws IOException {
        Files.createDirectories(directory);
        var files = new RegisterFiles(
                directory.resolve("actors.tsv"), directory.resolve("words.tsv"), directory.resolve("extract.csv"));
        if (!Files.exists(files.extract)) {
            files.write(size);
        }
        return files;
    }

    private void write(int size) throws IOException {
        var people = new People(SEED);
        Path part = extract.resolveSibling("extract.part");
        try (BufferedWriter actorRows = writer(actors);
                BufferedWriter wordRows = writer(words);
                BufferedWriter lines = writer(part)) {
            lines.write('\uFEFF');
            line(lines, HEADER);
            for (int number = 0; number < size; number++) {
                Person person = people.person(number);
                String key = RegisterInside.key(person.name());
                row(actorRows, actor(person, key));
                for (String word : words(person, key)) {
                    row(wordRows, List.of(word, person.id().toString()));
                }
                line(lines, cells(person));
            }
        }
        Files.move(part, extract, StandardCopyOption.ATOMIC_MOVE); // last: where it is, all are whole
    }

    private static BufferedWriter writer(Path file) throws IOException {
        return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    private static List<String> actor(Person person, String key) {
        boolean told = person.coverOn() != null;
        return List.of(
                person.id().toString(),
                "0",
                "bench",
                person.kind().name(),
                person.name().ar(),
                person.name().fr(),
                key,
                person.cin(),
                person.nia(),
                person.rnaNumber(),
                orNull(person.born()),
                orNull(person.sex()),
                person.province(),
                person.commune().ar(),
                person.commune().fr(),
                person.area().name(),
                person.craft(),
                Integer.toString(person.since()),
                person.qualification().name(),
                "",
                person.phone(),
                person.cover().name(),
                told ? "AMO" : "",
                orNull(person.coverOn()),
                told ? "CNSS" : "",
                "0",
                "\\N",
                person.registeredOn().toString());
    }

    private static String orNull(@Nullable Object value) {
        return value == null ? "\\N" : value.toString();
    }

    private static List<String> cells(Person person) {
        Bilingual name = person.name();
        return List.of(
                person.kind().name(),
                name.ar(),
                name.fr(),
                person.cin(),
                person.nia(),
                person.rnaNumber(),
                person.born() == null ? "" : day(person.born()),
                person.sex() == null ? "" : person.sex().name(),
                person.province(),
                person.commune().ar(),
                person.commune().fr(),
                person.area().name(),
                person.craft(),
                Integer.toString(person.since()),
                person.qualification().name(),
                person.phone().isEmpty() ? "" : "0" + person.phone().substring(4));
    }

    private static String day(java.time.LocalDate day) {
        return String.format(Locale.ROOT, "%02d/%02d/%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private static void row(BufferedWriter to, List<String> values) throws IOException {
        to.write(String.join("\t", values));
        to.write('\n');
    }

    private static void line(BufferedWriter to, List<String> values) throws IOException {
        var quoted = new ArrayList<String>();
        values.forEach(value -> quoted.add('"' + value.replace("\"", "\"\"") + '"'));
        to.write(String.join(";", quoted));
        to.write("\r\n");
    }

    static String load(Path file, String table, String columns) {
        return "load data local infile '" + file.toAbsolutePath() + "' into table " + table
                + " character set utf8mb4 fields terminated by '\\t' (" + columns + ")";
    }
}
