package ma.ghorfa.registry;

import static ma.ghorfa.identity.Permissions.CIN_DISCLOSE;
import static ma.ghorfa.identity.Permissions.REGISTRY_EXPORT;
import static ma.ghorfa.identity.Permissions.REGISTRY_READ;
import static ma.ghorfa.identity.Permissions.REGISTRY_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipFile;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.exchange.TableColumn;
import ma.ghorfa.exchange.TableFormat;
import ma.ghorfa.exchange.TableProgress;
import ma.ghorfa.exchange.TableWriter;
import ma.ghorfa.journal.ExportRefusedException;
import ma.ghorfa.journal.TakenList;
import ma.ghorfa.journal.TakenLists;
import ma.ghorfa.journal.TakenWords;
import ma.ghorfa.registry.ActorCount.Precision;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.GhorfaTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register through its service, on the real database. */
@GhorfaTest
@Transactional
@WithMockUser(
        username = "clerk",
        roles = {REGISTRY_READ, REGISTRY_WRITE, CIN_DISCLOSE})
class RegisterTests {

    private static final List<String> PROVINCES = List.of("03.231", "03.061", "03.561");
    private static final List<String> CRAFTS = List.of("ZELLIGE", "BRASS", "CARPET", "POUF");
    private static final List<Bilingual> NAMES = List.of(
            Bilingual.of("محمد العلوي", "Mohammed Alaoui"),
            Bilingual.of("فاطمة الزهراء بنجلون", "Fatima Zahra Benjelloun"),
            Bilingual.of("عبد الرحيم الصنهاجي", "Abderrahim Sanhaji"),
            Bilingual.of("محمد بوعزة", "Mohammed Bouazza"),
            Bilingual.of("إلياس الدباغ", "Ilyas Debbagh"));

    @Autowired
    private Register register;

    @Autowired
    private PersonalExports exports;

    @Autowired
    private JdbcClient sql;

    @SuppressWarnings("NullAway.Init")
    RegisterTests() {}

    private static ActorData person(Bilingual name, String cin, String nia) {
        return Entered.as(ActorKind.ARTISAN, name).numbers(cin, nia, "").data();
    }

    private static ActorData person(String ar, String fr) {
        return person(Bilingual.of(ar, fr), "", "");
    }

    private List<String> found(String text) {
        var filter = new ActorFilter(text, null, null, null, null, null, null, ActorSort.NAME_FR, true);
        assertThat(register.count(filter).rows())
                .isEqualTo(register.page(filter, 0, 500).size());
        return register.page(filter, 0, 500).stream()
                .map(row -> row.name().fr())
                .toList();
    }

    // ---- Lists ----

    @Test
    void everyPageOfEveryOrderIsWhatCountingWouldGive() {
        var random = new Random(24);
        for (int number = 0; number < 620; number++) {
            sql.sql("""
                    insert into craft_actor (id, version, changed_by, kind, name_ar, name_fr, search_key, cin, nia,
                        rna_number, sex, province_code, commune_ar, commune_fr, area, craft_code, qualification,
                        qualification_note, phone, cover, cover_regime, cover_source, consents_contact, registered_on)
                    values (:id, 0, 'test', 'ARTISAN', :ar, :fr, ' ', '', :nia, '', 'FEMALE', :province, '', '', :area,
                        :craft, 'NONE', '', '', 'UNKNOWN', '', '', false, :day)
                    """)
                    .param("id", UUID.randomUUID())
                    .param("ar", NAMES.get(random.nextInt(NAMES.size())).ar())
                    .param("fr", NAMES.get(random.nextInt(NAMES.size())).fr())
                    .param("nia", number % 3 == 0 ? "" : "N" + random.nextInt(1_000_000) + "-" + number)
                    .param("province", PROVINCES.get(random.nextInt(PROVINCES.size())))
                    .param("area", random.nextBoolean() ? "URBAN" : "RURAL")
                    .param("craft", CRAFTS.get(random.nextInt(CRAFTS.size())))
                    .param("day", LocalDate.of(2025, 1, 1 + random.nextInt(20)))
                    .update();
        }
        register.add(person("آخر الداخلين", "Dernier"));
        for (ActorSort sort : ActorSort.values()) {
            for (boolean ascending : new boolean[] {true, false}) {
                for (@Nullable
                String province : new ArrayList<@Nullable String>(java.util.Arrays.asList(null, "03.061"))) {
                    pagesOf(sort, ascending, province);
                }
            }
        }
    }

    private void pagesOf(ActorSort sort, boolean ascending, @Nullable String province) {
        String order = ascending ? " asc" : " desc";
        List<UUID> all = sql.sql(
                        "select id from craft_actor where :province is null or province_code = :province order by "
                                + sort.column() + order + ", id" + order)
                .param("province", province)
                .query(UUID.class)
                .list();
        var filter = new ActorFilter(
                "",
                null,
                province == null ? null : new ProvinceCode(province),
                null,
                null,
                null,
                null,
                sort,
                ascending);
        assertThat(register.count(filter)).isEqualTo(new ActorCount(all.size(), Precision.EXACT));
        for (int offset : new int[] {all.size() - 20, 0, 250, 430, 470, 500, 50, all.size() - 1, all.size()}) {
            int from = Math.clamp(offset, 0, all.size());
            assertThat(register.page(filter, from, 50).stream()
                            .map(row -> row.id().value())
                            .toList())
                    .as("%s %s %s from %s", sort, ascending, province, from)
                    .isEqualTo(all.subList(from, Math.min(all.size(), from + 50)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "محمد علوي,            Mohammed Alaoui",
        "alaoui mohamed,       Mohammed Alaoui",
        "عبدالرحيم,            Abderrahim Sanhaji",
        "الياس,                Ilyas Debbagh",
        "فاطمه الزهراء,        Fatima Zahra Benjelloun",
        "ben jelloun fatim,    Fatima Zahra Benjelloun",
        "NIA٢٠٠١,              Abderrahim Sanhaji",
        "nia 2001,             Abderrahim Sanhaji",
        "CD12345,              Ilyas Debbagh"
    })
    void somebodyIsFoundHoweverTheNameIsSpelt(String typed, String name) {
        NAMES.forEach(one -> register.add(person(
                one, one.fr().startsWith("Ilyas") ? "CD12345" : "", one.fr().startsWith("Abder") ? "NIA2001" : "")));
        assertThat(found(typed)).containsExactly(name);
    }

    @Test
    void aCommonNameIsFoundInItsOrderToo() {
        for (int number = 0; number < 30; number++) {
            register.add(person("محمد العلوي", "Mohammed Alaoui " + (char) ('a' + number % 26)));
        }
        assertThat(found("محمد")).hasSize(30).isSorted();
    }

    @Test
    void nobodyIsFoundByAPartOfTheNumberOfAnIdentityCard() {
        register.add(person(NAMES.getFirst(), "CD12345", ""));
        assertThat(found("CD123")).isEmpty();
        assertThat(found("cd 12345")).hasSize(1);
    }

    // ---- Records ----

    @Test
    void aNumberBelongsToOneAlone() {
        ActorId first = register.add(person(NAMES.getFirst(), "CD12345", "NIA2001"));
        assertThatThrownBy(() -> register.add(person(NAMES.get(1), "cd 12345", "")))
                .isInstanceOfSatisfying(DuplicateActorException.class, refused -> {
                    assertThat(refused.other()).contains(first);
                    assertThat(refused.messageKey()).isEqualTo("registry.duplicate.cin");
                });
        assertThatThrownBy(() -> register.add(person(NAMES.get(1), "", "NIA٢٠٠١")))
                .isInstanceOf(DuplicateActorException.class);
        ActorId second = register.add(person(NAMES.get(1), "", ""));
        ActorDetails details = register.details(second);
        assertThatThrownBy(() -> register.edit(second, details.version(), person(NAMES.get(1), "", "NIA2001")))
                .isInstanceOf(DuplicateActorException.class);
        register.edit(first, register.details(first).version(), person(NAMES.getFirst(), "CD12345", "NIA2001"));
    }

    @Test
    void whoIsToldWhoseACardIsHasSearchedForIt() {
        ActorId first = register.add(person(NAMES.getFirst(), "CD12345", ""));
        assertThatThrownBy(() -> register.add(person(NAMES.get(1), "cd 12345", "")))
                .isInstanceOf(DuplicateActorException.class);
        assertThat(searched(first)).isEqualTo(1);
    }

    @Test
    void whoMayNotReadCardsIsNotToldWhoseOneIs() {
        ActorId first = register.add(person(NAMES.getFirst(), "CD12345", "NIA2001"));
        Acting.as("young-clerk", REGISTRY_READ, REGISTRY_WRITE).run(() -> {
            assertThatThrownBy(() -> register.add(person(NAMES.get(1), "CD12345", "")))
                    .isInstanceOfSatisfying(DuplicateActorException.class, refused -> {
                        assertThat(refused.other()).isEmpty();
                        assertThat(refused.args()).isEmpty();
                        assertThat(refused.messageKey()).isEqualTo("registry.duplicate.cinUnnamed");
                    });
            assertThatThrownBy(() -> register.add(person(NAMES.get(1), "", "NIA2001")))
                    .as("a NIA is open")
                    .isInstanceOfSatisfying(DuplicateActorException.class, refused -> assertThat(refused.other())
                            .contains(first));
        });
        assertThat(searched(first)).isZero();
    }

    private long searched(ActorId id) {
        return sql.sql("select count(*) from journal_entry where act = 'registry.cinSearched' and subject_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    @Test
    void theNumberOfAnIdentityCardIsMaskedAndItsReadingIsKept() {
        ActorId id = register.add(person(NAMES.getFirst(), "CD12345", ""));
        assertThat(register.details(id).data().cin()).isEqualTo("•••345");
        assertThat(register.readCin(id)).isEqualTo("CD12345");
        assertThat(sql.sql("select count(*) from journal_entry where act = 'registry.cinRead' and subject_id = :id")
                        .param("id", id.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anEditorLeavesAMaskedNumberAsItIs() {
        ActorId id = register.add(person(NAMES.getFirst(), "CD12345", ""));
        ActorDetails seen = register.details(id);
        register.edit(id, seen.version(), seen.data());
        assertThat(register.readCin(id)).isEqualTo("CD12345");
    }

    @Test
    void twoEditorsDoNotOverwriteEachOther() {
        ActorId id = register.add(person(NAMES.getFirst(), "", ""));
        ActorDetails seen = register.details(id);
        register.edit(id, seen.version(), person(NAMES.get(1), "", ""));
        assertThatThrownBy(() -> register.edit(id, seen.version(), person(NAMES.get(2), "", "")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void whoMayBeTheSamePersonIsShown() {
        ActorId id = register.add(person("عبد الرحيم الصنهاجي", "Abderrahim Sanhaji"));
        ActorId other = register.add(person("عبدالرحيم صنهاجي", "A. Sanhaji"));
        ActorId nobodyElse = register.add(person("سعاد الصفار", "Souad Seffar"));
        assertThat(register.alike(other)).extracting(ActorRow::id).containsExactly(id);
        assertThat(register.alike(id)).extracting(ActorRow::id).containsExactly(other);
        assertThat(register.alike(nobodyElse)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12345", "ABC123", "CD", "CD12345678"})
    void aNumberOfNoIdentityCardIsRefused(String cin) {
        assertThatThrownBy(() -> register.add(person(NAMES.getFirst(), cin, "")))
                .isInstanceOfSatisfying(InvalidInputException.class, wrong -> assertThat(wrong.field())
                        .isEqualTo("cin"));
    }

    @Test
    void aStateOfTheHealthCoverHasADayAndASource() {
        ActorData data = person(NAMES.getFirst(), "", "");
        ActorData told = new ActorData(
                data.kind(),
                data.name(),
                "",
                "",
                "",
                data.birthDate(),
                data.sex(),
                data.province(),
                "",
                data.commune(),
                data.area(),
                data.craft(),
                null,
                data.qualification(),
                "",
                "",
                HealthCover.RIGHTS_OPEN,
                "AMO",
                null,
                "CNSS",
                false,
                null);
        assertThatThrownBy(() -> register.add(told))
                .isInstanceOfSatisfying(InvalidInputException.class, wrong -> assertThat(wrong.field())
                        .isEqualTo("coverOn"));
    }

    // ---- Communes ----

    private static ActorData of(String province, String communeCode, Bilingual commune) {
        ActorData data = person(NAMES.getFirst(), "", "");
        return new ActorData(
                data.kind(),
                data.name(),
                "",
                "",
                "",
                data.birthDate(),
                data.sex(),
                new ProvinceCode(province),
                communeCode,
                commune,
                data.area(),
                data.craft(),
                null,
                data.qualification(),
                "",
                "",
                data.cover(),
                "",
                null,
                "",
                false,
                null);
    }

    @Test
    void aCommuneThatIsKnownIsNotWrittenInWordsToo() {
        ActorId id = register.add(of("03.231", "03.231.01.15", Bilingual.of("شيء آخر", "Autre chose")));
        assertThat(register.details(id).data().communeCode()).isEqualTo("03.231.01.15");
        assertThat(register.details(id).data().commune()).isEqualTo(Bilingual.EMPTY);
        assertThat(register.details(id).row().commune().fr()).isEqualTo("Oulad Tayeb");
        ActorId other = register.add(of("03.231", "", Bilingual.of("حي غير معروف", "Inconnue")));
        assertThat(register.details(other).row().commune().fr()).isEqualTo("Inconnue");
        var filter = new ActorFilter("", null, null, "03.231.01.15", null, null, null, ActorSort.REGISTERED, false);
        assertThat(register.page(filter, 0, 50)).extracting(ActorRow::id).containsExactly(id);
        assertThat(register.count(filter).rows()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"03.061, 03.231.01.15", "03.231, 03.231.99.99"})
    void aCommuneLiesInItsProvince(String province, String commune) {
        assertThatThrownBy(() -> register.add(of(province, commune, Bilingual.EMPTY)))
                .isInstanceOfSatisfying(InvalidInputException.class, wrong -> assertThat(wrong.field())
                        .isEqualTo("communeCode"));
    }

    // ---- Taking the list out ----

    @Test
    @WithMockUser(
            username = "exporter",
            roles = {REGISTRY_READ, REGISTRY_WRITE, REGISTRY_EXPORT})
    void whoTakesTheListOutIsKnownAndCannotDoSoAllDay() throws IOException {
        NAMES.forEach(name -> register.add(person(name, "", "")));
        var filter =
                new ActorFilter("CD12345", ActorKind.ARTISAN, null, null, null, null, null, ActorSort.NAME_AR, true);
        assertThat(register.export(filter).hasNext()).isFalse();
        assertThat(details("registry.exportEnded")).contains("\"rows\":\"0\"");
        assertThat(details("registry.exported"))
                .contains("ARTISAN")
                .contains("345")
                .doesNotContain("CD12345");
        TakenList<ActorRow> all = register.export(ActorFilter.EVERYBODY);
        assertThat(all.stamp()).startsWith("exporter, 20");
        var file = new ByteArrayOutputStream();
        List<TableColumn<ActorRow>> columns =
                List.of(TableColumn.text("Nom", row -> row.name().fr()));
        assertThat(new TableWriter<>(TableFormat.XLSX, Locale.FRENCH, "Registre", columns)
                        .write(file, all, TableProgress.UNHEARD)
                        .rows())
                .isEqualTo(NAMES.size());
        assertThat(properties(file.toByteArray())).contains(all.stamp());
        for (int taken = 2; taken < TakenLists.AN_HOUR; taken++) {
            register.export(ActorFilter.EVERYBODY);
        }
        assertThatThrownBy(() -> register.export(ActorFilter.EVERYBODY)).isInstanceOf(ExportRefusedException.class);
    }

    private String details(String act) {
        return sql.sql("select details from journal_entry where act = :act and actor = 'exporter'")
                .param("act", act)
                .query(String.class)
                .single();
    }

    private @Nullable Long taken(String stamp) {
        return sql.sql("select row_count from list_taken where id = :id")
                .param("id", UUID.fromString(stamp.substring(stamp.lastIndexOf(' ') + 1)))
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    @Test
    @WithMockUser(
            username = "exporter",
            roles = {REGISTRY_READ, REGISTRY_WRITE, REGISTRY_EXPORT})
    void howManyWereTakenIsCountedAsTheyAreTaken() {
        ActorId id = register.add(person(NAMES.getFirst(), "", ""));
        List<ActorRow> rows = Collections.nCopies(1_200, register.find(id).orElseThrow());
        TakenList<ActorRow> export = exports.take("registry.exported", new TakenWords(), rows::iterator);
        assertThat(taken(export.stamp())).as("nothing yet").isNull();
        for (int row = 0; row < 1_000; row++) {
            assertThat(export.hasNext()).isTrue();
            export.next();
        }
        assertThat(export.hasNext()).isTrue();
        assertThat(taken(export.stamp()))
                .as("whoever breaks off now has so many")
                .isEqualTo(1_000);
        export.forEachRemaining(row -> {});
        assertThat(export.hasNext()).isFalse();
        assertThat(taken(export.stamp())).isEqualTo(1_200);
        assertThat(details("registry.exportEnded")).contains("\"rows\":\"1200\"");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void whoClicksManyTimesAtOnceTakesNoMoreThanOneMay() throws Exception {
        List<Future<Boolean>> answers = new ArrayList<>();
        try (ExecutorService clicks = Executors.newFixedThreadPool(6)) {
            for (int click = 0; click < TakenLists.AN_HOUR + 6; click++) {
                answers.add(clicks.submit(() ->
                        Acting.as("hurried", REGISTRY_READ, REGISTRY_EXPORT).call(this::isExported)));
            }
        }
        long exported = 0;
        for (Future<Boolean> answer : answers) {
            exported += answer.get() ? 1 : 0;
        }
        assertThat(exported).isEqualTo(TakenLists.AN_HOUR);
        assertThat(sql.sql("delete from list_taken where account = 'hurried'").update())
                .isEqualTo(TakenLists.AN_HOUR);
        sql.sql("delete from list_taker where account = 'hurried'").update();
    }

    private boolean isExported() {
        try {
            register.export(ActorFilter.EVERYBODY);
            return true;
        } catch (ExportRefusedException tooOften) {
            return false;
        }
    }

    private static String properties(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("register", ".xlsx");
        try {
            Files.write(file, workbook);
            try (var zip = new ZipFile(file.toFile())) {
                return new String(
                        zip.getInputStream(zip.getEntry("docProps/core.xml")).readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }

    // ---- Rights ----

    @Test
    @WithMockUser(roles = REGISTRY_READ)
    void aReaderReadsNoWholeNumberAndWritesNothing() {
        assertThat(register.page(ActorFilter.EVERYBODY, 0, 10)).isEmpty();
        assertThatThrownBy(() -> register.export(ActorFilter.EVERYBODY)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> register.readCin(new ActorId(UUID.randomUUID())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> register.add(person(NAMES.getFirst(), "", "")))
                .isInstanceOf(AccessDeniedException.class);
    }
}
